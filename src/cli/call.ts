import type { Command } from 'commander';
import type { CommonOptions, Context } from '../context.js';
import { holdsSteering, printable } from '../domain/text/printable.js';
import { UsageError } from '../errors.js';
import { withoutPatients } from './free-texts.js';
import { isOfRound } from './options.js';
import { pathOfCommand } from './path-of-command.js';

/** What was typed after a command: its arguments in order, and its options as commander names them. */
export interface Call<Options> {
  readonly words: readonly string[];
  readonly options: Options;
}

/** Makes the context of one call. */
export type ContextFor = (common: CommonOptions, command: string) => Promise<Context>;

/** Turns what a command does into a commander action. */
export type Act = <Options>(
  perform: (context: Context, call: Call<Options>) => Promise<void>,
) => (...received: unknown[]) => Promise<void>;

/** An `Act` for the given way of making contexts. */
export function actWith(contextFor: ContextFor): Act {
  return <Options>(perform: (context: Context, call: Call<Options>) => Promise<void>) =>
    async (...received) => {
      // Commander hands an action its arguments, its options and, last, the command.
      const command = received.at(-1) as Command;
      const options = fitToKeep(optionsOf(command)) as object;
      const globals = fitToKeep(command.optsWithGlobals<CommonOptions>()) as CommonOptions;
      const common = { ...globals, ...options };
      if (common.round !== undefined && !isOfRound(command)) refuseRound(command);
      const context = withoutPatients(await contextFor(common, pathOfCommand(command)), command, options);
      const words = command.args.map((word) => fitToKeep(word) as string);
      const call = { words, options: options as Options };
      if (!context.wantsJson) return perform(context, call);
      const { answeringInJson } = await import('../commands/output/answer-in-json.js');
      return answeringInJson(context, options, (listening) => perform(listening, call));
    };
}

/** What was typed, cleaned as imported cells are: what steers a terminal or the direction of writing is never kept. */
function fitToKeep(typed: unknown): unknown {
  if (typeof typed === 'string')
    return holdsSteering(typed) ? printable(typed, { keepLineBreaks: true }) : typed;
  if (Array.isArray(typed)) return typed.map(fitToKeep);
  if (typeof typed !== 'object' || typed === null) return typed;
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, fitToKeep(value)]));
}

function refuseRound(command: Command): never {
  throw new UsageError(`mentor ${pathOfCommand(command)} is not about one round.`, 'Leave --round out.');
}

/**
 * A command's own options. An option may stand before a subcommand that has it too (`match --dry-run decide FILE`): then it is
 * meant for that one. One that the subcommand does not have is refused, since it would have been passed over.
 */
function optionsOf(command: Command): object {
  const own = { ...command.opts() };
  const parent = command.parent;
  // The options of the program itself are every command's, and read by the context.
  if (parent?.parent == null) return own;
  for (const option of parent.options) {
    const name = option.attributeName();
    if (parent.getOptionValueSource(name) !== 'cli') continue;
    if (!command.options.some((each) => each.attributeName() === name)) {
      throw new UsageError(
        `${option.long ?? option.flags} belongs to mentor ${pathOfCommand(parent)}, not to mentor ${pathOfCommand(command)}.`,
        'Leave it out, or add --help to see what the command understands.',
      );
    }
    if (command.getOptionValueSource(name) !== 'cli') own[name] = parent.getOptionValue(name);
  }
  return own;
}
