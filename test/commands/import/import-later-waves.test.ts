import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role,goals,availability,interests,strengths
A1,Ines,Moreau,ines@example.org,mentee,audit,Mon am,running,
A2,Owen,Hale,owen@example.org,mentor,,Tue pm,music,leadership
`;
const END = `Timestamp,Email Address,My mentor was available when I wanted to talk,My mentor helped me set clear goals,My mentor shared my interests,My mentor knew my strengths
2026/06/01 9:00:00 am GMT+1,ines@example.org,Strongly agree,Agree,Disagree,Agree
2026/06/01 9:10:00 am GMT+1,owen@example.org,Disagree,Strongly agree,Agree,Neither agree nor disagree
`;

async function programme(files: Readonly<Record<string, string>>, ...first: string[]) {
  const folder = emptyFolder();
  const all = { 'roster.csv': ROSTER, ...files };
  const call = (...words: string[]) => mentorIn(folder, words, { files: all });
  if (first.length > 0) await call('import', ...first);
  const profile = async () => {
    const { out } = await call('people', 'list', '--json');
    const rows = JSON.parse(out).rows as Record<string, string | null>[];
    return rows.map(({ role, goals, availability, interests, strengths, needs }) => [
      role,
      goals ?? null,
      availability ?? null,
      interests ?? null,
      strengths ?? null,
      needs ?? null,
    ]);
  };
  return { call, profile };
}

describe('ratings of an end survey', () => {
  it('are scored answers and leave the profile alone, whatever their words', async () => {
    const { call, profile } = await programme({ 'end.csv': END }, 'roster.csv');
    const before = await profile();
    const { exitCode, err } = await call('import', 'end.csv', '--wave', 'end');
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Scale agreement, 5 points (English)');
    expect(await profile()).toEqual(before);
    // Without the name of a wave they are no more a profile.
    expect((await call('import', 'end.csv')).exitCode).toBe(0);
    expect(await profile()).toEqual(before);
  });

  it('are told alike by a dry run of the files of one call and by the call itself', async () => {
    const { call } = await programme({ 'end.csv': END });
    const dry = await call('import', 'roster.csv', 'end.csv', '--dry-run');
    expect(dry.exitCode, dry.err).toBe(0);
    expect(dry.err).toContain('end.csv (survey): would be 2 created, 0 updated, 0 unchanged, 0 rejected.');
    const real = await call('import', 'roster.csv', 'end.csv');
    expect(real.err).toContain('end.csv (survey): 2 created, 0 updated, 0 unchanged, 0 rejected.');
  });
});

describe('the same question asked again later', () => {
  const survey = (needs: string) => `Email,What would you like to learn?\nines@example.org,${needs}\n`;

  it('fills the profile first, is an answer later, and says how to have it otherwise', async () => {
    const files = { 'before.csv': survey('Audit'), 'after.csv': survey('Teaching') };
    const { call, profile } = await programme(files, 'roster.csv');
    await call('import', 'before.csv', '--wave', 'baseline');
    const { err } = await call('import', 'after.csv', '--wave', 'end');
    expect(err).toContain('a later wave does not replace the profile');
    expect((await profile()).map((row) => row.at(-1))).toEqual(['Audit', null]);
    const said = await call(
      'import',
      'after.csv',
      '--wave',
      'end',
      '--map',
      'What would you like to learn?=needs',
    );
    expect(said.exitCode, said.err).toBe(0);
    expect((await profile()).map((row) => row.at(-1))).toEqual(['Teaching', null]);
  });

  it('is told apart by the events of one file too, in whatever order they stand', async () => {
    const row = (event: string, needs: string) => `1,${event},ines@example.org,${needs},mentee,2\n`;
    const head = 'record_id,redcap_event_name,email,needs,role,profile_complete\n';
    const files = {
      'one.csv': `${head}${row('baseline_arm_1', 'Audit')}${row('end_arm_1', 'Teaching')}`,
      'turned.csv': `${head}${row('end_arm_1', 'Teaching')}${row('baseline_arm_1', 'Audit')}`,
    };
    for (const file of ['one.csv', 'turned.csv']) {
      const { profile } = await programme(files, 'roster.csv', file);
      expect((await profile())[0]?.at(-1), file).toBe('Audit');
    }
  });
});

describe('a column of meetings that nothing reads', () => {
  it('is told with the line that reads it where it holds days, or lengths', async () => {
    const { call } = await programme(
      {
        'p.csv': 'mentee,mentor,started_on\nA1,A2,2026-05-01\n',
        'c.csv': 'Timestamp,Mentee,Mentor,Our last one,Took us\n28/06/2026 09:00,A1,A2,13/06/2026,45 min\n',
      },
      'roster.csv',
      'p.csv',
    );
    const { err } = await call('import', 'c.csv', '--dry-run');
    expect(err).toContain('Our last one: its cells are days, and held_on is taken from "Timestamp"');
    expect(err).toContain('--map "Our last one=held_on"');
    expect(err).toContain('--map "Took us=minutes"');
  });
});

describe('an end survey of which nobody says what it is', () => {
  const SIGN_UP = 'Email,What would you like to learn?,When can you meet?\nines@example.org,Audit,Mon am\n';
  const END_OF_ALL =
    'Email,What would you like to learn?,When can you meet?,My mentor was supportive\nines@example.org,Teaching,Fri pm,5\n';
  const files = { 'signup.csv': SIGN_UP, 'end survey.csv': END_OF_ALL };

  it.each([
    ['signup.csv', 'end survey.csv'],
    ['end survey.csv', 'signup.csv'],
  ])('leaves the profile alone in one call: %s before %s', async (...order) => {
    const { call, profile } = await programme(files, 'roster.csv');
    const { exitCode, err } = await call('import', ...order, '--yes');
    expect(exitCode, err).toBe(0);
    expect(err).toContain(
      'Taken for the wave "end", because its name says so: it replaces nobody\'s profile.',
    );
    expect((await profile()).map((row) => row.at(-1))).toEqual(['Audit', null]);
    expect((await call('people', 'show', 'ines@example.org')).out).not.toContain('Fri pm');
  });

  it('fills the profile where that is said', async () => {
    const { call, profile } = await programme(files, 'roster.csv');
    await call('import', 'end survey.csv', '--wave', 'profile', '--yes');
    expect((await profile()).map((row) => row.at(-1))).toEqual(['Teaching', null]);
  });
});
