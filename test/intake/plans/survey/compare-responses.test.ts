import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurveyResponse } from '../../../../src/domain/surveys/survey-response.js';
import { compareResponses, standingAfter } from '../../../../src/intake/plans/survey/compare-responses.js';

const QUESTIONS = ['Needs?', 'Avoids?', 'Supported?'];

/** What one questionnaire says on one day: each question with its answer, or blank; questions that are not there were not asked. */
type Said = Readonly<Record<string, string>>;

const said: fc.Arbitrary<Said> = fc
  .dictionary(fc.constantFrom(...QUESTIONS), fc.constantFrom('yes', 'no', ''))
  .filter((one) => Object.values(one).some((answer) => answer !== ''));

function responseOf(one: Said, day: number | null): SurveyResponse {
  const items = Object.entries(one).map(([question, answer]) => ({
    question,
    attribute: question === 'Needs?' ? 'needs' : null,
    values: [answer],
  }));
  return {
    personId: 1,
    wave: 'profile',
    submittedAt: day === null ? null : `2026-01-0${day}T10:00:00Z`,
    answers: items.filter(({ values }) => values[0] !== ''),
    leftBlank: items
      .filter(({ values }) => values[0] === '')
      .map(({ question, attribute }) => ({ question, attribute })),
  };
}

/** As the store does: of a person and wave one response counts, and it is known from the day it was taken in. */
function takenIn(current: readonly SurveyResponse[], response: SurveyResponse): SurveyResponse[] {
  const compared = compareResponses([{ line: 2, response, participation: null }], current);
  const [recorded] = compared.responses;
  return recorded === undefined ? [...current] : [{ ...standingAfter(recorded), recordedOn: '2026-07-01' }];
}

const answersIn = ([response]: readonly SurveyResponse[]) =>
  Object.fromEntries(response?.answers.map(({ question, values }) => [question, values[0]]) ?? []);

describe('several questionnaires of one wave', () => {
  it('come in any order to what was said to each question last', () => {
    const plan = fc.array(said, { minLength: 1, maxLength: 6 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: fc.array(fc.nat({ max: all.length - 1 }), { maxLength: 6 }),
        rest: fc.shuffledSubarray([...all.keys()], { minLength: all.length, maxLength: all.length }),
      }),
    );
    fc.assert(
      fc.property(plan, ({ all, order, rest }) => {
        const last = new Map(all.flatMap((one) => Object.entries(one)));
        const expected = Object.fromEntries([...last].filter(([, answer]) => answer !== ''));
        // Some of them several times, all of them at least once.
        const stands = [...order, ...rest].reduce(
          (current, at) => takenIn(current, responseOf(all[at] ?? {}, at + 1)),
          [] as SurveyResponse[],
        );
        expect(answersIn(stands)).toEqual(expected);
        const [one] = stands;
        const again = compareResponses(
          all.map((each, at) => ({ line: at + 2, response: responseOf(each, at + 1), participation: null })),
          one === undefined ? [] : [one],
        );
        expect(again.responses).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('without a day count as of the day they are taken in', () => {
    const dated = responseOf({ 'Needs?': 'yes', 'Avoids?': 'yes' }, 3);
    const undated = responseOf({ 'Needs?': 'no' }, null);
    const expected = { 'Needs?': 'no', 'Avoids?': 'yes' };
    expect(answersIn(takenIn(takenIn([], dated), undated))).toEqual(expected);
    expect(answersIn(takenIn(takenIn([], undated), dated))).toEqual(expected);
  });

  it('fill an attribute under other words, and the later word counts', () => {
    const earlier = responseOf({ 'Needs?': 'yes' }, 1);
    const later = {
      ...responseOf({}, 2),
      answers: [{ question: 'What to learn?', attribute: 'needs', values: ['no'] }],
    };
    for (const order of [
      [earlier, later],
      [later, earlier],
    ])
      expect(answersIn(order.reduce(takenIn, [] as SurveyResponse[]))).toEqual({ 'What to learn?': 'no' });
  });
});
