import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,name,email\nA1,Ines Moreau,ines@example.org\nA2,Owen Hale,owen@example.org\n';
const SURVEY = `Timestamp,I feel supported,What would help?
6/13/2026 9:00:00,Agree,Time
6/13/2026 9:00:00,Agree,Time
6/14/2026 9:00:00,Disagree,Space
`;

async function programme() {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
  const take = (text: string, ...words: string[]) =>
    mentorIn(folder, ['import', 's.csv', ...words], { files: { 's.csv': text } });
  const report = async () => {
    const written = async (format: string) =>
      (await mentorIn(folder, ['report', '--quarter', '2026-Q2', '--format', format])).out;
    return { csv: await written('csv'), markdown: await written('md') };
  };
  return Object.assign(take, { report });
}

describe('an anonymous survey', () => {
  it('comes in without tricks, every answer as one of its own, and says so', async () => {
    const take = await programme();
    const { exitCode, err } = await take(SURVEY, '--wave', 'end');
    expect(exitCode, err).toBe(0);
    expect(err).toContain('(survey): 3 created, 0 updated, 0 unchanged, 0 rejected.');
    expect(err).toContain('Nobody was asked who they are: 3 anonymous answers');
  });

  it('is not said of one that tells names: those link nobody, and what would is said', async () => {
    const take = await programme();
    const named = SURVEY.replaceAll(/^/gmu, 'Ada Roe,')
      .replace('Ada Roe,', 'Your name,')
      .replace(/Ada Roe,$/u, '');
    expect((await take(named, '--wave', 'end')).err).toContain('Only names tell who answered');
    const anonymous = named.replaceAll('Ada Roe', 'Anonymous');
    expect((await take(anonymous, '--wave', 'end')).err).toContain('Nobody was asked who they are');
  });

  it('changes nothing when the same export comes again, and takes in what was added since', async () => {
    const take = await programme();
    await take(SURVEY, '--wave', 'end');
    expect((await take(SURVEY, '--wave', 'end')).err).toContain('0 created, 0 updated, 3 unchanged');
    const grown = await take(`${SURVEY}6/13/2026 9:00:00,Agree,Time\n`, '--wave', 'end');
    expect(grown.err).toContain('1 created, 0 updated, 3 unchanged');
  });

  it('asks nobody in a terminal either', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', '-', '--as', 'roster'], { input: ROSTER });
    const { exitCode, err } = await mentorIn(folder, ['import', 's.csv'], {
      isTerminal: true,
      files: { 's.csv': SURVEY },
      answers: [],
    });
    expect(exitCode, err).toBe(0);
  });

  it.each([
    ['an address', 'Contact,I feel supported\nines@example.org,Agree\nowen@example.org,Agree\n', 'email'],
    ['a number on record', 'Ref,I feel supported\nA1,Agree\nA2,Agree\n', 'staff_number'],
  ])('is none where the cells of a column are %s', async (_, text, field) => {
    const take = await programme();
    const { exitCode, err } = await take(text, '--as', 'survey');
    expect(exitCode).toBe(3);
    const [name] = text.split(',');
    expect(err).toContain(`--map "${name}=${field}"`);
    const ignored = await take(text, '--as', 'survey', '--map', `${name}=ignore`);
    expect(ignored.exitCode, ignored.err).toBe(0);
    expect(ignored.err).toContain('2 anonymous answers');
  });

  it('keeps every row of which the code was left blank', async () => {
    const take = await programme();
    const text = `Personal code,Submitted on,I feel valued
AB1,2026-02-01,4
,2026-02-02,4
,2026-02-02,4
`;
    const { err } = await take(text, '--as', 'survey', '--wave', 'pre');
    expect(err).toContain('3 created');
    expect((await take(text, '--as', 'survey', '--wave', 'pre')).err).toContain(
      '0 created, 0 updated, 3 unchanged',
    );
  });

  it('counts in the report before and after, and in no change, as unlinked; linked answers stand beside it', async () => {
    const take = await programme();
    const named =
      'Timestamp,Email,I feel supported,What would help?\n6/13/2026 9:00:00,ines@example.org,Agree,Time\n6/13/2026 9:00:00,owen@example.org,Neither agree nor disagree,Time\n';
    await take(named, '--wave', 'baseline', '--yes');
    const survey = SURVEY.replace('Disagree,', 'Neither agree nor disagree,');
    await take(survey.replaceAll('6/1', '5/1'), '--wave', 'baseline');
    await take(survey, '--wave', 'end');
    const report = await take.report();
    const row = (metric: string) =>
      new RegExp(`learning,${metric},"[^"]*question: I feel supported",2026-Q2,(\\d+)`);
    expect(row('answers_before').exec(report.csv)?.[1]).toBe('5');
    expect(row('answers_after').exec(report.csv)?.[1]).toBe('3');
    expect(row('answers_matched').exec(report.csv)?.[1]).toBe('0');
    expect(report.markdown).toContain(
      'Unlinked, as nobody can tell whose they are: 3 of the responses to baseline and 3 of those to end (Round 1). Their answers count before or after, and in no change.',
    );
  });
});
