import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ORACLE = fileURLToPath(new URL('programmes.py', import.meta.url));

/**
 * What of a proposal the oracle needs: the pairs, and every line of the scores.
 * @param {{ rows: { mentee: string, mentor: string | null }[] }} proposal
 * @param {string} scores
 */
export function outcomeOf(proposal, scores) {
  const [header = '', ...lines] = scores.trim().split(/\r?\n/);
  const columns = header.split(',');
  return {
    pairs: proposal.rows
      .filter(({ mentor }) => mentor !== null)
      .map(({ mentee, mentor }) => [mentee, mentor]),
    scores: lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell]))),
  };
}

/**
 * In what the program's outcomes differ from those of an independent solver: a list of sentences for each programme, empty where nothing does.
 * @param {readonly Record<string, unknown>[]} programmes with people, settings, pairs and scores
 * @returns {string[][]}
 */
export function programmeDifferences(programmes) {
  const input = JSON.stringify(programmes);
  return JSON.parse(execFileSync('python3', [ORACLE], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }));
}
