import type { WriteHandle } from '../database/connection.js';
import { commaList, identifier, joinedBy, type SqlValue, sql } from '../database/sql.js';
import type { TableAbout } from './rows-about-person.js';

/** Columns in which several options of a form stand together, and how they are kept apart. */
const OPTIONS: Readonly<Record<string, 'list' | 'semicolons'>> = {
  'check_ins.topics': 'list',
  'feedback.helpful': 'semicolons',
  'feedback.to_improve': 'semicolons',
};

/** Whether a column is one of those. */
export function holdsOptions(table: string, column: string): boolean {
  return `${table}.${column}` in OPTIONS;
}

/**
 * Of options that were ticked those stay that somebody else ticked too: they are the form's words, by which figures count. What only this
 * person wrote goes.
 * @returns what went, as it stood.
 */
export function eraseOptions(db: WriteHandle, { table, isAbout }: TableAbout): string[] {
  return Object.entries(OPTIONS).flatMap(([name, how]) => {
    const [of, column = ''] = name.split('.');
    if (of !== table.name) return [];
    const cell = identifier(column);
    const rows = (condition: 'theirs' | 'others') =>
      db.all<Record<string, SqlValue> & { text: string }>(sql`
        SELECT ${commaList(table.key.map(identifier))}, ${cell} AS text FROM ${identifier(table.name)}
        WHERE (${isAbout(table.name)}) ${condition === 'theirs' ? sql`` : sql`IS NOT TRUE`} AND ${cell} IS NOT NULL
        ORDER BY ${commaList(table.key.map(identifier))}`);
    const known = new Set(rows('others').flatMap(({ text }) => optionsIn(text, how)));
    return rows('theirs').flatMap((row) => {
      const options = optionsIn(row.text, how);
      const left = options.filter((option) => known.has(option));
      if (left.length === options.length) return [];
      const key = table.key.map((part) => sql`${identifier(part)} = ${row[part] ?? null}`);
      db.run(sql`
        UPDATE ${identifier(table.name)} SET ${cell} = ${written(left, how)} WHERE ${joinedBy(sql` AND `, key)}`);
      return [row.text, ...options.filter((option) => !known.has(option))];
    });
  });
}

function optionsIn(text: string, how: 'list' | 'semicolons'): string[] {
  if (how === 'semicolons') return text.split(';').map((option) => option.trim());
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : [text];
  } catch {
    // No list at all: then it is one text, which nobody else has.
    return [text];
  }
}

function written(options: readonly string[], how: 'list' | 'semicolons'): string | null {
  if (how === 'list') return JSON.stringify(options);
  return options.length === 0 ? null : options.join('; ');
}
