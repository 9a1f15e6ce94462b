import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const NOW = { now: '2026-11-01T09:00:00Z' };
const IDS = Array.from({ length: 10 }, (_, at) => at + 1);

/** Ten mentees and mentors, on a roster since June 2025, matched by 1 July; of the mentees some with a higher band since. */
async function programme(): Promise<string> {
  const folder = emptyFolder();
  const mentee = (id: number, band: string) => `M${id},Given,Mentee${id},nurse,${band},2020-01-01,mentee`;
  const head = 'staff_number,given_name,family_name,profession,band,hired_on,role';
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  write('june.csv', [
    head,
    ...IDS.map((id) => mentee(id, 'Band 5')),
    ...IDS.map((id) => `T${id},Given,Mentor${id},nurse,Band 7,2015-01-01,mentor`),
  ]);
  write('pairs.csv', ['mentee,mentor,started_on', ...IDS.map((id) => `M${id},T${id},2025-07-01`)]);
  write('onTheDay.csv', [head, ...[1, 2, 3].map((id) => mentee(id, 'AfC 6'))]);
  write('dayAfter.csv', [head, ...[4, 5].map((id) => mentee(id, 'Band 6'))]);
  write('corrected.csv', [head, mentee(1, 'Band 6')]);
  const calls = [
    ['import', 'june.csv', '--as', 'roster', '--as-of', '2025-06-02'],
    ['import', 'pairs.csv', '--as', 'pairings', '--anyway', '--as-of', '2025-07-01'],
    ['import', 'onTheDay.csv', '--as', 'roster', '--effective', '2026-07-01', '--as-of', '2026-07-20'],
    ['import', 'dayAfter.csv', '--as', 'roster', '--effective', '2026-07-02', '--as-of', '2026-07-20'],
  ];
  for (const call of calls) {
    const { exitCode, err } = await mentorIn(folder, [...call, '--yes'], NOW);
    expect([call[1], exitCode, exitCode === 0 ? '' : err]).toEqual([call[1], 0, '']);
  }
  return folder;
}

/** How many of how many had a higher band, as the report on the third quarter says. */
async function progression(folder: string, ...more: readonly string[]): Promise<string> {
  const call = ['report', '--quarter', '2026-Q3', '--format', 'csv', ...more];
  const { out } = await mentorIn(folder, call, NOW);
  const rows: Record<string, string>[] = parse(out, { columns: true });
  const row = rows.find(({ metric, group }) => metric === 'progression_12m' && group === 'staff: mentored');
  return `${row?.n} of ${row?.denominator}`;
}

describe('a report on bands a year after mentoring began', () => {
  it('goes by the rosters that held on the two days, as they were known, and as they were corrected', async () => {
    const folder = await programme();
    expect(await progression(folder)).toBe('3 of 10');
    expect(await progression(folder, '--known-on', '2026-07-19')).toBe('0 of 10');
    const correction = ['import', 'corrected.csv', '--as', 'roster', '--correction', '--yes'];
    expect((await mentorIn(folder, correction, NOW)).exitCode).toBe(0);
    // Of band 6 ever since, so that there was no step.
    expect(await progression(folder)).toBe('2 of 10');
    expect(await progression(folder, '--known-on', '2026-10-31')).toBe('3 of 10');
  });
});
