import { type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../domain/dates/iso-date.js';

/** Every option that several commands share is made here, so that it means the same everywhere. */

const FORMATS = ['csv', 'md', 'json', 'html', 'table'] as const;

/** Reads a day; `03/04/2026` is refused, because half the world reads it the other way round. */
export function isoDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError('Write the day as year-month-day, for example 2026-04-03.');
}

/** Reads a whole number from `least` up. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Write a whole number from ${least} up.`);
  };
}

/** Where a command's data goes: `--format`, `-o`, `--force`. */
export function addOutputOptions(command: Command, formats: readonly string[] = FORMATS): Command {
  return command
    .addOption(new Option('--format <format>', 'how to write it').choices(formats))
    .option('-o, --out <file>', 'write to a file (- is standard output)')
    .option('--force', 'replace a file that is there already');
}

export function dryRun(): Option {
  return new Option('--dry-run', 'show what would happen; change nothing');
}

export function yes(): Option {
  return new Option('-y, --yes', 'do not ask, go ahead');
}

export function seed(): Option {
  return new Option('--seed <number>', 'which of equally good results to give')
    .argParser(wholeNumber(0))
    .default(0);
}

/** Reads a number from 0 to `most`, such as 0.1; a comma is taken for the decimal point. */
export function amount(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replace(',', '.'));
    if (/^\d*[.,]?\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`Write a number from 0 to ${most}, for example 0.1.`);
  };
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** Examples at the foot of a command's help; each runs as it stands on the example programme. */
export function examples(...lines: readonly string[]): string {
  return `\nExample${lines.length === 1 ? '' : 's'}:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
