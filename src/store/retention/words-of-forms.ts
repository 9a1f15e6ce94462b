import type { ReadHandle } from '../database/connection.js';
import { identifier, type Query, sql } from '../database/sql.js';
import type { ColumnKept, Split, TableKept } from './columns-kept.js';

/** Tells the words of a form from what one person alone wrote. */
export interface WordsOfForm {
  /** Those of a cell that stay, and those that go. */
  divide(
    cell: string,
    question: string,
  ): { readonly stays: readonly string[]; readonly goes: readonly string[] };
}

interface Said {
  who: string | number;
  question: string;
  cell: string;
}

/**
 * What at least two have chosen is a form's word, and says nothing of one of them. Of surveys a word counts with its question; who it was is
 * a respondent, elsewhere what owns the text: a pairing, for its two people say the same of it.
 */
export function wordsOfForm(
  db: ReadHandle,
  table: TableKept,
  { name, words = 'whole' }: ColumnKept,
): WordsOfForm {
  const first = new Map<string, string | number>();
  const shared = new Set<string>();
  const isSurvey = table.table === 'survey_answers';
  const keyOf = (question: string, word: string) => JSON.stringify([question, word]);
  const rows = db.all<Said>(sql`
    SELECT ${isSurvey ? RESPONDENT : identifier(table.owner)} AS who, ${isSurvey ? sql`question` : sql`''`} AS question,
      ${identifier(name)} AS cell
    FROM ${identifier(table.table)} kept WHERE ${identifier(name)} IS NOT NULL ORDER BY cell`);
  for (const { who, question, cell } of rows) {
    for (const word of wordsIn(cell, words)) {
      const key = keyOf(question, word);
      const other = first.get(key);
      if (other === undefined) first.set(key, who);
      else if (other !== who) shared.add(key);
    }
  }
  return {
    divide: (cell, question) => {
      const all = wordsIn(cell, words);
      const isShared = (word: string) => shared.has(keyOf(question, word));
      return { stays: all.filter(isShared), goes: all.filter((word) => !isShared(word)) };
    },
  };
}

const RESPONDENT: Query = sql`
  (SELECT coalesce('person ' || r.person_id, r.token, r.code, r.id) FROM survey_responses r WHERE r.id = kept.response_id)`;

/** The words that stand in a cell; a list that is damaged is one word. */
export function wordsIn(cell: string, split: Split): string[] {
  if (split === 'whole') return [cell];
  if (split === 'semicolons') return cell.split(';').map((word) => word.trim());
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.map(String) : [cell];
  } catch {
    // Doctor tells of it, with its table and row.
    return [cell];
  }
}

/** The same words in a cell again; null where none is left and the cell may be empty. */
export function wordsAsCell(words: readonly string[], split: Split): string | null {
  if (split === 'list') return JSON.stringify(words);
  return words.length === 0 ? null : words.join('; ');
}
