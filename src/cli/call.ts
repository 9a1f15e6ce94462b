import type { Command } from 'commander';
import type { CommonOptions, Context } from '../context.js';

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
      const context = await contextFor(command.optsWithGlobals<CommonOptions>(), pathOf(command));
      await perform(context, { words: command.args, options: command.opts() as Options });
    };
}

/** `checkin add`: the command's own words without the program's name. */
function pathOf(command: Command): string {
  const parent = command.parent;
  return parent?.parent == null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}
