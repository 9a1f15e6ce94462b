import type { FileKind } from '../../../domain/files/file-fields.js';
import type { Role } from '../../../domain/people/participant.js';
import { UsageError } from '../../../errors.js';
import { claimOf } from '../../../intake/columns/column-claims.js';
import type { Row, Table } from '../../../intake/table/read-table.js';

/** What is told of a roster of which everyone is said to take part alike. */
function roleOfAllInWords(role: Role): string {
  return `Everyone in the file takes part as ${role} (--role).`;
}

/**
 * A roster of mentors alone, or of mentees, as one with a column that says so of everybody: also of its rejected rows.
 * @throws UsageError where it is no roster, or a column says it already.
 */
export function withRoleOfAll(table: Table, role: Role, kind: FileKind): Table {
  const giveRole = roleGiver(table, role, kind);
  const position = table.headers.length;
  return {
    ...table,
    headers: [...table.headers, { position, text: 'role', key: 'role', name: 'role' }],
    rows: table.rows.map(giveRole),
    notes: [...table.notes, roleOfAllInWords(role)],
  };
}

/**
 * What gives a row the role of all, in one cell more than the header has.
 * @throws UsageError where the file is no roster; what it gives throws it for a row that says a role itself.
 */
export function roleGiver(
  { source, headers }: Pick<Table, 'source' | 'headers'>,
  role: Role,
  kind: FileKind,
): (row: Row) => Row {
  if (kind !== 'roster')
    throw new UsageError(`--role is about a roster, and ${source} is read as ${kind}.`, 'Leave it out.');
  const own = headers.find(({ text }) => claimOf(text, 'roster')?.target === 'role');
  const position = headers.length;
  return (row) => {
    if (own !== undefined && (row.cells[own.position] ?? '').trim() !== '') {
      throw new UsageError(
        `"${own.name}" already says who takes part as what.`,
        'Leave --role out; or, if that column holds something else, say what with --map.',
      );
    }
    return { ...row, cells: [...row.cells.slice(0, position), role, ...row.cells.slice(position)] };
  };
}
