import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseChangedRun } from '../../../src/commands/match/computing/refuse-changed-run.js';
import type { PairDecision, ProposedPair, Run } from '../../../src/domain/rounds/run.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

async function runsOf(folder: string): Promise<number> {
  return JSON.parse((await mentorIn(folder, ['match', 'runs', '--json'])).out).rows.length;
}

describe('what a matching keeps', () => {
  it('is nothing where the file it was to be written to is there, or has no known format', async () => {
    const folder = await exampleProgramme('people');
    const files = { 'taken.csv': 'mine\n' };
    expect(await mentorIn(folder, ['match', '--out', 'taken.csv'], { files })).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('taken.csv is there already.'),
    });
    expect(await mentorIn(folder, ['match', '--out', 'p.xls'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('"p.xls" does not say which format'),
    });
    expect(await runsOf(folder)).toBe(0);
    expect(readFileSync(path.join(folder, 'taken.csv'), 'utf8')).toBe('mine\n');
    expect(await mentorIn(folder, ['match', '--out', 'taken.csv', '--force'])).toMatchObject({ exitCode: 0 });
    expect(await runsOf(folder)).toBe(1);
  });

  it('is nothing where no pair is possible, which it says', async () => {
    const folder = await exampleProgramme('paired');
    for (const words of [['match'], ['match', '--dry-run']]) {
      const { exitCode, err } = await mentorIn(folder, words);
      expect(exitCode).toBe(0);
      expect(err.replace(/\s+/g, ' ')).toContain('Nothing was kept: no pair is possible.');
    }
    expect(await runsOf(folder)).toBe(1);
  });

  it('takes the place of the proposal that waited, which the trail tells', async () => {
    const folder = await exampleProgramme('people');
    const before = await mentorIn(folder, ['match', '--json']);
    await mentorIn(folder, ['match']);
    const { out } = await mentorIn(folder, ['log', '--last', '1', '--json']);
    expect(out).toContain('discarded');
    // All that was told when it was computed is kept with it, wishes and who would rather have whom too.
    const later = JSON.parse((await mentorIn(folder, ['match', 'show', '1', '--json'])).out);
    expect(later.figures).toEqual(JSON.parse(before.out).figures);
    expect(later.figures.wishing).toBeGreaterThan(0);
  });

  it('is not computed over a proposal that somebody else replaced meanwhile', async () => {
    const folder = await exampleProgramme('people');
    await mentorIn(folder, ['match']);
    const both = await Promise.all([mentorIn(folder, ['match']), mentorIn(folder, ['match'])]);
    expect(both.map(({ exitCode }) => exitCode).sort()).toEqual([0, 4]);
    const refused = both.find(({ exitCode }) => exitCode === 4);
    expect(refused?.err).toContain('Run 1 was replaced by run 2 in the meantime.');
    expect(await runsOf(folder)).toBe(2);
  });
});

describe('a proposal read before', () => {
  const pair = (menteeId: number, decision: PairDecision): ProposedPair => ({
    menteeId,
    mentorId: 9,
    fit: 0.5,
    parts: [],
    decision,
  });
  const run = (id: number, ...pairs: ProposedPair[]): Run => ({
    id,
    roundId: 1,
    computedAt: '2026-07-01T09:00:00Z',
    status: 'proposed',
    objective: 'coverage',
    seed: 0,
    fingerprint: '',
    menteeCount: 2,
    mentorCount: 1,
    placeCount: 2,
    totalFit: 1,
    certificate: { proven: true, gap: 0, reasons: [] },
    pairs,
    leftOver: [],
  });
  const read = run(1, pair(1, 'proposed'), pair(2, 'proposed'));

  it('is refused when a pair was decided on since, unless that pair is not asked about', () => {
    const now = run(1, pair(1, 'proposed'), pair(2, 'locked'));
    expect(() => refuseChangedRun({ read, now })).toThrow(
      'A pair of run 1 was decided on in the meantime (locked).',
    );
    expect(() => refuseChangedRun({ read, now }, [pair(1, 'proposed')])).not.toThrow();
    expect(() => refuseChangedRun({ read, now: read })).not.toThrow();
  });

  it('is refused when another waits, or none, or one where none did', () => {
    expect(() => refuseChangedRun({ read, now: run(2) })).toThrow('Run 1 was replaced by run 2');
    expect(() => refuseChangedRun({ read, now: undefined })).toThrow('Run 1 was settled');
    expect(() => refuseChangedRun({ read: undefined, now: run(2) })).toThrow('Run 2 was proposed');
    expect(() => refuseChangedRun({ read: undefined, now: undefined })).not.toThrow();
  });
});
