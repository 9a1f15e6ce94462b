import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER =
  'Staff number,Name,Email\n1,Ann Able,ann@example.org\n2,Bo Baker,bo@example.org\n3,Cy Cole,cy@example.org\n';
const PEOPLE = ['ann', 'bo', 'cy'].map((name) => `${name}@example.org`);

type Person = Readonly<Record<string, string | number | null>>;

/** What people are afterwards, of whom each answers with one row of cells. */
async function peopleAfter(
  header: string,
  rows: readonly string[],
  before: readonly string[] = [],
): Promise<Person[]> {
  const folder = emptyFolder();
  const text = [...before, header, ...rows, ''].join('\n');
  await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': ROSTER, 's.csv': text } });
  const { exitCode, err } = await mentorIn(folder, [
    'import',
    's.csv',
    '--as',
    'survey',
    '--yes',
    '--date-order',
    'day-first',
  ]);
  expect([exitCode, err.includes('rejected;')]).toEqual([0, false]);
  const { out } = await mentorIn(folder, ['people', 'list', '--json']);
  return (JSON.parse(out) as { rows: Person[] }).rows;
}

describe('roles asked with boxes', () => {
  const option = 'Which best describes you?';
  it.each([
    [
      'plain headings',
      `Email,${option} - I want to be mentored,${option} - I want to mentor someone,${option} - Both`,
    ],
    ['a grid', `Email,${option} [I want to be mentored],${option} [I want to be a mentor],${option} [Both]`],
    ['options alone', 'Email,I want to be mentored,I want to be a mentor,Both'],
  ])('are read from %s, however they are ticked', async (_, header) => {
    for (const tick of ['Selected', '1', 'x']) {
      const people = await peopleAfter(header, [
        `${PEOPLE[0]},${tick},,`,
        `${PEOPLE[1]},,${tick},`,
        `${PEOPLE[2]},,,${tick}`,
      ]);
      expect(people.map(({ role }) => role)).toEqual(['mentee', 'mentor', 'both']);
    }
  });

  it('are read from the words of the option, and from two ticks', async () => {
    const people = await peopleAfter(
      `Email,${option} - I want to be mentored,${option} - I want to be a mentor`,
      [
        `${PEOPLE[0]},I want to be mentored,`,
        `${PEOPLE[1]},,I want to be a mentor`,
        `${PEOPLE[2]},I want to be mentored,I want to be a mentor`,
      ],
    );
    expect(people.map(({ role }) => role)).toEqual(['mentee', 'mentor', 'both']);
  });

  it('count all boxes of a question over several columns', async () => {
    const people = await peopleAfter(
      ',,,,,,,,,I want to be a mentor,I want to be mentored,Both',
      [
        '1,2,01/02/2026 10:00:00,01/02/2026 10:10:00,,ann@example.org,,,,I want to be a mentor,,',
        '2,2,01/02/2026 10:00:00,13/02/2026 10:10:00,,bo@example.org,,,,,I want to be mentored,',
        '3,2,01/02/2026 10:00:00,01/02/2026 10:10:00,,cy@example.org,,,,,,Both',
      ],
      [
        'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How would you like to take part?,,',
      ],
    );
    expect(people.map(({ role }) => role)).toEqual(['mentor', 'mentee', 'both']);
  });
});

describe('grids of times', () => {
  const times = async (header: string, rows: readonly string[]) =>
    (await peopleAfter(header, rows)).map(({ availability }) => availability);

  it.each([
    ['behind a dash', 'When are you free? - Monday,When are you free? - Tuesday'],
    ['behind a colon', 'When are you free?: Monday,When are you free?: Tuesday'],
    ['in brackets', 'Availability (Monday),Availability (Tuesday)'],
    ['as an item', 'When are you free? [Monday],When are you free? [Tuesday]'],
    ['in the question', 'Which times suit you on Monday?,Which times suit you on Tuesday?'],
    ['alone', 'Monday,Tuesday'],
  ])('take the day from the heading: %s', async (_, headings) => {
    const rows = [
      `${PEOPLE[0]},Morning,`,
      `${PEOPLE[1]},"Morning, Evening",Not available`,
      `${PEOPLE[2]},No,All day`,
    ];
    expect(await times(`Email,${headings}`, rows)).toEqual(['Mon am', 'Mon am; Mon eve', 'Tue am; Tue pm']);
  });

  it('take the part of the day from the heading, and the days from the cells', async () => {
    const rows = [
      `${PEOPLE[0]},"Monday, Tuesday",`,
      `${PEOPLE[1]},Mon-Wed,Fri`,
      `${PEOPLE[2]},,Friday evening`,
    ];
    expect(await times('Email,Availability [Morning],Availability [Afternoon]', rows)).toEqual([
      'Mon am; Tue am',
      'Mon am; Tue am; Wed am; Fri pm',
      'Fri eve',
    ]);
  });

  it('take both from the heading of a box', async () => {
    const rows = [`${PEOPLE[0]},Yes,No`, `${PEOPLE[1]},x,x`, `${PEOPLE[2]},0,1`];
    expect(await times('Email,Monday AM,Tuesday PM', rows)).toEqual(['Mon am', 'Mon am; Tue pm', 'Tue pm']);
  });

  it('take no day from a heading that only mentions one', async () => {
    const asked = [
      'When are you free? (e.g. Monday morning)',
      'When are you free? Please answer by Friday.',
      'When am I free?',
    ];
    for (const heading of asked)
      expect((await times(`Email,${heading}`, [`${PEOPLE[0]},Evenings`, `${PEOPLE[1]},Wed am`]))[0]).toBe(
        'Mon eve; Tue eve; Wed eve; Thu eve; Fri eve',
      );
  });
});

describe('a grid of needs', () => {
  it('holds the items that somebody said yes to', async () => {
    const question = 'Which of these would you like help with?';
    const people = await peopleAfter(
      `Timestamp,Email Address,${question} [Leadership],${question} [Research]`,
      [
        `2026-01-01 10:00:00,${PEOPLE[0]},Yes,No`,
        `2026-01-01 10:00:00,${PEOPLE[1]},No,`,
        `2026-01-01 10:00:00,${PEOPLE[2]},Yes,Yes`,
      ],
    );
    expect(people.map(({ needs }) => needs)).toEqual(['Leadership', null, 'Leadership; Research']);
  });
});

describe('the rows of a grid', () => {
  it('are said to be divided once, with how many others are divided likewise', async () => {
    const folder = emptyFolder();
    const asked = 'When are you available?';
    const header = `Email,${asked} [Monday],${asked} [Tuesday],${asked} [Friday],What would you like to learn?`;
    const answers = (learn: string) => `"Morning, Evening","Morning, Evening",Evening,"${learn}"`;
    const learns = ['Triage, Audit', 'Audit', 'Triage'];
    const files = {
      'r.csv': ROSTER,
      's.csv': [header, ...PEOPLE.map((who, at) => `${who},${answers(learns[at] ?? '')}`), ''].join('\n'),
    };
    await mentorIn(folder, ['import', 'r.csv', '--yes'], { files });
    const { err } = await mentorIn(folder, ['import', 's.csv', '--as', 'survey', '--yes']);
    expect(err.split('\n').filter((line) => line.includes('Divided at'))).toEqual([
      `  Divided at commas: ${asked} [Monday] and 1 more, as "Morning, Evening" → Morning | Evening. To keep cells whole: --map "${asked} [Monday]=availability; not divided", and the others likewise.`,
      '  Divided at commas: What would you like to learn?, as "Triage, Audit" → Triage | Audit. To keep cells whole: --map "What would you like to learn?=needs; not divided".',
    ]);
  });
});
