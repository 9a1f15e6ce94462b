import { InvalidArgumentError } from 'commander';

/** Reads a run's number. */
export function runNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A run is named by its number; mentor match runs lists them.');
}

/** The run named in a call, if one was. */
export function numberIn(words: readonly string[]): number | undefined {
  return words[0] === undefined ? undefined : runNumber(words[0]);
}
