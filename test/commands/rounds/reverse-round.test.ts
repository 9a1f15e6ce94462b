import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const DAY = ['--as-of', '2026-10-05'];
const IN = ['--round', 'Reverse'];
/** A nurse at the beginning and the head of pharmacy, both of whom have a pairing of the usual kind. */
const [JUNIOR, SENIOR] = ['003342', '000340'];
let folder: string;

const mentor = (...words: string[]) => mentorIn(folder, [...words, ...DAY]);
const json = async (...words: string[]) => JSON.parse((await mentor(...words, '--json')).out);
const report = async (...words: string[]) => (await mentor('report', '--quarter', '2026-Q4', ...words)).out;

describe('a round of reverse mentoring', () => {
  let before: { readonly status: Record<string, unknown>; readonly report: string };

  beforeAll(async () => {
    folder = await exampleProgramme('followed');
    const settings = path.join(folder, 'mentor.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/minimum_fit: .*/u, 'minimum_fit: 0'));
    before = { status: await json('status'), report: await report() };
    for (const words of [
      ['round', 'open', 'Reverse', '--kind', 'reverse'],
      ['people', 'edit', JUNIOR, '--role', 'mentor', ...IN],
      ['people', 'edit', SENIOR, '--role', 'mentee', ...IN],
    ]) {
      const { exitCode, err } = await mentor(...words);
      expect(exitCode, err).toBe(0);
    }
  });

  it('is used only where it is named', async () => {
    expect((await json('round')).rows).toMatchObject([
      { name: 'Round 1', kind: 'mentoring' },
      { name: 'Reverse', kind: 'reverse' },
    ]);
    expect(await json('status')).toMatchObject({ round: 'Round 1' });
    expect(await json('status', ...IN)).toMatchObject({
      round: 'Reverse',
      mentors: 1,
      mentees: 1,
      waiting: 1,
    });
  });

  it('says in today’s list who waits there, apart from the others and with the call that names it', async () => {
    const waits = async () =>
      (await json('today')).rows.filter(({ task }: { task: string }) =>
        ['mentees_wait', 'proposal_waits'].includes(task),
      );
    expect(await waits()).toContainEqual(
      expect.objectContaining({
        why: expect.stringMatching(/ waits for a mentor in Reverse$/),
        what_to_do: 'mentor match --dry-run --round "Reverse"',
      }),
    );
    await mentor('match', ...IN);
    expect(await waits()).toContainEqual(
      expect.objectContaining({
        task: 'proposal_waits',
        what_to_do: 'mentor match review --round "Reverse", or mentor match accept --round "Reverse"',
      }),
    );
  });

  it('matches people whatever pairings of the usual kind they have, and says what is turned round', async () => {
    const { out, err } = await mentor('match', ...IN);
    expect(out).toContain(JUNIOR);
    expect(err).toContain(
      'Reverse mentoring: the junior is the mentor. Turned round, so that the mentee is ahead: experience.',
    );
    expect(err).toContain('mentor match accept --round "Reverse" turns it into pairings');
    expect((await mentor('match', 'accept', ...IN)).exitCode).toBe(0);
    const { rows } = await json('pairs', ...IN);
    expect(rows).toMatchObject([{ mentee: SENIOR, mentor: JUNIOR, kind: 'reverse', status: 'active' }]);
    const shown = await mentor('pairs', 'show', String(rows[0].pairing));
    expect(shown.out).toContain('reverse mentoring: the mentor is the junior of the two');
  });

  it('keeps its pairings in today’s list and among those that go on', async () => {
    const { rows } = await json('pairs');
    expect(rows.filter(({ kind }: { kind: string }) => kind === 'reverse')).toHaveLength(1);
    const later = await mentorIn(folder, ['today', '--as-of', '2026-10-25', '--json']);
    expect(JSON.parse(later.out).rows).toContainEqual(
      expect.objectContaining({ mentor: JUNIOR, mentee: SENIOR, task: 'nothing_recorded' }),
    );
  });

  it('changes no figure of the usual kind; its own report counts it', async () => {
    expect(await json('status')).toEqual({ ...before.status, reverse_pairings: 1 });
    const now = await report();
    expect(now).toContain('Not counted: reverse mentoring ("Reverse").');
    expect(figuresOf(now)).toEqual(figuresOf(before.report));
    expect((await report(...IN)).match(/Pairings active.*/u)?.[0]).toContain('1');
  });

  it('asks nobody who applies to be a mentor there for months in post or experience', async () => {
    const settings = path.join(folder, 'mentor.yaml');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${before}\napplications: {months_in_post: 60, years_experience: 10}\n`);
    const lacking = async (...words: string[]) => {
      await mentor('application', 'add', '003415', ...words);
      return (await json('application', 'list', ...words)).rows[0].lacking;
    };
    expect(await lacking()).toContain('months in post');
    expect(await lacking(...IN)).toBeNull();
    expect((await mentor('application', 'accept', '003415', ...IN)).exitCode).toBe(0);
    writeFileSync(settings, before);
  });

  it('makes no graduates of the seniors', async () => {
    const { rows } = await json('pairs', ...IN);
    await mentor('pairs', 'complete', String(rows[0].pairing));
    expect((await mentor('round', 'invite-graduates', '--dry-run')).err).not.toContain(SENIOR);
    expect((await mentor('undo', '--yes')).exitCode).toBe(0);
  });
});

/** All that stands in tables: what is said of the state of the data differs. */
function figuresOf(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('|'));
}
