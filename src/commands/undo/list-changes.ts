import type { Context } from '../../context.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { changesInWords, type NameOfChanged } from '../../rendering/tables/programme/log-table.js';
import { type ChangeMade, changesMade } from '../../store/undo/changes-made.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { settingsToShow } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { namesOfChanged } from './names-of-changed.js';

/** Shows every change, the latest first, and whether it can be taken back. */
export async function listChanges(context: Context, options: OutputOptions): Promise<void> {
  const { changes, nameOf } = await reading(context, (db) => {
    const made = changesMade(db);
    return {
      changes: made,
      nameOf: namesOfChanged(
        db,
        made.map(({ entry }) => entry),
      ),
    };
  });
  const settings = await settingsToShow(context);
  showTable(context, tableOf(changes.reverse(), nameOf), {
    schema: 'mentor/undo-list',
    title: 'What can be taken back',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['change', 'recorded_at', 'command', 'state', 'changes'],
    whenEmpty: 'Nothing has been changed yet.',
    options,
  });
}

function tableOf(changes: readonly ChangeMade[], nameOf: NameOfChanged): DataTable {
  return {
    columns: [
      { name: 'change', title: 'Change', kind: 'number' },
      { name: 'recorded_at', title: 'When', kind: 'text' },
      { name: 'actor', title: 'Who', kind: 'text' },
      { name: 'command', title: 'Command', kind: 'text' },
      { name: 'changes', title: 'What changed', kind: 'text' },
      { name: 'state', title: 'State', kind: 'text' },
    ],
    rows: changes.map((change) => {
      const { entry } = change;
      const { id, recordedAt, actor, command } = entry;
      return [id, recordedAt, actor, command, changesInWords(entry, nameOf), stateOf(change)];
    }),
  };
}

function stateOf({ takenBackBy, isKept, takesBack }: ChangeMade): string {
  if (takenBackBy !== undefined) return `taken back by ${takenBackBy}`;
  if (!isKept) return 'cannot be taken back';
  return takesBack === undefined ? 'stands' : `takes ${takesBack} back`;
}
