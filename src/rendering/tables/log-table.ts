import type { AuditEntry } from '../../domain/audit-entry.js';
import type { DataTable } from './data-table.js';

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

/** What a command changed, as one line: `2 pairings ended: 1-2`. */
export function changesInWords({ changes }: Pick<AuditEntry, 'changes'>): string {
  return changes.map(changeInWords).join('; ');
}

/** What several are called, where it is not one with an s. */
const SEVERAL: Readonly<Record<string, string>> = { person: 'people', feedback: 'pieces of feedback' };

function changeInWords({ what, action, ids, count, fields = [] }: AuditEntry['changes'][number]): string {
  const which = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  const things = count === 1 ? what : (SEVERAL[what] ?? `${what}s`);
  return `${count} ${things} ${action}: ${ids}${which}`;
}
