import type { Context } from '../../context.js';
import { withoutSensitive } from '../../domain/settings/sensitive-settings.js';
import { answersShown } from '../../domain/surveys/answers-shown.js';
import { UsageError } from '../../errors.js';
import { termAttributes } from '../../intake/columns/attribute-values.js';
import type { DataTable } from '../../rendering/tables/data-table.js';
import { rulesTable } from '../../rendering/tables/matching/rules-table.js';
import { runsTable } from '../../rendering/tables/matching/runs-table.js';
import { agreementsTable } from '../../rendering/tables/pairings/agreements-table.js';
import { checkInsTable } from '../../rendering/tables/pairings/check-ins-table.js';
import { goalsTable } from '../../rendering/tables/pairings/goals-table.js';
import { pairingsTable } from '../../rendering/tables/pairings/pairings-table.js';
import { peopleTable } from '../../rendering/tables/people/people-table.js';
import { logTable } from '../../rendering/tables/programme/log-table.js';
import { roundsTable } from '../../rendering/tables/programme/rounds-table.js';
import { answersTable } from '../../rendering/tables/surveys/answers-table.js';
import { feedbackTable } from '../../rendering/tables/surveys/feedback-table.js';
import { importsTable } from '../../rendering/tables/surveys/imports-table.js';
import { outcomesTable } from '../../rendering/tables/surveys/outcomes-table.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { listRuns } from '../../store/rounds/runs.js';
import { listImports } from '../../store/surveys/imports.js';
import { listOutcomesWithOrigin } from '../../store/surveys/outcomes.js';
import { listSurveyResponses } from '../../store/surveys/survey-responses.js';
import { listAuditEntries } from '../../store/trail/audit-trail.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import {
  sayLeftOut,
  sensitiveHeld,
  undeclaredColumns,
  undeclaredQuestions,
} from '../session/loading/sensitive-held.js';
import { healthOfPairings } from '../session/standing/health-of-pairings.js';
import { lettersOfPairings, tellWhoHasNoEmail } from '../session/standing/letters-of-pairings.js';

type MakeTable = (programme: Programme, db: ReadHandle, isWithSensitive: boolean) => DataTable;

/** Each table of every round, or of the one named; people with how they take part in the round meant, rules that hold. */
const TABLES = {
  people: ({ people, participations, settings }, _, isWithSensitive) =>
    peopleTable(isWithSensitive ? people : withoutSensitive(people, settings.sensitive), {
      participations,
      terms: termAttributes(settings),
    }),
  pairs: (programme) => {
    const { pairings, people, checkIns, today } = programme;
    const known = { people: peopleById(people), checkIns, today };
    return pairingsTable(pairings, {
      ...known,
      healthOf: healthOfPairings(programme),
      wordsFor: lettersOfPairings(programme),
    });
  },
  'check-ins': ({ checkIns, ...known }) => checkInsTable(checkIns, byId(known)),
  goals: ({ today, ...known }, db) => {
    const pairings = new Map(known.pairings.map((pairing) => [pairing.id, pairing]));
    const goals = listGoals(db).filter(({ pairingId }) => pairings.has(pairingId));
    return goalsTable(goals, { pairings, people: peopleById(known.people), today });
  },
  agreements: ({ pairings, people, today }) =>
    agreementsTable(pairings, { people: peopleById(people), today, onlyUnsigned: false }),
  feedback: ({ feedback, ...known }) => feedbackTable(feedback, byId(known)),
  answers: ({ round, isRoundNamed, people, settings }, db, isWithSensitive) => {
    const sensitive = isWithSensitive ? new Map() : sensitiveHeld(db, settings);
    const rounds = isRoundNamed ? [round] : listRounds(db);
    const answers = rounds.map(({ id, name }) => ({
      round: name,
      responses: answersShown(listSurveyResponses(db, id), sensitive),
    }));
    return answersTable(answers, peopleById(people));
  },
  outcomes: ({ people }, db) => outcomesTable(listOutcomesWithOrigin(db), peopleById(people)),
  rounds: (_, db) => roundsTable(listRounds(db)),
  rules: ({ namedRules, people }) => rulesTable(namedRules, peopleById(people)),
  runs: ({ round, isRoundNamed }, db) =>
    runsTable(listRuns(db).filter(({ roundId }) => !isRoundNamed || roundId === round.id)),
  imports: (_, db) => importsTable(listImports(db)),
  log: (_, db) => logTable(listAuditEntries(db)),
} satisfies Record<string, MakeTable>;

type TableName = keyof typeof TABLES;

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

export interface ExportTableOptions extends OutputOptions {
  readonly withSensitive?: boolean;
}

/** Writes a whole table for a spreadsheet: CSV unless another format is asked for, in a terminal too. */
export async function exportTable(
  context: Context,
  name: string,
  { withSensitive = false, ...options }: ExportTableOptions,
): Promise<void> {
  if (!isTable(name))
    throw new UsageError(`There is no table "${name}".`, `Tables: ${Object.keys(TABLES).join(', ')}.`);
  if (context.round !== undefined && OF_EVERY_ROUND.includes(name))
    throw new UsageError(`The table "${name}" is not about one round.`, 'Leave --round out.');
  const settings = await loadSettings(context);
  const { table, programme, undeclared } = await reading(context, (db) => {
    const meant = ofRoundNamed(programmeIn(db, context, settings));
    return {
      table: TABLES[name](meant, db, withSensitive),
      programme: meant,
      undeclared: withSensitive ? [] : undeclaredIn(name, meant, db),
    };
  });
  const isPlain = options.format === undefined && options.out === undefined && !context.wantsJson;
  showTable(context, table, {
    schema: `mentor/${name}`,
    title: name,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: table.columns.map((column) => column.name),
    whenEmpty: `The table "${name}" is empty.`,
    options: isPlain ? { ...options, format: 'csv' } : options,
  });
  sayLeftOut(context, undeclared);
  if (name === 'pairs') tellWhoHasNoEmail(context, programme.pairings, programme);
}

/** What a table leaves out without mentor.yaml saying so. */
function undeclaredIn(name: string, { people, settings }: Programme, db: ReadHandle): string[] {
  if (name === 'people') return undeclaredColumns(people, settings);
  return name === 'answers' ? undeclaredQuestions(db, settings) : [];
}

const OF_EVERY_ROUND = ['outcomes', 'rounds', 'rules', 'imports', 'log'];

/** The programme with the pairings, check-ins and feedback of the round named alone, if one was. */
export function ofRoundNamed(programme: Programme): Programme {
  const { round, isRoundNamed } = programme;
  if (!isRoundNamed) return programme;
  const pairings = programme.pairings.filter(({ roundId }) => roundId === round.id);
  const ids = new Set(pairings.map(({ id }) => id));
  return {
    ...programme,
    pairings,
    checkIns: programme.checkIns.filter(({ pairingId }) => ids.has(pairingId)),
    feedback: programme.feedback.filter(({ pairingId }) => ids.has(pairingId)),
  };
}

function byId({ pairings, people }: Pick<Programme, 'pairings' | 'people'>) {
  return { pairings: new Map(pairings.map((pairing) => [pairing.id, pairing])), people: peopleById(people) };
}
