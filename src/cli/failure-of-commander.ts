import { type Command, CommanderError } from 'commander';
import { nearest } from '../domain/text/nearest.js';
import { UsageError } from '../errors.js';

/** Whether commander stopped because it has shown help or the version, as asked. */
export function isHelpOrVersion(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Commander's complaint about the words of the call as a UsageError; undefined for any other error. */
export function failureOfCommander(error: unknown, program: Command): UsageError | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  const names = program.commands.map((command) => command.name());
  if (error.code === 'commander.help') {
    return new UsageError('There is no such command to help with.', `Commands: ${names.join(', ')}.`);
  }
  const [first = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const meant = error.code === 'commander.unknownOption' ? optionOfValue(first, program) : undefined;
  const hint =
    nearSuggestion(first, suggestion) ?? meant ?? 'Add --help to see what the command understands.';
  const unknown = ['commander.excessArguments', 'commander.unknownOption'].includes(error.code)
    ? unknownSubcommand(program)
    : undefined;
  const other = error.code === 'commander.invalidArgument' ? valueOutsideChoices(first) : undefined;
  return (
    unknown ??
    other ??
    new UsageError(`${first.charAt(0).toUpperCase()}${first.slice(1)}.`.replace('..', '.'), hint)
  );
}

/** Commander suggests what shares a few letters: only what is near is worth asking about. */
function nearSuggestion(message: string, suggestion?: string): string | undefined {
  const [, word] = /'(.*)'/s.exec(message) ?? [];
  const [, ...offered] = /^\(Did you mean (?:one of )?(.*)\?\)$/s.exec(suggestion ?? '') ?? [];
  if (word === undefined || offered.length === 0) return suggestion?.replace(/^\(|\)$/g, '');
  const guess = nearest(
    word,
    offered.flatMap((list) => list.split(', ')),
  );
  return guess === undefined ? undefined : `Did you mean ${guess}?`;
}

/** The option that takes the word typed after one that there is not: `--by mentor` where `--owner` may be the mentor. */
function optionOfValue(message: string, program: Command): string | undefined {
  const [, unknown = ''] = /'(--[^'=]*)(?:=[^']*)?'/s.exec(message) ?? [];
  const { args } = program;
  const at = args.findIndex((word) => word === unknown || word.startsWith(`${unknown}=`));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  const options = commandNamed(program, args).command.options.filter(
    ({ argChoices }) => value !== undefined && argChoices?.includes(value),
  );
  const [only, another] = options;
  return only === undefined || another !== undefined ? undefined : `Did you mean ${only.long} ${value}?`;
}

/** A value that is none of those an option, or an argument, can have: the nearest of them, and what there is. */
function valueOutsideChoices(message: string): UsageError | undefined {
  const [, option, value = '', choices = ''] =
    /^[^']*'(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(
      message,
    ) ??
    /^[^']*()'(.*)' is invalid for argument '[^']*'\. Allowed choices are (.*)\.$/s.exec(message) ??
    [];
  if (choices === '') return undefined;
  const there = choices.split(', ');
  const guess = nearest(value, there);
  const what = option === '' ? `"${value}" is not understood.` : `${option} cannot be "${value}".`;
  const list = `There ${there.length === 1 ? 'is' : 'are'}: ${choices}.`;
  return new UsageError(what, guess === undefined ? list : `Did you mean ${guess}? ${list}`);
}

/** A command that does something by itself takes a mistyped subcommand for an argument too many, and its options for its own: say what it is. */
function unknownSubcommand(program: Command): UsageError | undefined {
  const { command, unknown } = commandNamed(program, program.args);
  return unknown === undefined || unknown.startsWith('-') || command.commands.length === 0
    ? undefined
    : unknownCommand(command, unknown, program);
}

/** The command that words name, and the first word that is none. */
function commandNamed(
  program: Command,
  words: readonly string[],
): { readonly command: Command; readonly unknown: string | undefined } {
  let command = program;
  for (const word of words) {
    const next = command.commands.find(
      (candidate) => candidate.name() === word || candidate.aliases().includes(word),
    );
    if (next === undefined) return { command, unknown: word };
    command = next;
  }
  return { command, unknown: undefined };
}

function unknownCommand(command: Command, word: string, program: Command): UsageError {
  const names = command.commands.map((candidate) => candidate.name());
  const guess = nearest(word, names);
  const path = command === program ? '' : `${command.name()} `;
  const hint =
    names.length === 0
      ? `mentor ${path}has no commands of its own.`
      : guess === undefined
        ? `There are: ${names.join(', ')}.`
        : `Did you mean ${path}${guess}?`;
  return new UsageError(`Unknown command '${path}${word}'.`, hint);
}

/**
 * The command that `help match why` and `match help why` ask about; undefined where commander's own help knows the answer: it looks
 * at the first word only.
 * @throws UsageError where there is no such command.
 */
export function commandToExplain(program: Command, words: readonly string[]): Command | undefined {
  const at = words.indexOf('help');
  if (at < 0 || words.some((word) => word.startsWith('-'))) return undefined;
  const before = commandNamed(program, words.slice(0, at));
  // What follows a command that has none of its own is no command: `people find help`.
  if (before.unknown !== undefined || before.command.commands.length === 0) return undefined;
  const path = [...words.slice(0, at), ...words.slice(at + 1)];
  if (at === 0 && path.length < 2) return undefined;
  const { command, unknown } = commandNamed(program, path);
  if (unknown !== undefined) throw unknownCommand(command, unknown, program);
  return command;
}

/**
 * The command that was called with nothing at all although it needs something, `mentor import`: it is shown its help. undefined for any
 * other failure.
 */
export function commandCalledAlone(
  error: unknown,
  program: Command,
  words: readonly string[],
): Command | undefined {
  if (!(error instanceof CommanderError) || error.code !== 'commander.missingArgument') return undefined;
  const { command, unknown } = commandNamed(program, words);
  return unknown === undefined ? command : undefined;
}

/** `--version --json`, in any order and alone: commander answers the former as soon as it comes upon it. */
export function asksForVersionAsJson(words: readonly string[]): boolean {
  const isVersion = (word: string) => word === '--version' || word === '-V';
  return (
    words.includes('--json') &&
    words.some(isVersion) &&
    words.every((word) => word === '--json' || isVersion(word))
  );
}
