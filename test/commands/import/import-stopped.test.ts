import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = 'staff_number,given_name,family_name,role\n1,Ada,Okafor,mentor\n2,Ben,Lowe,mentee\n';
const SECOND = `${ROSTER}3,Cleo,Marsh,mentee\n`;
/** No import looks for Ctrl-C more often. */
const MOST_LOOKS = 60;

/** The outcomes of an import in which Ctrl-C comes at the first look for it, at the second, and so on until it comes too late. */
async function stoppedAtEachLook(before: string | undefined) {
  const outcomes = [];
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const folder = emptyFolder();
    if (before !== undefined) await mentorIn(folder, ['import', 'a.csv'], { files: { 'a.csv': before } });
    const files = () =>
      readdirSync(folder)
        .filter((name) => name !== 'b.csv')
        .map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]);
    const then = files();
    const { exitCode, err } = await mentorIn(folder, ['import', 'b.csv', '--yes'], {
      files: { 'b.csv': SECOND },
      interruptedAfter: looks,
    });
    outcomes.push({
      exitCode,
      last: err.trimEnd().split('\n').at(-1),
      isAsBefore: `${files()}` === `${then}`,
    });
    if (exitCode === 0) return outcomes;
  }
  return outcomes;
}

it.each([
  ['into a new programme', undefined],
  ['into one with people, whose standing notices are looked at first', ROSTER],
])(
  'an import %s never goes on after Ctrl-C: it stores nothing and says so, or everything',
  async (_, before) => {
    const outcomes = await stoppedAtEachLook(before);
    expect(outcomes.length).toBeGreaterThan(4);
    const whole = outcomes.filter(({ isAsBefore }) => !isAsBefore);
    const stopped = outcomes.filter(({ isAsBefore }) => isAsBefore);
    expect(new Set(stopped.map(({ exitCode, last }) => `${exitCode} ${last}`))).toEqual(
      new Set(['130 Cancelled. Nothing was imported.']),
    );
    expect(
      new Set(
        whole.filter(({ exitCode }) => exitCode !== 0).map(({ exitCode, last }) => `${exitCode} ${last}`),
      ),
    ).toEqual(new Set(['130 Cancelled. What was imported is stored.']));
  },
);
