import type { DocumentShape } from './document-shape.js';
import { DAY, listOf, NUMBER, objectWith, oneOf, orNull, TEXT, WHOLE, YES_OR_NO } from './json-schema.js';

const EXAMPLE = { written: TEXT, read_as: orNull(listOf(TEXT)) };

/** What a column was taken to hold, and how sure that is. */
const INTERPRETATION = {
  column: TEXT,
  field: orNull(TEXT),
  degree: oneOf('certain', 'likely', 'unknown'),
  origin: orNull(TEXT),
  cells: WHOLE,
  examples: listOf(objectWith(EXAMPLE)),
  words: listOf(objectWith({ ...EXAMPLE, cells: WHOLE })),
  because: orNull(TEXT),
};

const FIELD_CHANGE = objectWith({ field: TEXT, before: TEXT, after: TEXT });

const INSPECTED_COLUMN = objectWith({
  column: TEXT,
  field: orNull(TEXT),
  filled: WHOLE,
  blank: WHOLE,
  type: TEXT,
  scale: orNull(TEXT),
  samples: listOf(TEXT),
  interpretation: orNull(objectWith(INTERPRETATION)),
  distinct: WHOLE,
  distinct_is_more: YES_OR_NO,
});

const INSPECTED_FILE = objectWith({
  file: TEXT,
  kind: orNull(TEXT),
  encoding: TEXT,
  delimiter: TEXT,
  source: TEXT,
  title_rows: WHOLE,
  header_rows: WHOLE,
  rows: WHOLE,
  blank_rows: WHOLE,
  columns: listOf(INSPECTED_COLUMN),
});

const IMPORTED_FILE = objectWith({
  file: TEXT,
  kind: TEXT,
  created: WHOLE,
  updated: WHOLE,
  unchanged: WHOLE,
  rejected: WHOLE,
  rejects_file: orNull(TEXT),
  columns: listOf(objectWith(INTERPRETATION)),
  notes: listOf(TEXT),
  changes: listOf(objectWith({ row: WHOLE, fields: listOf(FIELD_CHANGE) })),
  missing: listOf(objectWith({ person: TEXT, name: TEXT, marked_as_left: YES_OR_NO })),
  kept_as_on_record: listOf(objectWith({ column: TEXT, people: WHOLE, as_of: DAY, file: TEXT })),
  written_by_hand: listOf(
    objectWith({ name: TEXT, field: TEXT, recorded_on: DAY, holds_from: orNull(DAY), kept: YES_OR_NO }),
  ),
  pairings: listOf(
    objectWith({ pairing: WHOLE, status: TEXT, since: DAY, reason: TEXT, changed: YES_OR_NO }),
  ),
  managers_not_found: listOf(TEXT),
  manager_circles: listOf(listOf(TEXT)),
  waves: listOf(
    objectWith({
      wave: TEXT,
      n: WHOLE,
      other_wave: TEXT,
      n_other: WHOLE,
      n_matched: WHOLE,
      matched_by: objectWith({ person: WHOLE, token: WHOLE, code: WHOLE, link: WHOLE }),
    }),
  ),
  shared_codes: listOf(objectWith({ wave: TEXT, known_by: TEXT, key: TEXT, responses: WHOLE })),
  near_codes: WHOLE,
});

/** Of files that come in. */
export const IMPORT_DOCUMENTS = {
  'mentor/import': {
    holds: 'what importing files came to',
    keys: { dry_run: YES_OR_NO, files: listOf(IMPORTED_FILE) },
  },
  'mentor/inspection': {
    holds: 'files, column by column (import --inspect)',
    keys: { files: listOf(INSPECTED_FILE) },
  },
  'mentor/explained-column': {
    holds: 'how one column is read (import --explain)',
    keys: {
      file: TEXT,
      kind: TEXT,
      ...INTERPRETATION,
      kept_as: orNull(TEXT),
      told_by: TEXT,
      how_it_is_read: listOf(TEXT),
      cannot_be_imported: listOf(TEXT),
      values: listOf(
        objectWith({
          ...EXAMPLE,
          cells: WHOLE,
          points: orNull(NUMBER),
          scale: orNull(TEXT),
          refused: listOf(objectWith({ cells: WHOLE, why: TEXT })),
        }),
      ),
      to_change: listOf(TEXT),
    },
  },
} satisfies Record<string, DocumentShape>;
