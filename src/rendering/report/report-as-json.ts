import type { Period } from '../../domain/dates/quarter.js';
import type { DatedReport } from '../../evaluation/report-value.js';
import { jsonDocument, rowsAsObjects } from '../tables/table-as-json.js';
import { reportAsTable } from './report-as-table.js';

/** `reportAsJson` writes the same rows as the CSV, with the sections' words and the definitions beside them. */
export function reportAsJson(report: DatedReport): string {
  return jsonDocument({
    schema: 'mentor/report',
    generated_for: report.programmeName,
    title: report.title,
    period: periodAsObject(report.period),
    previous: report.previous === null ? null : periodAsObject(report.previous),
    produced_on: report.occasion.producedOn,
    as_of: report.occasion.asOf,
    known_on: report.occasion.knownOn,
    data_state: report.occasion.dataState,
    issued_as: report.occasion.issuedAs,
    rows: rowsAsObjects(reportAsTable(report)),
    sections: report.sections.map(({ number, name, title, frameworks, intro, quotes, notes }) => ({
      number,
      section: name,
      title,
      frameworks,
      intro,
      quotes,
      notes,
    })),
    definitions: report.definitions,
  });
}

function periodAsObject({ name, from, to, until, isToDate }: Period) {
  return { name, from, to, until, to_date: isToDate };
}
