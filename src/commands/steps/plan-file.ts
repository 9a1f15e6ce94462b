import type { Context } from '../../context.js';
import type { Round } from '../../domain/round.js';
import type { Settings } from '../../domain/settings.js';
import { type CheckInsPlan, planCheckIns } from '../../intake/check-ins-plan.js';
import { type FeedbackPlan, planFeedback } from '../../intake/feedback-plan.js';
import type { FileKind } from '../../intake/file-fields.js';
import type { Mapping } from '../../intake/map-columns.js';
import { type PairingsPlan, planPairings } from '../../intake/pairings-plan.js';
import { type RespondentSet, respondentsOf } from '../../intake/respondents.js';
import { planRoster, type RosterPlan } from '../../intake/roster-plan.js';
import { planSurvey, type SurveyPlan } from '../../intake/survey-plan.js';
import type { Table } from '../../intake/table.js';
import { listCheckIns } from '../../store/check-ins.js';
import type { ReadHandle } from '../../store/connection.js';
import { listFeedback } from '../../store/feedback.js';
import { listPairings } from '../../store/pairings.js';
import { listParticipations, participationsFrom } from '../../store/participations.js';
import { listPeople, rosterAttributes } from '../../store/people.js';
import { findRound, listRounds } from '../../store/rounds.js';
import { listSurveyResponses } from '../../store/survey-responses.js';

/** What importing a file will do. */
export type FilePlan = RosterPlan | SurveyPlan | PairingsPlan | CheckInsPlan | FeedbackPlan;

/** A file, read and understood. */
export interface ReadFile {
  readonly kind: FileKind;
  readonly table: Table;
  readonly mapping: Mapping;
  /** What was answered, for a survey. */
  readonly respondents: RespondentSet | undefined;
  /** Which wave of a survey the answers belong to. */
  readonly wave: string | undefined;
}

/** Compares a file with what is on record. @throws InputError when its columns cannot be understood. */
export function planFile(
  db: ReadHandle,
  file: ReadFile,
  known: { context: Context; settings: Settings },
): FilePlan {
  const { context, settings } = known;
  const round = roundIn(db, context);
  const people = listPeople(db);
  const { kind, table, mapping } = file;
  const common = { table, mapping, people, settings, today: context.today };
  switch (kind) {
    case 'roster':
      return planRoster({
        ...common,
        participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'roster'),
        rosterAttributes: rosterAttributes(db),
        counting: round === undefined ? new Map() : listParticipations(db, round.id),
      });
    case 'survey':
      return planSurvey({
        ...common,
        respondents: file.respondents ?? respondentsOf(table),
        wave: file.wave,
        participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'survey'),
        responses: round === undefined ? [] : listSurveyResponses(db, round.id),
      });
    case 'pairings':
      return planPairings({ ...common, pairings: listPairings(db) });
    case 'check-ins':
      return planCheckIns({ ...common, pairings: listPairings(db), checkIns: listCheckIns(db) });
    case 'feedback':
      return planFeedback({ ...common, pairings: listPairings(db), feedback: listFeedback(db) });
  }
}

/** The round an import concerns; undefined only in a programme that does not exist yet, which `--dry-run` looks at. */
function roundIn(db: ReadHandle, context: Context): Round | undefined {
  return listRounds(db).length === 0 && context.round === undefined
    ? undefined
    : findRound(db, context.round);
}

/** How many rows become what. An older answer of someone who answered twice in the file counts as unchanged. */
export function countsOf(plan: FilePlan): {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
} {
  const rest = { unchanged: plan.unchanged.length, rejected: plan.rejects.length };
  switch (plan.kind) {
    case 'roster':
      return { created: plan.creates.length, updated: plan.updates.length, ...rest };
    case 'survey': {
      const updated = plan.responses.filter(({ replaces }) => replaces).length;
      const unchanged = rest.unchanged + plan.replaced.length;
      return { created: plan.responses.length - updated, updated, ...rest, unchanged };
    }
    default:
      return { created: plan.creates.length, updated: 0, ...rest };
  }
}
