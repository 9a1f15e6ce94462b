import { byDay } from '../dates/by-day.js';
import type { IsoDate } from '../dates/iso-date.js';
import { isMentee, isMentor, type Participant } from '../people/participant.js';

export const APPLICATION_EVENTS = [
  'applied',
  'nominated',
  'supported',
  'not_supported',
  'accepted',
  'declined',
  'withdrawn',
] as const;
/** What happened: somebody asked to be a mentor or was named by others, their line manager said yes or no, or it was decided. */
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number];

/** One thing that happened to an application, before the store has given it an id. */
export interface ApplicationFacts {
  readonly personId: number;
  readonly event: ApplicationEvent;
  readonly on: IsoDate;
  /** Who nominated them; null of any other event, and where nobody said. */
  readonly nominatedBy: string | null;
  /** Why it was decided so, or withdrawn; private. */
  readonly reason: string | null;
}

export interface Application extends ApplicationFacts {
  readonly id: number;
  readonly roundId: number;
}

export const APPLICANT_STANDINGS = ['open', 'accepted', 'declined', 'withdrawn'] as const;
/** Where an application stands; open: nobody has decided. */
export type ApplicantStanding = (typeof APPLICANT_STANDINGS)[number];

/** Somebody who applied or was nominated, as that stood on a day. */
export interface Applicant {
  readonly personId: number;
  readonly standing: ApplicantStanding;
  /** The day of the application that counts: after one that was declined or withdrawn, that of the next. */
  readonly appliedOn: IsoDate;
  readonly isNominated: boolean;
  readonly nominatedBy: string | null;
  /** What their line manager said of it; null where nobody asked. */
  readonly managerSupports: boolean | null;
  /** null while it is open. */
  readonly decidedOn: IsoDate | null;
  readonly reason: string | null;
}

/** Everybody who had applied or been nominated by a day, each once, in the order of their first application. */
export function applicantsOn(applications: readonly Application[], day: IsoDate): Applicant[] {
  const found = new Map<number, Applicant>();
  for (const event of applications.filter(({ on }) => on <= day).toSorted(byDay(({ on }) => on))) {
    const next = applicantAfter(found.get(event.personId), event);
    if (next !== undefined) found.set(event.personId, next);
  }
  return [...found.values()];
}

/** How an application stands after an event; what is said of one that is not there is passed over. */
export function applicantAfter(known: Applicant | undefined, facts: ApplicationFacts): Applicant | undefined {
  const { event, on, personId, nominatedBy, reason } = facts;
  switch (event) {
    case 'applied':
    case 'nominated': {
      // Whoever is nominated and applies has one application.
      const before = known?.standing === 'open' ? known : undefined;
      return {
        personId,
        standing: 'open',
        appliedOn: before?.appliedOn ?? on,
        isNominated: event === 'nominated' || before?.isNominated === true,
        nominatedBy: nominatedBy ?? before?.nominatedBy ?? null,
        managerSupports: before?.managerSupports ?? null,
        decidedOn: null,
        reason: null,
      };
    }
    case 'supported':
    case 'not_supported':
      return known === undefined ? undefined : { ...known, managerSupports: event === 'supported' };
    case 'accepted':
    case 'declined':
    case 'withdrawn':
      return known === undefined ? undefined : { ...known, standing: event, decidedOn: on, reason };
  }
}

const NEXT: Readonly<Record<ApplicantStanding | 'none', readonly ApplicationEvent[]>> = {
  none: ['applied', 'nominated'],
  open: ['applied', 'nominated', 'supported', 'not_supported', 'accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: ['applied', 'nominated', 'accepted'],
  withdrawn: ['applied', 'nominated'],
};

/** Whether something can happen to an application that stands so; none: where there is none. */
export function canHappen(standing: ApplicantStanding | 'none', event: ApplicationEvent): boolean {
  return NEXT[standing].includes(event);
}

/**
 * Who takes part as far as their application allows: whoever applied to be a mentor and is not accepted is none yet, and whoever is
 * mentee as well stays that. Without an application, people take part as they are on record; with `isRequired` they are no mentors.
 */
export function withAcceptedMentors(
  participants: readonly Participant[],
  applicants: readonly Applicant[],
  { isRequired }: { readonly isRequired: boolean },
): readonly Participant[] {
  if (applicants.length === 0 && !isRequired) return participants;
  const standings = new Map(applicants.map(({ personId, standing }) => [personId, standing]));
  return participants.flatMap((participant): Participant[] => {
    const standing = standings.get(participant.person.id) ?? (isRequired ? 'open' : 'accepted');
    if (standing === 'accepted' || !isMentor(participant.role)) return [participant];
    return isMentee(participant.role) ? [{ ...participant, role: 'mentee' }] : [];
  });
}

/** How many applied, and what became of it, counted as people. */
export type ApplicationFunnel = Readonly<Record<ApplicantStanding | 'applied' | 'nominated', number>>;

/** The way from the application to the decision. */
export function applicationFunnel(applicants: readonly Applicant[]): ApplicationFunnel {
  const count = (isMeant: (one: Applicant) => boolean) => applicants.filter(isMeant).length;
  return {
    applied: applicants.length,
    nominated: count(({ isNominated }) => isNominated),
    open: count(({ standing }) => standing === 'open'),
    accepted: count(({ standing }) => standing === 'accepted'),
    declined: count(({ standing }) => standing === 'declined'),
    withdrawn: count(({ standing }) => standing === 'withdrawn'),
  };
}
