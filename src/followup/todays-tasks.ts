import type { IsoDate } from '../domain/dates/iso-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import type { AnswerAlert } from '../domain/instruments/answers-that-alert.js';
import { agreedCadence } from '../domain/pairings/agreed-cadence.js';
import { byPairing } from '../domain/pairings/by-pairing.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import type { FollowUp, ProgrammeFollowUp } from '../domain/pairings/follow-up.js';
import type { Goal } from '../domain/pairings/goal.js';
import type { Feedback } from '../domain/pairings/pair-feedback.js';
import type { Pairing } from '../domain/pairings/pairing.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { AnswersByPerson } from '../domain/pairings/surveys-due.js';
import { TASK_KINDS, type TaskKind } from '../domain/pairings/task-kinds.js';
import type { ProgrammeMilestone } from '../domain/settings/milestone-settings.js';
import type { AgreementSettings, CadenceSettings } from '../domain/settings/settings.js';
import { compareText } from '../domain/text/compare-text.js';
import { counted } from '../domain/text/counted.js';
import { type Found, findingsOfPairing } from './findings-of-pairing.js';
import { KINDS_OF_TASK, type Task, URGENCIES } from './task.js';
import { type WaitsInRound, waitsInRound } from './waits-in-round.js';

/** What today's list is made from. */
export interface DayOfProgramme extends WaitsInRound {
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
  readonly agreement: AgreementSettings;
  /** Those that every pairing is to reach; absent where the programme has none. */
  readonly milestones?: readonly ProgrammeMilestone[];
  /** Of those that are over on the day only concerns are asked about. */
  readonly pairings: readonly Pairing[];
  readonly checkIns: readonly CheckIn[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  /** What helps pairings, of which events are told of; absent where nobody looked. */
  readonly resources?: readonly Resource[];
  readonly followUps: readonly FollowUp[];
  /** What was done or put off that is not about one pairing; absent where nobody looked. */
  readonly ofProgramme?: readonly ProgrammeFollowUp[];
  /** What was said in surveys about partners that asks for a look; absent where nobody looked. */
  readonly alerts?: readonly AnswerAlert[];
  /** The days on which people answered surveys of a wave; absent where nobody looked. */
  readonly answers?: AnswersByPerson;
  /** Open pairings that a rule which protects somebody forbids today, with its words. */
  readonly rulesBroken: ReadonlyMap<number, string>;
  /** How many texts and people of the programme have been kept long enough, and since when; absent where nobody looked. */
  readonly dataDue?: { readonly count: number; readonly since: IsoDate } | undefined;
  /** What else there is that is not about one pairing; absent where nothing is. */
  readonly besides?: readonly Found[];
}

/**
 * What there is to do today, the most urgent first, then what has been so for longest. What was put off, or done and need not be
 * looked at yet, is among it, with the day until when.
 */
export function todaysTasks(day: DayOfProgramme): Task[] {
  const [checkIns, feedback] = [byPairing(day.checkIns), byPairing(day.feedback)];
  const resources = groupedBy(day.resources ?? [], ({ pairingId }) => pairingId);
  const [goals, followUps] = [byPairing(day.goals), byPairing(day.followUps)];
  const ofPairings = day.pairings.flatMap((pairing) => {
    const known = {
      checkIns: checkIns.get(pairing.id) ?? [],
      feedback: feedback.get(pairing.id) ?? [],
      goals: goals.get(pairing.id) ?? [],
      resources: resources.get(pairing.id) ?? [],
    };
    const own = followUps.get(pairing.id) ?? [];
    return oneOfAKind(findingsOfPairing({ ...day, ...known, pairing })).map((found) =>
      taskOf(found, { pairing, own, day }),
    );
  });
  const found = [...waitsInRound(day), ...dataThatIsDue(day), ...(day.besides ?? [])];
  const ofProgramme = found.map((each) => taskOf(each, { pairing: null, own: day.ofProgramme ?? [], day }));
  return [...ofPairings, ...ofProgramme].sort(inOrderOfUrgency);
}

/** What both sides say, or what is so of both people, is one task: with both in words, and the later day. */
function oneOfAKind(findings: readonly Found[]): Found[] {
  const ofKind = new Map<TaskKind, Found>();
  for (const found of findings) {
    const known = ofKind.get(found.kind);
    ofKind.set(found.kind, known === undefined ? found : both(known, found));
  }
  return [...ofKind.values()];
}

function both(one: Found, other: Found): Found {
  const since = (one.since ?? '') > (other.since ?? '') ? one.since : other.since;
  const [from] = [one, other].flatMap(({ countsFrom }) => countsFrom ?? []).sort();
  return {
    kind: one.kind,
    why: `${one.why}; ${other.why}`,
    since,
    ...(from === undefined ? {} : { countsFrom: from }),
    gravity: Math.max(one.gravity ?? 0, other.gravity ?? 0),
  };
}

function taskOf(
  { kind, why, since, countsFrom, roundToName, name, side, gravity = 0 }: Found,
  { pairing, own, day }: { pairing: Pairing | null; own: readonly ProgrammeFollowUp[]; day: DayOfProgramme },
): Task {
  const { urgency, rule, whatToDo } = KINDS_OF_TASK[kind];
  const cadence = pairing === null ? day.cadence : agreedCadence(pairing, day.today, day.cadence);
  // What came up only after somebody had acted is news.
  const isNews = (on: IsoDate) => since !== null && since > on && since <= day.today;
  const answer = own.findLast(
    ({ tasks, on, until }) => tasks.includes(kind) && !isNews(on) && on <= day.today && day.today < until,
  );
  const contact = own.findLast(
    ({ kind: what, on, tasks }) =>
      what === 'done' && on <= day.today && (pairing !== null || tasks.includes(kind)),
  );
  return {
    kind,
    urgency,
    pairing,
    why: [
      why,
      ...[contact, answer?.kind === 'snoozed' ? answer : undefined].flatMap((one) =>
        inWords(one, pairing !== null),
      ),
    ].join('; '),
    since,
    rule: rule({ ...cadence, agreement: day.agreement }),
    whatToDo: whatToDo(pairing?.id ?? 0, { countsFrom, roundToName, name, side }),
    gravity,
    side,
    hiddenUntil: answer?.until ?? null,
  };
}

/** `last contact 2026-10-02: rang Lan`, or `put off on 2026-10-05: she is on holiday`. */
function inWords(answer: ProgrammeFollowUp | undefined, isOfPairing: boolean): string[] {
  if (answer === undefined) return [];
  const { kind, on, note } = answer;
  const what = kind === 'done' ? `${isOfPairing ? 'last contact' : 'last done'} ${on}` : `put off on ${on}`;
  return [note === null ? what : `${what}: ${note}`];
}

function dataThatIsDue({ dataDue }: DayOfProgramme): Found[] {
  if (dataDue === undefined) return [];
  const why = `${counted(dataDue.count, 'piece', 'pieces')} of personal data kept long enough`;
  return [{ kind: 'data_due', why, since: dataDue.since }];
}

function inOrderOfUrgency(a: Task, b: Task): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    Number(b.kind === 'concern_open') - Number(a.kind === 'concern_open') ||
    b.gravity - a.gravity ||
    compareText(a.since ?? '', b.since ?? '') ||
    (a.pairing?.id ?? 0) - (b.pairing?.id ?? 0) ||
    TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind)
  );
}
