import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import type { Role } from '../../../domain/people/participant.js';

/** How somebody takes part by a file; null where it says that they do not. */
export interface StatedPart {
  readonly personId: number;
  readonly role: Role | null;
}

/** So many people are named. */
const NAMED = 8;

/**
 * Whose pairing goes on though a file says that they do not take part any more, or only on the other side, in a line each: nothing ends by
 * itself, and nobody would look for it.
 */
export function rolesGivenUpInWords(
  stated: readonly StatedPart[],
  pairings: readonly Pairing[],
  nameOf: (id: number) => string,
): string[] {
  const roles = new Map(stated.map(({ personId, role }) => [personId, role]));
  const told = pairings
    .filter(({ status }) => isOpen(status))
    .flatMap(({ id, menteeId, mentorId }) =>
      (
        [
          ['mentee', menteeId, mentorId],
          ['mentor', mentorId, menteeId],
        ] as const
      ).flatMap(([side, own, other]) => {
        const role = roles.get(own);
        if (role === undefined || role === side || role === 'both') return [];
        const now = role === null ? 'takes no part' : `is a ${role}, not a ${side}`;
        return [
          `According to this file, ${nameOf(own)} ${now}; pairing ${id} with ${nameOf(other)} goes on all the same. If it is over: mentor pairs end ${id}`,
        ];
      }),
    );
  return told.length > NAMED
    ? [
        ...told.slice(0, NAMED),
        `${told.length - NAMED} more pairings go on though, according to this file, one of the two no longer takes that part.`,
      ]
    : told;
}
