import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** Headings by the kind of file they stood in, each with the field, attribute, `answer` or `ignore` that it was confirmed to mean. */
export type ConfirmedHeadings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Everything that was confirmed. */
export function listConfirmedHeadings(db: ReadHandle): ConfirmedHeadings {
  const rows = db.all<{ file_kind: string; heading: string; target: string }>(sql`
    SELECT file_kind, heading, target FROM confirmed_headings ORDER BY file_kind, heading`);
  const kinds = new Map<string, Map<string, string>>();
  for (const { file_kind, heading, target } of rows) {
    const ofKind = kinds.get(file_kind) ?? new Map<string, string>();
    ofKind.set(heading, target);
    kinds.set(file_kind, ofKind);
  }
  return kinds;
}

/** Remembers what headings were confirmed to mean; what is confirmed later counts. */
export function recordConfirmedHeadings(
  db: WriteHandle,
  { kind, confirmedAt }: { kind: string; confirmedAt: string },
  headings: ReadonlyMap<string, string>,
): void {
  for (const [heading, target] of headings) {
    db.run(sql`
      INSERT INTO confirmed_headings (file_kind, heading, target, confirmed_at)
      VALUES (${kind}, ${heading}, ${target}, ${confirmedAt})
      ON CONFLICT (file_kind, heading) DO UPDATE
      SET target = excluded.target, confirmed_at = excluded.confirmed_at WHERE target <> excluded.target`);
  }
}
