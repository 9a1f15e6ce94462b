import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const IDS = Array.from({ length: 12 }, (_, at) => `A${at + 1}`);
const ROSTER = [
  'staff_number,given_name,family_name,email,role',
  ...IDS.map((id, at) => `${id},Ines,Moreau${at},${id.toLowerCase()}@example.org,mentee`),
  ...IDS.map((id, at) => `M${id},Owen,Hale${at},m${id.toLowerCase()}@example.org,mentor`),
].join('\n');
const PAIRS = ['Mentee,Mentor,Started on', ...IDS.map((id) => `${id},M${id},2026-03-01`)].join('\n');
const RESPECT = [
  'My mentoring partner treats me with respect.',
  'My mentoring partner respects my time.',
  'My mentoring partner respects my background and my views.',
];

interface Read {
  readonly column: string;
  readonly field: string | null;
  readonly degree: string;
}

/** A programme of twelve pairings, and ways to go on from there. */
async function programme(settings = '') {
  const folder = emptyFolder();
  const files = { 'r.csv': `${ROSTER}\n`, 'p.csv': `${PAIRS}\n`, 'mentor.yaml': settings };
  await mentorIn(folder, ['import', 'r.csv', '--as-of', '2026-02-20', '--yes'], { files });
  await mentorIn(folder, ['import', 'p.csv', '--as-of', '2026-03-01', '--yes']);
  const run = (...words: string[]) => mentorIn(folder, words);
  const take = (text: string, ...words: string[]) =>
    mentorIn(folder, ['import', 's.csv', '--as-of', '2026-06-20', ...words], { files: { 's.csv': text } });
  return { run, take };
}

const surveyOf = (headings: readonly string[], cellsOf: (at: number) => readonly string[]) =>
  [['staff_number', ...headings], ...IDS.map((id, at) => [id, ...cellsOf(at)])]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');

async function columnsRead(headings: readonly string[]): Promise<Read[]> {
  const { take } = await programme();
  const { out } = await take(
    surveyOf(headings, () => headings.map(() => '4')),
    '--as',
    'survey',
    '--wave',
    'end',
    '--json',
    '--dry-run',
    '--yes',
  );
  return JSON.parse(out).files[0].columns.slice(1);
}

describe('a survey of instruments', () => {
  it('goes the whole way: in, into the report and today\u2019s list, to whoever asks for it, and out again', async () => {
    const { run, take } = await programme();
    const low = ['Disagree', 'Strongly disagree', '2'];
    const text = surveyOf(RESPECT, (at) =>
      at === 0 ? low : ['Agree', 'Strongly agree', String(3 + (at % 3))],
    );
    const imported = await take(text, '--wave', 'midpoint');
    expect(imported.exitCode, imported.err).toBe(0);
    const report = async (format: string) =>
      (await run('report', '--quarter', '2026-Q2', '--as-of', '2026-07-01', '--format', format)).out;
    const csv = await report('csv');
    // Eleven of them 4, 5 and 3 to 5; one 2, 1 and 2.
    expect(csv).toMatch(/scale_mean,.*4\.\d+,points,12,12/);
    expect(csv).toMatch(/scale_beyond.*suppressed/);
    for (const format of ['md', 'html', 'json']) expect(await report(format)).toContain('Respect (mentees)');
    expect(await report('md')).toContain('Respect, version 1');
    const today = await run('today', '--as-of', '2026-07-01', '--json');
    const tasks: { task: string; why: string }[] = JSON.parse(today.out).rows;
    expect(tasks.filter(({ task }) => task === 'low_answers').map(({ why }) => why)).toEqual([
      'the mentee\u2019s answers about the other are low on "Respect" (midpoint, 2026-06-20)'.replace(
        '\u2019',
        "'",
      ),
    ]);
    expect(JSON.stringify(tasks)).not.toContain('Disagree');
    const exported = await run('privacy', 'export', 'A1', '--format', 'json');
    expect(exported.out).toContain(RESPECT[0]);
    await run('privacy', 'erase', 'A1', '--confirm', 'A1', '--yes', '--as-of', '2026-07-02');
    // Whose it was is gone, and the figure stays.
    expect(await report('csv')).toMatch(/scale_mean,.*4\.\d+,points,12,12/);
    expect((await run('privacy', 'export', 'A1', '--format', 'json')).exitCode).not.toBe(0);
    expect((await run('today', '--as-of', '2026-07-02', '--json')).out).not.toContain('low_answers');
  });

  it('is known in a file that has nothing else, and asks nobody who they are', async () => {
    const { take, run } = await programme();
    const text = [RESPECT, ...IDS.map((_, at) => ['4', '5', String(3 + (at % 3))])]
      .map((row) => row.join(','))
      .join('\n');
    const { exitCode, err } = await take(text, '--wave', 'end');
    expect(exitCode, err).toBe(0);
    expect(err).toContain('12 anonymous answers');
    const report = await run('report', '--quarter', '2026-Q2', '--as-of', '2026-07-01', '--format', 'md');
    expect(report.out).toContain('Respect (both, or not known)');
    const today = await run('today', '--as-of', '2026-07-01', '--json');
    expect(today.out).not.toContain('low_answers');
  });

  it('under licence is mapped by the numbers of its items', async () => {
    const { run, take } = await programme();
    const headings = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
    const text = surveyOf(headings, (at) => [String(at % 6), '3', '2', '4', '5']);
    const map = headings.flatMap((heading, at) => ['--map', `${heading}=who5.${at + 1}`]);
    const imported = await take(
      text,
      '--as',
      'survey',
      '--wave',
      'baseline',
      ...map,
      '--save-as',
      'wellbeing',
    );
    expect(imported.exitCode, imported.err).toBe(0);
    const report = await run('report', '--quarter', '2026-Q2', '--as-of', '2026-07-01', '--format', 'csv');
    // (2.5 + 3 + 2 + 4 + 5) times 4.
    expect(report.out).toMatch(/scale_mean,.*66,points,12,12/);
    const again = await take(text, '--wave', 'end');
    expect(again.err).toContain('who5.1');
    const wrong = await take(text, '--as', 'survey', '--wave', 'later', '--map', 'Q1=who5.6');
    expect(wrong).toMatchObject({ exitCode: 3, err: expect.stringContaining('Did you mean "who5.') });
  });

  it('may be mapped in mentor.yaml, where a name that is no item is told', async () => {
    const { take } = await programme('intake: { columns: { Tired: cbi.1 } }\n');
    const said = await take(
      surveyOf(['Tired'], () => ['Often']),
      '--wave',
      'end',
      '--json',
      '--dry-run',
    );
    expect(JSON.parse(said.out).files[0].columns[1]).toMatchObject({ field: 'cbi.1', degree: 'certain' });
    const wrong = await mentorIn(emptyFolder(), ['people', 'list'], {
      files: { 'mentor.yaml': 'intake: { columns: { Tired: cbi.20 } }\n' },
    });
    expect(wrong.err).toContain('an item of an instrument?');
  });

  it('is certain in a grid under a plain question, and only likely where other words stand beside it', async () => {
    const [first = ''] = RESPECT;
    const degrees = async (...headings: readonly string[]) =>
      (await columnsRead(headings)).map(({ field, degree }) => [field, degree]);
    expect(
      await degrees(
        `How far do you agree? [${first}]`,
        `Q2. To what extent do you agree or disagree with the following statements: [${RESPECT[1]}]`,
      ),
    ).toEqual([
      ['respect.1', 'certain'],
      ['respect.2', 'certain'],
    ]);
    expect(await degrees(`Thinking back to before the programme [${first}]`)).toEqual([
      ['respect.1', 'likely'],
    ]);
    expect(await degrees(`How far do you disagree? [${first}]`)).toEqual([['respect.1', 'likely']]);
    expect(await degrees(`${first} (before the programme)`)).toEqual([['respect.1', 'likely']]);
  });

  it('has each item once: a second column of it is kept as it is', async () => {
    const [first = ''] = RESPECT;
    const read = await columnsRead([first, `Q2. ${first}`]);
    expect(read.map(({ field }) => field)).toEqual(['respect.1', null]);
  });
});
