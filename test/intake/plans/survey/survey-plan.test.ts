import { describe, expect, it } from 'vitest';
import {
  planSurvey,
  type SurveyPlan,
  type SurveyPlanInput,
} from '../../../../src/intake/plans/survey/survey-plan.js';
import { respondentsOf } from '../../../../src/intake/responses/respondents.js';
import { complaintsOf, fileOf, PEOPLE, reasonsIn } from '../plan-inputs.js';

const HEADER =
  'Timestamp,Email Address,I would like to take part as,What would you like to learn?,When are you available? [Monday],When are you available? [Tuesday],Years of experience,Anything else?';

/** A Google Forms export of rows under the header above. */
const survey = (...rows: readonly string[]) => [HEADER, ...rows].join('\r\n');

function planOf(text: string, known: Partial<SurveyPlanInput> = {}): SurveyPlan {
  const file = fileOf('survey', text);
  const respondents = respondentsOf(file.table);
  return planSurvey({
    ...file,
    respondents,
    people: PEOPLE,
    participations: new Map(),
    responses: [],
    wave: undefined,
    ...known,
  });
}

const ADA = '21/06/2026 08:00:00,ADA@example.org,Mentor,,Morning,"Morning, Afternoon","12",';
const BEN = '22/06/2026 09:30:00,ben@example.org,Mentee,"ECMO, triage",,,Prefer not to say,"Hello, all"';

describe('planSurvey', () => {
  it('joins answers to people and fills their attributes', () => {
    const plan = planOf(survey(ADA, BEN));
    expect(plan.responses).toMatchObject([
      {
        line: 2,
        replaces: false,
        response: {
          personId: 1,
          wave: 'profile',
          submittedAt: '2026-06-21T08:00:00Z',
          submittedOn: '2026-06-21',
          answers: [
            {
              question: 'I would like to take part as',
              attribute: null,
              values: ['Mentor'],
              written: 'Mentor',
            },
            {
              question: 'When are you available?',
              attribute: 'availability',
              values: ['Mon am', 'Tue am', 'Tue pm'],
              written: 'Morning | Morning, Afternoon',
            },
            { question: 'Years of experience', attribute: 'years_experience', values: ['12'], written: '12' },
          ],
        },
      },
      {
        line: 3,
        replaces: false,
        response: {
          personId: 2,
          wave: 'profile',
          submittedAt: '2026-06-22T09:30:00Z',
          submittedOn: '2026-06-22',
          answers: [
            {
              question: 'I would like to take part as',
              attribute: null,
              values: ['Mentee'],
              written: 'Mentee',
            },
            {
              question: 'What would you like to learn?',
              attribute: 'needs',
              values: ['ECMO', 'triage'],
              written: 'ECMO, triage',
            },
            {
              question: 'Years of experience',
              attribute: null,
              values: ['Prefer not to say'],
              written: 'Prefer not to say',
            },
            { question: 'Anything else?', attribute: null, values: ['Hello, all'], written: 'Hello, all' },
          ],
        },
      },
    ]);
    expect([...plan.participations]).toEqual([
      [1, { line: 2, role: 'mentor', capacity: null, statedOn: '2026-06-21' }],
      [2, { line: 3, role: 'mentee', capacity: null, statedOn: '2026-06-22' }],
    ]);
  });

  it('changes nothing when the same file comes twice', () => {
    const first = planOf(survey(ADA, BEN));
    const again = planOf(survey(ADA, BEN), {
      responses: first.responses.map(({ response }) => response),
      participations: first.participations,
    });
    expect(again).toMatchObject({ responses: [], unchanged: [{ line: 2 }, { line: 3 }], rejects: [] });
    expect(again.participations.size).toBe(0);
  });

  it('takes the later of two answers, within a file and over what is on record', () => {
    const later = BEN.replace('22/06', '23/06').replace('ECMO, triage', 'sepsis');
    const plan = planOf(survey(later, BEN, later));
    expect(plan.responses.map(({ line, replaces }) => [line, replaces])).toEqual([
      [3, false],
      [4, true],
    ]);
    expect([plan.unchanged, plan.replaced]).toEqual([[{ line: 2, sameAs: 4 }], []]);
    const known = { responses: plan.responses.slice(-1).map(({ response }) => response) };
    expect(planOf(survey(BEN), known)).toMatchObject({ responses: [], replaced: [{ line: 2 }] });
    expect(planOf(survey(later, BEN), known)).toMatchObject({
      responses: [],
      replaced: [{ line: 3, by: 2 }],
    });
    const latest = BEN.replace('22/06', '30/06');
    expect(planOf(survey(latest), known).responses).toMatchObject([{ line: 2, replaces: true }]);
    expect(planOf(survey(BEN), { ...known, wave: 'end' }).responses).toMatchObject([
      { replaces: false, response: { wave: 'end' } },
    ]);
  });

  it('names whose number it most likely is where letters before it were left out', () => {
    const people = PEOPLE.map((person, at) => ({
      ...person,
      staffNumber: ['E01200', 'E01213', 'A0555', 'B0555'][at] ?? null,
      formerKeys: [],
    }));
    const numbers = ['1200', 'e1213', '555', '9999', 'X77 1200'];
    const plan = planOf(`Staff number,Needs\n${numbers.map((number) => `${number},a`).join('\n')}\n`, {
      people,
    });
    expect(plan.responses).toEqual([]);
    expect(reasonsIn(plan.rejects).map((reason) => reason.replace(/, and that is .*/u, ''))).toEqual([
      '2 (Staff number): The staff number "1200" is most likely E01200, written otherwise',
      '3 (Staff number): The staff number "e1213" is most likely E01213, written otherwise',
      '4: Nobody on record is "555".',
      '5: Nobody on record is "9999".',
      '6: Nobody on record is "X77 1200".',
    ]);
  });

  it('refuses answers of people it does not know, and of nobody', () => {
    const plan = planOf(
      'Timestamp,Staff number,Your email,How many mentees could you take?,What would you like to learn?\n' +
        '21/06/2026 08:00:00,0009,,1,a\n' +
        '21/06/2026 08:00:00,9,,1,b\n' +
        '21/06/2026 08:00:00,,new@example.org,,c\n' +
        '21/06/2026 08:00:00,,,,d\n' +
        '21/06/2026 08:00:00,0007,ben@example.org,,e\n' +
        '21/06/2026 08:00:00,0008,,1.5,f\n',
    );
    expect(plan.responses.map(({ response }) => response.personId)).toEqual([3, 2]);
    expect(plan.participations.get(2)).toBeUndefined();
    expect(plan.notes.join()).toContain('does not say how many mentees in "1.5" (line 7)');
    expect(plan.participations.get(3)).toEqual({ line: 2, role: null, capacity: 1, statedOn: '2026-06-21' });
    expect(reasonsIn(plan.rejects)).toEqual([
      '3 (Staff number): The staff number "9" is 0009 but for zeros in front, and that is Cas Nguyễn (0009).',
      '4: Nobody on record is "new@example.org".',
      '5: The answers say neither staff number nor e-mail.',
      '6 (Staff number): The staff number is that of 0007, the e-mail that of 0008.',
    ]);
  });

  it('accounts for every row of the file', () => {
    const plan = planOf(
      survey(
        ADA,
        '',
        BEN,
        BEN,
        '22/06/2026 09:30:00,who@example.org,Mentee,x,,,,',
        '22/06/2026 09:30:00,ben@example.org,,,,,,',
      ),
    );
    const listed = [...plan.responses, ...plan.unchanged, ...plan.replaced, ...plan.rejects, ...plan.dropped];
    expect(listed.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(plan.dropped).toEqual([
      { line: 3, reason: 'blank row' },
      { line: 7, reason: 'no answers' },
    ]);
  });

  it('says who is no longer taking part', () => {
    const participations = new Map([[2, { role: 'mentee' as const, capacity: null }]]);
    const plan = planOf(survey(BEN.replace('Mentee', 'Neither')), { participations });
    expect([...plan.participations]).toEqual([
      [2, { line: 2, role: null, capacity: null, statedOn: '2026-06-22' }],
    ]);
  });

  it('refuses a file whose columns cannot be told apart', () => {
    expect(
      complaintsOf(() => planOf('Employee number,Payroll number,What would you like to learn?\n1,2,a\n'))[0],
    ).toMatch(/may each be the staff_number/);
  });
});

describe('a survey whose rows name their waves', () => {
  const file = (...waves: readonly string[]) =>
    [
      'Email,Timepoint,Date completed,What would you like to learn?,I feel at home here',
      `ada@example.org,${waves[0]},2026-03-01,ECMO,2`,
      `ada@example.org,${waves[1]},2026-09-01,Triage,4`,
    ].join('\n');
  const said = ({ responses }: SurveyPlan) =>
    responses.map(({ response: { wave, answers } }) => [
      wave,
      answers.map(({ attribute, values }) => `${attribute ?? 'answer'}: ${values.join()}`),
    ]);

  it('keeps each, and takes the profile from the first alone', () => {
    const plan = planOf(file('Baseline', '6 months'));
    expect(said(plan)).toEqual([
      ['Baseline', ['needs: ECMO', 'answer: 2']],
      ['6 months', ['answer: Triage', 'answer: 4']],
    ]);
    expect(plan.notes).toContain(
      'Waves, by "Timepoint": "Baseline" (1 row, in which people describe themselves), "6 months" (1 row).',
    );
  });

  it('counts over the wave that is said of the whole file, which is that of a blank cell', () => {
    const plan = planOf(file('', '6 months'), { wave: 'start' });
    expect(said(plan).map(([wave]) => wave)).toEqual(['start', '6 months']);
    expect(plan.notes).toContain('1 row that names no wave counts as "start".');
  });

  it.each([
    ['T0', 'T1'],
    ['Baseline', 'Wave 1'],
    ['Baseline', '1 year'],
    ['T1', 'First follow-up'],
  ])('takes no profile from the later of %s and %s', (...waves) => {
    const [first, later] = said(planOf(file(...waves)));
    expect(first).toEqual([waves[0], ['needs: ECMO', 'answer: 2']]);
    expect(later).toEqual([waves[1], ['answer: Triage', 'answer: 4']]);
  });
});
