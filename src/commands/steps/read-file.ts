import type { DateOrder, Settings } from '../../domain/settings.js';
import { InputError, UsageError } from '../../errors.js';
import type { FileKind } from '../../intake/file-fields.js';
import { headerKey } from '../../intake/header.js';
import type { JiscKey } from '../../intake/jisc-key.js';
import { type Column, mapColumns } from '../../intake/map-columns.js';
import { recogniseKind } from '../../intake/recognise-file.js';
import { type RespondentSet, respondentsOf } from '../../intake/respondents.js';
import { readTable, type Table } from '../../intake/table.js';
import type { ReadFile } from './plan-file.js';

/** What the person and the settings say about a file. */
export interface ReadChoices {
  readonly settings: Settings;
  readonly as?: FileKind;
  /** Each `COLUMN=FIELD`. */
  readonly map: readonly string[];
  readonly wave?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRows?: number;
  readonly dateOrder?: DateOrder;
  readonly key?: JiscKey;
  readonly keepPartial?: boolean;
  readonly keepTests?: boolean;
}

/**
 * Bytes as a table whose kind and columns are understood.
 * @throws InputError when they are not; UsageError for a `--map` without its two sides.
 */
export function readFile(bytes: Uint8Array, source: string, choices: ReadChoices): ReadFile {
  const { as, map, encoding, delimiter, headerRows, wave, settings, dateOrder } = choices;
  const { columns } = settings.intake;
  const table = readTable(bytes, source, { encoding, delimiter, headerRows });
  refuseWithoutRows(table);
  const kind = as ?? recogniseKind(table, columns).kind;
  const order = dateOrder ?? settings.intake.dateOrder ?? undefined;
  const respondents = kind === 'survey' ? respondentsOf(table, { ...choices, dateOrder: order }) : undefined;
  const mapping = mapColumns(respondents === undefined ? table.headers : columnsOfQuestions(respondents), {
    kind,
    source,
    columns,
    stated: statedColumns(map),
    cellsOf: ({ position }) => table.rows.map(({ cells }) => cells[position] ?? ''),
  });
  return { kind, table, mapping, respondents, wave };
}

/** The last `=` divides: a question may hold one, a field never does. */
function statedColumns(map: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    map.map((text) => {
      const at = text.lastIndexOf('=');
      const [column, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
      if (at > 0 && field !== '') return [column, field];
      throw new UsageError(
        `"${text}" does not say which column is which field.`,
        'Write --map "COLUMN=FIELD", for example --map "Ward name=unit".',
      );
    }),
  );
}

/** A survey's questions in the place of its columns: several columns may be one question. */
function columnsOfQuestions({ questions }: RespondentSet): Column[] {
  return questions.map(({ positions: [position = -1], text, name }) => ({
    position,
    text,
    name,
    key: headerKey(text),
  }));
}

/** A header alone is more likely a filter left on in the spreadsheet than a programme without people. */
function refuseWithoutRows({ source, rows, headers }: Table): void {
  if (rows.length > 0) return;
  throw new InputError(`${source} holds nothing to import.`, [
    {
      source,
      message: `There is a header of ${headers.length} columns and no rows below it.`,
      remedy: 'Look whether a filter was on when the file was saved, then save it again.',
    },
  ]);
}
