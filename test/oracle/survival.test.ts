import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CompetingFollowUp } from '../../src/evaluation/statistics/aalen-johansen.js';
import { drawing } from '../evaluation/disclosure/attacker/made-up-programmes.js';
import { type Expected, expectAsWorkedOut } from '../evaluation/statistics/worked-out.js';

const ORACLE = fileURLToPath(new URL('survival.py', import.meta.url));
const hasScipy = spawnSync('python3', ['-c', 'import scipy.stats'], { stdio: 'ignore' }).status === 0;

/** A group of some people with ties, late entries in half of the groups, and events of two kinds. */
function group(draw: () => number): CompetingFollowUp[] {
  const [size, isDelayed, kinds] = [1 + Math.floor(draw() * 40), draw() < 0.5, draw() < 0.3 ? 1 : 2];
  return Array.from({ length: size }, () => {
    const time = 1 + Math.floor(draw() * 25);
    const drawn = draw();
    const event = drawn < 0.35 ? null : kinds === 1 || drawn < 0.7 ? 'a' : 'b';
    return { time, event, entry: isDelayed && draw() < 0.6 ? Math.floor(draw() * time) : 0 };
  });
}

const draw = drawing(20261130);
const cases = Array.from({ length: 200 }, () => ({ first: group(draw), second: group(draw) }));

describe('survival statistics', () => {
  it.skipIf(!hasScipy)(
    'are those worked out in fractions and by SciPy',
    () => {
      const options = { input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
      const answers: Expected[] = JSON.parse(execFileSync('python3', [ORACLE], options));
      expect(answers).toHaveLength(cases.length);
      answers.forEach((expected, at) => {
        const one = cases[at];
        if (one !== undefined) expectAsWorkedOut({ case: one, expected });
      });
    },
    120_000,
  );
});
