import type { Context } from '../../context.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { type Destination, deliver } from '../output/deliver.js';
import { BASH, FISH, POWERSHELL, ZSH } from './shell-scripts.js';

const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };

/** Prints the script for a shell. It asks mentor for the words each time, so it need not be made anew for a later version. */
export function printCompletion(
  context: Context,
  shell: keyof typeof SCRIPTS,
  { out, force }: Destination,
): void {
  const script = SCRIPTS[shell];
  const text = context.wantsJson ? jsonDocument({ schema: 'mentor/completion', shell, script }) : script;
  deliver(context, text, {
    ...(out === undefined ? {} : { out }),
    ...(force === undefined ? {} : { force }),
  });
}
