import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import { asCounted } from '../../../domain/pairings/meetings-by-count.js';
import type { Feedback } from '../../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Participation } from '../../../domain/people/participant.js';
import type { Person } from '../../../domain/people/person.js';
import { type Applicant, applicantsOn } from '../../../domain/recruiting/application.js';
import type { NamedRule } from '../../../domain/rounds/named-rule.js';
import type { Round } from '../../../domain/rounds/round.js';
import type { Settings } from '../../../domain/settings/settings.js';
import type { TrainingOnRecord } from '../../../domain/training/course.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listCheckIns } from '../../../store/pairings/check-ins.js';
import { listFeedback } from '../../../store/pairings/feedback-rows.js';
import { listPairings } from '../../../store/pairings/pairings.js';
import { listApplications } from '../../../store/people/applications.js';
import { listParticipations } from '../../../store/people/participations.js';
import { peopleAsOf } from '../../../store/people/people-as-of.js';
import { trainingOnRecord } from '../../../store/people/training-rows.js';
import { listNamedRules } from '../../../store/rounds/named-rules.js';
import { findRound } from '../../../store/rounds/rounds.js';
import { listLeftOver } from '../../../store/rounds/runs.js';
import { loadSettings } from './load-settings.js';
import { reading } from './reading-and-changing.js';
import { settingsOfRound } from './settings-of-round.js';

/** A programme as most commands need it, seen from one of its rounds. */
export interface Programme {
  /** The day the call counts as. */
  readonly today: IsoDate;
  /** As they hold in the round. */
  readonly settings: Settings;
  readonly round: Round;
  /** Whether that round was named in the call: then nothing of another is meant. */
  readonly isRoundNamed: boolean;
  readonly people: readonly Person[];
  /** How people take part in the round, by person. */
  readonly participations: ReadonlyMap<number, Participation>;
  /** Of every round. */
  readonly pairings: readonly Pairing[];
  /** As they count. */
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly namedRules: readonly NamedRule[];
  /** Who applied or was nominated to be a mentor of the round. */
  readonly applicants: readonly Applicant[];
  readonly training: TrainingOnRecord;
  /** Whom accepted matchings left over, and when. */
  readonly leftOverBefore: readonly { readonly menteeId: number; readonly on: IsoDate }[];
}

/** Reads the programme from an open file. */
export function programmeIn(db: ReadHandle, context: Context, settings: Settings): Programme {
  const round = findRound(db, context.round);
  return {
    today: context.today,
    settings: settingsOfRound(settings, round),
    round,
    isRoundNamed: context.round !== undefined,
    people: peopleAsOf(db, { on: context.today }),
    participations: listParticipations(db, round.id),
    pairings: listPairings(db),
    checkIns: asCounted(listCheckIns(db)),
    feedback: listFeedback(db),
    namedRules: listNamedRules(db),
    applicants: applicantsOn(listApplications(db, round.id), context.today),
    training: trainingOnRecord(db),
    leftOverBefore: listLeftOver(db),
  };
}

/** Opens the programme's file, reads it, closes it. */
export async function loadProgramme(context: Context): Promise<Programme> {
  const settings = await loadSettings(context);
  return reading(context, (db) => programmeIn(db, context, settings));
}

/** The programme's people by id, for looking names up. */
export function peopleById(people: readonly Person[]): ReadonlyMap<number, Person> {
  return new Map(people.map((person) => [person.id, person]));
}
