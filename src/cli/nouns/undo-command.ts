import { type Command, InvalidArgumentError } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound } from '../options.js';

const UNDO = `
Takes back the latest change, or any other by its number where nothing later
depends on it. What it will do is shown first. An undo can be taken back too.
mentor.yaml is not touched, and a report that was issued stays.
`;

export function declareUndo(program: Command, act: Act): void {
  addChangeOptions(
    addOutputOptions(ofNoRound(program.command('undo').description('take back what a command changed'))),
  )
    .argument('[change]', 'its number (else the latest)', changeNumber)
    .option('--list', 'list what can be taken back; change nothing')
    .addHelpText('after', UNDO + examples('mentor undo --list', 'mentor undo --dry-run', 'mentor undo --yes'))
    .action(
      act<OutputOptions & { readonly list?: boolean }>(async (context, { words, options }) => {
        if (options.list === true) {
          const { listChanges } = await import('../../commands/undo/list-changes.js');
          return listChanges(context, options);
        }
        const { undoChange } = await import('../../commands/undo/undo-change.js');
        return undoChange(context, words[0] === undefined ? undefined : Number(words[0]), options);
      }),
    );
}

function changeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A change is named by its number; mentor undo --list shows them.');
}
