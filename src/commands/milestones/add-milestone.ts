import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { isSameMilestone } from '../../domain/settings/milestone-settings.js';
import { shellWord } from '../../domain/text/shell-word.js';
import { StateError, UsageError } from '../../errors.js';
import { recordMilestone } from '../../store/pairings/milestones.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { loadProgramme, type Programme } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { pairingInWords } from '../session/naming/pairing-named.js';
import { pairingsNamed } from './pairings-named.js';

export interface AddMilestoneOptions {
  readonly milestone: string;
  readonly pairings: readonly string[];
  readonly due?: IsoDate;
}

/**
 * Gives pairings a milestone of their own, or another day for one of the programme: all of them, or none.
 * @throws StateError for a pairing that is over or has the milestone, UsageError where it has no name or its day has passed.
 */
export async function addMilestone(context: Context, options: AddMilestoneOptions): Promise<void> {
  const { today } = context;
  const name = textOrNull(options.milestone);
  if (name === null) throw new UsageError('What is the milestone?', 'Say it in words, in "quotes".');
  const dueOn = options.due ?? null;
  if (dueOn !== null && dueOn < today)
    throw new UsageError(`${dueOn} is before today (${today}).`, 'Give a later day with --due.');
  const programme = await loadProgramme(context);
  refuseWithoutNews(name, dueOn, programme);
  const pairings = pairingsNamed(options.pairings, programme);
  for (const pairing of pairings) refuseFor(pairing, name, programme);
  await changingAndTelling(context, (db, note) => {
    const facts = { name, setOn: today, dueOn, reachedOn: null, confirmedBy: null };
    const ids = pairings.map(({ id }) => recordMilestone(db, { ...facts, pairingId: id }, context));
    note({ what: 'milestone', action: 'created', ids });
  });
  for (const pairing of pairings)
    context.note(
      `${pairingInWords(pairing, programme.people)}: ${name}${dueOn === null ? ', without a day' : `, by ${dueOn}`}.`,
    );
  context.note(
    `Next, when it is reached: mentor milestone reached ${shellWord(name)} ${pairings.map(({ id }) => id).join(' ')} --confirmed-by NAME`,
  );
}

/** Every pairing has those of the programme; what can be said of one is another day. */
function refuseWithoutNews(name: string, dueOn: IsoDate | null, { settings }: Programme): void {
  if (dueOn !== null) return;
  if (!settings.milestones.ofProgramme.some((each) => isSameMilestone(each.name, name))) return;
  throw new StateError(
    `"${name}" is a milestone of the programme: every pairing has it.`,
    'For another day give --due.',
  );
}

function refuseFor(pairing: Pairing, name: string, { people }: Programme): void {
  const words = pairingInWords(pairing, people);
  if (!isOpen(pairing.status))
    throw new StateError(`${words} is over.`, 'mentor pairs list shows those that go on.');
  if (pairing.milestones?.some((each) => isSameMilestone(each.name, name)) === true)
    throw new StateError(
      `${words} has "${name}" on record.`,
      `mentor milestone list --pairing ${pairing.id} shows it.`,
    );
}
