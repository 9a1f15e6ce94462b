import { describe, expect, it } from 'vitest';
import { planFeedback, ratingReader } from '../../../src/intake/plans/feedback-plan.js';
import { planCheckIns } from '../../../src/intake/plans/meetings/check-ins-plan.js';
import { planPairings } from '../../../src/intake/plans/pairings-plan.js';
import { isAnonymous, refuseHiddenIdentity } from '../../../src/intake/plans/survey/anonymous-survey.js';
import { respondentsOf } from '../../../src/intake/responses/respondents.js';
import { parseWish } from '../../../src/intake/values/wish-for-change.js';
import { complaintsOf, fileOf, PAIRINGS, PEOPLE, pairing, reasonsIn, TODAY } from './plan-inputs.js';

const known = { people: PEOPLE, pairings: PAIRINGS };
const TOMORROW = '2026-11-22';

describe('a check-in', () => {
  const HEADER = 'pairing,mentee,mentor,held_on,minutes,mode,kind,topics,note\n';
  const plan = (row: string) =>
    planCheckIns({ ...fileOf('check-ins', `${HEADER}${row}\n`), ...known, checkIns: [] });

  it('may be held on the day the pairing began, and today', () => {
    for (const day of ['2026-09-01', TODAY]) expect(plan(`11,,,${day},,,,,`).creates).toHaveLength(1);
    for (const day of ['2026-08-31', TOMORROW]) expect(plan(`11,,,${day},,,,,`).rejects).toHaveLength(1);
  });

  it('needs its day', () => {
    expect(reasonsIn(plan('11,,,,45,video,,,').rejects)).toEqual(['2 (held_on): This cell must be filled.']);
  });
});

describe('feedback', () => {
  it.each([
    ['yes', true],
    ['Yes, please', true],
    ['No', false],
    ['no thank you', false],
    ['maybe', undefined],
    ['Not sure', undefined],
    ['n/a', undefined],
    ["don't know", undefined],
    ['No, not at the moment', false],
    ['No, happy with her', false],
    ['Yes, as soon as possible', true],
  ])('says %j of another partner: %s', (text, wish) => {
    expect(parseWish(text)).toEqual({ value: wish });
  });

  it('is refused where it says neither', () => {
    expect(parseWish('perhaps later').problem).toBe('"perhaps later" is neither yes nor no.');
    expect(parseWish('not maybe').problem).toBeDefined();
  });

  it.each([
    'No longer happy',
    'No, I would like someone else',
    'No, unless she has time',
    'Yes, to stay with her',
    'Yes but not now',
  ])('is refused where %j may turn it round', (text) => {
    expect(parseWish(text).problem).toBe(`"${text}" is neither yes nor no.`);
  });

  it.each([
    ['1', 1],
    ['5', 5],
    ['4 - Good', 4],
    ['4: Good', 4],
    ['Good (4)', 4],
    ['★★★★☆', 4],
    ['⭐⭐', 2],
    ['★★★★★★', undefined],
    ['☆☆☆☆☆', undefined],
    ['4 of 5', 4],
    ['4/5', 4],
    ['8/10', undefined],
    ['80 %', undefined],
    ['5 (best)', 5],
    ['6 - Great', undefined],
  ])('gives, written %j, %s points', (text, points) => {
    expect(ratingReader([text], { own: [] }).read(text).value).toBe(points);
  });

  it('gives the points of its word where all words are of one scale', () => {
    const cells = ['Very satisfied', 'Satisfied', 'Dissatisfied', 'Very dissatisfied', '3'];
    const { read } = ratingReader(cells.slice(0, 4), { own: [] });
    expect(cells.map((cell) => read(cell).value)).toEqual([5, 4, 2, 1, 3]);
    expect(ratingReader(['Splendid', 'Satisfied'], { own: [] }).read('Satisfied').value).toBeUndefined();
  });

  it.each([
    ['Score out of 10', ['3', '4']],
    ['Rating (1-10)', ['3', '4']],
    ['Rating (0 to 5)', ['3', '4']],
    ['Rating', ['3', '8', '10']],
    ['Rating', ['0', '3', '4']],
    ['Rating', ['3/10', '4/10']],
  ])('under %j, beside %j, is refused where the scale is another, also a 3', (asked, cells) => {
    const { read } = ratingReader(cells, { own: [], asked });
    expect(cells.map((cell) => read(cell).value)).toEqual(cells.map(() => undefined));
    expect(read(cells[0] ?? '').problem).toMatch(/ is on a scale (?:from [01] to \d+|out of 10), /u);
  });

  it('is not put on another scale by one slip among many, nor where the question says five', () => {
    const many = [...Array.from({ length: 24 }, () => '4'), '44'];
    expect(many.map((cell) => ratingReader(many, { own: [] }).read(cell).value).slice(-2)).toEqual([
      4,
      undefined,
    ]);
    expect(ratingReader(['4', '6'], { own: [], asked: 'Rating (1-5)' }).read('4').value).toBe(4);
  });

  it('is turned round where the question or the words beside it say so, which is told', () => {
    const asked = 'How was it? (1 = best, 5 = worst)';
    const { read, notes } = ratingReader(['1', '4'], { own: [], asked });
    expect([read('1').value, read('4').value]).toEqual([5, 2]);
    expect(notes).toEqual(['Ratings run the other way round (1 = best, 5 = worst): 1 counts as 5, 5 as 1.']);
    const worded = ratingReader(['1 - Excellent', '2', '5 - Poor'], { own: [] });
    expect(['1 - Excellent', '2', '5 - Poor'].map((text) => worded.read(text).value)).toEqual([5, 4, 1]);
    expect(ratingReader(['1 (best)', '2'], { own: [] }).read('2').value).toBe(4);
  });

  it('may be given on the day the pairing began, and today', () => {
    const plan = (day: string) =>
      planFeedback({
        ...fileOf('feedback', `pairing,given_by,given_on,rating\n11,mentee,${day},4\n`),
        ...known,
        feedback: [],
      });
    for (const day of ['2026-09-01', TODAY]) expect(plan(day).creates).toHaveLength(1);
    for (const day of ['2026-08-31', TOMORROW]) expect(plan(day).rejects).toHaveLength(1);
  });
});

describe('an imported pairing', () => {
  const HEADER = 'mentee,mentor,started_on,status,ended_on,end_reason\n';
  const plan = (
    rows: readonly string[],
    protection?: Parameters<typeof planPairings>[1],
    pairings = PAIRINGS,
  ) =>
    planPairings(
      { ...fileOf('pairings', `${HEADER}${rows.join('\n')}\n`), people: PEOPLE, pairings },
      protection,
    );

  it('may end on the day it began, and be paused from today on', () => {
    expect(plan(['0007,0009,2026-10-01,ended,2026-10-01,']).rejects).toEqual([]);
    expect(plan([`0007,0009,${TODAY},paused,,`]).rejects).toEqual([]);
    expect(plan([`0007,0009,${TOMORROW},paused,,`]).rejects).toHaveLength(1);
  });

  it('has its status by its end where none is stated, and a reason only when it is over', () => {
    const { creates } = plan(['0007,0009,2026-10-01,,2026-11-01,moved', '0009,0007,2026-11-02,,,moved']);
    expect(creates.map(({ facts }) => [facts.status, facts.endReason])).toEqual([
      ['ended', 'moved'],
      ['active', null],
    ]);
  });

  it('is planned where it begins after today', () => {
    const rows = (...days: readonly string[]) => days.map((day, at) => `000${7 + at},0009,${day},,,`);
    expect(plan(rows(TODAY)).notes).toEqual([]);
    expect(plan(rows(TOMORROW, TODAY)).notes).toEqual([`1 pairing is planned: it begins on ${TOMORROW}.`]);
    expect(plan(rows('2026-12-24', TOMORROW)).notes).toEqual([
      `2 pairings are planned: the first begins on ${TOMORROW}.`,
    ]);
  });

  it('of two who are one already is refused while that goes on, whoever is the mentor, in the file or on record', () => {
    const again = (rows: readonly string[]) => reasonsIn(plan(rows).rejects);
    expect(again(['0009,dee@example.org,2026-10-01,,,'])).toEqual([]);
    expect(again(['0007,0009,2026-10-01,,,', '0007,0009,2026-10-02,,,'])).toEqual([
      '3: The two are a pairing already, since 2026-10-01.',
    ]);
    expect(again(['0007,0009,2026-10-01,ended,2026-10-02,', '0007,0009,2026-10-03,,,'])).toEqual([]);
  });

  it('is asked about where it is new and sound, and refused where somebody is to be protected from it', () => {
    const asked: string[] = [];
    const { creates, rejects } = plan(
      [
        '0007,0009,2026-10-01,,,',
        '0008,0007,2026-09-01,active,,',
        '0009,0009,2026-10-01,,,',
        '0009,0008,2026-10-01,,,',
      ],
      (pairings) => {
        asked.push(...pairings.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
        return [undefined, 'Ben manages Cas'];
      },
    );
    expect(asked).toEqual(['1 3', '3 2']);
    expect(creates.map(({ line }) => line)).toEqual([2]);
    expect(reasonsIn(rejects)).toEqual([
      '4 (mentor): Cas Nguyễn (0009) cannot be their own mentor.',
      '5 (mentor): Ben manages Cas.',
    ]);
  });

  it('that was over on record may begin anew', () => {
    const over = [pairing(20, { menteeId: 1, mentorId: 3, startedOn: '2025-01-01', endedOn: '2025-02-01' })];
    expect(plan(['0007,0009,2026-10-01,,,'], undefined, over).creates).toHaveLength(1);
  });
});

describe('a survey that asks nobody who they are', () => {
  const surveyOf = (text: string, stated: Readonly<Record<string, string>> = {}) => {
    const file = fileOf('survey', text, stated);
    return { ...file, respondents: respondentsOf(file.table), people: PEOPLE };
  };
  const column = (...cells: readonly string[]) =>
    `I feel confident,Ref\n${cells.map((cell) => `Agree,${cell}`).join('\n')}\n`;

  it('is anonymous, and one with any key is not', () => {
    expect(isAnonymous(surveyOf('I feel confident\nAgree\n'))).toBe(true);
    for (const heading of ['Email address', 'Staff number'])
      expect(isAnonymous(surveyOf(`${heading},I feel confident\n,Agree\n`))).toBe(false);
  });

  it.each<[string, readonly string[], string | undefined]>([
    ['most of them addresses', ['a@example.org', 'b@example.org', 'x'], 'e-mail addresses'],
    ['half of them addresses', ['a@example.org', 'x'], undefined],
    ['most of them staff numbers on record', ['0007', '0008', 'x'], 'staff numbers on record'],
    ['half of them staff numbers', ['0007', 'x'], undefined],
    ['numbers of nobody', ['1007', '1008'], undefined],
    ['signs that are no address', ['@home', '@work'], undefined],
    ['blank', ['', ' '], undefined],
  ])('is refused for cells that say it all the same: %s', (_, cells, what) => {
    const complaints = complaintsOf(() => refuseHiddenIdentity(surveyOf(column(...cells))));
    expect(complaints).toEqual(
      what === undefined ? [] : [expect.stringContaining(`yet the cells of "Ref" are those of ${what}.`)],
    );
    expect(complaintsOf(() => refuseHiddenIdentity(surveyOf(column(...cells), { Ref: 'ignore' })))).toEqual(
      [],
    );
  });

  it('takes numbers of one or two digits for answers, though somebody has such a staff number', () => {
    const people = PEOPLE.map((person) => (person.id === 1 ? { ...person, staffNumber: '7' } : person));
    const survey = { ...surveyOf(column('7', '7')), people };
    expect(complaintsOf(() => refuseHiddenIdentity(survey))).toEqual([]);
  });
});
