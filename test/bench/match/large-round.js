import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { madeUpRoster } from './made-up-roster.js';
import { timedMentor } from './timed-mentor.js';

/**
 * Rounds whose scores do not fit in memory, the whole process from the roster file to the proposal; once each, for it takes
 * minutes, so it is not among what `npm run bench` runs: node test/bench/match/large-round.js [MENTEES MENTORS]
 */
const asked = process.argv.slice(2).map(Number);
const SIZES =
  asked.length === 2
    ? [asked]
    : [
        [20_000, 8_000],
        [20_000, 20_000],
        [100_000, 10_000],
      ];

console.log(
  'mentees × mentors | million pairs | import s | match s | million pairs a second | peak MB of match',
);
for (const [mentees, mentors] of SIZES) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-bench-'));
  try {
    const roster = path.join(folder, 'roster.csv');
    writeFileSync(roster, madeUpRoster(mentees, mentors));
    const imported = timedMentor(folder, 'import', roster);
    const matched = timedMentor(folder, 'match', '--out', path.join(folder, 'out.csv'));
    const pairs = (mentees * mentors) / 1e6;
    const cells = [
      `${mentees} × ${mentors}`,
      pairs.toFixed(0),
      (imported.milliseconds / 1000).toFixed(1),
      (matched.milliseconds / 1000).toFixed(1),
      (pairs / (matched.milliseconds / 1000)).toFixed(1),
      matched.megabytes.toFixed(0),
    ];
    console.log(cells.join(' | '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
