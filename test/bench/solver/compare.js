import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inShort } from '../in-short.js';
import { denseInstance, sparseInstance } from './instances.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The first Python that has SciPy, or undefined. */
export function findScipy() {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      execFileSync(python, ['-c', 'import scipy'], { stdio: 'ignore' });
      return python;
    } catch {
      // Not here, or without SciPy: try the next.
    }
  }
  return undefined;
}

/**
 * Measures one problem with our solver in a process of its own, or with `fresh` in a new one for each repeat: what a user waits
 * for, before anything has been compiled. Times in milliseconds.
 */
export function measureOurs({ fresh = false, ...spec }) {
  if (fresh) {
    const runs = Array.from({ length: spec.repeats }, () => measureOurs({ ...spec, repeats: 1 }));
    return { ...runs[0], ms: runs.flatMap(({ ms }) => ms) };
  }
  const output = execFileSync(process.execPath, [here('solve-one.js'), JSON.stringify(spec)], {
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.toString());
}

/** Measures the same problem with SciPy. */
export function measureScipy(python, { kind, shape, repeats, ...size }) {
  const folder = mkdtempSync(join(tmpdir(), 'solver-bench-'));
  try {
    const problem = kind === 'dense' ? denseInstance(shape, size) : sparseInstance(shape, size);
    writeFileSync(
      join(folder, 'problem.json'),
      JSON.stringify({ kind, mentees: problem.mentees, mentors: problem.capacities.length }),
    );
    for (const name of ['matrix', 'rowStart', 'mentor', 'weight']) {
      if (problem[name] !== undefined) writeFileSync(join(folder, `${name}.i32`), problem[name]);
    }
    const output = execFileSync(python, [here('scipy-reference.py'), folder, String(repeats)], {
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const COLUMNS = [
  'problem',
  'ours ms',
  'SciPy ms',
  'ratio',
  'goal',
  'ours MB',
  'SciPy MB',
  'proven',
  'same total',
];

/**
 * Prints a table with a row for each problem: { name, spec, goal, scipyRepeats }. Without SciPy only our times are shown.
 * `scipyRepeats` of 0 leaves SciPy out for that row.
 */
export function compareAll(title, rows) {
  const python = findScipy();
  console.log(`\n${title}${python === undefined ? ' (SciPy is not installed here: our times only)' : ''}`);
  console.log(`| ${COLUMNS.join(' | ')} |\n|${COLUMNS.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${compareOne(row, python).join(' | ')} |`);
}

function compareOne({ name, spec, goal, scipyRepeats = spec.repeats }, python) {
  const ours = measureOurs(spec);
  const time = median(ours.ms);
  const start = [name, time.toFixed(0)];
  if (python === undefined || scipyRepeats === 0) {
    return [...start, '–', '–', goal ?? '–', ours.megabytes.toFixed(0), '–', ours.proven ? 'yes' : 'NO', '–'];
  }
  const reference = measureScipy(python, { ...spec, repeats: scipyRepeats });
  const other = median(reference.ms);
  const same = ours.total === reference.total && ours.matched === reference.matched;
  inShort(
    name,
    `${time.toFixed(0)} ms, ${ours.megabytes.toFixed(0)} MB`,
    `${(time / other).toFixed(2)} × SciPy's ${other.toFixed(0)} ms${same && ours.proven ? '' : ', NOT THE SAME OR NOT PROVEN'}`,
  );
  return [
    ...start,
    other.toFixed(0),
    (time / other).toFixed(3),
    goal ?? '–',
    ours.megabytes.toFixed(0),
    reference.megabytes.toFixed(0),
    ours.proven ? 'yes' : 'NO',
    same ? 'yes' : 'NO',
  ];
}
