import type { Period } from '../../domain/dates/quarter.js';
import type { IssuedFigure } from '../../domain/reports/issued-report.js';
import { trendsOf } from '../../evaluation/glance/trends-of.js';
import type { DatedReport, Revision } from '../../evaluation/report-value.js';
import { jsonDocument, rowsAsObjects } from '../tables/table-as-json.js';
import { glanceInWords, hasGlance } from './glance-text.js';
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
    revision: report.revision === null ? null : revisionAsObject(report.revision),
    ...(report.occasion.trailEnd === undefined ? {} : { trail_end: report.occasion.trailEnd }),
    glance: hasGlance(report) ? glanceInWords(report) : null,
    trends: trendsOf(report).map(({ metric: { name, group, unit }, quarters }) => ({
      metric: name,
      group,
      unit,
      quarters,
    })),
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
    figures: report.figures.map(({ name, ...figure }) => ({ metric: name, ...figure })),
  });
}

function revisionAsObject({ issued, same, changed, reasons }: Revision) {
  const { id, producedOn, asOf, knownOn, dataState } = issued;
  return {
    report: id,
    produced_on: producedOn,
    as_of: asOf,
    known_on: knownOn,
    data_state: dataState,
    same,
    reasons,
    changed: changed.map(({ issued: before, now }) => ({
      section: (now ?? before)?.section,
      metric: (now ?? before)?.metric,
      group: (now ?? before)?.group,
      period: (now ?? before)?.period,
      issued: before === null ? null : figureAsObject(before),
      now: now === null ? null : figureAsObject(now),
    })),
  };
}

function figureAsObject({ state, value, unit, n, denominator, low, high }: IssuedFigure) {
  return { state, value, unit, n, denominator, low, high };
}

function periodAsObject({ name, from, to, until, isToDate }: Period) {
  return { name, from, to, until, to_date: isToDate };
}
