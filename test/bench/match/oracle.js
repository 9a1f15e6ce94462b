// 500 random programmes through the command line, each matched once more from its files by SciPy's milp: `node test/bench/match/oracle.js [COUNT [FIRST_SEED]]`
// after `npm run build`. Fails on any difference in a fit, a forbidden pair, the people matched or the total.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { outcomeOf, programmeDifferences } from '../../oracle/programme-differences.js';
import { randomProgramme } from '../../oracle/random-programme.js';
import { inShort } from '../in-short.js';

const MENTOR = fileURLToPath(new URL('../../../bin/mentor.js', import.meta.url));
const [count, first] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function mentor(folder, ...args) {
  return spawnSync(process.execPath, [MENTOR, ...args, '--as-of', '2026-07-01'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
}

function matched(seed) {
  const programme = randomProgramme(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-oracle-'));
  try {
    writeFileSync(path.join(folder, 'roster.csv'), programme.roster);
    writeFileSync(path.join(folder, 'mentor.yaml'), programme.yaml);
    mentor(folder, 'import', 'roster.csv', '--yes');
    const { status, stdout, stderr } = mentor(
      folder,
      'match',
      '--dry-run',
      '--json',
      '--scores',
      'scores.csv',
    );
    if (status === 4 && stderr.includes('Nobody takes part')) return [];
    if (status !== 0) throw new Error(`Programme ${seed} ended with ${status}: ${stderr}`);
    const proposal = JSON.parse(stdout);
    const outcome = outcomeOf(proposal, readFileSync(path.join(folder, 'scores.csv'), 'utf8'));
    return [{ seed, isProven: proposal.figures.proven_optimal, ...programme, ...outcome }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const programmes = Array.from({ length: count }, (_, at) => matched(first + at)).flat();
const differences = programmeDifferences(programmes);
const kinds = new Map();
let differing = 0;
for (const [at, { seed, isProven, settings }] of programmes.entries()) {
  const {
    objective,
    mentors_per_mentee,
    who_comes_first,
    caps,
    mentees_for_every_mentor,
    order,
    most_important,
  } = settings.matching;
  const parts = {
    mentors_per_mentee,
    who_comes_first,
    caps,
    mentees_for_every_mentor,
    order,
    most_important,
  };
  const more = Object.keys(parts).filter((name) => parts[name] !== undefined);
  const kind = [objective, ...more].join(' + ');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const own = [...(isProven ? [] : ['not proven']), ...(differences[at] ?? [])];
  if (own.length > 0) differing++;
  for (const words of own) console.log(`programme ${seed} (${kind}): ${words}`);
}
for (const [kind, number] of [...kinds].sort()) console.log(`${String(number).padStart(5)}  ${kind}`);
console.log(`${programmes.length} programmes with both sides, ${differing} with differences`);
inShort(
  'random programmes through the command line, against milp',
  `${programmes.length} programmes`,
  `${differing} differences`,
);
process.exitCode = differing === 0 ? 0 : 1;
