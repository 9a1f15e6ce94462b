import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

const DAY = '2026-10-05';
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const day = words.includes('--as-of') ? [] : ['--as-of', DAY];
  const outcome = await mentorIn(folder, [...words, ...day], machine);
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function invited(...words: string[]): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse((await call(['invite', 'list', '--json', ...words])).out).rows;
}

async function unanswered(day: string): Promise<readonly Record<string, string>[]> {
  const { out } = await call(['today', '--json', '--task', 'invitations_unanswered', '--as-of', day]);
  return JSON.parse(out).rows;
}

beforeEach(async () => {
  folder = await exampleProgramme('people');
});

describe('inviting somebody by name', () => {
  it('is on record with its day and as what, and nothing is sent', async () => {
    const { err, exitCode } = await call(['invite', '002944', '--role', 'mentor', '--on', '2026-09-28']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Zainab Ali (002944) invited to round "Round 1" on 2026-09-28. Nothing is sent.');
    expect(await invited()).toEqual([
      expect.objectContaining({
        staff_number: '002944',
        name: 'Zainab Ali',
        invited_on: '2026-09-28',
        invited_as: 'mentor',
        standing: 'no_answer',
        times: 1,
        days_since: 7,
        joined_on: null,
      }),
    ]);
  });

  it('may be done again on another day, which counts as one person and gives time to answer', async () => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    await call(['invite', '002944', '--role', 'mentee', '--on', '2026-10-01']);
    expect(await invited()).toMatchObject([
      { invited_on: '2026-09-20', last_invited_on: '2026-10-01', times: 2, invited_as: 'mentee' },
    ]);
    const again = await call(['invite', '002944', '--on', '2026-10-01']);
    expect([again.exitCode, again.err]).toEqual([
      4,
      expect.stringContaining('was already invited on 2026-10-01'),
    ]);
    expect(await unanswered('2026-10-07')).toEqual([]);
    expect(await unanswered('2026-10-08')).toMatchObject([
      {
        urgency: 'soon',
        why: 'Zainab Ali was invited on 2026-10-01 and has not answered',
        since: '2026-10-08',
      },
    ]);
  });

  it.each([
    [['003415'], 4, 'already takes part'],
    [['nobody'], 4, 'Nobody on the roster is "nobody"'],
    [['002944', '--on', '2026-10-06'], 2, '2026-10-06 is after today'],
    [['002944', '--where', 'profession=Nursing'], 2, 'Both people and a rule are given'],
    [[], 2, 'Whom do you invite?'],
  ])('is refused for %j', async (words, code, message) => {
    const { exitCode, err } = await call(['invite', ...words]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await invited()).toEqual([]);
  });

  it('is refused in a round that is closed', async () => {
    await call(['round', 'close']);
    const { exitCode, err } = await call(['invite', '002944']);
    expect([exitCode, err]).toEqual([4, expect.stringContaining('was closed on')]);
  });
});

describe('inviting by a rule', () => {
  const rule = ['invite', '--where', 'profession=pharmacy; medicine', '--role', 'mentee'];

  it('shows whom it means and whom it leaves out, asks, and leaves them out the second time', async () => {
    const before = readFileSync(path.join(folder, 'mentor.db'));
    const dry = await call([...rule, '--dry-run']);
    expect(dry.err).toMatch(/\d+ people to invite: .*Zainab Ali.*Left out, already taking part: \d+ people/);
    expect(readFileSync(path.join(folder, 'mentor.db')).equals(before)).toBe(true);
    const unasked = await call(rule);
    expect([unasked.exitCode, unasked.err]).toEqual([2, expect.stringContaining('then pass --yes')]);
    await call(rule, { isTerminal: true, answers: [true] });
    const first = await invited();
    expect(first.length).toBeGreaterThan(1);
    expect(first.every(({ profession }) => profession === 'Pharmacy' || profession === 'Medicine')).toBe(
      true,
    );
    const again = await call([...rule, '--yes']);
    expect(again.err).toContain('0 people to invite.');
    expect(again.err).toContain(`invited before: ${first.length} people`);
    expect(await invited()).toHaveLength(first.length);
  });

  it('goes by the day of hiring, and tells of whom that is not known', async () => {
    const { err } = await call(['invite', '--hired-from', '1990-01-01', '--dry-run']);
    expect(err).toMatch(/Left out, the roster does not say: \d+ pe/);
    const none = await call(['invite', '--hired-from', '2026-02-01', '--hired-until', '2026-01-01']);
    expect([none.exitCode, none.err]).toEqual([2, expect.stringContaining('is before')]);
  });

  it.each([
    ['profession', 2, 'is not a condition'],
    ['profession=Nursng', 4, 'Did you mean "Nursing"?'],
    ['professions=Nursing', 4, 'Did you mean profession?'],
    ['gender=F', 2, 'in confidence'],
  ])('refuses --where %s', async (where, code, message) => {
    const { exitCode, err } = await call(['invite', '--where', where]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('what became of an invitation', () => {
  it('is a no, which is private and stands until somebody asks again', async () => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    await call(['invite', 'declined', '002944', '--on', '2026-09-25', '--reason', 'her mother is ill']);
    expect(await invited()).toMatchObject([{ standing: 'declined', declined_on: '2026-09-25' }]);
    expect(await invited('--open')).toEqual([]);
    expect(await unanswered(DAY)).toEqual([]);
    for (const words of ['invite list', 'log', 'today'])
      expect((await call(words.split(' '))).text, words).not.toContain('mother');
    const rule = await call(['invite', '--where', 'profession=Pharmacy', '--dry-run']);
    expect(rule.err).toContain('Left out, said no: 1 person (Zainab Ali)');
    const twice = await call(['invite', 'declined', '002944']);
    expect([twice.exitCode, twice.err]).toEqual([
      4,
      expect.stringContaining('already said no on 2026-09-25'),
    ]);
    const again = await call(['invite', '002944', '--on', '2026-10-02']);
    expect(again.err).toContain('said no on 2026-09-25, and counts as asked again.');
    expect(await invited()).toMatchObject([{ standing: 'no_answer', times: 2 }]);
  });

  it('is that they join, from that day; whoever withdraws then still counts as joined', async () => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    await call([
      'people',
      'edit',
      '002944',
      '--role',
      'mentee',
      '--on',
      '2026-10-01',
      '--as-of',
      '2026-10-01',
    ]);
    expect(await invited()).toMatchObject([{ standing: 'joined', joined_on: '2026-10-01' }]);
    expect(await invited('--as-of', '2026-09-30')).toMatchObject([{ standing: 'no_answer' }]);
    const no = await call(['invite', 'declined', '002944']);
    expect([no.exitCode, no.err]).toEqual([4, expect.stringContaining('has taken part since 2026-10-01')]);
    await call(['people', 'edit', '002944', '--role', 'none', '--on', '2026-10-04', '--as-of', '2026-10-04']);
    expect(await invited()).toMatchObject([{ standing: 'withdrawn', withdrawn_on: '2026-10-04' }]);
    const { err } = await call(['invite', 'list']);
    expect(err).toContain('Invited 1; joined 1 (matched 0, withdrawn 1); said no 0; no answer yet 0.');
  });

  it.each([
    [['003415'], 4, 'was not invited'],
    [['002944', '--on', '2026-09-19'], 2, 'before the invitation'],
  ])('is no answer of %j', async (words, code, message) => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    const { exitCode, err } = await call(['invite', 'declined', ...words]);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('shows in a terminal, and imports back what it says of first invitations', async () => {
    await call(['invite', '002944', '003140', '--on', '2026-09-20', '--role', 'mentor']);
    const shown = await call(['invite', 'list'], { isTerminal: true, columns: 120 });
    expect(shown.out).toContain('Zainab Ali');
    const { out } = await call(['invite', 'list']);
    await call(['undo', '--yes']);
    expect(await invited()).toEqual([]);
    const { err, exitCode } = await call(['import', 'again.csv'], { files: { 'again.csv': out } });
    expect([exitCode, err]).toEqual([0, expect.stringContaining('again.csv (invitations): 2 created')]);
    const back = await call(['invite', 'list']);
    expect(back.out).toBe(out);
  });
});

describe('a list of invitations', () => {
  const CSV = [
    'Employee Number,Name,Date invited,Invited as',
    '002944,Zainab Ali,28/09/2026,Mentor',
    ',Tolulope Adeyemi,28/09/2026,',
    '009999,Nobody Here,28/09/2026,',
    '002944,Zainab Ali,28/09/2026,Mentee',
    '002944,Zainab Ali,06/12/2026,Mentor',
  ].join('\n');

  it('is taken in row by row, and again changes nothing', async () => {
    const { exitCode, err } = await call(['import', 'invited.csv'], { files: { 'invited.csv': `${CSV}\n` } });
    expect(exitCode).toBe(3);
    expect(err).toContain('invited.csv (invitations): 2 created, 0 updated, 0 unchanged, 3 rejected.');
    for (const words of ['Nobody on record is "009999"', 'saying something else', 'is in the future'])
      expect(err).toContain(words);
    expect(await invited()).toMatchObject([
      { staff_number: '002944', invited_as: 'mentor', invited_on: '2026-09-28' },
      { staff_number: '003342', invited_as: null, standing: 'joined' },
    ]);
    const again = await call(['import', 'invited.csv']);
    expect(again.err).toContain('0 created, 0 updated, 2 unchanged, 3 rejected');
  });

  it('is a roster where it says what rosters say', async () => {
    const roster = 'Staff number,Name,Manager,Invited on\n009001,Nia Bevan,001388,2026-09-01\n';
    const { err } = await call(['import', 'r.csv', '--dry-run', '--yes'], { files: { 'r.csv': roster } });
    expect(err).toContain('r.csv (roster)');
  });

  it('whose number and e-mail are two people is refused', async () => {
    const file = 'Staff number,E-mail,Invited on\n002944,hodan.abdi@example.org,2026-09-01\n';
    const { err } = await call(['import', 'x.csv'], { files: { 'x.csv': file } });
    expect(err).toContain('The e-mail is that of Hodan Abdi (003415)');
  });
});

describe('an invitation of somebody', () => {
  it('is in their own file, and without their words after they were erased', async () => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    await call(['invite', 'declined', '002944', '--reason', 'her mother is ill']);
    await call(['privacy', 'export', '002944', '--out', 'theirs']);
    const [name = ''] = readdirSync(path.join(folder, 'theirs')).filter((each) => each.endsWith('.html'));
    const page = readFileSync(path.join(folder, 'theirs', name), 'utf8');
    expect(page).toContain('Invitations');
    expect(page).toContain('her mother is ill');
    await call(['privacy', 'erase', '002944', '--confirm', '002944']);
    expect(readFileSync(path.join(folder, 'mentor.db')).includes('mother is ill')).toBe(false);
  });

  it('goes with them into a merge, and comes back', async () => {
    await call(['invite', '002944', '--on', '2026-09-20']);
    const merge = await call(['people', 'merge', '003342', '002944', '--yes']);
    expect(merge.exitCode).toBe(0);
    expect(await invited()).toMatchObject([{ staff_number: '003342' }]);
    await call(['people', 'unmerge', '003342']);
    expect(await invited()).toMatchObject([{ staff_number: '002944' }]);
  });
});
