// 500 random programmes through the command line, each matched once more from its files by SciPy's milp: `node test/bench/match/oracle.js [COUNT [FIRST_SEED]]`
// after `npm run build`. Fails on any difference in a fit, a forbidden pair, the people matched or the total. What is found is told after every 25.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { outcomeOf, programmeDifferences } from '../../oracle/programme-differences.js';
import { randomProgramme } from '../../oracle/random-programme.js';
import { inShort } from '../in-short.js';
import { calledHere } from './called-here.js';

const BATCH = 25;
const AS_OF = ['--as-of', '2026-07-01'];
const [count, first] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];

async function matched(seed) {
  const programme = randomProgramme(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-oracle-'));
  try {
    writeFileSync(path.join(folder, 'roster.csv'), programme.roster);
    writeFileSync(path.join(folder, 'mentor.yaml'), programme.yaml);
    const imported = await calledHere(folder, ['import', 'roster.csv', '--yes', ...AS_OF]);
    if (imported.status !== 0) throw new Error(`Programme ${seed} is not imported: ${imported.err}`);
    const words = ['match', '--dry-run', '--json', '--scores', 'scores.csv', ...AS_OF];
    const { status, out, err } = await calledHere(folder, words);
    if (status === 4 && err.includes('Nobody takes part')) return [];
    if (status !== 0) throw new Error(`Programme ${seed} ended with ${status}: ${err}`);
    const proposal = JSON.parse(out);
    const outcome = outcomeOf(proposal, readFileSync(path.join(folder, 'scores.csv'), 'utf8'));
    return [{ seed, isProven: proposal.figures.proven_optimal, ...programme, ...outcome }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The objective, and which of the settings that change what is best there are. */
function kindOf({ settings: { matching } }) {
  const named = [
    'mentors_per_mentee',
    'who_comes_first',
    'caps',
    'mentees_for_every_mentor',
    'order',
    'most_important',
  ];
  return [matching.objective, ...named.filter((name) => matching[name] !== undefined)].join(' + ');
}

const kinds = new Map();
let [told, differing] = [0, 0];
for (let from = first; from < first + count; from += BATCH) {
  const programmes = [];
  for (let seed = from; seed < Math.min(from + BATCH, first + count); seed++)
    programmes.push(...(await matched(seed)));
  const differences = programmeDifferences(programmes);
  for (const [at, programme] of programmes.entries()) {
    const kind = kindOf(programme);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const own = [...(programme.isProven ? [] : ['not proven']), ...(differences[at] ?? [])];
    if (own.length > 0) differing++;
    for (const words of own) console.log(`programme ${programme.seed} (${kind}): ${words}`);
  }
  told += programmes.length;
  console.log(`${told} programmes with both sides, ${differing} with differences`);
}
for (const [kind, number] of [...kinds].sort()) console.log(`${String(number).padStart(5)}  ${kind}`);
inShort(
  'random programmes through the command line, against milp',
  `${told} programmes`,
  `${differing} differences`,
);
process.exitCode = differing === 0 ? 0 : 1;
