import { beforeEach, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

let folder: string;

async function mentor(...words: string[]) {
  const day = words.includes('--as-of') ? [] : ['--as-of', '2026-10-05'];
  return mentorIn(folder, [...words, ...day]);
}

async function shown(...words: string[]) {
  return JSON.parse((await mentor(...words, '--json')).out);
}

beforeEach(async () => {
  folder = await exampleProgramme('followed');
  await mentor('agreement', 'draft', '21', '--until', '2026-10-15', '--review', '2026-09-01');
  await mentor('agreement', 'sign', '21', '--by', 'both');
});

describe('renewing pairings', () => {
  it('lets the same pairing go on until the day, with the goals of the new term', async () => {
    const before = await shown('status');
    const { err, exitCode } = await mentor(
      'pairs',
      'renew',
      '21',
      '--until',
      '2027-06-30',
      '--goal',
      'Teach',
    );
    expect(exitCode).toBe(0);
    expect(err).toContain('(pairing 21): until 2027-06-30, instead of 2026-10-15.');
    expect(err).toContain('1 pairing is renewed until 2027-06-30.');
    expect(await shown('pairs', 'show', '21')).toMatchObject({
      status: 'active',
      planned_until: '2027-06-30',
      renewals: [{ renewed_on: '2026-10-05', until: '2027-06-30' }],
      goals: [{ text: 'Teach', set_on: '2026-10-05', due_on: '2027-06-30' }],
      timeline: expect.arrayContaining([
        { on: '2026-10-05', what: 'renewed until 2027-06-30', is_planned: false },
      ]),
    });
    expect(await shown('status')).toEqual(before);
  });

  it('is no longer asked about at its former end, was on the day before, and is again at the new one', async () => {
    const ends = async (day: string) =>
      (await shown('today', '--as-of', day)).rows.filter(
        (row: { task: string; pairing: number }) => row.task === 'end_reached' && row.pairing === 21,
      );
    expect(await ends('2026-10-10')).toMatchObject([{ why: 'it was agreed until 2026-10-15' }]);
    await mentor('pairs', 'renew', '21', '--until', '2027-06-30', '--as-of', '2026-10-09');
    expect(await ends('2026-10-10')).toEqual([]);
    expect(await ends('2026-10-08')).toHaveLength(1);
    expect(await ends('2027-06-30')).toMatchObject([{ why: 'it was renewed until 2027-06-30' }]);
  });

  it('drafts the next agreement until the new day, and moves the entry in the calendar', async () => {
    const end = async () =>
      (await shown('calendar', '21')).rows.find((row: { what: string }) => /planned to end/.test(row.what));
    expect(await end()).toMatchObject({ day: '2026-10-15' });
    await mentor('pairs', 'renew', '21', '--until', '2027-06-30');
    expect(await end()).toMatchObject({ day: '2027-06-30' });
    expect(await shown('agreement', 'draft', '21')).toMatchObject({ version: 2, ends_on: '2027-06-30' });
  });

  it('renews all that are not meant to last that long yet, after a yes', async () => {
    const refused = await mentor('pairs', 'renew', '--all', '--until', '2027-06-30');
    expect(refused.exitCode).toBe(2);
    const { err } = await mentor('pairs', 'renew', '--all', '--until', '2027-06-30', '--yes');
    expect(err).toMatch(/\d+ pairings are renewed until 2027-06-30/);
    const again = await mentor('pairs', 'renew', '--all', '--until', '2027-06-30', '--yes');
    expect(again.exitCode).toBe(4);
    expect(again.err).toContain('can be renewed until 2027-06-30');
  });

  it('refuses all where one is over, and writes nothing', async () => {
    await mentor('pairs', 'complete', '1');
    const { err, exitCode } = await mentor('pairs', 'renew', '1', '21', '--until', '2027-06-30', '--yes');
    expect(exitCode).toBe(4);
    expect(err).toContain('Pairing 1 was completed on 2026-10-05, and that stays on record.');
    expect((await shown('pairs', 'show', '21')).renewals).toEqual([]);
  });

  it('is taken back by an undo, with its goals', async () => {
    await mentor('pairs', 'renew', '21', '--until', '2027-06-30', '--goal', 'Teach');
    await mentor('undo', '--yes');
    expect(await shown('pairs', 'show', '21')).toMatchObject({ planned_until: '2026-10-15', goals: [] });
  });

  it('counts one pairing in the report, not due to be completed in the quarter of its former end', async () => {
    await mentor('pairs', 'renew', '21', '--until', '2027-06-30');
    const report = await mentor('report', '--quarter', '2026-Q4', '--format', 'csv', '--as-of', '2027-01-05');
    expect(report.out).toMatch(/^endings,pairings_renewed,[^\n]*,1,pairings/m);
  });
});
