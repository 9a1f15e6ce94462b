import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Staff number,Name,Email,Role
m1,Ann Able,ann@example.org,mentee
m2,Di Dunn,di@example.org,mentee
m3,Bo Baker,bo@example.org,mentor
m4,Cy Cole,cy@example.org,mentor
`;
const PAIRINGS = 'mentee,mentor,started_on\nm1,m3,2026-06-01\nm2,m4,2026-08-01\n';

let first: string;

function copyOf(folder: string): string {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** On 1 July pairing 1 goes on, and pairing 2 begins a month later. */
beforeAll(async () => {
  first = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS };
  await mentorIn(first, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
});

const CANCEL = ['pairs', 'cancel', '2', '--reason', 'moved to another site'] as const;

async function cancelled(): Promise<string> {
  const folder = copyOf(first);
  await mentorIn(folder, [...CANCEL]);
  return folder;
}

describe('a pairing that is called off before it begins', () => {
  it('is said so, with what comes next', async () => {
    const folder = copyOf(first);
    expect(await mentorIn(folder, [...CANCEL])).toMatchObject({
      exitCode: 0,
      err:
        'Di Dunn with Cy Cole (pairing 2) was cancelled on 2026-07-01: it was to begin on 2026-08-01.\n' +
        'Next: mentor match --dry-run finds the mentee another mentor.\n',
    });
  });

  it('is listed as such for good, also after the day on which it was to begin', async () => {
    const folder = await cancelled();
    const words = ['pairs', '--json', '--status', 'cancelled', '--as-of', '2026-12-01'];
    expect(JSON.parse((await mentorIn(folder, words)).out).rows).toEqual([
      expect.objectContaining({
        pairing: 2,
        status: 'cancelled',
        health: null,
        started_on: '2026-08-01',
        ended_on: '2026-07-01',
        end_reason: 'moved to another site',
      }),
    ]);
    const story = await mentorIn(folder, ['pairs', 'show', '2', '--json', '--as-of', '2026-12-01']);
    expect(JSON.parse(story.out)).toMatchObject({
      status: 'cancelled',
      changes: [{ status: 'cancelled', since: '2026-07-01', reason: 'moved to another site' }],
      timeline: [{ on: '2026-07-01', what: 'called off: moved to another site' }],
    });
  });

  it('is nothing to be done about, and frees the two to be matched again, with each other too', async () => {
    const folder = await cancelled();
    const today = await mentorIn(folder, ['today', '--json', '--as-of', '2026-12-01']);
    expect(today.out).not.toContain('"pairing": 2');
    const matched = await mentorIn(folder, ['match', '--dry-run', '--json', '--as-of', '2026-07-02']);
    expect(JSON.parse(matched.out).rows).toEqual([
      expect.objectContaining({ mentee: 'm2', mentor: expect.stringMatching(/^m[34]$/u) }),
    ]);
  });

  it('is in no figure of a report but in what was said of the quarter before: as if it had never been planned', async () => {
    const never = emptyFolder();
    const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS.replace(/m2.*\n/u, '') };
    await mentorIn(never, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], { files });
    const report = async (folder: string) => {
      const words = ['report', '--quarter', '2026-Q3', '--format', 'csv', '--as-of', '2026-10-05'];
      const { out } = await mentorIn(folder, words);
      // The quarter before had said that m2 waits no longer: whose pairing was called off joins those who wait.
      return out.replaceAll(/^.*(?:waiting_before|waiting_joined|data_state).*\n/gmu, '');
    };
    expect(await report(await cancelled())).toBe(await report(never));
    expect(await report(copyOf(first))).not.toBe(await report(never));
  });

  it('is taken back by undo', async () => {
    const folder = await cancelled();
    expect((await mentorIn(folder, ['undo', '--yes'])).exitCode).toBe(0);
    const { out } = await mentorIn(folder, ['pairs', '--json']);
    expect(JSON.parse(out).rows[1]).toMatchObject({ status: 'planned', ended_on: null, end_reason: null });
  });

  it('has no meetings, guides, letters or goals any more', async () => {
    const folder = await cancelled();
    for (const [words, said] of [
      [['checkin', 'add', '2', '--on', '2026-08-10'], 'was cancelled on 2026-07-01: it never began'],
      [['guide', '2'], 'was called off on 2026-07-01: the two do not meet'],
      [['goal', 'add', '2', 'Lead a handover'], 'is over'],
      [['pairs', 'renew', '2', '--until', '2027-01-01'], 'was cancelled on 2026-07-01'],
      [['pairs', 'end', '2', '--reason', 'x'], 'Pairing 2 is cancelled: it cannot become ended.'],
    ] as const) {
      const { exitCode, err } = await mentorIn(folder, [...words, '--as-of', '2026-09-01']);
      expect(exitCode).toBe(4);
      expect(err).toContain(said);
    }
  });
});

describe('what cannot be called off', () => {
  it('is what has begun', async () => {
    const { exitCode, err } = await mentorIn(copyOf(first), ['pairs', 'cancel', '1', '--reason', 'no']);
    expect(exitCode).toBe(4);
    expect(err).toContain('Pairing 1 began on 2026-06-01: only what has not begun can be cancelled.');
    expect(err).toContain('mentor pairs end 1');
  });

  it('nor ended, paused or completed before it begins: the way out is named', async () => {
    for (const verb of ['end', 'pause', 'complete']) {
      const { exitCode, err } = await mentorIn(copyOf(first), ['pairs', verb, '2', '--reason', 'no']);
      expect(exitCode).toBe(4);
      expect(err).toContain('mentor pairs cancel 2 --reason');
    }
  });

  it('--all is of those alone that have not begun; others end without them', async () => {
    const folder = copyOf(first);
    const all = ['--all', '--reason', 'no', '--yes'];
    expect((await mentorIn(folder, ['pairs', 'end', ...all])).exitCode).toBe(0);
    expect((await mentorIn(folder, ['pairs', 'cancel', ...all])).exitCode).toBe(0);
    const { out } = await mentorIn(folder, ['pairs', '--json']);
    expect(JSON.parse(out).rows.map(({ status }: { status: string }) => status)).toEqual([
      'ended',
      'cancelled',
    ]);
  });
});

describe('a list of pairings', () => {
  const list = (status: string, ended: string) =>
    `mentee,mentor,started_on,status,ended_on\nm2,m3,2026-08-01,${status},${ended}\n`;

  it.each(['cancelled', 'Canceled', 'called off'])('takes %s as called off', async (status) => {
    const folder = copyOf(first);
    const files = { 'list.csv': list(status, '2026-06-20') };
    const { exitCode } = await mentorIn(folder, ['import', 'list.csv', '--as', 'pairings'], { files });
    expect(exitCode).toBe(0);
    const { out } = await mentorIn(folder, ['pairs', '--json']);
    expect(JSON.parse(out).rows[2]).toMatchObject({ status: 'cancelled', ended_on: '2026-06-20' });
  });

  it.each([
    ['cancelled', '2026-08-01', 'It was called off on 2026-08-01, yet had begun on 2026-08-01.'],
    ['ended', '2026-06-20', 'where it was called off before, write cancelled as its status.'],
  ])('refuses %s on %s', async (status, ended, said) => {
    const files = { 'list.csv': list(status, ended) };
    const words = ['import', 'list.csv', '--as', 'pairings', '--as-of', '2026-09-01'];
    const { exitCode, err } = await mentorIn(copyOf(first), words, { files });
    expect(exitCode).toBe(3);
    expect(err).toContain(said);
  });
});

describe('somebody who leaves before a pairing begins', () => {
  it('has it called off, where that is agreed to', async () => {
    const folder = copyOf(first);
    const { err } = await mentorIn(folder, ['people', 'leave', 'm4', '--on', '2026-06-20', '--yes']);
    expect(err).toContain('(pairing 2) is cancelled from 2026-07-01');
    const { out } = await mentorIn(folder, ['pairs', '--json']);
    expect(JSON.parse(out).rows[1]).toMatchObject({ status: 'cancelled', end_reason: 'left' });
  });

  it('has it called off when erased', async () => {
    const folder = copyOf(first);
    await mentorIn(folder, ['privacy', 'erase', 'm4', '--confirm', 'm4']);
    const { out } = await mentorIn(folder, ['pairs', '--json']);
    expect(JSON.parse(out).rows[1]).toMatchObject({ status: 'cancelled', ended_on: '2026-07-01' });
  });
});
