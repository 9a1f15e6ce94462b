import { REPORT_COLUMNS } from '../report/report-as-table.js';
import { definitionsTable } from '../tables/programme/definitions-table.js';
import { issuedReportsTable } from '../tables/programme/issued-reports-table.js';
import { type DocumentShape, listDocument } from './document-shape.js';
import { DAY, listOf, NUMBER, objectWith, orNull, rowsLike, TEXT, WHOLE, YES_OR_NO } from './json-schema.js';

const PERIOD = objectWith({ name: TEXT, from: DAY, to: DAY, until: DAY, to_date: YES_OR_NO });

const ISSUED_FIGURE = orNull(
  objectWith({
    state: TEXT,
    value: orNull(NUMBER),
    unit: TEXT,
    n: orNull(NUMBER),
    denominator: orNull(NUMBER),
    low: orNull(NUMBER),
    high: orNull(NUMBER),
  }),
);

const REVISION = objectWith({
  report: WHOLE,
  produced_on: DAY,
  as_of: DAY,
  known_on: orNull(DAY),
  data_state: TEXT,
  same: WHOLE,
  reasons: listOf(TEXT),
  changed: listOf(
    objectWith({
      section: TEXT,
      metric: TEXT,
      group: TEXT,
      period: TEXT,
      issued: ISSUED_FIGURE,
      now: ISSUED_FIGURE,
    }),
  ),
});

const QUARTER = objectWith({
  quarter: TEXT,
  state: TEXT,
  value: orNull(NUMBER),
  low: orNull(NUMBER),
  high: orNull(NUMBER),
});

const SECTION = objectWith({
  number: WHOLE,
  section: TEXT,
  title: TEXT,
  frameworks: listOf(TEXT),
  intro: listOf(TEXT),
  quotes: listOf(objectWith({ title: TEXT, texts: listOf(TEXT) })),
  notes: listOf(TEXT),
});

const FIGURE = objectWith(
  {
    metric: TEXT,
    sections: listOf(TEXT),
    title: TEXT,
    definition: TEXT,
    numerator: TEXT,
    denominator: TEXT,
    period: TEXT,
    unit: TEXT,
    floor: TEXT,
  },
  { basis: objectWith({ name: TEXT, shares: TEXT }) },
);

/** Of evaluation reports. */
export const REPORT_DOCUMENTS = {
  'mentor/report': {
    holds: 'an evaluation report',
    keys: {
      generated_for: TEXT,
      title: TEXT,
      period: PERIOD,
      previous: orNull(PERIOD),
      produced_on: DAY,
      as_of: DAY,
      known_on: orNull(DAY),
      data_state: TEXT,
      issued_as: orNull(WHOLE),
      revision: orNull(REVISION),
      glance: orNull(
        objectWith({ introduction: listOf(TEXT), findings: listOf(TEXT), prompts: listOf(TEXT) }),
      ),
      trends: listOf(objectWith({ metric: TEXT, group: TEXT, unit: TEXT, quarters: listOf(QUARTER) })),
      rows: rowsLike({ columns: REPORT_COLUMNS }),
      sections: listOf(SECTION),
      definitions: listOf(objectWith({ term: TEXT, text: TEXT })),
      figures: listOf(FIGURE),
    },
    sometimes: { trail_end: TEXT },
  },
  'mentor/reports': listDocument('the reports that were issued', issuedReportsTable([])),
  'mentor/definitions': listDocument('what each figure of a report means', definitionsTable([])),
} satisfies Record<string, DocumentShape>;
