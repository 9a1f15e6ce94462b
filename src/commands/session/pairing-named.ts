import { isOpen, type Pairing } from '../../domain/pairings/pairing.js';
import { fullName, type Person, personKey } from '../../domain/people/person.js';
import { StateError } from '../../errors.js';
import { personNamed } from './person-named.js';

/** What a pairing is looked for in. */
export interface PairingsAndPeople {
  readonly pairings: readonly Pairing[];
  readonly people: readonly Person[];
}

/** `Hodan Abdi with Anita D'Souza (pairing 3)`. */
export function pairingInWords(
  pairing: Pick<Pairing, 'id' | 'menteeId' | 'mentorId'>,
  people: readonly Person[],
): string {
  const nameOf = (id: number) => {
    const person = people.find((candidate) => candidate.id === id);
    return person === undefined ? `person ${id}` : fullName(person);
  };
  return `${nameOf(pairing.menteeId)} with ${nameOf(pairing.mentorId)} (pairing ${pairing.id})`;
}

/**
 * The pairing meant: its number (`12` or `#12`), or one of its two people when they have one open pairing.
 * @throws StateError when none fits, or several do: then with the candidates.
 */
export function pairingNamed(text: string, { pairings, people }: PairingsAndPeople): Pairing {
  const number = /^#?(\d+)$/.exec(text.trim())?.[1];
  const byNumber = pairings.find((pairing) => String(pairing.id) === number);
  const isStaffNumber = people.some((person) => personKey(person) === text.trim());
  if (byNumber !== undefined && !isStaffNumber) return byNumber;
  if (byNumber === undefined && number !== undefined && !isStaffNumber) {
    throw new StateError(
      `There is no pairing ${number}.`,
      'mentor pairs list --all-rounds shows every pairing.',
    );
  }
  const person = personNamed(text, people);
  const theirs = pairings.filter(
    ({ menteeId, mentorId }) => menteeId === person.id || mentorId === person.id,
  );
  const open = theirs.filter(({ status }) => isOpen(status));
  const [only, another] = open.length > 0 ? open : theirs;
  if (only === undefined) {
    throw new StateError(`${fullName(person)} has no pairing.`, 'mentor pairs list shows the pairings.');
  }
  if (another === undefined) return only;
  const listed = (open.length > 0 ? open : theirs)
    .map((pairing) => pairingInWords(pairing, people))
    .join('; ');
  throw new StateError(
    `${fullName(person)} has several pairings: ${listed}.`,
    'Name the pairing by its number.',
  );
}
