import type { AuditEntry } from '../../../domain/audit-entry.js';
import type { DataTable } from '../data-table.js';

/** One row a command that changed something. */
export function logTable(entries: readonly AuditEntry[]): DataTable {
  return {
    columns: [
      { name: 'entry', title: 'Entry', kind: 'number' },
      { name: 'recorded_at', title: 'When', kind: 'text' },
      { name: 'actor', title: 'Who', kind: 'text' },
      { name: 'command', title: 'Command', kind: 'text' },
      { name: 'changes', title: 'What changed', kind: 'text' },
    ],
    rows: entries.map((entry) => [
      entry.id,
      entry.recordedAt,
      entry.actor,
      entry.command,
      changesInWords(entry),
    ]),
  };
}

/** What something that was changed is called; undefined where the number says all there is to say. */
export type NameOfChanged = (what: string, id: number) => string | undefined;

/** So many are named one by one. */
export const NAMED_AT_MOST = 3;

/** What a command changed, as one line: `2 pairings ended: 1-2`; with names, where they are known and few: `1 person left: Ann One (17)`. */
export function changesInWords(
  { changes }: Pick<AuditEntry, 'changes'>,
  nameOf: NameOfChanged = () => undefined,
): string {
  return changes.map((change) => changeInWords(change, nameOf)).join('; ');
}

/** The numbers in `1-3, 7`. */
export function idsInRanges(ids: string): number[] {
  return ids.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** What several are called, where it is not one with an s. */
const SEVERAL: Readonly<Record<string, string>> = { person: 'people', feedback: 'pieces of feedback' };

function changeInWords(
  { what, action, ids, count, fields = [] }: AuditEntry['changes'][number],
  nameOf: NameOfChanged,
): string {
  const which = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  const things = count === 1 ? what : (SEVERAL[what] ?? `${what}s`);
  const names = count > NAMED_AT_MOST ? [] : idsInRanges(ids).flatMap((id) => nameOf(what, id) ?? []);
  const named = names.length > 0 && names.length === count ? names.join(', ') : ids;
  return `${count} ${things} ${action}: ${named}${which}`;
}
