import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/store/engines/engine.js';
import { type Candidate, firstThatWorks } from '../../../src/store/engines/first-that-works.js';

/** An engine that answers the one question it is tried out with, and counts what is left open. */
function engine(name: string, state: { open: number } = { open: 0 }): Engine {
  return {
    name,
    open: () => {
      state.open++;
      return {
        inTransaction: false,
        prepare: () => ({
          all: () => [],
          get: () => ({ version: '3.99.0' }),
          run: () => ({ changes: 0, lastInsertRowid: 0 }),
        }),
        exec: () => undefined,
        copyInMemory: () => expect.fail('nothing is copied'),
        close: () => {
          state.open--;
        },
      };
    },
    codeOf: () => undefined,
  };
}

const working = (name: string): Candidate => ({ name, suits: true, load: engine });
const crashing = (name: string): Candidate => ({
  name,
  suits: false,
  load: () => expect.fail(`${name} must not be loaded`),
});
const missing = (name: string): Candidate => ({
  name,
  suits: true,
  load: () => {
    throw new Error(`Cannot find module '${name}'\nRequire stack:\n- here`);
  },
});

describe('the first engine that works', () => {
  it('is the first that suits and can be loaded; what does not suit is not even loaded', () => {
    const { engine: found, sqliteVersion } = firstThatWorks(
      [crashing('a'), missing('b'), working('c'), working('d')],
      undefined,
    );
    expect(found.name).toBe('c');
    expect(sqliteVersion).toBe('3.99.0');
  });

  it('is passed over when it loads but cannot open a database, or cannot tell whether a transaction is open', () => {
    const broken: Candidate = {
      ...working('broken'),
      load: (name) => ({
        ...engine(name),
        open: () => {
          throw new Error('no compiled part');
        },
      }),
    };
    const old: Candidate = {
      ...working('old'),
      load: (name) => {
        const base = engine(name);
        return {
          ...base,
          open: (...words) => ({ ...base.open(...words), inTransaction: undefined as unknown as boolean }),
        };
      },
    };
    expect(firstThatWorks([broken, old, working('c')], undefined).engine.name).toBe('c');
    expect(() => firstThatWorks([broken, old], undefined)).toThrow(
      /\(broken: no compiled part; old: it is too old to tell whether a transaction is open\)/,
    );
  });

  it('is closed again after it was tried out', () => {
    const state = { open: 0 };
    firstThatWorks([{ ...working('a'), load: (name) => engine(name, state) }], undefined);
    expect(state.open).toBe(0);
  });

  it('is the one that is wanted by name, and no other in its place', () => {
    expect(firstThatWorks([working('a'), working('b')], 'b').engine.name).toBe('b');
    expect(() => firstThatWorks([working('a'), missing('b')], 'b')).toThrow(/b: Cannot find module/);
  });

  it('says of every one what keeps it, in one line each, and what to do', () => {
    expect(() => firstThatWorks([crashing('a'), missing('b'), missing('c')], undefined)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^No database engine works on Node\.js [\d.]+ \(b: Cannot find module 'b'; c: Cannot find module 'c'\)\.$/,
        ),
        hint: expect.stringContaining('Install mentor again'),
        exitCode: 1,
      }),
    );
  });

  it('names the engines there are when one is wanted that is none, or does not run here', () => {
    for (const wanted of ['oracle', 'a'])
      expect(() => firstThatWorks([crashing('a'), working('b'), working('c')], wanted)).toThrow(
        expect.objectContaining({
          message: expect.stringContaining(`MENTOR_ENGINE is ${wanted}`),
          hint: 'Leave MENTOR_ENGINE unset, or set it to one of: b, c.',
        }),
      );
  });
});
