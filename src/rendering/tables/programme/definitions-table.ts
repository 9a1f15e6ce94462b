import type { FigureDefinition } from '../../../evaluation/definitions/figure-definition.js';
import type { DataTable } from '../data-table.js';

/** One row a number that a report can print. */
export function definitionsTable(definitions: readonly FigureDefinition[]): DataTable {
  return {
    columns: [
      { name: 'metric', title: 'Metric', kind: 'text' },
      { name: 'sections', title: 'Sections', kind: 'text' },
      { name: 'title', title: 'Title', kind: 'text' },
      { name: 'definition', title: 'Definition', kind: 'text' },
      { name: 'numerator', title: 'Numerator', kind: 'text' },
      { name: 'denominator', title: 'Denominator', kind: 'text' },
      { name: 'period', title: 'Period', kind: 'text' },
      { name: 'unit', title: 'Unit', kind: 'text' },
      { name: 'floor', title: 'Hidden', kind: 'text' },
    ],
    rows: definitions.map((one) => [
      one.name,
      one.sections.join('; '),
      one.title,
      one.definition,
      one.numerator,
      one.denominator,
      one.period,
      one.unit,
      one.floor,
    ]),
  };
}
