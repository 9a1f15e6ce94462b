import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeUpRoster } from './made-up-roster.js';
import { timed, timedMentor } from './timed-mentor.js';

/**
 * The whole process, from the roster's CSV to the proposal, against a bare start of Node in the same run. Each figure is the
 * median of five; memory is the largest resident set of the process.
 */
const REPEATS = 5;
const SIZES = [
  [1_000, 500],
  [5_000, 2_500],
];

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

console.log('Whole process, roster file to proposal, against a bare start of Node (median of 5)');
console.log('mentees × mentors | import ms | match ms | both ÷ bare Node | peak MB');
const bare = median(Array.from({ length: REPEATS }, () => timed(['-e', '0']).milliseconds));
for (const [mentees, mentors] of SIZES) {
  const runs = Array.from({ length: REPEATS }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentor-bench-'));
    try {
      const roster = path.join(folder, 'roster.csv');
      writeFileSync(roster, madeUpRoster(mentees, mentors));
      return {
        imported: timedMentor(folder, 'import', roster),
        matched: timedMentor(folder, 'match', '--out', path.join(folder, 'out.csv')),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  const imported = median(runs.map((run) => run.imported.milliseconds));
  const matched = median(runs.map((run) => run.matched.milliseconds));
  const memory = Math.max(...runs.flatMap((run) => [run.imported.megabytes, run.matched.megabytes]));
  const cells = [
    `${mentees} × ${mentors}`,
    imported.toFixed(0),
    matched.toFixed(0),
    ((imported + matched) / bare).toFixed(1),
    memory.toFixed(0),
  ];
  console.log(cells.join(' | '));
}
console.log(`A bare start of Node: ${bare.toFixed(0)} ms.`);
