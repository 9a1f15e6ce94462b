import type { Context } from '../../context.js';
import { isErased } from '../../domain/privacy/erased-person.js';
import { answersShown } from '../../domain/surveys/answers-shown.js';
import { UsageError } from '../../errors.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import {
  type Pseudonym,
  pseudonymisedAnswers,
  pseudonymisedCheckIns,
  pseudonymisedFeedback,
  pseudonymisedGoals,
  pseudonymisedPairs,
  pseudonymisedPeople,
} from '../../rendering/tables/people/pseudonymised-tables.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { listSurveyResponses } from '../../store/surveys/survey-responses.js';
import { refuseUnwritable } from '../output/refuse-unwritable.js';
import { showTable } from '../output/show-table.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { sensitiveHeld } from '../session/loading/sensitive-held.js';
import { type ExportTableOptions, ofRoundNamed } from './export-table.js';
import { pseudonymsOf } from './pseudonyms.js';

export interface ExportOptions extends ExportTableOptions {
  /** With keyed ids in the place of who people are. */
  readonly pseudonymised?: boolean;
  /** The file with the key. */
  readonly keyFile?: string;
}

interface Making {
  readonly db: ReadHandle;
  readonly pseudonym: Pseudonym;
}

/** Each by what may be told, not by what may not: a column that comes later is in none of them by itself. */
const TABLES = {
  people: ({ people, participations, settings }: Programme, { pseudonym }: Making) =>
    pseudonymisedPeople(
      people.filter((person) => !isErased(person)),
      { participations, smallestGroup: settings.report.smallestGroup, pseudonym },
    ),
  pairs: ({ pairings, checkIns }: Programme, { pseudonym }: Making) =>
    pseudonymisedPairs(pairings, { checkIns, pseudonym }),
  'check-ins': ({ checkIns }: Programme, { pseudonym }: Making) => pseudonymisedCheckIns(checkIns, pseudonym),
  feedback: ({ feedback }: Programme, { pseudonym }: Making) => pseudonymisedFeedback(feedback, pseudonym),
  goals: ({ pairings, today }: Programme, { db, pseudonym }: Making) => {
    const ids = new Set(pairings.map(({ id }) => id));
    const goals = listGoals(db).filter(({ pairingId }) => ids.has(pairingId));
    return pseudonymisedGoals(goals, { today, pseudonym });
  },
  answers: ({ round, isRoundNamed, settings }: Programme, { db, pseudonym }: Making) => {
    const rounds = (isRoundNamed ? [round] : listRounds(db)).map(({ id }) => ({
      id,
      responses: answersShown(listSurveyResponses(db, id), sensitiveHeld(db, settings)),
    }));
    return pseudonymisedAnswers(rounds, pseudonym);
  },
} satisfies Record<string, (programme: Programme, making: Making) => DataTable>;

type TableName = keyof typeof TABLES;

/**
 * Writes a table without who people are, for an analysis: keyed ids, months instead of days, groups of few people as `other`, no free text.
 * @throws UsageError for a table that is not among these.
 */
export async function exportPseudonymised(
  context: Context,
  name: string,
  { keyFile, pseudonymised: _, withSensitive, ...options }: ExportOptions,
): Promise<void> {
  if (!isTable(name))
    throw new UsageError(
      `The table "${name}" cannot be pseudonymised.`,
      `These can: ${Object.keys(TABLES).join(', ')}.`,
    );
  if (withSensitive === true)
    throw new UsageError('What is sensitive is in no pseudonymised table.', 'Leave --with-sensitive out.');
  refuseUnwritable(context, options);
  const settings = await loadSettings(context);
  const { programme } = await reading(context, (db) => ({ programme: programmeIn(db, context, settings) }));
  const { pseudonym, file } = pseudonymsOf(context, keyFile);
  const table = await reading(context, (db) => TABLES[name](ofRoundNamed(programme), { db, pseudonym }));
  const isPlain = options.format === undefined && options.out === undefined && !context.wantsJson;
  showTable(context, table, {
    schema: `mentor/pseudonymised-${name}`,
    title: name,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: table.columns.map((column) => column.name),
    whenEmpty: `The table "${name}" is empty.`,
    options: isPlain ? { ...options, format: 'csv' } : options,
  });
  context.note(`The key is in ${file}: keep it apart from what you hand over, and give it to nobody.`);
  context.note(
    'Pseudonymised is not anonymous: somebody who knows a person may still recognise them by what they do. It is personal data all the same.',
  );
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}
