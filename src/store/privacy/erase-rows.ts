import type { WriteHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type Query, sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';
import { eraseOptions, holdsOptions } from './options-ticked.js';
import type { TableAbout } from './rows-about-person.js';
import { type TextColumn, textColumns } from './text-columns.js';

/** Tables of which no figure needs a row about somebody who was erased. */
const GONE: ReadonlySet<string> = new Set(['named_rules', 'person_merges', 'distinct_people', 'reflections']);

/** A text that so many others have too says nothing of one of them, and figures by group need it. */
const COMMON = 10;

/** What stands in a column that may not be empty. */
export const ERASED_TEXT = 'erased';

/** Words of a form, or of the coordinator: one other row that has them shows that they are not this person's. */
const WORDS_OF_A_FORM: ReadonlySet<string> = new Set([
  'follow_ups.tasks',
  'milestones.name',
  'pairing_changes.reason',
  'pairings.end_reason',
  'survey_answers.attribute',
  'survey_answers.question',
  'survey_answers.scale',
  'survey_responses.wave',
]);

/** What makes no sense without a column that goes. */
const GOES_WITH: Readonly<Record<string, readonly string[]>> = { 'survey_answers.scale': ['points'] };

/** What may be empty only where something else of the row is not: a step of a goal that is nothing but a note. */
export const TEXTS_THAT_MUST_SAY: readonly string[] = ['goal_changes.note'];

/** What is written otherwise: who they are by `anonymise`, the parts of a fit by `eraseParts`, dated values by `eraseFacts`. */
const APART: ReadonlySet<string> = new Set([
  'people.staff_number',
  'people.email',
  'people.email_key',
  'people.given_name',
  'people.family_name',
  'people.manager',
  'run_pairs.parts',
  'fact_changes.name',
  'fact_changes.value',
  'fact_changes.value_before',
]);

/**
 * Takes out of every row about the person what somebody wrote in it. Rows stay where figures count them: their numbers and days, and
 * the words that the schema holds a column to. A table whose key is free text, and that of no figure, loses its rows.
 * @returns the texts that went, for they may have been quoted.
 */
export function eraseRows(db: WriteHandle, about: readonly TableAbout[]): string[] {
  const columns = textColumns(db);
  const went = about.flatMap((each) => {
    const { name, key, columns: all } = each.table;
    const own = columns.filter(({ table }) => table === name);
    if (GONE.has(name) || own.some(({ column }) => key.includes(column))) {
      const texts = own.flatMap((column) => textsOf(db, each, { column, which: each.isAbout(name) }));
      db.run(sql`DELETE FROM ${identifier(name)} WHERE ${each.isAbout(name)}`);
      return texts;
    }
    if (all.includes('import_line'))
      db.run(sql`UPDATE ${identifier(name)} SET import_line = NULL WHERE ${each.isAbout(name)}`);
    const options = eraseOptions(db, each);
    const texts = own
      .filter(({ table, column }) => !APART.has(`${table}.${column}`) && !holdsOptions(table, column))

      .flatMap((column) => eraseColumn(db, each, column));
    return [...options, ...texts];
  });
  return [...new Set(went)];
}

function eraseColumn(db: WriteHandle, about: TableAbout, column: TextColumn): string[] {
  const { table } = about;
  const which = isTheirOwn(about, column);
  const texts = textsOf(db, about, { column, which });
  const goesWith = GOES_WITH[`${table.name}.${column.column}`] ?? [];
  const cells = [
    sql`${identifier(column.column)} = ${instead(about, column)}`,
    ...goesWith.map((name) => sql`${identifier(name)} = NULL`),
  ];
  db.run(sql`UPDATE ${identifier(table.name)} SET ${commaList(cells)} WHERE ${which}`);
  return texts;
}

/** Whether a text is in a row about the person and not, as it stands, in enough rows about others. */
function isTheirOwn({ table, isAbout }: TableAbout, { column }: TextColumn): Query {
  const name = identifier(table.name);
  const least = WORDS_OF_A_FORM.has(`${table.name}.${column}`) ? 1 : COMMON;
  const cell = identifier(column);
  return sql`${isAbout(table.name)} AND ${name}.${cell} IS NOT NULL AND (
    SELECT count(*) FROM (SELECT 1 FROM ${name} others
                          WHERE others.${cell} = ${name}.${cell} AND (${isAbout('others')}) IS NOT TRUE LIMIT ${least})) < ${least}`;
}

function instead({ table }: TableAbout, { column, isNullable, isJson, isUnique }: TextColumn): Query {
  if (isNullable && !TEXTS_THAT_MUST_SAY.includes(`${table.name}.${column}`)) return sql`NULL`;
  if (isJson) return sql`CASE json_type(${identifier(column)}) WHEN 'object' THEN '{}' ELSE '[]' END`;
  return isUnique && table.hasId ? sql`${ERASED_TEXT} || ' ' || id` : sql`${ERASED_TEXT}`;
}

/** Lists and objects are quoted nowhere. */
function textsOf(
  db: WriteHandle,
  { table }: TableAbout,
  { column, which }: { column: TextColumn; which: Query },
): string[] {
  if (column.isJson) return [];
  const cell = identifier(column.column);
  return db
    .all<{ text: string | null }>(
      sql`SELECT DISTINCT ${cell} AS text FROM ${identifier(table.name)} WHERE ${which} ORDER BY text`,
    )
    .flatMap(({ text }) => text ?? []);
}

/** Of the reasons of a fit, what each criterion came to stays; the words tell of needs and strengths. */
export function eraseParts(db: WriteHandle, { isAbout }: TableAbout): void {
  const others = db.all<{ criterion: string }>(sql`
    SELECT DISTINCT json_extract(p.value, '$.criterion') AS criterion FROM run_pairs o, json_each(o.parts) p
    WHERE (${isAbout('o')}) IS NOT TRUE ORDER BY criterion`);
  const known = new Set(others.map(({ criterion }) => criterion));
  const rows = db.all<{ run_id: number; mentee_id: number; mentor_id: number; parts: string }>(sql`
    SELECT run_id, mentee_id, mentor_id, parts FROM run_pairs WHERE ${isAbout('run_pairs')}
    ORDER BY run_id, mentee_id, mentor_id`);
  for (const { run_id: run, mentee_id: mentee, mentor_id: mentor, parts } of rows) {
    const left = storedJson('run_pairs.parts', parts, `${run}, ${mentee}, ${mentor}`)
      .filter(({ criterion }) => known.has(criterion))
      .map(({ criterion, score, weight }) => ({ criterion, score, weight, words: '' }));
    db.run(sql`
      UPDATE run_pairs SET parts = ${JSON.stringify(left)}
      WHERE run_id = ${run} AND mentee_id = ${mentee} AND mentor_id = ${mentor}`);
  }
}

/** Facts that a report about the past reads again, and which say of nobody who they are. */
const FACTS_THAT_STAY = sql`(
  'profession', 'band', 'unit', 'site', 'status', 'hired_on', 'left_on', 'leave_from', 'leave_until',
  'role', 'capacity', 'joined_on', 'withdrawn_on')`;

const DAY = '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]';

/** Of values that changed those stay by which past days are told; of their values days, numbers and mentor's own words. */
export function eraseFacts(db: WriteHandle, { isAbout }: TableAbout): void {
  db.run(sql`
    DELETE FROM fact_changes
    WHERE ${isAbout('fact_changes')} AND (kind = 'attribute' OR name NOT IN ${FACTS_THAT_STAY})`);
  for (const column of ['value', 'value_before'].map(identifier))
    db.run(sql`
      UPDATE fact_changes SET ${column} = NULL
      WHERE ${isAbout('fact_changes')} AND ${column} IS NOT NULL
        AND NOT (${column} GLOB ${DAY} OR (${column} NOT GLOB '*[^0-9]*' AND length(${column}) < 4)
                 OR ${column} IN ('active', 'on_leave', 'left', 'mentor', 'mentee', 'both')
                 OR ${isCommonFact(column)})`);
}

/** Whether so many others have, or had, the same value of a fact. */
function isCommonFact(column: Query): Query {
  const ofPeople = ['profession', 'band', 'unit', 'site'].map(
    (name) => sql`(fact_changes.name = ${name} AND (SELECT count(*) FROM (
      SELECT 1 FROM people p WHERE p.${identifier(name)} = fact_changes.${column} AND p.id <> fact_changes.person_id
      LIMIT ${COMMON})) >= ${COMMON})`,
  );
  return sql`(${joinedBy(sql` OR `, ofPeople)})`;
}
