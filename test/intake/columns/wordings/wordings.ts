import { readFileSync } from 'node:fs';
import { claimColumn } from '../../../../src/intake/columns/claim-columns.js';
import { degreeOf, isProtective } from '../../../../src/intake/columns/interpretation.js';
import { headerKey } from '../../../../src/intake/table/header.js';

export interface Wording {
  readonly wording: string;
  readonly kind: string;
  readonly answers: readonly string[];
}

/**
 * Wordings of questions with sample answers and the kind of thing they ask for. Most were written without a look at the rules; the traps
 * afterwards, to break them. README.md beside this file says how the unseen ones were read before anything was mended.
 */
export const ENGLISH = [
  'question-wordings.json',
  'question-traps.json',
  'question-unseen.json',
  'question-blind.json',
  'question-blind-2.json',
  'question-blind-3.json',
  'question-blind-4.json',
  'question-blind-5.json',
  'question-blind-6.json',
  'question-blind-7.json',
  'question-blind-8.json',
  'question-blind-9.json',
  'question-blind-10.json',
  'question-blind-11.json',
  'question-blind-12.json',
  'question-blind-13.json',
  'question-blind-14.json',
  'question-blind-15.json',
  'question-blind-16.json',
  'question-blind-17.json',
  'question-blind-18.json',
  'question-blind-19.json',
  'question-blind-20.json',
  'question-blind-21.json',
].flatMap((name) => read<Wording>(name));

/** These and those of other languages. */
export const WORDINGS = [...ENGLISH, ...read<Wording>('question-foreign.json')];

/** Phrases with the role that each names. */
export const PHRASES = read<{ phrase: string; role: string }>('role-phrases.json');

function read<Row>(name: string): Row[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Row[];
}

/** What a column of a survey with these answers is read as, and whether that is confirmed before it counts. */
export function readingOf({ wording, answers }: Omit<Wording, 'kind'>): {
  target: string | undefined;
  isAsked: boolean;
} {
  const column = { position: 0, text: wording, key: headerKey(wording), name: wording };
  const choices = { kind: 'survey', source: 'survey.csv', columns: new Map<string, string>() } as const;
  const { claim } = claimColumn(column, { ...choices, cellsOf: () => answers });
  const isAsked = claim !== undefined && degreeOf(claim.origin) === 'likely' && !isProtective(claim.target);
  return { target: claim?.target, isAsked };
}

/** What a column of a survey with these answers is read as. */
export function targetOf(question: Omit<Wording, 'kind'>): string | undefined {
  return readingOf(question).target;
}
