import type { Context } from '../../context.js';
import type { CheckInFacts } from '../../domain/pairings/check-in.js';
import { goalStatusOn } from '../../domain/pairings/goal.js';
import {
  asCounted,
  meetingsHeld,
  meetingsIn,
  whenHeld,
  withDaysIn,
} from '../../domain/pairings/meetings-by-count.js';
import { objectionToCheckIn } from '../../domain/pairings/objections.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import type { ReviewChangeFacts } from '../../domain/pairings/review-change.js';
import {
  amendedBy,
  type ReviewSaid,
  reviewChangesSaid,
  saysReviewChanged,
} from '../../domain/pairings/review-changes-said.js';
import { counted } from '../../domain/text/counted.js';
import { timesInWords } from '../../domain/text/times-in-words.js';
import { StateError, UsageError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listCheckIns, recordCheckIn } from '../../store/pairings/check-ins.js';
import { listGoals } from '../../store/pairings/goals.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listReviewChanges, recordReviewChanges } from '../../store/pairings/review-changes.js';
import { refuseOrOverrule } from '../session/asking/refuse-or-overrule.js';
import { loadProgramme } from '../session/loading/load-programme.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';
import { askForPairing } from '../session/naming/ask-for-pairing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { askForCheckIn, type Reviewable } from './ask-for-check-in.js';
import { type CheckInSaid, factsSaid, refuseUnclearCount } from './check-in-said.js';

export interface AddCheckInOptions extends CheckInSaid, ReviewSaid {
  readonly pairing: string | undefined;
  readonly anyway?: boolean;
}

/**
 * Records a meeting of a pairing, or several by their count; asks for what the call leaves open when nothing but the command was typed in a terminal.
 * @throws StateError for a day in the future or before the pairing began, and for what is there already.
 */
export async function addCheckIn(context: Context, options: AddCheckInOptions): Promise<void> {
  refuseUnclearCount(options);
  refuseChangesOfNoReview(options);
  const programme = await loadProgramme(context);
  const pairing = await askForPairing(context, programme, options.pairing);
  const { prompt, today } = context;
  const asks = prompt !== undefined && !context.saysYes && saysNothing(options);
  const said: CheckInSaid & ReviewSaid = asks
    ? await askForCheckIn(prompt, { today, review: await reviewable(context, pairing) })
    : options;
  const { id, facts, recorded } = await changingAndTelling(context, (db, note) => {
    // As it stands now: it may have been ended while the questions were asked.
    const current = listPairings(db).find((one) => one.id === pairing.id) ?? pairing;
    const before = listCheckIns(db);
    const meant = factsSaid(said, { pairing: current, recorded: before, today });
    const known = { pairing: current, recorded: before, today };
    refuseOrOverrule(objectionToCheckIn(meant, known), options.anyway);
    const added = recordCheckIn(db, meant, context);
    note({ what: 'check-in', action: 'created', ids: [added] });
    const changes = changesOf(db, said, { pairing: current, heldOn: meant.heldOn });
    recordReviewChanges(db, { pairingId: current.id, checkInId: added, changes }, context);
    return { id: added, facts: meant, recorded: listCheckIns(db) };
  });
  const own = recorded.filter(({ pairingId }) => pairingId === pairing.id);
  const all = meetingsHeld(asCounted(own));
  context.note(`Check-in ${id} recorded: ${pairingInWords(pairing, programme.people)}, ${whenHeld(facts)}.`);
  sayOfSameDays(context, facts, own);
  const isAllDated = own.every(({ byCount }) => byCount === undefined);
  const sum = isAllDated
    ? `They have ${counted(all, 'check-in', 'check-ins')} on record now`
    : `They have met ${timesInWords(all)} now`;
  context.note(`${sum}. Next: mentor pairs show ${pairing.id}`);
}

/** @throws UsageError for what a review changed beside a meeting that is none. */
function refuseChangesOfNoReview(said: ReviewSaid & Pick<CheckInSaid, 'kind'>): void {
  if (!saysReviewChanged(said) || said.kind === 'formal') return;
  throw new UsageError(
    'A goal revised, an expectation recalibrated and an agreement amended are what a formal review changes.',
    'If it was one, add --kind formal.',
  );
}

/** @throws StateError for a goal or an agreement that the pairing does not have. */
function changesOf(
  db: ReadHandle,
  said: ReviewSaid,
  review: { readonly pairing: Pairing; readonly heldOn: string },
): readonly ReviewChangeFacts[] {
  const known = { ...review, goals: listGoals(db), others: listReviewChanges(db) };
  const { changes, objections } = reviewChangesSaid(said, known);
  const [first] = objections;
  if (first !== undefined) throw new StateError(first.message, first.hint);
  return changes;
}

/** What a review of the pairing could change: its goals that are open, and whether its agreement was amended since. */
async function reviewable(context: Context, pairing: Pairing): Promise<Reviewable> {
  return await reading(context, (db) => {
    const goals = listGoals(db).filter(({ pairingId }) => pairingId === pairing.id);
    const others = listReviewChanges(db);
    return {
      goals: goals.filter((goal) => goalStatusOn(goal, context.today) === 'open'),
      canAmend: amendedBy({ pairing, goals, others, heldOn: context.today }) !== undefined,
    };
  });
}

/** Whether the call names a pairing at most: then a person at a terminal is asked for the rest. */
function saysNothing(said: AddCheckInOptions): boolean {
  const { on, count, since, minutes, mode, kind, topic, note, reportedBy, anyway } = said;
  if (saysReviewChanged(said)) return false;
  return [on, count, since, minutes, mode, kind, topic, note, reportedBy, anyway].every(
    (each) => each === undefined,
  );
}

/** What of a count is on record with a day of its own, and of which count a day is one: of none that has as many days already. */
function sayOfSameDays(context: Context, facts: CheckInFacts, own: readonly CheckInFacts[]): void {
  const dated = withDaysIn(facts, own);
  const [are, their] = dated.length === 1 ? ['is', 'its'] : ['are', 'their'];
  if (dated.length > 0)
    context.note(
      `Of these, ${dated.length} ${are} on record with a day of ${their} own (${dated.map(({ heldOn }) => heldOn).join(', ')}), and not counted twice.`,
    );
  if (facts.byCount !== undefined) return;
  const around = own.find(
    ({ byCount, heldOn }) => byCount !== undefined && byCount.since <= facts.heldOn && heldOn >= facts.heldOn,
  );
  if (around !== undefined && withDaysIn(around, own).length <= meetingsIn(around))
    context.note(`It is taken for one of the ${whenHeld(around)} on record by count, and not counted twice.`);
}
