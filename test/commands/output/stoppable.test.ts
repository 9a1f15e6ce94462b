import { describe, expect, it } from 'vitest';
import { stoppable } from '../../../src/commands/output/show-progress.js';
import type { Context } from '../../../src/context.js';
import { Cancelled } from '../../../src/errors.js';

/** A command on a made-up clock, and what it wrote. */
function aCommand({ isTerminal = false, isQuiet = false } = {}) {
  const state = { ms: 0, hasCome: false };
  const written: string[] = [];
  const err = { write: (text: string) => written.push(text), isTerminal, columns: 40 };
  const interruption = {
    hasCome: async () => state.hasCome,
    during: <T>(work: () => T, ifStopped: string) => {
      if (state.hasCome) throw new Cancelled(ifStopped);
      return work();
    },
    stop: () => undefined,
  };
  const host = {
    now: () => new Date(state.ms),
    environment: {},
    watchForInterruption: () => interruption,
  };
  return { state, written, context: { err, host, isQuiet } as unknown as Context };
}

describe('a command that Ctrl-C may end', () => {
  it('tells of each piece of work once it has been at work for half a second', async () => {
    const { state, written, context } = aCommand();
    const value = await stoppable(context, 'Cancelled.', async ({ atOneGo }) => {
      state.ms = 499;
      atOneGo(() => 1, { doing: 'Looking at the columns of a.csv' });
      state.ms = 500;
      return atOneGo(() => 2, { doing: 'Comparing a.csv with the programme' });
    });
    expect(value).toBe(2);
    expect(written).toEqual(['Comparing a.csv with the programme …\n']);
  });

  it('does so in a terminal on one line that is cut to its width and goes away', async () => {
    const { state, written, context } = aCommand({ isTerminal: true });
    await stoppable(context, 'Cancelled.', async ({ atOneGo }) => {
      state.ms = 1000;
      atOneGo(() => 1, { doing: 'Comparing a.csv with the programme' });
    });
    expect(written).toEqual(['\rComparing a.csv with the programme …\u001b[K', '\r\u001b[K']);
  });

  it('says nothing when silence is asked for', async () => {
    const { state, written, context } = aCommand({ isQuiet: true });
    await stoppable(context, 'Cancelled.', async ({ atOneGo }) => {
      state.ms = 1000;
      atOneGo(() => 1, { doing: 'Comparing' });
    });
    expect(written).toEqual([]);
  });

  it('is ended by Ctrl-C at the next piece of work, or before what it did is kept', async () => {
    const { state, context } = aCommand();
    const done: string[] = [];
    const stopped = stoppable(context, 'Cancelled. Nothing was imported.', async ({ atOneGo }) => {
      state.hasCome = true;
      atOneGo(() => done.push('planned'));
    });
    await expect(stopped).rejects.toThrow(new Cancelled('Cancelled. Nothing was imported.'));
    const unkept = stoppable(context, 'Cancelled. Nothing was kept.', async ({ goOn }) => {
      await goOn();
      done.push('kept');
    });
    await expect(unkept).rejects.toThrow(new Cancelled('Cancelled. Nothing was kept.'));
    expect(done).toEqual([]);
  });
});
