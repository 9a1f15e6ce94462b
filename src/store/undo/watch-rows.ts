import type { WriteHandle } from '../database/connection.js';
import {
  commaList,
  identifier,
  joinedBy,
  nameAsText,
  type Query,
  sql,
  wholeNumber,
} from '../database/sql.js';
import type { TableShape } from '../database/table-shapes.js';
import type { HighestIds } from './row-ranges.js';

/** What the triggers write into `undo_rows`, and what they leave out. */
export interface Watch {
  /** The programme's tables, as they stand. */
  readonly tables: readonly TableShape[];
  /** The entry that the change will have. */
  readonly entryId: number;
  /** The highest ids before the change: rows above them are new, and named by their range in the trail. */
  readonly before: HighestIds;
}

const EVENTS = ['insert', 'update', 'delete'] as const;
type Event = (typeof EVENTS)[number];
type Row = 'OLD' | 'NEW';

const WORDS = { insert: sql`INSERT`, update: sql`UPDATE`, delete: sql`DELETE`, OLD: sql`OLD`, NEW: sql`NEW` };

/**
 * From now on, whatever is written to the programme's tables on this connection is noted in `undo_rows` as it was before. Rows that are
 * new, and rows that belong to a new one, need no note: they are taken back by their range; so a table that holds no rows yet needs no
 * watching. The triggers are temporary: made from the schema as it stands, so that a table or column that comes later is watched too.
 * They are made as one script, for every change waits for it.
 * @returns what ends it.
 */
export function watchRows(db: WriteHandle, watch: Watch): () => void {
  const watched = watch.tables.filter((table) => canHoldOldRows(table, watch.before));
  const each = (script: (table: TableShape, event: Event) => Query) =>
    joinedBy(
      sql``,
      watched.flatMap((table) => EVENTS.map((event) => script(table, event))),
    );
  db.execute(each((table, event) => triggerOn(table, event, watch)));
  return () =>
    db.execute(each(({ name }, event) => sql`DROP TRIGGER temp.${identifier(`watch_${event}_${name}`)};`));
}

function canHoldOldRows({ name, hasId }: TableShape, before: HighestIds): boolean {
  return !hasId || (before[name] ?? 0) > 0;
}

function triggerOn(table: TableShape, event: Event, watch: Watch): Query {
  const isOld = (row: Row) => sql`NOT (${isNewRow(table, row, watch.before)})`;
  const note = (action: 'insert' | 'update' | 'delete', when: Query) =>
    noteOf(table, action, { when, ...watch });
  const { when, notes } = {
    insert: { when: isOld('NEW'), notes: [note('insert', sql`1`)] },
    delete: { when: isOld('OLD'), notes: [note('delete', sql`1`)] },
    // A row whose key changed is one that went and one that came; so is one that belonged to a new row and now does to an old one.
    update: {
      when: sql`(${isOld('OLD')} OR ${isOld('NEW')}) AND (${differ(table.columns)})`,
      notes: [
        note('update', sql`${isOld('OLD')} AND NOT (${differ(table.key)})`),
        note('delete', sql`${isOld('OLD')} AND (${differ(table.key)})`),
        note('insert', sql`${isOld('NEW')} AND (NOT (${isOld('OLD')}) OR ${differ(table.key)})`),
      ],
    },
  }[event];
  return sql`
    CREATE TEMP TRIGGER ${identifier(`watch_${event}_${table.name}`)}
    AFTER ${WORDS[event]} ON main.${identifier(table.name)} WHEN ${when}
    BEGIN ${joinedBy(sql` `, notes)} END;`;
}

function noteOf(
  table: TableShape,
  action: 'insert' | 'update' | 'delete',
  { when, entryId }: Watch & { readonly when: Query },
): Query {
  const key = columnsOf(table.key, action === 'delete' ? 'OLD' : 'NEW');
  return sql`
      INSERT INTO undo_rows (entry_id, table_name, action, row_key, before)
      SELECT ${wholeNumber(entryId)}, ${nameAsText(table.name)}, ${nameAsText(action)}, json_array(${key}),
             ${action === 'insert' ? sql`NULL` : imageOf(table)}
      WHERE ${when};`;
}

/** A row with an id is new by it; one without is as new as the newest it belongs to. */
function isNewRow({ name, hasId, references }: TableShape, row: Row, before: HighestIds): Query {
  const isAbove = (column: string, table: string) =>
    sql`coalesce(${WORDS[row]}.${identifier(column)} > ${wholeNumber(before[table] ?? 0)}, 0)`;
  if (hasId) return isAbove('id', name);
  const owners = references.filter(({ table }) => table in before);
  return owners.length === 0
    ? sql`0`
    : joinedBy(
        sql` OR `,
        owners.map(({ column, table }) => isAbove(column, table)),
      );
}

/** All columns by name, so that an image is understood by a schema that has more of them. */
function imageOf({ columns, fractions }: TableShape): Query {
  const pairs = columns.map((column) => {
    const value = sql`OLD.${identifier(column)}`;
    return sql`${nameAsText(column)}, ${fractions.includes(column) ? exactly(value) : value}`;
  });
  return sql`json_object(${commaList(pairs)})`;
}

/** Before 3.53, which not every Node.js has, SQLite writes 15 digits of a number into JSON; 17 tell it whole. */
function exactly(value: Query): Query {
  return sql`json(iif(${value} IS NULL, 'null', format('%!.17g', ${value})))`;
}

function differ(columns: readonly string[]): Query {
  return joinedBy(
    sql` OR `,
    columns.map((column) => sql`OLD.${identifier(column)} IS NOT NEW.${identifier(column)}`),
  );
}

function columnsOf(columns: readonly string[], row: Row): Query {
  return commaList(columns.map((column) => sql`${WORDS[row]}.${identifier(column)}`));
}
