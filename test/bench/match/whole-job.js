import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inShort } from '../in-short.js';
import { madeUpRoster } from './made-up-roster.js';
import { timedBareStart, timedMentor } from './timed-mentor.js';

/**
 * The whole job in two processes, from the roster's CSV to the kept proposal, against bare starts of Node taken in turns with them: by the clock
 * and by processor time, which a busy machine disturbs less. Medians of five; memory is the largest resident set of a process.
 * The first job, of twelve people, is what both take before there is much to do: no roster can be below it.
 */
const REPEATS = 5;
const GOAL = 20;
/** The package on PyPI that gives each mentee several mentors took so many seconds for 500 × 500 with three each; measured once on two cores. */
const SECONDS_OF_THE_PACKAGE = 143;
const THREE_EACH = 'matching: { default_capacity: 3, mentors_per_mentee: 3, several_mentors: joint }\n';
const JOBS = [
  { mentees: 8, mentors: 4 },
  { mentees: 1_000, mentors: 500, goal: GOAL },
  { mentees: 5_000, mentors: 2_500 },
  { mentees: 500, mentors: 500, settings: THREE_EACH, words: ', three mentors each at once' },
];

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function once({ mentees, mentors, settings }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-bench-'));
  try {
    const roster = path.join(folder, 'roster.csv');
    writeFileSync(roster, madeUpRoster(mentees, mentors));
    if (settings !== undefined) writeFileSync(path.join(folder, 'mentor.yaml'), settings);
    return {
      bare: timedBareStart(),
      imported: timedMentor(folder, 'import', roster),
      matched: timedMentor(folder, 'match', '--out', path.join(folder, 'out.csv')),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

console.log(
  '| mentees × mentors | import ms | match ms | both ÷ bare start | processor ms of both | ÷ bare start | goal | peak MB |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const job of JOBS) {
  const runs = Array.from({ length: REPEATS }, () => once(job));
  const of = (what, unit) => median(runs.map((run) => run[what][unit]));
  const both = (unit) => of('imported', unit) + of('matched', unit);
  const ratio = (unit) => both(unit) / of('bare', unit);
  const memory = Math.max(...runs.flatMap((run) => [run.imported.megabytes, run.matched.megabytes]));
  const name = `${job.mentees.toLocaleString('en')} × ${job.mentors.toLocaleString('en')}${job.words ?? ''}`;
  const cells = [
    name,
    of('imported', 'milliseconds').toFixed(0),
    of('matched', 'milliseconds').toFixed(0),
    ratio('milliseconds').toFixed(1),
    both('processor').toFixed(0),
    ratio('processor').toFixed(1),
    job.goal ?? '–',
    memory.toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  const bare = of('bare', 'milliseconds').toFixed(0);
  const against =
    job.settings === THREE_EACH
      ? `${((SECONDS_OF_THE_PACKAGE * 1000) / both('milliseconds')).toFixed(0)} × faster than the Python package's ${SECONDS_OF_THE_PACKAGE} s`
      : `${ratio('milliseconds').toFixed(0)} bare starts of Node (${bare} ms each)`;
  inShort(
    `${name}, roster file to kept proposal, two processes`,
    `${(both('milliseconds') / 1000).toFixed(2)} s, ${memory.toFixed(0)} MB`,
    against,
  );
}
