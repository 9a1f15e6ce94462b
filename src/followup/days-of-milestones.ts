import { type MilestoneOfPairing, milestonesOn } from '../domain/pairings/milestones-on.js';
import { numberOfMilestone } from '../domain/settings/milestone-settings.js';
import { changesOfStatus, type DayOfPairing, type PairingInCalendar } from './day-of-pairing.js';

/**
 * The days by which milestones are to be reached, the programme's and the pairing's own; withdrawn once they are reached, and while nobody is to
 * reach anything: during a pause or a leave.
 */
export function daysOfMilestones(known: PairingInCalendar): DayOfPairing[] {
  const { pairing, today, hiredOn, milestones } = known;
  const all = milestonesOn(pairing, { ofProgramme: milestones, hiredOn, today });
  return all.flatMap((milestone) => dayOfMilestone(milestone, known));
}

function dayOfMilestone(milestone: MilestoneOfPairing, known: PairingInCalendar): DayOfPairing[] {
  const { name, dueOn, isOfProgramme, recorded, reachedOn } = milestone;
  if (dueOn === null) return [];
  const hasDayOfItsOwn = isOfProgramme && (recorded?.dueOn ?? null) !== null;
  return [
    {
      kind: 'milestone',
      number: numberOfMilestone(name),
      day: dueOn,
      what: 'Milestone due',
      details: `Milestone of ${isOfProgramme ? 'the programme' : 'this pairing'}: ${name}`,
      sequence:
        Number(hasDayOfItsOwn) + Number(reachedOn !== null) + changesOfStatus(known) + Number(known.isOver),
      isWithdrawn: reachedOn !== null || known.isOver || known.isResting,
    },
  ];
}
