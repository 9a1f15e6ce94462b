import path from 'node:path';
import type { Context } from '../../context.js';
import { keyWithName, nameWithKey, type Person } from '../../domain/people/person.js';
import { inOrderOfTelling, kindOfData } from '../../domain/privacy/kinds-of-data.js';
import { counted } from '../../domain/text/counted.js';
import { UsageError } from '../../errors.js';
import {
  type PersonFile,
  type PersonFileSection,
  personFileAsHtml,
} from '../../rendering/privacy/person-file.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import { listPeople } from '../../store/people/people-rows.js';
import { type PersonRecord, personRecord } from '../../store/privacy/person-record.js';
import { deliver } from '../output/deliver.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { personNamed } from '../session/naming/person-named.js';
import { type Withheld, withoutWordsOfOthers } from './without-words-of-others.js';

export interface ExportOptions extends OutputOptions {
  /** Whether what others said in confidence is in it, too. */
  readonly withWordsOfOthers?: boolean;
}

/** What of the file concerns somebody, with the names of those it tells of by number. */
interface Held {
  readonly person: Person;
  readonly record: PersonRecord;
  readonly withheld: readonly Withheld[];
  readonly people: ReadonlyMap<number, Person>;
  readonly programme: string;
}

/** Everything that is held on one person: counted, as a document, or as a page and a document in a folder. */
export async function exportPerson(context: Context, named: string, options: ExportOptions): Promise<void> {
  const programme = (await loadSettings(context)).programmeName;
  const held = await reading(context, (db): Held => {
    const people = listPeople(db);
    const person = personNamed(named, people);
    const all = personRecord(db, person.id);
    return {
      person,
      ...(options.withWordsOfOthers === true ? { record: all, withheld: [] } : withoutWordsOfOthers(all)),
      people: new Map(people.map((each) => [each.id, each])),
      programme,
    };
  });
  const { out, format } = options;
  if (out !== undefined && out !== '-') return writeInto(context, held, options);
  if (format === 'json' || (format === undefined && context.wantsJson))
    deliver(context, asJson(context, held), {});
  else if (format === 'html') deliver(context, asHtml(context, held), {});
  else showCounts(context, held, options);
  tellOfOthers(context, held);
  context.note(`For the person to have it: mentor privacy export ${quoted(named)} --out FOLDER`);
}

function writeInto(context: Context, held: Held, { out = '', force, format }: OutputOptions): void {
  if (format !== undefined && format !== 'json' && format !== 'html')
    throw new UsageError(
      `A person's file is not written as ${format}.`,
      'Take --format json or html, or both without it.',
    );
  const stem = path.join(out, `person-${held.person.id}`);
  const files = [
    { file: `${stem}.html`, format: 'html', text: () => asHtml(context, held) },
    { file: `${stem}.json`, format: 'json', text: () => asJson(context, held) },
  ].filter((each) => format === undefined || each.format === format);
  context.files.makeFolder(out);
  for (const { file } of files) context.files.refuseUnwritable(file, { replace: force === true });
  for (const { file, text } of files)
    deliver(context, text(), { out: file, ...(force === undefined ? {} : { force }) });
  tellOfOthers(context, held);
  context.note(
    'They also tell of others: the other side of each pairing, and what is written about the two. Look through them before you hand them over.',
  );
}

/** The person's own kinds have their titles; what others wrote of themselves is none of them. */
function titleOf({ table, isOfOthers }: Withheld): string {
  return isOfOthers ? 'Where others name them' : kindOfData(table).title;
}

/** What is left out is said, with what would put it in. */
function tellOfOthers(context: Context, { withheld }: Held): void {
  if (withheld.length === 0) return;
  const kinds = withheld
    .filter(({ isOfOthers }) => !isOfOthers)
    .map((each) => `${titleOf(each)} (${each.records}: ${each.whose})`);
  const mentions = withheld.filter(({ isOfOthers }) => isOfOthers);
  const naming = mentions.reduce((sum, { records }) => sum + records, 0);
  if (naming > 0) kinds.push(`${counted(naming, 'text', 'texts')} of others that name them`);
  context.note(
    `Left out is what others said in confidence: ${kinds.join('; ')}. Where they agree, or it is reasonable without, add --with-words-of-others.`,
  );
}

function asJson(context: Context, { person, record, withheld, people, programme }: Held): string {
  return jsonDocument({
    schema: 'mentor/privacy-export',
    generated_for: programme,
    made_on: context.today,
    person: person.id,
    name: nameWithKey(person),
    tables: Object.fromEntries(record.tables.map(({ table, rows }) => [table, rows])),
    before_changes: record.earlier,
    named_elsewhere: record.mentions,
    withheld: withheld.map(({ isOfOthers: _, ...each }) => each),
    manages: record.manages,
    log: record.entries.map(({ id, recordedAt, command, actor }) => ({
      change: id,
      recorded_at: recordedAt,
      command,
      actor,
    })),
    people: Object.fromEntries([...idsIn(record)].map((id) => [id, nameOf(people, id)])),
    names: namesIn(record),
  });
}

function asHtml(context: Context, { person, record, withheld, people, programme }: Held): string {
  const rowsOf = new Map(record.tables.map(({ table, rows }) => [table, rows]));
  const tables = inOrderOfTelling([...rowsOf.keys()]).map((table): PersonFileSection => {
    const rows = (rowsOf.get(table) ?? []).map((row) => withNames(row, { people, record }));
    return { ...kindOfData(table), rows };
  });
  const file: PersonFile = {
    name: nameWithKey(person),
    programme,
    madeOn: context.today,
    sections: [
      ...tables,
      { title: 'People you manage', rows: record.manages.map((id) => ({ person: nameOf(people, id) })) },
      {
        title: 'Where others name you',
        rows: record.mentions.map(({ key, ...mention }) => ({ ...mention, row: key.join(', ') })),
      },
      {
        title: 'As it was before changes',
        purpose: 'take a change back',
        rows: record.earlier.map(({ row, ...change }) => ({
          ...change,
          ...withNames(row, { people, record }),
        })),
      },
      {
        title: 'Who changed your record',
        rows: record.entries.map(({ id, recordedAt, command, actor }) => ({
          change: id,
          when: recordedAt,
          command,
          who: actor,
        })),
      },
      {
        title: 'Left out, as others said it in confidence',
        rows: withheld.map((each) => ({
          of: titleOf(each),
          left_out: each.columns.map((column) => column.replaceAll('_', ' ')),
          records: each.records,
          said_by: each.whose,
        })),
      },
    ],
  };
  return personFileAsHtml(file);
}

/** Columns that hold the numbers of people. */
const PERSON_COLUMNS = new Set([
  'person_id',
  'other_id',
  'mentee_id',
  'mentor_id',
  'manager_id',
  'kept_id',
  'merged_id',
]);

function withNames(
  row: Readonly<Record<string, unknown>>,
  { people, record }: Pick<Held, 'people' | 'record'>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value !== 'number') return [column, value];
      if (PERSON_COLUMNS.has(column)) return [column, nameOf(people, value)];
      return [column, record.called.get(column)?.get(value) ?? value];
    }),
  );
}

function nameOf(people: Held['people'], id: number): string {
  const person = people.get(id);
  return person === undefined ? `a record merged into another, ${id}` : keyWithName(person);
}

function idsIn({ tables }: PersonRecord): Set<number> {
  const ids = tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (PERSON_COLUMNS.has(column) ? [value] : [])),
    ),
  );
  return new Set(ids.filter((id) => typeof id === 'number'));
}

/** What the numbers in columns are called, of those that occur. */
function namesIn({ tables, called }: PersonRecord): Record<string, Record<string, string>> {
  const all = tables.flatMap(({ rows }) => rows);
  const names = [...called].map(([column, ids]) => {
    const found = [...ids].filter(([id]) => all.some((row) => row[column] === id));
    return [column, Object.fromEntries(found)] as const;
  });
  return Object.fromEntries(names.filter(([, ids]) => Object.keys(ids).length > 0));
}

function showCounts(context: Context, { person, record, programme }: Held, options: OutputOptions): void {
  const rowsOf = new Map(record.tables.map(({ table, rows }) => [table, rows.length]));
  const counts = inOrderOfTelling([...rowsOf.keys()])
    .filter((table) => rowsOf.get(table) !== 0)
    .map(
      (table) => [kindOfData(table).title, table, rowsOf.get(table) ?? 0, kindOfData(table).purpose] as const,
    );
  const table: DataTable = {
    columns: [
      { name: 'what', title: 'What', kind: 'text' },
      { name: 'table', title: 'Table', kind: 'text' },
      { name: 'records', title: 'Records', kind: 'number' },
      { name: 'kept_to', title: 'Kept to', kind: 'text' },
    ],
    rows: [
      ...counts,
      ['Where others name them', null, record.mentions.length, null],
      ['As it was before changes', 'undo_rows', record.earlier.length, 'take a change back'],
    ],
  };
  showTable(context, table, {
    schema: 'mentor/privacy-export-counts',
    title: `What is held on ${nameWithKey(person)}`,
    generatedFor: programme,
    important: ['what', 'records', 'kept_to'],
    whenEmpty: 'Nothing is held.',
    options,
  });
  const total = counts.reduce((sum, [, , count]) => sum + count, 0);
  context.note(`${counted(total, 'record', 'records')} on ${nameWithKey(person)}.`);
}

function quoted(text: string): string {
  return /^[\w@.-]+$/.test(text) ? text : `"${text}"`;
}
