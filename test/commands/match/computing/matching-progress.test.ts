import { describe, expect, it } from 'vitest';
import { signOfMatching } from '../../../../src/commands/match/computing/matching-progress.js';
import type { Context } from '../../../../src/context.js';

/** A sign on a made-up clock, and what it wrote. */
function aSign({ isTerminal = true, isQuiet = false } = {}) {
  const clock = { ms: 0 };
  const written: string[] = [];
  const err = { write: (text: string) => written.push(text), isTerminal, columns: 80 };
  const host = { now: () => new Date(clock.ms), environment: {} };
  return { clock, written, tell: signOfMatching({ err, host, isQuiet } as unknown as Context).tell };
}

describe('signOfMatching', () => {
  it('names each step of a long matching, and takes the line away', () => {
    const { clock, written, tell } = aSign();
    for (const doing of ['listing', 'solving', 'proving'] as const) {
      const total = doing === 'solving' ? 1 : 4;
      for (let done = doing === 'solving' ? 0 : 1; done <= total; done++) {
        clock.ms += 400;
        tell({ doing, done, total });
      }
    }
    const lines = written.map((text) => text.replaceAll('\r', '').replaceAll('\u001b[K', ''));
    expect(lines).toEqual([
      'Picking candidates for each mentee: 75 % (3 of 4)',
      'Picking candidates for each mentee: 100 % (4 of 4)',
      '',
      'Looking for the best matching …',
      'Looking for the best matching …',
      '',
      'Proving that it is the best: 0 % (0 of 4)',
      'Proving that it is the best: 50 % (2 of 4)',
      'Proving that it is the best: 75 % (3 of 4)',
      'Proving that it is the best: 100 % (4 of 4)',
      '',
    ]);
  });

  it('says nothing of one shorter than a second, even after a pause, nor when silence is asked for', () => {
    const quick = aSign();
    const quiet = aSign({ isQuiet: true });
    for (const { clock, tell } of [quick, quick, quiet]) {
      clock.ms += 60_000;
      for (let done = 1; done <= 10; done++) {
        clock.ms += 9;
        tell({ doing: 'scoring', done, total: 10 });
      }
      quiet.clock.ms += 5000;
    }
    expect([...quick.written, ...quiet.written]).toEqual([]);
  });
});
