import { type Command, CommanderError } from 'commander';
import { nearest } from '../domain/nearest.js';
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
  let command = program;
  for (const word of program.args) {
    const next = command.commands.find((candidate) => candidate.name() === word);
    if (next !== undefined) {
      command = next;
      continue;
    }
    const names = command.commands.map((candidate) => candidate.name());
    if (names.length === 0) return undefined;
    const guess = nearest(word, names);
    const path = command === program ? '' : `${command.name()} `;
    return new UsageError(
      `Unknown command '${path}${word}'.`,
      guess === undefined ? `There are: ${names.join(', ')}.` : `Did you mean ${path}${guess}?`,
    );
  }
  return undefined;
}
