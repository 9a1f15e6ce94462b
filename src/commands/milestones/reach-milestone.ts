import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { type MilestoneOfPairing, milestonesOn } from '../../domain/pairings/milestones-on.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { isSameMilestone } from '../../domain/settings/milestone-settings.js';
import { nearest } from '../../domain/text/nearest.js';
import { StateError, UsageError } from '../../errors.js';
import type { WriteHandle } from '../../store/database/connection.js';
import { recordMilestone, updateMilestone } from '../../store/pairings/milestones.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme, type Programme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { pairingsNamed } from './pairings-named.js';

export interface ReachMilestoneOptions {
  readonly milestone: string;
  readonly pairings: readonly string[];
  readonly on?: IsoDate;
  /** Who confirms it. */
  readonly confirmedBy?: string;
}

interface Reached {
  readonly pairing: Pairing;
  readonly milestone: MilestoneOfPairing;
}

/**
 * Records that pairings reached a milestone, those that are over too: all of them, or none.
 * @throws StateError where a pairing has no such milestone or has reached it, UsageError for a day to come.
 */
export async function reachMilestone(context: Context, options: ReachMilestoneOptions): Promise<void> {
  const { today } = context;
  const reachedOn = options.on ?? today;
  if (reachedOn > today)
    throw new UsageError(`${reachedOn} is after today (${today}).`, 'Record it when it is reached.');
  const programme = await loadProgramme(context);
  const reached = pairingsNamed(options.pairings, programme).map((pairing) => ({
    pairing,
    milestone: milestoneNamed(options.milestone, pairing, programme),
  }));
  const said = { reachedOn, confirmedBy: textOrNull(options.confirmedBy) };
  await changingAndTelling(context, (db, note) => {
    const ids = reached.map((each) => record(db, { ...each, ...said }, context));
    note({ what: 'milestone', action: 'reached', ids });
  });
  for (const { pairing, milestone } of reached) {
    context.note(`${pairingInWords(pairing, programme.people)}: ${milestone.name}, reached on ${reachedOn}.`);
    if (reachedOn < pairing.startedOn)
      context.note(
        `  That is before the pairing began (${pairing.startedOn}); if it is a slip, mentor undo takes it back.`,
      );
  }
  if (said.confirmedBy === null)
    context.note(
      'Nobody is named who confirmed it. To name them: mentor undo, then once more with --confirmed-by NAME.',
    );
  context.note('To celebrate: mentor milestone list --reached names those who agreed to be named.');
}

function record(
  db: WriteHandle,
  {
    pairing,
    milestone,
    reachedOn,
    confirmedBy,
  }: Reached & { reachedOn: IsoDate; confirmedBy: string | null },
  context: Context,
): number {
  const { recorded, name } = milestone;
  if (recorded !== undefined) {
    updateMilestone(db, recorded.id, { dueOn: recorded.dueOn, reachedOn, confirmedBy });
    return recorded.id;
  }
  const facts = { pairingId: pairing.id, name, setOn: reachedOn, dueOn: null, reachedOn, confirmedBy };
  return recordMilestone(db, facts, context);
}

/** The milestone of the pairing that is meant. */
function milestoneNamed(text: string, pairing: Pairing, programme: Programme): MilestoneOfPairing {
  const { settings, people, today } = programme;
  const words = pairingInWords(pairing, people);
  const hiredOn = people.find(({ id }) => id === pairing.menteeId)?.hiredOn ?? null;
  const all = milestonesOn(pairing, { ofProgramme: settings.milestones.ofProgramme, hiredOn, today });
  const found = all.find(({ name }) => isSameMilestone(name, text));
  if (found === undefined) {
    const meant = nearest(
      text,
      all.map(({ name }) => name),
    );
    throw new StateError(
      `${words} has no milestone "${text}".`,
      meant === undefined
        ? `mentor milestone list --pairing ${pairing.id} shows those it has; mentor milestone add gives it one.`
        : `Did you mean "${meant}"?`,
    );
  }
  // Also what was reached on a day after the one the call counts as.
  const day = found.recorded?.reachedOn ?? null;
  if (day === null) return found;
  throw new StateError(`${words} reached "${found.name}" on ${day}.`, 'If that was a slip: mentor undo');
}
