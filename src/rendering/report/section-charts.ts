import type { Report, ReportTable, Section } from '../../evaluation/report-value.js';
import { changesDrawn } from './change-drawings.js';
import { curvesDrawn } from './curve-drawings.js';
import { runsDrawn } from './run-drawings.js';
import { sharesDrawn } from './share-drawings.js';
import { stepsDrawn } from './step-drawings.js';
import { countsDrawn, groupsDrawn, scaleDrawn } from './table-drawings.js';

/**
 * The charts of a section: what can be drawn is told by what the numbers are, not by their names. Each is drawn from metrics that
 * are shown, so a hidden number is in no coordinate. The first section has cards instead.
 */
export function sectionCharts(section: Section, report: Report): string[] {
  const id = `chart-${section.number}`;
  const shares = section.name === 'headlines' ? [] : sharesDrawn(`${id}-shares`, section);
  const tables = section.tables.flatMap((table, at) =>
    tableDrawn(`${id}-${at + 1}`, table, { section, report }),
  );
  return [...shares, ...tables];
}

/** A table is drawn as the first kind of chart that can hold it. */
function tableDrawn(
  id: string,
  table: ReportTable,
  { section, report }: { readonly section: Section; readonly report: Report },
): string[] {
  const kinds = [
    () => stepsDrawn(id, table),
    () => curvesDrawn(id, table, section),
    () => runsDrawn(id, table),
    () => scaleDrawn(id, table, section),
    () => changesDrawn(id, table),
    () => groupsDrawn(id, table, report),
    () => countsDrawn(id, table),
  ];
  return kinds.map((draw) => draw()).find((charts) => charts.length > 0) ?? [];
}
