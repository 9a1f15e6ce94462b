import type { IsoDate } from '../dates/iso-date.js';
import { dayAfter, isSameMilestone, type ProgrammeMilestone } from '../settings/milestone-settings.js';
import { compareText } from '../text/compare-text.js';
import type { RecordedMilestone } from './milestone.js';
import { isOpen, type Pairing, statusOn } from './pairing.js';

/** A milestone of a pairing as it stands on a day. */
export interface MilestoneOfPairing {
  readonly name: string;
  readonly isOfProgramme: boolean;
  /** What is on record of it; undefined where the programme alone says that there is one. */
  readonly recorded: RecordedMilestone | undefined;
  /** null where there is no day, or none is known: the mentee's day of hiring is missing. */
  readonly dueOn: IsoDate | null;
  readonly reachedOn: IsoDate | null;
  readonly status: MilestoneStatus;
}

/** How a milestone stands: reached, still to come, late, or no longer possible, for the pairing is over. */
export type MilestoneStatus = 'reached' | 'open' | 'late' | 'not_reached';

/** What is looked at to know the milestones of a pairing. */
export interface MilestonesKnown {
  readonly ofProgramme: readonly ProgrammeMilestone[];
  /** The day on which the mentee was hired; null where nobody knows. */
  readonly hiredOn: IsoDate | null;
  readonly today: IsoDate;
}

/**
 * The milestones of a pairing on a day, those that are due first: those of the programme, and its own. One that is counted from the day of hiring, and
 * was over before the pairing began, is not the pairing's.
 */
export function milestonesOn(
  pairing: Pick<Pairing, 'startedOn' | 'milestones' | 'changes' | 'status'>,
  known: MilestonesKnown,
): MilestoneOfPairing[] {
  const recorded = (pairing.milestones ?? []).filter(({ setOn }) => setOn <= known.today);
  const find = (wanted: string) => recorded.find(({ name }) => isSameMilestone(name, wanted));
  const ofProgramme = known.ofProgramme.flatMap((milestone) => {
    const day = dueOnOf(milestone, pairing.startedOn, known.hiredOn);
    const own = find(milestone.name);
    if (own === undefined && milestone.after === 'hire' && day !== null && day < pairing.startedOn) return [];
    return [{ name: milestone.name, isOfProgramme: true, recorded: own, dueOn: own?.dueOn ?? day }];
  });
  const personal = recorded
    .filter(({ name }) => !known.ofProgramme.some((each) => isSameMilestone(each.name, name)))
    .map((each) => ({ name: each.name, isOfProgramme: false, recorded: each, dueOn: each.dueOn }));
  const isOver = !isOpen(statusOn(pairing, known.today) ?? pairing.status);
  return [...ofProgramme, ...personal]
    .map((each): MilestoneOfPairing => {
      const day = each.recorded?.reachedOn ?? null;
      const reachedOn = day !== null && day <= known.today ? day : null;
      return { ...each, reachedOn, status: statusOf({ ...each, reachedOn }, isOver, known.today) };
    })
    .toSorted(byDueDay);
}

function dueOnOf(milestone: ProgrammeMilestone, startedOn: IsoDate, hiredOn: IsoDate | null): IsoDate | null {
  const from = milestone.after === 'hire' ? hiredOn : startedOn;
  return from === null ? null : dayAfter(from, milestone);
}

function statusOf(
  { dueOn, reachedOn }: Pick<MilestoneOfPairing, 'dueOn' | 'reachedOn'>,
  isOver: boolean,
  today: IsoDate,
): MilestoneStatus {
  if (reachedOn !== null) return 'reached';
  if (isOver) return 'not_reached';
  return dueOn !== null && dueOn < today ? 'late' : 'open';
}

/** Those without a day last; of one day in the order in which they were named. */
function byDueDay({ dueOn: one }: MilestoneOfPairing, { dueOn: other }: MilestoneOfPairing): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return compareText(one, other);
}
