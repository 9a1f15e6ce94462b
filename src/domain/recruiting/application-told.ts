import type { IsoDate } from '../dates/iso-date.js';
import { compareText } from '../text/compare-text.js';
import {
  type Applicant,
  type ApplicantStanding,
  type Application,
  type ApplicationEvent,
  type ApplicationFacts,
  applicantAfter,
  canHappen,
} from './application.js';

export type Decided = Exclude<ApplicantStanding, 'open'>;

/** What a list tells of one application; null: it does not say. */
export interface ApplicationTold {
  readonly personId: number;
  readonly asked: readonly {
    readonly event: 'applied' | 'nominated';
    readonly on: IsoDate;
    readonly nominatedBy: string | null;
  }[];
  readonly managerSupports: boolean | null;
  readonly supportedOn: IsoDate | null;
  readonly decisions: readonly { readonly standing: Decided; readonly on: IsoDate | null }[];
  readonly reason: string | null;
}

/** Why what is told cannot be recorded beside what is on record: something else is, or the order of the days is not one that can be. */
export interface Contradiction {
  readonly event: ApplicationEvent;
  readonly on: IsoDate;
  readonly why: 'otherwise' | 'earlier' | 'impossible';
  /** How the application stood; none: there was none. */
  readonly standing: ApplicantStanding | 'none';
  /** The day of what stands against it; null where nothing has a day. */
  readonly other: IsoDate | null;
}

/** What a row adds to the record, in the order in which it happened; nothing where all of it is there. */
export interface NewOfApplication {
  readonly events: readonly ApplicationFacts[];
  /** Whether no application was there to add to. */
  readonly isNew: boolean;
  /** How the application stands with it. */
  readonly after: Applicant | undefined;
}

/** One application of somebody: how it came to stand, and what happened to it. */
interface Turn {
  readonly applicant: Applicant;
  readonly events: readonly ApplicationFacts[];
}

/** The applications of one person one after another: whoever was declined and applies again has a second. */
function turnsOf(events: readonly ApplicationFacts[]): Turn[] {
  const turns: Turn[] = [];
  for (const facts of events) {
    const last = turns.at(-1);
    const next = applicantAfter(last?.applicant, facts);
    if (next === undefined) continue;
    const isAnother = asks(facts.event) && last?.applicant.standing !== 'open';
    if (isAnother || last === undefined) turns.push({ applicant: next, events: [facts] });
    else turns[turns.length - 1] = { applicant: next, events: [...last.events, facts] };
  }
  return turns;
}

function asks(event: ApplicationEvent): boolean {
  return event === 'applied' || event === 'nominated';
}

/**
 * What of an application that a list tells of is new beside what is on record of the same person.
 * @param known in the order in which it happened.
 * @param today the day of what the list gives no day for, where the application is on record already.
 */
export function newOfApplication(
  told: ApplicationTold,
  known: readonly (ApplicationFacts | Application)[],
  today: IsoDate,
): NewOfApplication | Contradiction {
  const turns = turnsOf(known);
  const turn = turns.find(({ applicant, events }) =>
    told.asked.some(
      ({ on }) => applicant.appliedOn === on || events.some((one) => asks(one.event) && one.on === on),
    ),
  );
  const last = turns.at(-1);
  const about = turn ?? (last?.applicant.standing === 'open' ? last : undefined);
  const asked = newlyAsked(told, about);
  if ('why' in asked) return asked;
  const events = [...asked, ...newlySaid(told, { about, today })];
  if (turn !== undefined && turn !== last && events.length > 0) return overAlready(turn, events);
  return following({ known, events, standing: last?.applicant, isNew: about === undefined });
}

/** Something is told of an application that another has followed. */
function overAlready({ applicant }: Turn, [first]: readonly ApplicationFacts[]): Contradiction {
  return {
    event: first?.event ?? 'applied',
    on: first?.on ?? applicant.appliedOn,
    why: 'otherwise',
    standing: applicant.standing,
    other: applicant.decidedOn,
  };
}

function newlyAsked(
  { personId, asked }: ApplicationTold,
  about: Turn | undefined,
): ApplicationFacts[] | Contradiction {
  const fresh: ApplicationFacts[] = [];
  for (const { event, on, nominatedBy } of asked) {
    const alike = (about?.events ?? []).filter(
      (one) => one.event === event && (one.on === on || event === 'applied'),
    );
    const isSaid = alike.some((one) => one.on === on && isTold(nominatedBy, one.nominatedBy));
    const other = alike.find((one) => one.on !== on || one.nominatedBy !== null);
    if (isSaid || (alike.length === 0 && isSummedUp({ event, on, nominatedBy }, about))) continue;
    if (other === undefined) fresh.push({ personId, event, on, nominatedBy, reason: null });
    else
      return { event, on, why: 'otherwise', standing: about?.applicant.standing ?? 'none', other: other.on };
  }
  return fresh;
}

/** A list of how each stands has the day of the first application, and who nominated them whenever that was. */
function isSummedUp(
  { event, on, nominatedBy }: ApplicationTold['asked'][number],
  about: Turn | undefined,
): boolean {
  if (about === undefined || about.applicant.appliedOn !== on || !about.applicant.isNominated) return false;
  return event === 'applied' || isTold(nominatedBy, about.applicant.nominatedBy);
}

function isTold(said: string | null, onRecord: string | null): boolean {
  return said === null || (onRecord !== null && comparable(said) === comparable(onRecord));
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** What the line manager said and what was decided, as far as it is not on record. */
function newlySaid(
  { personId, asked, managerSupports, supportedOn, decisions, reason }: ApplicationTold,
  { about, today }: { readonly about: Turn | undefined; readonly today: IsoDate },
): ApplicationFacts[] {
  const facts = { personId, nominatedBy: null };
  const fresh = decisions.filter(({ standing, on }) => !isDecided(about, standing, on));
  const events: ApplicationFacts[] = fresh.map(({ standing, on }) => ({
    ...facts,
    event: standing,
    on: on ?? today,
    reason,
  }));
  if (managerSupports !== null && about?.applicant.managerSupports !== managerSupports) {
    const firstAsked = asked.map(({ on }) => on).toSorted()[0] ?? today;
    const undated = about === undefined ? firstAsked : (fresh[0]?.on ?? today);
    const event = managerSupports ? 'supported' : 'not_supported';
    events.unshift({ ...facts, event, on: supportedOn ?? undated, reason: null });
  }
  return events;
}

function isDecided(about: Turn | undefined, standing: Decided, on: IsoDate | null): boolean {
  return about?.events.some((one) => one.event === standing && (on === null || one.on === on)) === true;
}

/** The events one after another upon those on record, each of which must be able to happen. */
function following({
  known,
  events,
  standing,
  isNew,
}: {
  readonly known: readonly ApplicationFacts[];
  readonly events: readonly ApplicationFacts[];
  readonly standing: Applicant | undefined;
  readonly isNew: boolean;
}): NewOfApplication | Contradiction {
  const inTime = events.toSorted((one, other) => compareText(one.on, other.on));
  const latest = known.at(-1)?.on ?? null;
  let after = standing;
  const firstDecided = inTime.findIndex(
    ({ event }) => !asks(event) && event !== 'supported' && event !== 'not_supported',
  );
  for (const [at, facts] of inTime.entries()) {
    const { event, on } = facts;
    const stood = after?.standing ?? 'none';
    if (latest !== null && on < latest) return { event, on, why: 'earlier', standing: stood, other: latest };
    // One row tells of one application: nobody asks again after the decision.
    const isAgain = asks(event) && firstDecided >= 0 && firstDecided < at;
    const next = canHappen(stood, event) && !isAgain ? applicantAfter(after, facts) : undefined;
    if (next === undefined)
      return { event, on, why: 'impossible', standing: stood, other: after?.decidedOn ?? null };
    after = next;
  }
  return { events: inTime, isNew, after };
}
