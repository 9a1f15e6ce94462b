import type { Context } from '../../../context.js';
import type { Person } from '../../../domain/people/person.js';
import { isLeftOut, type SensitiveSettings } from '../../../domain/settings/sensitive-settings.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { asksWhoSomebodyIs } from '../../../intake/columns/question-wordings.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { unscoredQuestions } from '../../../store/surveys/survey-responses.js';

/** Questions whose answers fill no column, and which ask who somebody is by their wording; mentor.yaml says of none what it is kept for. */
export function undeclaredQuestions(db: ReadHandle, { sensitive }: Pick<Settings, 'sensitive'>): string[] {
  return unscoredQuestions(db).filter((question) => !sensitive.has(question) && asksWhoSomebodyIs(question));
}

/** What is in no list unless it is asked for: what mentor.yaml calls sensitive, and those questions. */
export function sensitiveHeld(db: ReadHandle, settings: Pick<Settings, 'sensitive'>): SensitiveSettings {
  const undeclared = undeclaredQuestions(db, settings);
  return new Map([
    ...settings.sensitive,
    ...undeclared.map((question) => [question, { purpose: '', matching: false }] as const),
  ]);
}

/** Columns of people that are sensitive by their names; mentor.yaml says of none what it is kept for. */
export function undeclaredColumns(
  people: readonly Person[],
  { sensitive }: Pick<Settings, 'sensitive'>,
): string[] {
  const names = new Set(people.flatMap(({ attributes }) => [...attributes.keys()]));
  return [...names].filter((name) => isLeftOut(name, sensitive) && !sensitive.has(name)).sort();
}

/** Names what a list leaves out without mentor.yaml saying so. */
export function sayLeftOut({ note }: Context, undeclared: readonly string[]): void {
  if (undeclared.length > 0)
    note(
      `Left out, as it may be sensitive: ${undeclared.join('; ')}. --with-sensitive shows it; sensitive in mentor.yaml says what it is kept for.`,
    );
}
