import { type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../domain/dates/iso-date.js';
import { ENDED_BY } from '../domain/pairings/pairing.js';

/** Every option that several commands share is made here, so that it means the same everywhere. */

const FORMATS = ['csv', 'md', 'json', 'html', 'table'] as const;

/** Reads a day; `03/04/2026` is refused, because half the world reads it the other way round. */
export function isoDate(text: string): string {
  if (isIsoDate(text)) return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('There is no such day.');
  throw new InvalidArgumentError('Write the day as year-month-day, for example 2026-04-03.');
}

/** Reads a whole number from `least` up, to `most` where there is one. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} up` : `${least} to ${most}`;
    throw new InvalidArgumentError(`Write a whole number from ${range}.`);
  };
}

/** An option with words that hold a `_`, which may be typed as they are spoken: `--mode "in person"`. */
export function wordOption(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((text: string) => {
    const word = text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/gu, '_');
    if (words.includes(word)) return word;
    throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.`);
  });
}

/** What every command that shows something understands, for where its data goes: `--format`, `-o`, `--force`. */
export function addOutputOptions(command: Command, formats: readonly string[] = FORMATS): Command {
  return command
    .addOption(new Option('--format <format>', 'how to write it').choices(formats))
    .option('-o, --out <file>', 'write to a file (- is standard output)')
    .option('--force', 'replace a file that is there already');
}

/** `--anyway` of what may be on record already, and holds somebody's own words. */
export const ANYWAY_ON_RECORD = [
  '--anyway',
  'even if it looks like one that is there already, or a text seems to be about a patient',
] as const;

/** What every command that changes something understands: `--dry-run` and `--yes`. */
export function addChangeOptions(command: Command): Command {
  return command
    .option('--dry-run', 'show what would happen; change nothing')
    .option('-y, --yes', 'do not ask, go ahead');
}

/** `--reason`, and its earlier name `--because`, which the help does not show. */
export function addReason(command: Command, description: string): Command {
  return addEarlierName(command.option('--reason <text>', description), 'reason', 'because');
}

/** `--note` of what today's list asks, and what it was called before, which the help does not show. */
export function addNote(command: Command, description: string): Command {
  command.option('--note <text>', description);
  return addEarlierName(addEarlierName(command, 'note', 'reason'), 'note', 'because');
}

/** An option's earlier name: it is understood, and the help does not show it. */
function addEarlierName(command: Command, name: string, earlier: string): Command {
  return command
    .addOption(new Option(`--${earlier} <text>`).hideHelp())
    .on(`option:${earlier}`, (text: string) => {
      command.setOptionValue(earlier, undefined);
      command.setOptionValueWithSource(name, text, 'cli');
    });
}

/** Who ends a pairing: told in the report, and nobody's fault. */
export function addEndedBy(command: Command): Command {
  return command.addOption(new Option('--by <side>', 'who wants it to end').choices(ENDED_BY));
}

/** For what is noted of a pairing: `--about-goal` and `--about-meeting`. */
export function addSubject(command: Command): Command {
  return command
    .option('--about-goal <number>', 'the goal that it is about', wholeNumber(1))
    .option('--about-meeting <date>', 'the day of the meeting that it is about', isoDate);
}

const OF_NO_ROUND = new WeakSet<Command>();

/** Marks a command that concerns no round, or every one: --round would be passed over there, and is refused. */
export function ofNoRound(command: Command): Command {
  OF_NO_ROUND.add(command);
  return command;
}

/** Whether --round means something to the command. */
export function isOfRound(command: Command): boolean {
  return !OF_NO_ROUND.has(command);
}

/** For lists of people and of what they said. */
export function withSensitive(): Option {
  return new Option('--with-sensitive', 'also what mentor.yaml says is sensitive');
}

/** Where a passphrase is read from where it is not asked for. There is none for the passphrase itself: others on the machine see a call. */
export function passphraseFile(): Option {
  return new Option('--passphrase-file <file>', 'a file with the passphrase, and nothing else');
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
