import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import { nameById, type Person } from '../../../domain/people/person.js';
import { fitInWords } from '../../../domain/rounds/fit-figures.js';
import type { ProposedPair, ReplacedPairing } from '../../../domain/rounds/run.js';
import { StateError } from '../../../errors.js';
import { changePairing } from '../../../store/pairings/pairings.js';
import type { Writing } from '../../session/loading/reading-and-changing.js';

/** A proposed pair that takes the place of a pairing. */
export interface Replacement extends ProposedPair {
  readonly replaces: ReplacedPairing;
}

/** Why a pairing ended that another took the place of. */
const REASON = 're-matched';

/** The pairs that take the place of a pairing. */
export function replacementsIn(pairs: readonly ProposedPair[]): readonly Replacement[] {
  return pairs.flatMap((pair) => (pair.replaces === undefined ? [] : [{ ...pair, replaces: pair.replaces }]));
}

/** `Ada Byron: Mary Seacole instead of John Snow, fit 0.41 → 0.63; pairing 7 ends`. */
export function replacementInWords(pair: Replacement, people: ReadonlyMap<number, Person>): string {
  const nameOf = (id: number) => nameById(people, id);
  const { menteeId, mentorId, fit, replaces } = pair;
  const fits = `fit ${fitInWords(replaces.fit)} → ${fitInWords(fit)}`;
  return `${nameOf(menteeId)}: ${nameOf(mentorId)} instead of ${nameOf(replaces.mentorId)}, ${fits}; pairing ${replaces.pairingId} ends`;
}

/** What stands against a pair's taking the place of a pairing, which may have changed since; undefined when nothing does. */
export function objectionToReplacing(
  { replaces }: ProposedPair,
  pairings: readonly Pairing[],
  startedOn: IsoDate,
): string | undefined {
  if (replaces === undefined) return undefined;
  const { pairingId } = replaces;
  const replaced = pairings.find(({ id }) => id === pairingId);
  if (replaced?.status !== 'active')
    return `pairing ${pairingId}, which it was to replace, is ${replaced?.status ?? 'gone'} now`;
  const latest = replaced.changes.at(-1)?.since ?? replaced.startedOn;
  return startedOn < latest
    ? `pairing ${pairingId}, which it would end on ${startedOn}, is ${replaced.status} only since ${latest}`
    : undefined;
}

/** Ends the pairings whose place is taken, on the day the new ones begin. */
export function endReplaced(
  context: Context,
  { db, note }: Writing,
  { pairs, on }: { readonly pairs: readonly ProposedPair[]; readonly on: IsoDate },
): void {
  const ids = replacementsIn(pairs).map(({ replaces }) => replaces.pairingId);
  if (ids.length > 0 && on > context.today) {
    throw new StateError(
      `${on} is after today (${context.today}): a pairing that is replaced ends the day the new one begins.`,
      'Accept the changes when that day has come, or give an earlier day with --on.',
    );
  }
  const end = { status: 'ended', since: on, reason: REASON, by: 'programme' } as const;
  for (const id of ids) changePairing(db, id, { ...end, recordedOn: context.today });
  note({ what: 'pairing', action: 'ended', ids });
}
