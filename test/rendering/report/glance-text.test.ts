import { expect, it } from 'vitest';
import { shareOf } from '../../../src/evaluation/metric.js';
import type { Report, ReportTable } from '../../../src/evaluation/report-value.js';
import { glanceInWords } from '../../../src/rendering/report/glance-text.js';

function shareIn(group: string, part: number, whole: number) {
  return shareOf({ name: 'staff_taking_part', label: 'Staff taking part', group }, { part, whole });
}

function reportWith(rows: ReportTable['rows']): Report {
  const table = { name: 'by', title: 'By', groupTitle: 'Group', columns: ['Share'], rows, note: '' };
  const text = { title: 'Reach', frameworks: [], intro: [], quotes: [], notes: [] };
  const metrics = [shareIn('', 100, 200)];
  const period = {
    name: '2026-Q3',
    from: '2026-07-01',
    to: '2026-09-30',
    until: '2026-09-30',
    isToDate: false,
  };
  return {
    title: 'Report',
    programmeName: 'Programme',
    period,
    previous: null,
    sections: [{ ...text, number: 2, name: 'reach', metrics, tables: [table] }],
    definitions: [],
    figures: [],
    issuedPrevious: null,
    issuedEarlier: [],
    revision: null,
  };
}

it('says of a group that stands behind how many are compared, and that chance alone sets some apart', () => {
  const report = reportWith([
    { group: 'Band 6', cells: [shareIn('band: Band 6', 10, 100)] },
    { group: 'Band 7', cells: [shareIn('band: Band 7', 90, 100)] },
  ]);
  expect(glanceInWords(report).findings[0]).toBe(
    'Staff taking part in Band 6: 10 % (10 of 100), against 90 % of all others: a gap wider than chance would explain. 2 groups are compared in this report: of many, about one in twenty stands out by chance alone.',
  );
  expect(glanceInWords(report).prompts[0]).toMatch(/^Find out what keeps Band 6 behind\./);
});

it('names what a group is by where its name does not say so', () => {
  const report = reportWith([{ group: 'Eastgate', cells: [shareIn('site: Eastgate', 10, 100)] }]);
  expect(glanceInWords(report).findings[0]).toBe(
    'Staff taking part, site Eastgate: 10 % (10 of 100), against 90 % of all others: a gap wider than chance would explain.',
  );
});
