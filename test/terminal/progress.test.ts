import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/terminal/progress.js';

interface Setting {
  readonly isTerminal?: boolean;
  readonly environment?: Record<string, string>;
  readonly columns?: number;
  /** How long one of 100 steps takes. */
  readonly stepMs: number;
}

/** Does 100 steps of 10,000 on a made-up clock; gives what was written, with the time at which it was. */
function written({ isTerminal = true, environment = {}, columns = 80, stepMs }: Setting): [number, string][] {
  let clock = 0;
  const parts: [number, string][] = [];
  const err = { write: (text: string) => parts.push([clock, text]), isTerminal, columns };
  const progress = startProgress(
    { label: 'Reading roster.csv', total: 1_000_000 },
    { err, environment, now: () => clock },
  );
  for (let step = 1; step <= 100; step += 1) {
    clock += stepMs;
    progress.advance(step * 10_000);
  }
  progress.finish();
  return parts;
}

describe('startProgress in a terminal', () => {
  it('gives a first sign within 100 ms of work that takes longer than a second', () => {
    const [[at, text] = [0, '']] = written({ stepMs: 30 });
    expect(at).toBeLessThanOrEqual(100);
    expect(text).toBe('\rReading roster.csv: 2 % (20,000 of 1,000,000)\u001b[K');
  });

  it('redraws one line at most ten times a second and takes it away at the end', () => {
    const parts = written({ stepMs: 20 });
    expect(parts.length).toBeLessThanOrEqual(21);
    expect(parts.at(-1)?.[1]).toBe('\r\u001b[K');
    for (const [, text] of parts) expect(text).not.toContain('\n');
  });

  it('says nothing about work shorter than a second', () => {
    expect(written({ stepMs: 9 })).toEqual([]);
  });

  it('stays within the line', () => {
    expect(written({ stepMs: 30, columns: 24 })[0]?.[1]).toBe('\rReading roster.csv: 2…\u001b[K');
  });
});

describe('startProgress elsewhere', () => {
  it.each([
    ['not a terminal', { isTerminal: false }],
    ['a build server', { environment: { CI: 'true' } }],
    ['a dumb terminal', { environment: { TERM: 'dumb' } }],
  ])('writes a line for every ten per cent: %s', (_, setting) => {
    const texts = written({ ...setting, stepMs: 30 }).map(([, text]) => text);
    expect(texts).toHaveLength(10);
    expect(texts[0]).toBe('Reading roster.csv: 10 % (100,000 of 1,000,000)\n');
    expect(texts[9]).toBe('Reading roster.csv: 100 % (1,000,000 of 1,000,000)\n');
  });

  it('writes one line where one step skips several tens', () => {
    const texts: string[] = [];
    let clock = 0;
    const err = { write: (text: string) => texts.push(text), isTerminal: false, columns: 80 };
    const progress = startProgress(
      { label: 'Matching', total: 20 },
      { err, environment: {}, now: () => clock },
    );
    for (const done of [1, 11, 12]) {
      clock += 2_000;
      progress.advance(done);
    }
    expect(texts).toEqual(['Matching: 55 % (11 of 20)\n', 'Matching: 60 % (12 of 20)\n']);
  });

  it('says nothing about work shorter than a second', () => {
    expect(written({ isTerminal: false, stepMs: 5 })).toEqual([]);
  });
});
