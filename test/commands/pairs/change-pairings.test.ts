import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Name,Email,Role
1,Ann Able,ann@example.org,mentee
2,Bo Baker,bo@example.org,mentor
3,Cy Cole,cy@example.org,mentor
4,Di Dunn,di@example.org,mentee
`;
const PAIRINGS = 'mentee,mentor,started_on\n1,2,2026-06-01\n4,3,2026-06-01\n';

/** Two pairings, whose numbers are the staff numbers of people in the other one, too. */
async function twoPairings(): Promise<string> {
  const folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
  return folder;
}

async function statuses(folder: string): Promise<string[]> {
  const { out } = await mentorIn(folder, ['export', 'pairs', '--json']);
  return JSON.parse(out).rows.map(({ status }: { status: string }) => status);
}

describe('a number that is a pairing and a staff number', () => {
  it('is refused with both ways to say it', async () => {
    const folder = await twoPairings();
    const { exitCode, err } = await mentorIn(folder, ['pairs', 'end', '2', '--reason', 'moved away']);
    expect(exitCode).toBe(4);
    expect(err).toBe(
      'Error: "2" is the number of Di Dunn with Cy Cole (pairing 2), and the staff number of Bo Baker, who has a pairing too.\n' +
        'Write pairing:2 for the first, or person:2 for the pairing of Bo Baker.\n',
    );
    expect(await statuses(folder)).toEqual(['active', 'active']);
  });

  it.each([
    ['pairing:2', ['active', 'ended']],
    ['#2', ['active', 'ended']],
    ['person:2', ['ended', 'active']],
  ])('is told apart as %s', async (word, expected) => {
    const folder = await twoPairings();
    expect((await mentorIn(folder, ['pairs', 'end', word, '--reason', 'moved away'])).exitCode).toBe(0);
    expect(await statuses(folder)).toEqual(expected);
  });

  it('is asked about in a terminal', async () => {
    const folder = await twoPairings();
    const machine = { isTerminal: true, answers: ['The staff number'] };
    await mentorIn(folder, ['pairs', 'end', '2', '--reason', 'moved away'], machine);
    expect(await statuses(folder)).toEqual(['ended', 'active']);
  });

  it('is the pairing where both mean the same one, and where that person has none', async () => {
    const folder = await twoPairings();
    expect((await mentorIn(folder, ['pairs', 'show', '1'])).out).toContain('Ann Able with Bo Baker');
    await mentorIn(folder, ['people', 'merge', '2', '3', '--yes']);
    expect((await mentorIn(folder, ['pairs', 'show', '7'])).err).toContain('There is no pairing 7.');
  });

  it('is told apart wherever a pairing is named', async () => {
    const folder = await twoPairings();
    for (const words of [
      ['pairs', 'show', '2'],
      ['checkin', 'add', '2'],
      ['checkin', 'list', '--pairing', '2'],
      ['feedback', 'add', '2', '--by', 'mentee', '--rating', '4'],
      ['feedback', 'list', '--pairing', '2'],
    ])
      expect(await mentorIn(folder, words)).toMatchObject({
        exitCode: 4,
        err: expect.stringContaining('Write pairing:2 for the first'),
      });
  });
});

describe('many pairings at once', () => {
  it('are changed by their numbers, all or none', async () => {
    const folder = await twoPairings();
    const words = ['pairs', 'complete', 'pairing:1', 'pairing:2', '--reason', 'the year is over'];
    const { exitCode, err } = await mentorIn(folder, words);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err:
        'Ann Able with Bo Baker (pairing 1) is completed from 2026-07-01.\n' +
        'Di Dunn with Cy Cole (pairing 2) is completed from 2026-07-01.\n' +
        'Next: ask both sides for closing feedback, mentor feedback add\n',
    });
    const { out } = await mentorIn(folder, ['pairs', 'list', '--json']);
    expect(JSON.parse(out).rows).toEqual([
      expect.objectContaining({ end_reason: 'the year is over', ended_on: '2026-07-01' }),
      expect.objectContaining({ end_reason: 'the year is over', ended_on: '2026-07-01' }),
    ]);
  });

  it('are all left as they are where one cannot be changed', async () => {
    const folder = await twoPairings();
    await mentorIn(folder, ['pairs', 'pause', 'pairing:1']);
    const { exitCode, err } = await mentorIn(folder, ['pairs', 'resume', 'pairing:1', 'pairing:2']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Pairing 2 is active: it cannot become active. Nothing was changed');
    expect(await statuses(folder)).toEqual(['paused', 'active']);
  });

  it('are every one of the round with --all, after asking', async () => {
    const folder = await twoPairings();
    const words = ['pairs', 'complete', '--all'];
    expect(await mentorIn(folder, words)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('2 pairings of round "Round 1" would be completed. That is asked first'),
    });
    const declined = await mentorIn(folder, words, { isTerminal: true, answers: [false] });
    expect(declined.exitCode).toBe(130);
    expect(await statuses(folder)).toEqual(['active', 'active']);
    expect((await mentorIn(folder, [...words, '--yes'])).exitCode).toBe(0);
    expect(await statuses(folder)).toEqual(['completed', 'completed']);
    expect(await mentorIn(folder, [...words, '--yes'])).toMatchObject({ exitCode: 4 });
  });

  it('are not both named and all', async () => {
    const folder = await twoPairings();
    expect((await mentorIn(folder, ['pairs', 'pause', '1', '--all'])).exitCode).toBe(2);
  });
});

describe('the round named', () => {
  /** Round 1 with the two pairings, and a second one with nobody in it. */
  async function twoRounds(): Promise<string> {
    const folder = await twoPairings();
    await mentorIn(folder, ['round', 'close']);
    await mentorIn(folder, ['round', 'open', 'Autumn']);
    return folder;
  }

  it('is the one whose pairings are meant', async () => {
    const folder = await twoRounds();
    expect(
      await mentorIn(folder, ['pairs', 'complete', '--all', '--yes', '--round', 'Autumn']),
    ).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('No pairing of round "Autumn" can become completed.'),
    });
    const one = await mentorIn(folder, ['pairs', 'complete', 'pairing:1', '--round', 'autumn']);
    expect(one.err).toContain('Ann Able with Bo Baker (pairing 1) is not of round "Autumn".');
    const all = await mentorIn(folder, ['pairs', 'complete', '--all', '--yes', '--round', 'Round 1']);
    expect(all.exitCode).toBe(0);
  });

  it('is the one shown', async () => {
    const folder = await twoRounds();
    const rowsOf = async (words: string[]) =>
      JSON.parse((await mentorIn(folder, [...words, '--round', 'Autumn', '--json'])).out).rows;
    expect(await rowsOf(['pairs'])).toEqual([]);
    expect(await rowsOf(['export', 'pairs'])).toEqual([]);
    expect(await rowsOf(['match', 'runs'])).toEqual([]);
    const status = await mentorIn(folder, ['status', '--round', 'Autumn', '--json']);
    expect(JSON.parse(status.out)).toMatchObject({ round: 'Autumn', open_pairings: 0 });
    // Unless it is named, pairings that go on are shown whatever their round.
    expect(JSON.parse((await mentorIn(folder, ['pairs', '--json'])).out).rows).toHaveLength(2);
  });

  it('is the one reported on', async () => {
    const folder = await twoRounds();
    const words = ['report', '--quarter', '2026-Q2', '--format', 'csv', '--as-of', '2026-07-01'];
    const matched = async (...round: string[]) => {
      const { out } = await mentorIn(folder, [...words, ...round]);
      return out.split('\n').find((line) => line.startsWith('headlines,match_rate,,2026-Q2'));
    };
    expect(await matched('--round', 'Round 1')).toContain(',2,2,');
    expect(await matched('--round', 'Autumn')).toContain('no mentees took part');
    const title = await mentorIn(folder, ['report', '--quarter', '2026-Q2', '--round', 'Autumn']);
    expect(title.out.slice(0, 300)).toContain(', Autumn');
  });
});

describe('other names', () => {
  it.each([
    [['pairings'], ['pairs']],
    [
      ['pairing', 'show', '1'],
      ['pairs', 'show', '1'],
    ],
    [['check-ins'], ['checkin']],
    [
      ['checkins', 'list'],
      ['checkin', 'list'],
    ],
    [['rules'], ['rule']],
    [['rounds'], ['round']],
  ])('%j do what %j does', async (other, usual) => {
    const folder = await twoPairings();
    const [one, two] = [await mentorIn(folder, other), await mentorIn(folder, usual)];
    expect(one).toEqual(two);
    expect(one.exitCode).toBe(0);
  });

  it('are not shown, and help on them is the same', async () => {
    const help = await mentorIn(emptyFolder(), ['--help']);
    expect(help.out).not.toMatch(/pairings?\||\|pairing|check-ins\|/);
    const named = await mentorIn(emptyFolder(), ['help', 'pairings', 'list']);
    expect(named.out).toContain('Usage: mentor pairs list');
  });

  it('take --because for --reason', async () => {
    const folder = await twoPairings();
    const words = ['rule', 'never', '1', '3', '--because', 'they are cousins'];
    expect((await mentorIn(folder, words)).exitCode).toBe(0);
    expect((await mentorIn(folder, ['rule', 'list'])).out).toContain('they are cousins');
    await mentorIn(folder, ['pairs', 'end', 'pairing:1', '--because', 'moved away']);
    expect((await mentorIn(folder, ['pairs', 'show', 'pairing:1'])).out).toContain('moved away');
  });
});

describe('a dry run', () => {
  it('says what the call would say, and leaves the file as it is', async () => {
    const folder = await twoPairings();
    const words = ['pairs', 'end', 'pairing:1', '--reason', 'moved away', '--dry-run'];
    const { exitCode, err } = await mentorIn(folder, words);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err:
        'Dry run: nothing is written. Without --dry-run it would say:\n' +
        'Ann Able with Bo Baker (pairing 1) is ended from 2026-07-01.\n' +
        'Next: mentor match --dry-run finds the mentee another mentor.\n',
    });
    expect(await statuses(folder)).toEqual(['active', 'active']);
    const { out } = await mentorIn(folder, [...words, '--json']);
    expect(JSON.parse(out)).toEqual({
      schema: 'mentor/changes',
      changes: [{ what: 'pairing', action: 'ended', ids: [1] }],
      is_dry_run: true,
    });
  });
});

describe('a change of a day before a check-in on record', () => {
  it('says so', async () => {
    const folder = await twoPairings();
    await mentorIn(folder, ['checkin', 'add', 'pairing:1', '--on', '2026-06-20']);
    const words = ['pairs', 'end', 'pairing:1', '--reason', 'moved', '--on'];
    const early = await mentorIn(folder, [...words, '2026-06-10', '--dry-run']);
    expect(early.err.replace(/\s+/g, ' ')).toContain('Pairing 1 has a check-in on 2026-06-20, after the day');
    const later = await mentorIn(folder, [...words, '2026-06-20']);
    expect([later.exitCode, later.err]).toEqual([0, expect.not.stringContaining('check-in on')]);
  });
});
