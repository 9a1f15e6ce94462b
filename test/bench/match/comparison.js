import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inShort } from '../in-short.js';
import { findScipy, median } from '../solver/compare.js';
import { randomNumbers } from '../solver/instances.js';
import { scipyTotals } from '../solver/scipy-totals.js';
import { comparisonRoster, SETTINGS } from './comparison-roster.js';
import { anyMentor, bestPairFirst, oneByOne, shuffled } from './usual-ways.js';

/**
 * What an optimum is worth: random rosters with rules, wishes and identities, matched by this program and by the usual ways.
 * Everybody works from the same numbers: those that `mentor match --scores` writes, the fit of every pair and the rule that
 * forbids it. The optimum is computed once more by SciPy from these; the script fails unless it is the same.
 */
const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));
const AS_OF = '2026-07-01';
/** People on the roster, and how many rosters. */
const SIZES = [
  [50, 5],
  [200, 5],
  [500, 3],
  [1_000, 3],
];

function mentor(folder, ...words) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const call = [MENTOR, ...words, '-C', folder, '--quiet', '--as-of', AS_OF];
  const output = execFileSync(process.execPath, call, { env, maxBuffer: 1 << 28 });
  return { output: String(output), ms: performance.now() - start };
}

/** Every pair as the program scored it, people in the order of the roster's rows. */
function readGrid(folder, roster) {
  const cells = roster
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const mentors = cells.filter((row) => row[9] === 'mentor');
  const rowOf = new Map(cells.filter((row) => row[9] === 'mentee').map((row, at) => [row[0], at]));
  const columnOf = new Map(mentors.map((row, at) => [row[0], at]));
  const [header, ...lines] = readFileSync(path.join(folder, 'scores.csv'), 'utf8').trim().split(/\r?\n/);
  const [fitAt, ruleAt] = ['fit', 'forbidden_by'].map((name) => header.split(',').indexOf(name));
  const fits = new Int32Array(rowOf.size * columnOf.size);
  const forbidden = new Uint8Array(fits.length).fill(1);
  for (const line of lines) {
    const row = line.split(',');
    const at = rowOf.get(row[0]) * columnOf.size + columnOf.get(row[1]);
    fits[at] = Math.round(Number(row[fitAt]) * 1e6);
    forbidden[at] = row[ruleAt] === '' ? 0 : 1;
  }
  return {
    mentees: rowOf.size,
    places: mentors.map((row) => Number(row[10])),
    fits,
    forbidden,
    rowOf,
    columnOf,
  };
}

/** The mentor of everybody in a proposal written as JSON. */
function partnersIn(output, { mentees, rowOf, columnOf }) {
  const partner = new Array(mentees).fill(-1);
  for (const row of JSON.parse(output).rows) {
    if (row.mentor !== null) partner[rowOf.get(row.mentee)] = columnOf.get(row.mentor);
  }
  return partner;
}

/** Pairs that break a rule can be no pairings: they are counted, and their fit is not. */
function judge({ places, fits, forbidden }, partner) {
  const pairs = partner.flatMap((mentor, mentee) => (mentor < 0 ? [] : [mentee * places.length + mentor]));
  const sound = pairs.filter((at) => forbidden[at] === 0);
  return {
    matched: sound.length,
    breaking: pairs.length - sound.length,
    pairs: pairs.length,
    total: sound.reduce((sum, at) => sum + fits[at], 0),
    worst: sound.reduce((least, at) => Math.min(least, fits[at]), 1_000_000),
  };
}

/** Matched and total of the optimum, from the same numbers, by somebody else. */
function optimumByScipy(python, { mentees, places, fits, forbidden }) {
  const allowed = Array.from({ length: mentees }, (_, mentee) =>
    places.map((_, mentor) => {
      const at = mentee * places.length + mentor;
      return forbidden[at] === 1 ? -1 : fits[at];
    }),
  );
  const [[matched, total]] = scipyTotals(python, [{ places, fits: allowed }]);
  return { matched, total };
}

function timed(work) {
  const start = performance.now();
  const partner = work();
  return { partner, ms: performance.now() - start };
}

/** Every way on one roster: name → what came of it. Ours are timed as whole processes, the others without reading and scoring. */
function compareOn(people, seed, python) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-bench-'));
  try {
    const roster = comparisonRoster(people, seed);
    writeFileSync(path.join(folder, 'roster.csv'), roster);
    writeFileSync(path.join(folder, 'mentor.yaml'), SETTINGS);
    mentor(folder, 'import', path.join(folder, 'roster.csv'));
    mentor(
      folder,
      'match',
      '--dry-run',
      '--out',
      path.join(folder, 'x.csv'),
      '--scores',
      path.join(folder, 'scores.csv'),
    );
    const grid = readGrid(folder, roster);
    const ours = (objective) => {
      const { output, ms } = mentor(folder, 'match', '--dry-run', '--json', '--objective', objective);
      return { partner: partnersIn(output, grid), ms };
    };
    const random = randomNumbers(seed);
    const rowOrder = Array.from({ length: grid.mentees }, (_, at) => at);
    const found = {
      'mentor match (most people, then fit)': ours('coverage'),
      'mentor match --objective fairest': ours('fairest'),
      'mentor match --objective stable': ours('stable'),
      'best pair first': timed(() => bestPairFirst(grid)),
      'row by row, best mentor still free': timed(() => oneByOne(grid, rowOrder)),
      'the same in an order drawn by lot': timed(() => oneByOne(grid, shuffled(grid.mentees, random))),
      'any mentor allowed and still free': timed(() => anyMentor(grid, rowOrder, random)),
      'best pair first, rules not known': timed(() => bestPairFirst(grid, { rules: false })),
    };
    const results = Object.entries(found).map(([name, { partner, ms }]) => ({
      name,
      ms,
      ...judge(grid, partner),
    }));
    const [optimum] = results;
    const scipy = python === undefined ? undefined : optimumByScipy(python, grid);
    if (scipy !== undefined && (scipy.matched !== optimum.matched || scipy.total !== optimum.total)) {
      throw new Error(`SciPy found ${JSON.stringify(scipy)}, the proposal has ${JSON.stringify(optimum)}.`);
    }
    return { mentees: grid.mentees, results };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name, each, { mentees, optima }) {
  const sum = (of) => each.reduce((total, result) => total + of(result), 0);
  const cells = [
    name,
    `${sum(({ matched }) => matched)} of ${mentees}`,
    `${((100 * sum(({ total }) => total)) / optima).toFixed(1)} %`,
    (Math.min(...each.map(({ worst }) => worst)) / 1e6).toFixed(2),
    `${sum(({ breaking }) => breaking)} of ${sum(({ pairs }) => pairs)}`,
    median(each.map(({ ms }) => ms)).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const python = findScipy();
const wanted = process.argv.slice(2).map(Number).filter(Boolean);
for (const [people, rosters] of SIZES.filter(([size]) => wanted.length === 0 || wanted.includes(size))) {
  const runs = Array.from({ length: rosters }, (_, at) => compareOn(people, at + 1, python));
  const mentees = runs.reduce((sum, run) => sum + run.mentees, 0);
  const optima = runs.reduce((sum, { results }) => sum + results[0].total, 0);
  console.log(`\n${rosters} rosters of ${people.toLocaleString('en')} people, ${mentees} mentees in all`);
  console.log(
    '| way | mentees matched | total fit, optimum 100 % | worst fit | pairs that break a rule | ms |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [at, { name }] of runs[0].results.entries()) {
    const each = runs.map(({ results }) => results[at]);
    const written = row(name, each, { mentees, optima });
    console.log(written);
    const [, matched, total] = written.split(' | ');
    inShort(
      `${rosters} rosters of ${people.toLocaleString('en')} people: ${name}`,
      `${matched} matched`,
      `total fit ${total}`,
    );
  }
}
console.log(
  `\nThe optimum was ${python === undefined ? 'not compared: SciPy is not installed here' : 'the same from SciPy on every roster'}. ` +
    'Times are medians; those of mentor match are whole processes, the others are the pairing alone.',
);
