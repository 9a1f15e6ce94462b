import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mentorIn } from '../support/mentor-in.js';
import { lived, NOW, QUARTERS, termsOf } from './lived-year.js';
import { MILESTONES, madeUpFollowed } from './made-up-followed.js';
import { madeUpYear } from './made-up-year.js';

const ORACLE = fileURLToPath(new URL('report_figures.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): Row[] {
  return parse(text, { columns: true });
}

/** What stands in a report, by section, metric, group and period. */
function figuresOf(rows: readonly Row[]): Map<string, readonly (number | null)[]> {
  const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
  return new Map(
    rows
      .filter(({ section }) => section !== 'report')
      .map((row) => [
        [row.section, row.metric, row.group, row.period].join(' | '),
        [row.value, row.n, row.denominator, row.low, row.high].map(number),
      ]),
  );
}

/** As many decimals as the report keeps. */
const PRECISION = 2e-6;

/** Figures that only one of the two has, or that differ by more than rounding: ours, then theirs. */
function differences(ours: ReturnType<typeof figuresOf>, theirs: ReturnType<typeof figuresOf>): string[] {
  const isSame = (one: number | null | undefined, other: number | null | undefined) =>
    typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < PRECISION : one === other;
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [one, other] = [ours.get(key), theirs.get(key)];
    if (one?.every((value, at) => isSame(value, other?.[at]))) return [];
    return [`${key}: ${one?.join(', ') ?? 'missing'}; recomputed ${other?.join(', ') ?? 'missing'}`];
  });
}

/** Of the quarter after the year, in which those who began in its first have been followed for 12 months, what is told of that day: by both. */
async function aYearOn(folder: string) {
  const call = ['report', '--quarter', '2027-Q1', '--as-of', '2027-04-05', '--format', 'csv'];
  const { out } = await mentorIn(folder, call, { now: '2027-04-05T09:00:00Z' });
  const answer = execFileSync('python3', [ORACLE, folder, '2027-Q1'], { encoding: 'utf8' });
  const figuresIn = (csv: string) =>
    figuresOf(rowsOf(csv).filter(({ metric = '' }) => OF_A_YEAR_ON.test(metric)));
  return [figuresIn(out), figuresIn(answer)] as const;
}

const OF_A_YEAR_ON =
  /^(?:people_12m_on|band_higher|band_not_higher|left_before_12m|band_not_compared|progression_12m|band_higher_12m|stayed_12m)(?:_cases|_count)?$/;

/** What the four reports of a year that was lived in a folder say otherwise than the recomputation. */
async function differencesOfYear(folder: string): Promise<string[]> {
  const definitions = (await mentorIn(folder, ['report', '--definitions', '--format', 'csv'], NOW)).out;
  writeFileSync(path.join(folder, 'definitions.csv'), definitions);
  writeFileSync(path.join(folder, 'terms.csv'), await termsOf(folder));
  const found: string[] = [];
  for (const quarter of QUARTERS) {
    const call = ['report', '--quarter', quarter, '--as-of', '2027-01-20', '--format', 'csv'];
    const { out } = await mentorIn(folder, call, NOW);
    const answer = execFileSync('python3', [ORACLE, folder, quarter], { encoding: 'utf8' });
    const [ours, theirs] = [figuresOf(rowsOf(out)), figuresOf(rowsOf(answer))];
    expect(ours.size).toBeGreaterThan(120);
    found.push(...differences(ours, theirs));
  }
  return found;
}

describe('a report recomputed in another language, from the files and the words of its definitions', () => {
  const seeds = (process.env.ORACLE_SEEDS ?? '1').split(',').map(Number);

  it.skipIf(!hasPython).each(seeds)(
    'is the same in every figure, in each of four quarters, and in what is told a year on (year %i)',
    async (seed) => {
      const folder = await lived(madeUpYear(seed));
      expect(await differencesOfYear(folder)).toEqual([]);
      const [ours, theirs] = await aYearOn(folder);
      expect(ours.size).toBeGreaterThan(20);
      expect(differences(ours, theirs)).toEqual([]);
    },
    300_000,
  );

  it.skipIf(!hasPython).each(seeds)(
    'is the same where people have been followed for two years (years %i)',
    async (seed) => {
      expect(await differencesOfYear(await lived(madeUpFollowed(seed), MILESTONES))).toEqual([]);
    },
    300_000,
  );
});
