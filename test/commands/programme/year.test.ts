import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';
import { rowsInFile } from '../../support/rows-of-programme.js';
import { typistWith } from '../../support/typing-prompter.js';
import { type Call, YEAR } from './year/year-by-flags.js';
import { byPrompts } from './year/year-by-prompts.js';
import { inBulk } from './year/year-in-bulk.js';

const FILES = path.join(import.meta.dirname, 'year');
/** The days on which the coordinator looks, and what the year has come to by then. */
const LOOKS: readonly (readonly [day: string, what: string, besides?: readonly string[]])[] = [
  ['2026-07-06', 'a week before the pairings begin'],
  ['2026-07-22', 'after the first meetings, one of which was declined'],
  ['2026-09-07', 'agreements and goals are made, and somebody worries'],
  ['2026-10-12', 'somebody has left, somebody is on leave, and a circle has formed'],
  ['2026-11-16', 'back from leave, and a pause for an exam'],
  ['2026-12-14', 'an agreement was amended, a goal is met', ['pairs', 'show', '2']],
  ['2027-01-25', 'graduates are asked to be mentors of the second round'],
  ['2027-06-21', 'the first round is over, the second goes on'],
];

const START = Object.fromEntries(
  ['roster.csv', 'newcomers.csv', 'mentor.yaml'].map((name) => [
    name,
    readFileSync(path.join(FILES, name), 'utf8'),
  ]),
);

async function call(folder: string, [day, ...words]: Call, machine: Machine = {}): Promise<void> {
  const { exitCode, err } = await mentorIn(folder, [...words, '--as-of', day], machine);
  if (exitCode !== 0) throw new Error(`${day} mentor ${words.join(' ')} ended with ${exitCode}: ${err}`);
}

/** What the coordinator sees who looks on a day. */
async function look(folder: string, [day, what, besides]: (typeof LOOKS)[number]): Promise<string> {
  const asked = async (...words: string[]) => {
    const call = [...words, '--format', 'table', '--as-of', day];
    const { out, err } = await mentorIn(folder, call, { columns: 100 });
    // How many columns did not fit is no matter of the year.
    return `$ mentor ${words.join(' ')}\n${out}${err}`.replace(
      /^\d+ more columns? in a wider window.*\n?/mu,
      '',
    );
  };
  const seen = [await asked('today'), await asked('status'), await asked('pairs', 'list', '--all-rounds')];
  if (besides !== undefined) seen.push(await asked(...besides));
  return [`${day}: ${what}\n`, ...seen].join('\n');
}

/** When something was written down, and from which file, is all that may differ. */
const WRITTEN = /^(?:recorded_at|recorded_on|known_from|import_id|import_line)$/u;
/** What an import itself leaves behind. */
const OF_IMPORTS = /^(?:imports|confirmed_headings)$/u;

function storeOf(folder: string) {
  const tables = Object.entries(rowsInFile(path.join(folder, 'mentor.db')));
  return tables
    .filter(([name]) => !OF_IMPORTS.test(name))
    .map(([name, rows]) => [
      name,
      rows.map((row) => Object.entries(row as object).filter(([column]) => !WRITTEN.test(column))),
    ]);
}

describe('a year of the programme', () => {
  const byFlags = emptyFolder();

  it('is told day by day as somebody would read it', async () => {
    let done = 0;
    for (const each of LOOKS) {
      const [day] = each;
      for (const typed of YEAR.slice(done).filter((one) => one[0] <= day)) {
        await call(byFlags, typed, { files: done === 0 ? START : {} });
        done += 1;
      }
      await expect(await look(byFlags, each)).toMatchFileSnapshot(path.join(FILES, `${day}.txt`));
    }
    expect(done).toBe(YEAR.length);
  });

  it('comes to the same where whoever sits at the terminal answers the questions', async () => {
    const folder = emptyFolder();
    const calls = byPrompts(YEAR);
    expect(calls.filter(({ answers }) => answers.length > 0).length).toBeGreaterThan(50);
    for (const [at, { call: each, answers }] of calls.entries()) {
      const { prompter, left } = typistWith(answers);
      await call(folder, each, {
        ...(answers.length > 0 ? { isTerminal: true } : {}),
        prompter,
        files: at === 0 ? START : {},
      });
      // --yes answers a question that is not always asked; everything else is.
      if (left().some((answer) => answer !== true)) expect(left(), each.join(' ')).toEqual([]);
    }
    expect(storeOf(folder)).toEqual(storeOf(byFlags));
  });

  it('comes to the same with meetings, feedback, fit checks, signatures, goals, concerns and the like in lists', async () => {
    const folder = emptyFolder();
    const calls = inBulk(
      YEAR,
      LOOKS.map(([day]) => day),
    );
    for (const [at, { call: each, files }] of calls.entries())
      await call(folder, each, { files: { ...(at === 0 ? START : {}), ...files } });
    expect(storeOf(folder)).toEqual(storeOf(byFlags));
  });
});
