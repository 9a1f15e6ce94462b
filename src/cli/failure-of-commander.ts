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
  const hint = suggestion?.replace(/^\(|\)$/g, '') ?? 'Add --help to see what the command understands.';
  const unknown = error.code === 'commander.excessArguments' ? unknownSubcommand(program) : undefined;
  return (
    unknown ?? new UsageError(`${first.charAt(0).toUpperCase()}${first.slice(1)}.`.replace('..', '.'), hint)
  );
}

/** A command that does something by itself takes a mistyped subcommand for an argument too many: say what it is. */
function unknownSubcommand(program: Command): UsageError | undefined {
  const { command, unknown } = commandNamed(program, program.args);
  return unknown === undefined || command.commands.length === 0
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
 * The command that `help match why` asks about; undefined where commander's own help knows the answer: it looks at the first
 * word only.
 * @throws UsageError where there is no such command.
 */
export function commandToExplain(program: Command, words: readonly string[]): Command | undefined {
  const [help, ...path] = words;
  if (help !== 'help' || path.length < 2 || path.some((word) => word.startsWith('-'))) return undefined;
  const { command, unknown } = commandNamed(program, path);
  if (unknown !== undefined) throw unknownCommand(command, unknown, program);
  return command;
}
