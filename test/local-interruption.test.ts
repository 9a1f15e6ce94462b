import process from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { Cancelled } from '../src/errors.js';
import { onInterruption, watchForInterruption } from '../src/local-interruption.js';

const before = process.listeners('SIGINT');

afterEach(() => {
  for (const listener of process.listeners('SIGINT'))
    if (!before.includes(listener)) process.off('SIGINT', listener);
});

it('is answered by whoever watches for Ctrl-C, and wherever nobody does, at once', async () => {
  const end = vi.fn();
  onInterruption(end);
  process.emit('SIGINT');
  expect(end).toHaveBeenCalledTimes(1);

  const outer = watchForInterruption();
  const inner = watchForInterruption();
  inner.stop();
  process.emit('SIGINT');
  expect(end).toHaveBeenCalledTimes(1);
  expect(await outer.hasCome()).toBe(true);
  expect(await inner.hasCome()).toBe(false);
  expect(() => outer.during(() => 1, 'Nothing was stored.')).toThrow(new Cancelled('Nothing was stored.'));

  outer.stop();
  process.emit('SIGINT');
  expect(end).toHaveBeenCalledTimes(2);
});
