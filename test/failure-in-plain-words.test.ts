import { expect, it, vi } from 'vitest';
import { Cancelled, failureInPlainWords, StateError } from '../src/errors.js';
import { emptyFolder, mentorIn } from './support/mentor-in.js';

vi.mock('../src/terminal/failure-view.js', () => {
  throw new Error('EMFILE: too many open files');
});

it.each([
  ['of the call', ['people', 'list', '--wat'], 2, /^Error: Unknown option '--wat'/],
  ['of the state of things', ['people', 'list'], 4, /^Error: There is no programme in .*\nStart one with/],
])('is how a failure is told that cannot be shown as it should: one %s', async (_, words, code, said) => {
  const { exitCode, err } = await mentorIn(emptyFolder(), words);
  expect(err).toMatch(said);
  expect(err).not.toContain('EMFILE');
  expect(exitCode).toBe(code);
  const asJson = await mentorIn(emptyFolder(), [...words, '--json']);
  expect(asJson.exitCode).toBe(code);
  expect(JSON.parse(asJson.err).error.message).toMatch(/./);
});

it('says nothing of an error that is not ours, and steers no terminal', () => {
  expect(failureInPlainWords(new Error('Ada Okafor'), { asJson: false })).not.toContain('Ada');
  const steering = new StateError('a\u001b]0;x\u0007b', 'c\u202ed');
  expect(failureInPlainWords(steering, { asJson: false })).toBe('Error: a ]0;x b\nc d\n');
});

it('says of what was cancelled that it was, and calls it no error', () => {
  expect(failureInPlainWords(new Cancelled(), { asJson: false })).toBe('Cancelled.\n');
  expect(JSON.parse(failureInPlainWords(new Cancelled(), { asJson: true })).error.code).toBe('cancelled');
});
