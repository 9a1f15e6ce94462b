import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

/** What cells mean, asked of the command: of real files each of these was once read as something else. */

const PEOPLE = [...'abcdefghijkl'].map((letter) => `q${letter}`);
const ROSTER = `staff_number,given_name,family_name,email
${PEOPLE.map((key, at) => `${key.toUpperCase()},Given${at},Family${at},${key}@example.org\n`).join('')}`;

interface Answer {
  person: string;
  wave: string;
  question: string;
  raw: string;
  read_as: string | null;
  points: number | null;
}

async function programme(files: Record<string, string> = {}) {
  const folder = emptyFolder();
  const call = (...words: string[]) => mentorIn(folder, words);
  await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': ROSTER, ...files } });
  const rowsOf = async (...words: string[]) => JSON.parse((await call(...words, '--json')).out).rows;
  return {
    call,
    answers: (): Promise<Answer[]> => rowsOf('export', 'answers'),
    people: (): Promise<Record<string, unknown>[]> => rowsOf('people', 'list'),
  };
}

/** A form of Google's with these questions, answered by the people in turn. */
function form(questions: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((answers, at) =>
    [`2026/04/${10 + at} 9:00:00 am GMT+1`, `${PEOPLE[at]}@example.org`, ...answers.map(cell)].join(','),
  );
  return `${[['Timestamp', 'Email Address', ...questions.map(cell)].join(','), ...lines].join('\n')}\n`;
}

describe('addresses in a roster', () => {
  const FILE = `Employee Number,Last Name,First Name,Work Email
11,Haddad,Rami,Rami Haddad <rami@example.org>
12,Ito,Aya,aya@example.org; ito@example.org
13,Silva,Rui,mailto:rui@example.org
14,Novak,Eva,EVA@Example.ORG
15,Kaya,Can,can@example.org\u00a0
16,Berg,Ole,ole@example
17,Wong,May,rami@example.org
18,Diaz,Luz,"luz@example.org,"
19,Roux,Lea,#N/A
20,Aziz,Sam,N/A
`;

  it('are one of each person, understood or refused in words', async () => {
    const { call, people } = await programme({ 'r.csv': FILE });
    const { exitCode, err } = await call('import', 'r.csv');
    expect(exitCode).toBe(3);
    expect(err).toContain('r.csv (roster): 6 created, 0 updated, 0 unchanged, 4 rejected.');
    expect(err).toContain('r.csv:3 (Work Email): "aya@example.org; ito@example.org" holds 2 addresses');
    expect(err).toContain('r.csv:7 (Work Email): "ole@example" is not an e-mail address.');
    expect(err).toContain('r.csv:8: The e-mail rami@example.org is that of staff number 11 on line 2.');
    expect(err).toContain('r.csv:10 (Work Email): "#N/A" is a spreadsheet error, not a value.');
    const own = (await people()).filter(({ staff_number: number }) => !String(number).startsWith('Q'));
    expect(own.map(({ staff_number: number, email }) => [number, email])).toEqual([
      ['11', 'rami@example.org'],
      ['13', 'rui@example.org'],
      ['14', 'EVA@Example.ORG'],
      ['15', 'can@example.org'],
      ['18', 'luz@example.org'],
      ['20', null],
    ]);
  });
});

describe('ranges as answers', () => {
  const QUESTIONS = ['Patients seen on a day', 'Time with the hospital', 'Talks held', 'Shift'];
  const ROWS = [
    ['20 - 29', '0-1 years', '1-2', '6 - 14 early'],
    ['30 - 39', '2-4 years', '3-4', '14 - 22 late'],
    ['40 - 49', '5-9 years', '5-6', '22 - 6 night'],
    ['30 - 39', '5-9 years', '3-4', '6 - 14 early'],
    ['50 - 59', '0-1 years', '7-8', '14 - 22 late'],
    ['20 - 29', '2-4 years', '1-2', '22 - 6 night'],
  ];

  it('are labels without points, over two waves and in the report', async () => {
    const { call, answers } = await programme({ 's.csv': form(QUESTIONS, ROWS) });
    for (const wave of ['baseline', 'end']) {
      const { exitCode, err } = await call('import', 's.csv', '--wave', wave);
      expect(exitCode, err).toBe(0);
      expect(err).not.toContain('Scale');
    }
    const all = await answers();
    expect(all).toHaveLength(48);
    expect(all.filter(({ points }) => points !== null)).toEqual([]);
    expect(all.filter(({ person, wave }) => person === 'QB' && wave === 'end').map(({ raw }) => raw)).toEqual(
      ROWS[1],
    );
    const report = await call('report', '--quarter', '2026-Q2', '--format', 'csv');
    expect(report.out).toContain('headlines,');
    for (const question of QUESTIONS) expect(report.out).not.toContain(`question: ${question}`);
  });
});

describe('labels with numbers', () => {
  const QUESTIONS = ['My ideas are heard', 'How often do you talk?'];
  const AT_FIRST = [
    ['Strongly agree (5)', '1 - Never'],
    ['Agree (4)', '2 - Rarely'],
    ['Not Applicable (8)', "9 - Don't know"],
    ['Neither agree nor disagree (3)', '3 - Sometimes'],
    ['Not Applicable (8)', '4 - Often'],
    ['Disagree (2)', "9 - Don't know"],
  ];
  const AT_LAST = AT_FIRST.map(([heard = '', often = '']) => [
    heard.replace('Disagree (2)', 'Agree (4)'),
    often.replace('3 - Sometimes', '4 - Often'),
  ]);

  it('are no answer where the label says so, in every wave', async () => {
    const { call, answers } = await programme({
      's.csv': form(QUESTIONS, AT_FIRST),
      'e.csv': form(QUESTIONS, AT_LAST),
    });
    await call('import', 's.csv', '--wave', 'baseline');
    await call('import', 'e.csv', '--wave', 'end');
    const all = await answers();
    const pointsOf = (wave: string, question: string | undefined) =>
      all.filter((one) => one.wave === wave && one.question === question).map(({ points }) => points);
    expect(pointsOf('baseline', QUESTIONS[0])).toEqual([5, 4, null, 3, null, 2]);
    expect(pointsOf('end', QUESTIONS[0])).toEqual([5, 4, null, 3, null, 4]);
    expect(pointsOf('baseline', QUESTIONS[1])).toEqual([1, 2, null, 3, 4, null]);
    expect(pointsOf('end', QUESTIONS[1])).toEqual([1, 2, null, 4, 4, null]);
    const report = await call('report', '--quarter', '2026-Q2', '--format', 'csv');
    expect(report.out).toContain(
      `answers_matched,"round: Round 1, waves: baseline to end, question: ${QUESTIONS[0]}",2026-Q2,4,`,
    );
    const unanswered = all.filter(({ raw }) => /Applicable|know/.test(raw)).map(({ read_as: read }) => read);
    expect(new Set(unanswered)).toEqual(
      new Set(['scale agreement, 5 points, no answer', 'scale frequency, 4 points, no answer']),
    );
  });
});

describe('options with commas in them', () => {
  const PAY = ['£21,000 - £30,999', '£31,000 - £45,999', '£46,000 or more'];

  it('stay whole between digits', async () => {
    const rows = PEOPLE.map((_, at) => [PAY[at % 3] ?? '']);
    const { call, answers } = await programme({ 's.csv': form(['Pay range'], rows) });
    const { err } = await call('import', 's.csv', '--map', 'Pay range=interests', '--yes');
    expect(err).not.toContain('Divided');
    expect((await answers()).map(({ raw }) => raw)).toEqual(rows.flat());
    const { out } = await call('people', 'list', '--json');
    expect(JSON.parse(out).rows[0].interests).toBe('£21,000 - £30,999;');
  });

  it('stay whole where the same parts always stand together, and are told with the line that says otherwise', async () => {
    const [forms, audit, talks] = ['Forms, grants and funding', 'Audit', 'Talks, posters and papers'];
    const rows = [
      [forms],
      [audit],
      [`${forms}, ${audit}`],
      [talks],
      [`${forms}, ${talks}`],
      [`${audit}, ${talks}`],
      [`${forms}, ${audit}, ${talks}`],
      [forms],
      [forms],
      [audit],
      [`${forms}, ${audit}`],
      [talks],
    ];
    const question = 'What would you like to learn?';
    const { call, people } = await programme({ 's.csv': form([question], rows) });
    const { err } = await call('import', 's.csv', '--yes');
    expect(err).toContain(`Divided at commas: ${question}, as "${forms}, ${audit}" → ${forms} | ${audit}.`);
    expect(err).toContain(
      `Not divided, as its parts always stand together: ${question}, "${forms}", "${talks}"`,
    );
    const needsOf = async () => new Map((await people()).map((one) => [one.staff_number, one.needs]));
    const needs = await needsOf();
    expect(needs.get('QA')).toBe(`${forms};`);
    expect(needs.get('QG')).toBe(`${forms}; ${audit}; ${talks}`);
    await call('import', 's.csv', '--map', `${question}=needs; not divided`);
    expect((await needsOf()).get('QG')).toBe(`${forms}, ${audit}, ${talks};`);
    await call('import', 's.csv', '--map', `${question}=needs; divided by comma`);
    expect((await needsOf()).get('QA')).toBe('Forms; grants and funding');
  });
});

describe('lists that people divide each in their own way', () => {
  const question = 'What could you help others with?';
  const needsOf = async (rows: readonly (readonly string[])[]) => {
    const { call, people } = await programme({ 's.csv': form([question], rows) });
    const { exitCode, err } = await call('import', 's.csv', '--yes');
    expect(exitCode, err).toBe(0);
    const strengths = new Map((await people()).map((one) => [one.staff_number, one.strengths]));
    return ['QA', 'QB', 'QC'].map((key) => strengths.get(key));
  };

  it('are divided at the commas where a cell has no semicolon, and no cell has both', async () => {
    expect(await needsOf([['Audit; Teaching'], ['Wound care, audit'], ['Triage; Research']])).toEqual([
      'Audit; Teaching',
      'Wound care; audit',
      'Triage; Research',
    ]);
  });

  it('keep commas as part of a term where they stand beside semicolons, or a tool ends each cell with one', async () => {
    expect(await needsOf([['Audit; Talks, posters'], ['Wound care, acute'], ['Triage; Research']])).toEqual([
      'Audit; Talks, posters',
      'Wound care, acute;',
      'Triage; Research',
    ]);
    expect(await needsOf([['Audit;'], ['Wound care, acute;'], ['Triage;Research;']])).toEqual([
      'Audit',
      'Wound care, acute;',
      'Triage; Research',
    ]);
  });
});

describe('lines within a cell', () => {
  it('are terms without their bullets and numbers', async () => {
    const rows = [['• Wound care\n• Leadership'], ['1. Wound care\n2. Audit'], ['- Leadership\n- Triage']];
    const question = 'What would you like to learn?';
    const { call, people } = await programme({ 's.csv': form([question], rows) });
    const { err } = await call('import', 's.csv', '--yes');
    expect(err).toContain(
      `Divided at line ends: ${question}, as "• Wound care / • Leadership" → Wound care | Leadership.`,
    );
    const needs = new Map((await people()).map((one) => [one.staff_number, one.needs]));
    expect(['QA', 'QB', 'QC'].map((key) => needs.get(key))).toEqual([
      'Wound care; Leadership',
      'Wound care; Audit',
      'Leadership; Triage',
    ]);
  });
});
