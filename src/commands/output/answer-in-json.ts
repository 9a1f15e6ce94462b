import type { Context } from '../../context.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import type { Destination } from './deliver.js';

/**
 * Does what a command does under --json, and answers for it where it wrote no document: with what it would have said. So every command has an
 * answer that a script can read, whether it shows anything or not.
 */
export async function answeringInJson(
  context: Context,
  { out }: Destination,
  act: (context: Context) => Promise<void>,
): Promise<void> {
  const notes: string[] = [];
  let hasAnswered = out !== undefined && out !== '-';
  const write = (text: string) => {
    hasAnswered = true;
    context.out.write(text);
  };
  const note = (text: string) => {
    notes.push(text);
    context.note(text);
  };
  await act({ ...context, note, out: { ...context.out, write } });
  if (hasAnswered) return;
  const { command, isDryRun } = context;
  context.out.write(jsonDocument({ schema: 'mentor/notes', command, notes, is_dry_run: isDryRun }));
}
