import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/store/database/connection.js';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

/** A programme of so many pairings, each with a meeting, feedback and a goal, so many who wait, and so many runs. */
async function programmeOf(pairs: number, runs: number): Promise<string> {
  const folder = emptyFolder();
  const each = <T>(of: (at: number) => T) => Array.from({ length: pairs }, (_, at) => of(at));
  const files = {
    'roster.csv': [
      'staff_number,given_name,family_name,email,role,unit,needs,strengths',
      ...each((at) => `m${at},Mee${at},Tee,m${at}@example.org,mentee,Ward ${at % 3},audit,`),
      ...each((at) => `w${at},Wai${at},Ter,w${at}@example.org,mentee,Ward ${at % 3},audit,`),
      ...each((at) => `o${at},Mento${at},Or,o${at}@example.org,mentor,Ward ${at % 3},,audit`),
      ...each((at) => `f${at},Fre${at},Ee,f${at}@example.org,mentor,Ward ${at % 3},,audit`),
    ],
    'pairings.csv': ['mentee,mentor,started_on', ...each((at) => `m${at},o${at},2026-04-01`)],
    'check-ins.csv': ['mentee,mentor,held_on,kind', ...each((at) => `m${at},o${at},2026-04-10,informal`)],
    'feedback.csv': [
      'mentee,mentor,given_by,given_on,rating',
      ...each((at) => `m${at},o${at},mentee,2026-04-20,4`),
    ],
  };
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, lines]) => [name, `${lines.join('\n')}\n`]),
  );
  const imported = await mentorIn(folder, ['import', ...Object.keys(files), '--yes'], { files: texts });
  expect([imported.exitCode, imported.err]).toEqual([0, expect.anything()]);
  const goal = await mentorIn(folder, ['goal', 'add', '1', 'Lead a round', '--due', '2026-12-01']);
  expect(goal.exitCode).toBe(0);
  for (let run = 0; run < runs; run += 1) expect((await mentorIn(folder, ['match'])).exitCode).toBe(0);
  return folder;
}

/** How many questions a call asks of the database. */
async function asked(folder: string, words: readonly string[]): Promise<number> {
  const all = vi.spyOn(Connection.prototype, 'all');
  const first = vi.spyOn(Connection.prototype, 'first');
  const { exitCode, err } = await mentorIn(folder, words);
  expect([words, exitCode, err]).toEqual([words, 0, expect.anything()]);
  const count = all.mock.calls.length + first.mock.calls.length;
  vi.restoreAllMocks();
  return count;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a list asks the database as often of many as of few', async () => {
  const [few, many] = [await programmeOf(3, 1), await programmeOf(12, 4)];
  it.each([
    [['people', 'list']],
    [['people', 'duplicates']],
    [['pairs', 'list']],
    [['checkin', 'list']],
    [['feedback', 'list']],
    [['goal', 'list']],
    [['today']],
    [['status']],
    [['match', 'runs']],
    [['match', 'show']],
    [['match', 'equity']],
    [['training', 'people']],
    [['invite', 'list']],
    [['calendar']],
    [['export', 'people']],
    [['report', '--from', '2026-04-01', '--to', '2026-06-30']],
  ])('mentor %s', async (words) => {
    expect(await asked(many, words)).toBe(await asked(few, words));
  });
});
