import type { IssuedReport } from '../../../domain/reports/issued-report.js';
import type { DataTable } from '../data-table.js';

/** One row a report that was issued. */
export function issuedReportsTable(reports: readonly IssuedReport[]): DataTable {
  return {
    columns: [
      { name: 'report', title: 'Report', kind: 'number' },
      { name: 'period', title: 'Period', kind: 'text' },
      { name: 'from', title: 'From', kind: 'date' },
      { name: 'to', title: 'To', kind: 'date' },
      { name: 'until', title: 'Numbers up to', kind: 'date' },
      { name: 'round', title: 'Round', kind: 'text' },
      { name: 'produced_on', title: 'Produced', kind: 'date' },
      { name: 'as_of', title: 'As of', kind: 'date' },
      { name: 'known_on', title: 'Known on', kind: 'date' },
      { name: 'data_state', title: 'State of the data', kind: 'text' },
      { name: 'figures', title: 'Numbers', kind: 'number' },
    ],
    rows: reports.map((report) => [
      report.id,
      report.periodName,
      report.from,
      report.to,
      report.until,
      report.round,
      report.producedOn,
      report.asOf,
      report.knownOn,
      report.dataState,
      report.figures.length,
    ]),
  };
}
