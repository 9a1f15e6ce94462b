import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const FILES = {
  'mentor.yaml':
    'programme: { name: Made up }\nreport: { smallest_group: 1 }\nmatching: { default_capacity: 5 }\n',
  'roster.csv': `staff_number,given_name,family_name,hired_on,left_on,leave_from,role
R1,Rosa,One,2020-01-01,,,mentor
R2,Rosa,Two,2020-01-01,,,mentor
E1,Without,Pairing,2020-01-01,,,mentee
E2,With,Pairing,2020-01-01,,,mentee
E3,Ended,Early,2020-01-01,,,mentee
E4,Completed,Hers,2020-01-01,,,mentee
E5,Planned,For,2020-01-01,,,mentee
E6,On,Leave,2020-01-01,,2026-08-01,mentee
E7,Has,Left,2020-01-01,2026-08-31,,mentee
E8,Has,Withdrawn,2020-01-01,,,mentee
E9,Comes,Later,2026-12-01,,,mentee
E10,Has,Paused,2020-01-01,,,mentee
`,
  'pairs.csv': `mentee,mentor,started_on,status,ended_on
E2,R1,2026-07-05,active,
E3,R1,2026-07-05,ended,2026-08-05
E4,R2,2026-07-05,completed,2026-08-05
E10,R2,2026-07-05,active,
`,
  'gone.csv': 'staff_number,role\nE8,none\n',
  'planned.csv': 'mentee,mentor,started_on\nE5,R1,2026-09-20\n',
};

const CALLS = [
  'import roster.csv --as roster --as-of 2026-07-01',
  'import pairs.csv --as pairings --yes --anyway --as-of 2026-09-01',
  'import gone.csv --as roster --as-of 2026-09-01',
  'pairs pause 4 --on 2026-09-01 --as-of 2026-09-01',
  'import planned.csv --as pairings --yes --anyway --as-of 2026-09-02',
];

/** Runs a call in a folder, and gives what it writes. */
async function mentor(folder: string, call: string): Promise<string> {
  const { out, err, exitCode } = await mentorIn(folder, [...call.split(' '), '--no-input']);
  if (exitCode !== 0) throw new Error(`${call}: ${err}${out}`);
  return out;
}

// Whichever way the last pairing ended, whoever still takes part looks for a mentor: who wants no other withdraws.
describe('who waits for a mentor', () => {
  it('is told alike by status, match, the list of today and the report', async () => {
    const folder = emptyFolder();
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
    for (const call of CALLS) await mentor(folder, call);
    const today = (call: string) => mentor(folder, `${call} --as-of 2026-09-10`);

    const waits = ['E1', 'E3', 'E4'];
    expect(JSON.parse(await today('status --json')).waiting).toBe(waits.length);
    expect(await today('today --json')).toContain(`${waits.length} mentees wait for a mentor`);
    const matching: Record<string, string>[] = parse(await today('match --dry-run --format csv'), {
      columns: true,
      bom: true,
    });
    // Whoever is on leave is told of as well, with that reason.
    expect(matching.map(({ mentee }) => mentee).toSorted()).toEqual([...waits, 'E6'].toSorted());
    const report: Record<string, string>[] = parse(await today('report --quarter 2026-Q3 --format csv'), {
      columns: true,
      bom: true,
    });
    const figure = (name: string) => report.find(({ metric }) => metric === name)?.value;
    // Whose pairing begins later was matched on the day it was recorded, and stands beside those who wait.
    expect([figure('mentees_waiting'), figure('pairings_planned')]).toEqual([String(waits.length), '1']);
    const flow = ['waiting_before', 'waiting_joined', 'waiting_matched', 'waiting_gone'].map((name) =>
      Number(figure(name)),
    );
    const [before = 0, joined = 0, matched = 0, gone = 0] = flow;
    expect(before + joined - matched - gone).toBe(waits.length);
  });
});
