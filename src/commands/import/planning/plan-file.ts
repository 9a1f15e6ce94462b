import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { FileKind } from '../../../domain/files/file-fields.js';
import { nameWithKey, type Person } from '../../../domain/people/person.js';
import type { Settings } from '../../../domain/settings/settings.js';
import type { CodeLink } from '../../../domain/surveys/link-responses.js';
import { isUnidentified, responseKey, type SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { type WaveMatch, waveMatches } from '../../../domain/surveys/wave-match.js';
import { peopleWithTraining } from '../../../domain/training/people-with-training.js';
import type { Interpretation } from '../../../intake/columns/interpretation.js';
import type { Mapping } from '../../../intake/columns/map-columns.js';
import { type ApplicationsPlan, planApplications } from '../../../intake/plans/applications-plan.js';
import { type FeedbackPlan, planFeedback } from '../../../intake/plans/feedback-plan.js';
import { type InvitationsPlan, planInvitationsOfFile } from '../../../intake/plans/invitations-plan.js';
import { type CheckInsPlan, planCheckIns } from '../../../intake/plans/meetings/check-ins-plan.js';
import { type MilestonesPlan, planMilestones } from '../../../intake/plans/milestones-plan.js';
import { type OutcomesPlan, planOutcomes } from '../../../intake/plans/outcomes-plan.js';
import { type ConcernsPlan, planConcerns } from '../../../intake/plans/pairings/concerns-plan.js';
import { type FitChecksPlan, planFitChecks } from '../../../intake/plans/pairings/fit-checks-plan.js';
import { type GoalsPlan, planGoals } from '../../../intake/plans/pairings/goals-plan.js';
import { planSignatures, type SignaturesPlan } from '../../../intake/plans/pairings/signatures-plan.js';
import { type PairingFacts, type PairingsPlan, planPairings } from '../../../intake/plans/pairings-plan.js';
import type { PairFileInput } from '../../../intake/plans/rows/pair-rows.js';
import { planRules, type RulesPlan } from '../../../intake/plans/rules-plan.js';
import { planSkills, type SkillsPlan } from '../../../intake/plans/skills-plan.js';
import { standingAfter } from '../../../intake/plans/survey/compare-responses.js';
import { rolesGivenUpInWords } from '../../../intake/plans/survey/roles-given-up.js';
import { planSurvey, type SurveyPlan } from '../../../intake/plans/survey/survey-plan.js';
import { planTraining, type TrainingPlan } from '../../../intake/plans/training-plan.js';
import { type RespondentSet, respondentsOf } from '../../../intake/responses/respondents.js';
import type { OwnValues } from '../../../intake/table/own-values.js';
import type { Row, Table } from '../../../intake/table/read-table.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import { oddPairs, protectionsBroken, turnedRound } from '../../../matching/rules/odd-pairs.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listCheckIns } from '../../../store/pairings/check-ins.js';
import { listCircles } from '../../../store/pairings/circles.js';
import { listConcerns } from '../../../store/pairings/concerns.js';
import { listFeedback } from '../../../store/pairings/feedback-rows.js';
import { listGoals } from '../../../store/pairings/goals.js';
import { listPairings } from '../../../store/pairings/pairings.js';
import { listReviewChanges } from '../../../store/pairings/review-changes.js';
import { listInvitations } from '../../../store/people/invitations.js';
import {
  listParticipations,
  participantsOf,
  participationsAsOf,
  participationsFrom,
} from '../../../store/people/participations.js';
import { listPeople } from '../../../store/people/people-rows.js';
import { skillsOnRecord } from '../../../store/people/skill-rows.js';
import { trainingOnRecord } from '../../../store/people/training-rows.js';
import { listNamedRules } from '../../../store/rounds/named-rules.js';
import { findRound } from '../../../store/rounds/rounds.js';
import { listCodeLinks } from '../../../store/surveys/code-links.js';
import { listMeasures, listOutcomes } from '../../../store/surveys/outcomes.js';
import { listSurveyResponses } from '../../../store/surveys/survey-responses.js';
import { type Unlinked, unlinkedIn } from '../../session/standing/answers-of-round.js';
import { knownOfApplications } from './known-of-applications.js';
import { roundIn } from './round-of-import.js';

const MOST_ODD = 20;

/** What importing a file other than a roster will do. */
export type FilePlan =
  | SurveyPlan
  | PairingsPlan
  | CheckInsPlan
  | FeedbackPlan
  | MilestonesPlan
  | FitChecksPlan
  | SignaturesPlan
  | GoalsPlan
  | ConcernsPlan
  | RulesPlan
  | InvitationsPlan
  | TrainingPlan
  | ApplicationsPlan
  | OutcomesPlan
  | SkillsPlan;

/** A file, read and understood. */
export interface ReadFile {
  readonly kind: FileKind;
  readonly table: Table;
  readonly mapping: Mapping;
  /** What each column was taken to hold, and how sure that is. */
  readonly interpretations: readonly Interpretation[];
  /** The same before anybody said anything about this file: what is remembered once it is confirmed. */
  readonly alone: readonly Interpretation[];
  /** What was answered, for a survey. */
  readonly respondents: RespondentSet | undefined;
  /** Which wave of a survey the answers belong to. */
  readonly wave: string | undefined;
  /** Which remembered profile was used and how the file differs from it, and which wave it was taken for, a line each. */
  readonly profileNotes: readonly string[];
  /** The settings, with what the file itself says in their place: one of rejected rows knows how the whole was read. */
  readonly settings: Settings;
  /** What words in its columns mean, as a profile or somebody said of this file. */
  readonly words: OwnValues;
  /** Whether the file is one of rejected rows, put right. */
  readonly isRejectsFile: boolean;
  /** Present where a roster is too large to be held: `table` then has its first rows only. */
  readonly large?: { readonly everyRow: () => Iterable<Row>; readonly expectedRows: number };
}

/** A plan, and for a survey how its waves meet those on record. */
export interface PlannedFile {
  readonly plan: FilePlan;
  readonly waves: readonly WaveMatch[];
  readonly unlinked?: Unlinked;
}

/** What every file is compared with. */
interface Known {
  readonly context: Context;
  readonly settings: Settings;
  readonly anyway: boolean;
  /** null: what the file says was always so, and corrects what is on record. */
  readonly holdsFrom: IsoDate | null;
}

/**
 * Compares a file other than a roster with what is on record.
 * @throws InputError when its columns cannot be understood.
 */
export function planFile(
  db: ReadHandle,
  file: ReadFile & { readonly kind: FilePlan['kind'] },
  known: Known,
): PlannedFile {
  const { context, settings } = known;
  // A round nobody has opened is refused for what is about no round, too: it was meant to say something.
  if (context.round !== undefined) findRound(db, context.round);
  const { table, mapping } = file;
  const { anyway } = known;
  const common = { table, mapping, people: listPeople(db), settings, today: context.today, anyway };
  if (file.kind === 'survey') return plannedSurvey(db, { ...common, file }, context);
  return { plan: planOfFacts(db, file.kind, { ...common, known }), waves: [] };
}

type Common = Pick<PairFileInput, 'table' | 'mapping' | 'people' | 'settings' | 'today'>;

function plannedSurvey(
  db: ReadHandle,
  { file, ...common }: Common & { readonly file: ReadFile },
  context: Context,
): PlannedFile {
  const round = roundIn(db, context);
  const responses = round === undefined ? [] : listSurveyResponses(db, round.id);
  const surveyed = planSurvey({
    ...common,
    respondents: file.respondents ?? respondentsOf(file.table),
    wave: file.wave,
    participations: round === undefined ? new Map() : participationsFrom(db, round.id, 'survey'),
    responses,
  });
  const plan = withRolesGivenUp(db, surveyed, common.people);
  const links = round === undefined ? [] : listCodeLinks(db, round.id);
  const after = currentAfter(plan, responses);
  return { plan, waves: wavesAfter(plan, after, links), unlinked: unlinkedIn(after, links) };
}

function planOfFacts(
  db: ReadHandle,
  kind: Exclude<FilePlan['kind'], 'survey'>,
  { known, ...common }: Common & { readonly known: Known },
): FilePlan {
  const alone = { ...common, pairings: [] };
  switch (kind) {
    case 'pairings':
      return planPairingsTold(db, { ...common, pairings: listPairings(db) }, known);
    case 'check-ins':
      return planCheckIns({
        ...common,
        pairings: listPairings(db),
        checkIns: listCheckIns(db),
        circles: listCircles(db),
        corrects: known.holdsFrom === null,
        reviews: { goals: listGoals(db), reviewChanges: listReviewChanges(db) },
      });
    case 'feedback':
      return planFeedback({ ...common, pairings: listPairings(db), feedback: listFeedback(db) });
    case 'milestones':
      return planMilestones({ ...common, pairings: listPairings(db) });
    case 'fit-checks':
      return planFitChecks({ ...common, pairings: listPairings(db) });
    case 'signatures':
      return planSignatures({ ...common, pairings: listPairings(db) });
    case 'goals':
      return planGoals({ ...common, pairings: listPairings(db), goals: listGoals(db) });
    case 'concerns':
      return planConcerns({ ...common, pairings: listPairings(db), concerns: listConcerns(db) });
    case 'rules':
      return planRules(alone, listNamedRules(db));
    case 'training':
      return planTraining(alone, trainingOnRecord(db));
    case 'outcomes':
      return planOutcomes(alone, { outcomes: listOutcomes(db), measures: listMeasures(db) });
    case 'applications':
      return planApplications(alone, knownOfApplications(db, known));
    case 'skills':
      return planSkills(alone, skillsOnRecord(db));
    case 'invitations': {
      const round = roundIn(db, known.context);
      const { today } = known.context;
      return planInvitationsOfFile(alone, {
        invitations: round === undefined ? [] : listInvitations(db, round.id),
        participations: round === undefined ? new Map() : participationsAsOf(db, round.id, { on: today }),
      });
    }
  }
}

/** Pairings, of which those that the matching would not have made are told of. */
function planPairingsTold(db: ReadHandle, input: PairFileInput, { anyway, context }: Known): PairingsPlan {
  const before = programmeBefore(db, { ...input, context });
  const turned = turnedRound(before);
  const protection = (facts: readonly PairingFacts[]) =>
    protectionsBroken(facts, before).map((words, at) => {
      const pair = facts[at];
      return words ?? (pair === undefined ? undefined : turned(pair));
    });
  const plan = anyway ? planPairings(input) : planPairings(input, protection);
  return { ...plan, notes: [...plan.notes, ...oddPairsInWords(plan, before)] };
}

/** A survey with those told of who take no part by their own word, or only on the other side, and whose pairing goes on. */
function withRolesGivenUp(db: ReadHandle, plan: SurveyPlan, people: readonly Person[]): SurveyPlan {
  const stated = [...plan.participations].flatMap(([personId, { role, capacity }]) =>
    role === null && capacity !== null ? [] : [{ personId, role }],
  );
  if (stated.length === 0) return plan;
  const byId = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: number) => {
    const person = byId.get(id);
    return person === undefined ? `#${id}` : nameWithKey(person);
  };
  const told = rolesGivenUpInWords(stated, listPairings(db), nameOf);
  return told.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...told] };
}

/** The programme as the rules see it, without the pairings of the file. */
function programmeBefore(
  db: ReadHandle,
  known: Pick<PairFileInput, 'people' | 'pairings' | 'settings'> & { readonly context: Context },
): MatchingInput {
  const { pairings, settings, context } = known;
  const people = peopleWithTraining(known.people, trainingOnRecord(db), context.today);
  const round = roundIn(db, context);
  return {
    people,
    participants: round === undefined ? [] : participantsOf(people, listParticipations(db, round.id)),
    pairings,
    namedRules: listNamedRules(db),
    locked: [],
    vetoed: [],
    settings: settings.matching,
    onDate: context.today,
    seed: 0,
  };
}

/** What the matching would not have done is told of, and taken in. */
function oddPairsInWords({ creates }: PairingsPlan, before: MatchingInput): string[] {
  const odd = oddPairs(
    creates.map(({ facts }) => facts),
    before,
  );
  const rest = odd.length - MOST_ODD;
  return [
    ...odd.slice(0, MOST_ODD).map((words) => `Imported as it is: ${words}`),
    ...(rest > 0 ? [`and ${rest} more like these.`] : []),
  ];
}

/** The answers that count once the plan is carried out. */
function currentAfter({ responses }: SurveyPlan, onRecord: readonly SurveyResponse[]): SurveyResponse[] {
  const all = [...onRecord, ...responses.map(standingAfter)];
  const unidentified = all.filter(isUnidentified);
  const identified = all.filter((response) => !isUnidentified(response));
  const latest = new Map(identified.map((response) => [responseKey(response), response]));
  return [...latest.values(), ...unidentified];
}

/** How each wave of the file meets the other waves; a pair of waves is told of once. */
function wavesAfter(
  { responses }: SurveyPlan,
  after: readonly SurveyResponse[],
  links: readonly CodeLink[],
): WaveMatch[] {
  const waves = [...new Set(responses.map(({ response }) => response.wave))].sort();
  return waves.flatMap((wave, index) =>
    waveMatches(wave, after, links).filter(({ other }) => !waves.slice(0, index).includes(other)),
  );
}
