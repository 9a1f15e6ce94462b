import type { Context } from '../../context.js';
import { localDate } from '../../domain/dates/iso-date.js';
import { byPairing } from '../../domain/pairings/by-pairing.js';
import { type Goal, goalStatusOn } from '../../domain/pairings/goal.js';
import { type Pairing, pairKey, standingOn } from '../../domain/pairings/pairing.js';
import { pairingTimeline } from '../../domain/pairings/pairing-timeline.js';
import type { Resource } from '../../domain/pairings/resource.js';
import { isMentor, type Participation } from '../../domain/people/participant.js';
import { presenceOn } from '../../domain/people/presence.js';
import type { Round } from '../../domain/rounds/round.js';
import type { FitPart, Run } from '../../domain/rounds/run.js';
import { withoutSensitive } from '../../domain/settings/sensitive-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import type {
  BookMatching,
  BookMember,
  BookPairing,
  ProgrammeBook,
} from '../../rendering/book/programme-book.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listFollowUps } from '../../store/pairings/follow-ups.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listLetterDrafts } from '../../store/pairings/letter-drafts.js';
import { listReflections } from '../../store/pairings/reflections.js';
import { listResources } from '../../store/pairings/resources.js';
import { listReviewChanges } from '../../store/pairings/review-changes.js';
import { listParticipations } from '../../store/people/participations.js';
import { listRounds } from '../../store/rounds/rounds.js';
import { listRuns } from '../../store/rounds/runs.js';
import type { Programme } from '../session/loading/load-programme.js';
import { healthOfPairings } from '../session/standing/health-of-pairings.js';
import { programmeToday } from '../session/standing/tasks-of-programme.js';

/** One round of the book: who takes part in it, and its runs, the latest last. */
interface RoundOfBook {
  readonly round: Round;
  readonly participations: ReadonlyMap<number, Participation>;
  readonly runs: readonly Run[];
}

/** Gathers the book: of every round, or of the one that was named. Each list is read once and sorted once. */
export function bookOfProgramme(db: ReadHandle, context: Context, settings: Settings): ProgrammeBook {
  const { programme, tasks } = programmeToday(db, context, settings);
  const { round, isRoundNamed } = programme;
  const isMeant = (roundId: number) => !isRoundNamed || roundId === round.id;
  const allRuns = listRuns(db);
  const rounds = listRounds(db)
    .filter(({ id }) => isMeant(id))
    .map(
      (each): RoundOfBook => ({
        round: each,
        participations: listParticipations(db, each.id),
        runs: allRuns.filter(({ roundId }) => roundId === each.id),
      }),
    );
  const pairings = programme.pairings.filter(({ roundId }) => isMeant(roundId));
  const matchings = rounds.flatMap(latestMatching);
  const members = membersOf(programme, { rounds, pairings, matchings });
  return {
    programmeName: settings.programmeName,
    today: context.today,
    round: isRoundNamed ? round.name : null,
    members,
    others: programme.people.length - members.length,
    pairings: storiesOf(db, programme, { rounds, pairings }),
    tasks,
    matchings,
  };
}

/** The proposal that waits, else what was accepted last; one that was discarded says nothing of the programme. */
function latestMatching({ round, participations, runs }: RoundOfBook): BookMatching[] {
  const run =
    runs.findLast(({ status }) => status === 'proposed') ??
    runs.findLast(({ status }) => status === 'accepted');
  if (run === undefined) return [];
  const chosen = new Set(run.pairs.map(({ mentorId }) => mentorId));
  const idle = [...participations].flatMap(([id, { role, capacity }]) =>
    isMentor(role) && capacity !== 0 && !chosen.has(id) ? [id] : [],
  );
  return [{ round: round.name, run, on: localDate(new Date(run.computedAt)), idle }];
}

function membersOf(
  { people, settings, today }: Programme,
  {
    rounds,
    pairings,
    matchings,
  }: {
    readonly rounds: readonly RoundOfBook[];
    readonly pairings: readonly Pairing[];
    readonly matchings: readonly BookMatching[];
  },
): BookMember[] {
  const meant = new Set([
    ...rounds.flatMap(({ participations }) => [...participations.keys()]),
    ...[...pairings, ...matchings.flatMap(({ run }) => run.pairs)].flatMap((pair) => [
      pair.menteeId,
      pair.mentorId,
    ]),
    ...matchings.flatMap(({ run }) => run.leftOver.map(({ menteeId }) => menteeId)),
  ]);
  const members = people.filter(({ id }) => meant.has(id));
  return withoutSensitive(members, settings.sensitive).map((person) => ({
    person,
    presence: presenceOn(person, today),
    parts: rounds.flatMap(({ round, participations }) => {
      const part = participations.get(person.id);
      return part === undefined ? [] : [{ ...part, round: round.name }];
    }),
  }));
}

function storiesOf(
  db: ReadHandle,
  programme: Programme,
  { rounds, pairings }: { readonly rounds: readonly RoundOfBook[]; readonly pairings: readonly Pairing[] },
): BookPairing[] {
  const { today } = programme;
  const [met, reviewChanges, said, goals, followUps, drafts, reflections, resources] = [
    byPairing(programme.checkIns),
    byPairing(listReviewChanges(db)),
    byPairing(programme.feedback),
    byPairing(listGoals(db)),
    byPairing(listFollowUps(db)),
    byPairing(listLetterDrafts(db)),
    byPairing(listReflections(db)),
    byPairing(listResources(db).flatMap(ofAPairing)),
  ];
  const nameOf = new Map(rounds.map(({ round }) => [round.id, round.name]));
  const reasonsOf = reasonsByPair(rounds);
  const healthOf = healthOfPairings(programme);
  return pairings.map((pairing) => {
    const { id } = pairing;
    const known = { pairing, today, checkIns: met.get(id) ?? [], feedback: said.get(id) ?? [] };
    const theirs = goals.get(id) ?? [];
    const more = {
      reviewChanges: reviewChanges.get(id) ?? [],
      goals: theirs,
      followUps: followUps.get(id) ?? [],
      drafts: drafts.get(id) ?? [],
      reflections: reflections.get(id) ?? [],
      resources: resources.get(id) ?? [],
    };
    return {
      pairing,
      round: nameOf.get(pairing.roundId) ?? '',
      standing: standingOn(pairing, today),
      health: healthOf(pairing),
      reasons: reasonsOf.get(`${pairing.runId} ${pairKey(pairing)}`) ?? [],
      goals: theirs.map((goal) => ({ text: goal.text, state: stateInWords(goal, today) })),
      timeline: pairingTimeline({ ...known, ...more }),
    };
  });
}

/** Not what goes with a course alone. */
function ofAPairing(resource: Resource): (Resource & { readonly pairingId: number })[] {
  const { pairingId } = resource;
  return pairingId === null ? [] : [{ ...resource, pairingId }];
}

function reasonsByPair(rounds: readonly RoundOfBook[]): ReadonlyMap<string, readonly FitPart[]> {
  return new Map(
    rounds.flatMap(({ runs }) =>
      runs.flatMap((run) => run.pairs.map((pair) => [`${run.id} ${pairKey(pair)}`, pair.parts] as const)),
    ),
  );
}

function stateInWords(goal: Goal, today: string): string {
  const status = (goalStatusOn(goal, today) ?? 'planned').replaceAll('_', ' ');
  return goal.dueOn === null ? status : `${status}, due ${goal.dueOn}`;
}
