import { byPairing } from '../domain/pairings/by-pairing.js';
import type { LetterDraft } from '../domain/pairings/letter-draft.js';
import { type Pairing, standingOn } from '../domain/pairings/pairing.js';
import type { TaskKind } from '../domain/pairings/task-kinds.js';
import type { LetterKind } from '../domain/settings/letter-templates.js';
import { type DayOfProgramme, todaysTasks } from './todays-tasks.js';

/** Letters that answer a task of today's list, and which. */
const TASKS_ANSWERED: Partial<Readonly<Record<LetterKind, readonly TaskKind[]>>> = {
  reminder: [
    'first_meeting_due',
    'first_meeting_late',
    'nothing_recorded',
    'check_in_late',
    'check_in_very_late',
    'silent',
  ],
  review: ['review_due'],
  ending: ['end_reached'],
};

/** What is looked at to know who is to have a letter: the day, and what was drafted before. */
export type LettersOfDay = Omit<DayOfProgramme, 'rulesBroken' | 'waiting' | 'proposal'> & {
  readonly drafts: readonly LetterDraft[];
};

/**
 * The pairings whose two are to have a letter of a kind on a day: reminders, reviews and endings where today's list asks for them and they
 * were not put off; introductions, thanks and certificates once; surveys to all who go on and have met.
 */
export function pairingsToWriteTo(kind: LetterKind, day: LettersOfDay): readonly Pairing[] {
  const answered = TASKS_ANSWERED[kind];
  if (answered !== undefined) {
    const tasks = todaysTasks({ ...day, rulesBroken: new Map(), waiting: [], proposal: undefined });
    const asked = new Set(
      tasks.flatMap(({ kind: task, pairing, hiddenUntil }) =>
        answered.includes(task) && hiddenUntil === null ? [pairing?.id] : [],
      ),
    );
    return day.pairings.filter(({ id }) => asked.has(id));
  }
  const checkIns = byPairing(day.checkIns);
  const drafted = new Set(day.drafts.flatMap((draft) => (draft.kind === kind ? [draft.pairingId] : [])));
  return day.pairings.filter((pairing) => {
    const standing = standingOn(pairing, day.today);
    const hasMet = (checkIns.get(pairing.id) ?? []).some(({ heldOn }) => heldOn <= day.today);
    if (kind === 'survey') return standing === 'active' && hasMet;
    if (drafted.has(pairing.id)) return false;
    if (kind === 'introduction') return (standing === 'active' && !hasMet) || standing === 'planned';
    return standing === 'completed' || (kind === 'thanks' && standing === 'ended');
  });
}
