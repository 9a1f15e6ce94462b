import type { SensitiveSettings } from '../../domain/settings/sensitive-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { asksWhoSomebodyIs } from '../../intake/columns/question-wordings.js';
import type { ReadHandle } from '../../store/connection.js';
import { unscoredQuestions } from '../../store/survey-responses.js';

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
