import { NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { literally } from '../../domain/text/literally.js';
import type { ReadHandle } from '../database/connection.js';
import { parsedJson, type RowImage } from '../database/json-columns.js';
import { sql } from '../database/sql.js';

/** The tables in which runs keep reasons, which tell of two people what was looked at. */
export const TABLES_OF_REASONS: readonly string[] = ['run_pairs', 'run_left_over', 'person_merges'];

/** Puts the reasons in a row of one of those tables otherwise; every other row, and what is damaged, stays as it is. */
export type HideReasons = (table: string, row: RowImage) => RowImage;

/** What one run looked at of the columns that are to be kept apart. */
interface LookedAt {
  /** The criteria that go by one of them. */
  readonly criteria: ReadonlySet<string>;
  /** Finds what a reason for nobody, or for a mentor too few, says of one. */
  readonly told: RegExp | undefined;
}

/**
 * What these columns say of people goes out of the reasons of runs that were computed before the columns were sensitive: what each criterion
 * came to stays, as in runs that are computed afterwards. It does not come back.
 */
export function hidingReasons(db: ReadHandle, columns: readonly string[]): HideReasons {
  const runs = db.all<{ id: number; settings: string }>(sql`SELECT id, settings FROM runs ORDER BY id`);
  const names = new Set(columns);
  const told = runs.length === 0 ? undefined : toldOf(db, columns);
  const lookedAt = new Map(
    runs.flatMap(({ id, settings }) => {
      const read = parsedJson('runs.settings', settings);
      return read === undefined || !mentionsAny(read, names)
        ? []
        : [[id, { criteria: criteriaOf(read.criteria, names), told }] as const];
    }),
  );
  const hidden = <T extends ReasonsOfRun>(row: T): T => {
    const run = lookedAt.get(row.run_id);
    return run === undefined ? row : withoutTold(row, run);
  };
  return (table, row) => {
    if (table === 'person_merges') return mergeWithout(row, hidden);
    return typeof row.run_id === 'number' ? hidden({ ...row, run_id: row.run_id }) : row;
  };
}

/** A row of either table, as it stands or as a merge has set it aside. */
interface ReasonsOfRun {
  readonly run_id: number;
  readonly parts?: RowImage[string];
  readonly reason?: RowImage[string];
}

function withoutTold<T extends ReasonsOfRun>(row: T, { criteria, told }: LookedAt): T {
  const { parts, reason } = row;
  if (typeof parts === 'string') return { ...row, parts: partsWithout(parts, criteria) };
  return typeof reason === 'string' && told !== undefined
    ? { ...row, reason: reason.replace(told, NOT_SHOWN) }
    : row;
}

function mergeWithout(row: RowImage, hidden: <T extends ReasonsOfRun>(row: T) => T): RowImage {
  const record = typeof row.record === 'string' ? parsedJson('person_merges.record', row.record) : undefined;
  if (record === undefined) return row;
  const { setAside } = record;
  const aside = {
    ...setAside,
    runPairs: setAside.runPairs.map((each) => hidden(each)),
    leftOver: setAside.leftOver.map((each) => hidden(each)),
  };
  return { ...row, record: JSON.stringify({ ...record, setAside: aside }) };
}

function partsWithout(text: string, criteria: ReadonlySet<string>): string {
  const parts = parsedJson('run_pairs.parts', text);
  if (!parts?.some(({ criterion }) => criteria.has(criterion))) return text;
  return JSON.stringify(
    parts.map((part) =>
      criteria.has(part.criterion) ? { ...part, words: `${part.criterion} ${NOT_SHOWN}` } : part,
    ),
  );
}

/** The names of criteria that name a column anywhere in their settings. */
function criteriaOf(criteria: unknown, names: ReadonlySet<string>): ReadonlySet<string> {
  const all: readonly { readonly name?: unknown }[] = Array.isArray(criteria) ? criteria : [];
  return new Set(
    all.flatMap((each) => (typeof each.name === 'string' && mentionsAny(each, names) ? [each.name] : [])),
  );
}

function mentionsAny(settings: unknown, names: ReadonlySet<string>): boolean {
  if (typeof settings === 'string') return names.has(settings);
  return (
    typeof settings === 'object' &&
    settings !== null &&
    Object.values(settings).some((each) => mentionsAny(each, names))
  );
}

/** `unit ICU, Ward 7`: a column by its words, with one or more of the texts that are kept apart of it. */
function toldOf(db: ReadHandle, columns: readonly string[]): RegExp | undefined {
  const alternatives = columns.flatMap((name) => {
    const rows = db.all<{ value: string }>(
      sql`SELECT DISTINCT value FROM sensitive_values WHERE name = ${name} AND value <> '' ORDER BY length(value) DESC, value`,
    );
    const values = rows.map(({ value }) => literally(value)).join('|');
    const said = literally(name.replaceAll('_', ' '));
    return values === '' ? [] : [`(?<=${NO_LETTER}${said} )(?:${values})(?:, (?:${values}))*(?!${LETTER})`];
  });
  return alternatives.length === 0 ? undefined : new RegExp(alternatives.join('|'), 'gu');
}

const LETTER = String.raw`[\p{L}\p{N}]`;
const NO_LETTER = `(?<!${LETTER})`;
