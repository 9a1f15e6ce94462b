import type { Naming } from '../../domain/people/naming.js';
import { SHORTEST_IN_TEXT } from '../../domain/people/naming.js';
import { type GoesFromReport, withoutNames, withoutQuotes } from '../../domain/privacy/without-quotes.js';
import type { ReportFormat } from '../../domain/reports/issued-report.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { commaList, identifier, sql } from '../database/sql.js';

/** What is to go from reports, and what then stands there, where that is not what an erasure says. */
export interface GoneFromReports {
  readonly went: readonly string[];
  readonly naming: Naming;
  readonly groups: readonly string[];
  readonly instead?: string;
}

/** Of reports that were issued their words go, and who they were; not a figure is another. */
export function eraseFromReports(db: WriteHandle, { went, naming, groups, instead }: GoneFromReports): void {
  const isAddress = (key: string) => key.includes('@');
  const goes: GoesFromReport = {
    said: went,
    groups,
    ...(instead === undefined ? {} : { instead }),
    names: [...naming.names, ...naming.keys.filter(isAddress)],
    numbers: naming.keys.filter((key) => !isAddress(key) && key.length >= SHORTEST_IN_TEXT),
  };
  eraseFromTexts(db, withoutQuotes(goes));
  eraseFromRows(db, withoutNames(goes));
}

function eraseFromTexts(db: WriteHandle, without: (text: string, format: ReportFormat) => string): void {
  const texts = db.all<{ report_id: number; format: ReportFormat; text: string }>(
    sql`SELECT report_id, format, text FROM issued_report_texts ORDER BY report_id, format`,
  );
  for (const { report_id: report, format, text } of texts) {
    const left = without(text, format);
    if (left !== text)
      db.run(
        sql`UPDATE issued_report_texts SET text = ${left} WHERE report_id = ${report} AND format = ${format}`,
      );
  }
}

function eraseFromRows(db: WriteHandle, without: (text: string) => string): void {
  for (const name of ['title', 'round', 'settings', 'figures']) {
    const column = identifier(name);
    const rows = db.all<{ id: number; text: string }>(
      sql`SELECT id, ${column} AS text FROM issued_reports WHERE ${column} IS NOT NULL ORDER BY id`,
    );
    for (const { id, text } of rows) {
      const left = without(text);
      if (left !== text) db.run(sql`UPDATE issued_reports SET ${column} = ${left} WHERE id = ${id}`);
    }
  }
}

/** By what reports tell people apart: a group of one may stand in a report, its number hidden. */
const GROUPED_BY = ['profession', 'band', 'unit', 'site'] as const;

/** The groups in which nobody else is or was, as reports name them. To be read before anything is erased. */
export function groupsOfTheirOwn(db: ReadHandle, ids: readonly number[]): string[] {
  const list = sql`(${commaList(ids.map((id) => sql`${id}`))})`;
  return GROUPED_BY.flatMap((name) => {
    const people = sql`SELECT id, ${identifier(name)} AS value FROM people`;
    const before = sql`
      SELECT person_id, value FROM fact_changes WHERE name = ${name}
      UNION ALL SELECT person_id, value_before FROM fact_changes WHERE name = ${name}`;
    return db
      .all<{ value: string }>(sql`
        SELECT value FROM (${people} UNION ALL ${before}) WHERE value IS NOT NULL
        GROUP BY value HAVING count(*) FILTER (WHERE id NOT IN ${list}) = 0 ORDER BY value`)
      .map(({ value }) => `${name}: ${value}`);
  });
}
