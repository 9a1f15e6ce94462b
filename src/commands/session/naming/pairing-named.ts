import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import { findPeople } from '../../../domain/people/people-finder.js';
import { fullName, type Person, personKey } from '../../../domain/people/person.js';
import type { Round } from '../../../domain/rounds/round.js';
import { StateError } from '../../../errors.js';
import { personNamed } from './person-named.js';

/** What a pairing is looked for in. */
export interface PairingsAndPeople {
  readonly pairings: readonly Pairing[];
  readonly people: readonly Person[];
  readonly round: Round;
  /** Whether the round was named in the call: then a pairing of another is not meant. */
  readonly isRoundNamed: boolean;
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

/** A number that may mean two things: a pairing, and somebody with that staff number who has a pairing of their own. */
export interface Ambiguity {
  readonly pairing: Pairing;
  readonly person: Person;
}

/** The ambiguity of a text, if it has one. `pairing:2` and `person:2` never have. */
export function ambiguityOf(text: string, known: PairingsAndPeople): Ambiguity | undefined {
  const written = text.trim();
  const pairing = /^\d+$/.test(written) ? pairingOfNumber(written, known) : undefined;
  if (pairing === undefined) return undefined;
  const person = known.people.find((each) => personKey(each) === written);
  if (person === undefined) return undefined;
  const others = pairingsOf(person, known).filter(({ id }) => id !== pairing.id);
  return others.length === 0 ? undefined : { pairing, person };
}

/**
 * The pairing meant: its number (`12`, `#12` or `pairing:12`), or one of its two people (`person:12`, or as people are named
 * anywhere) when they have one open pairing. A bare number is a pairing's.
 * @throws StateError when none fits, or several do: then with the candidates.
 */
export function pairingNamed(text: string, known: PairingsAndPeople): Pairing {
  const written = text.trim();
  const ambiguity = ambiguityOf(written, known);
  if (ambiguity !== undefined) throw ambiguous(written, ambiguity, known);
  const number = /^(?:#|pairing:)?(\d+)$/i.exec(written)?.[1];
  const byNumber = number === undefined ? undefined : pairingOfNumber(number, known);
  if (byNumber !== undefined) return inMeantRound(byNumber, known);
  // A staff number may consist of digits, too.
  if (number !== undefined && (number !== written || findPeople(written, known.people).length === 0)) {
    throw new StateError(
      `There is no pairing ${number}.`,
      'mentor pairs list --all-rounds shows every pairing.',
    );
  }
  return onlyPairingOf(personNamed(written, known.people), known);
}

function pairingOfNumber(number: string, { pairings }: PairingsAndPeople): Pairing | undefined {
  return pairings.find(({ id }) => String(id) === number);
}

/** The open pairings of a person, of the round named if one was; all of theirs where none is open. */
function pairingsOf({ id }: Person, { pairings, round, isRoundNamed }: PairingsAndPeople): Pairing[] {
  const theirs = pairings.filter(
    ({ menteeId, mentorId, roundId }) =>
      (menteeId === id || mentorId === id) && (!isRoundNamed || roundId === round.id),
  );
  const open = theirs.filter(({ status }) => isOpen(status));
  return open.length > 0 ? open : theirs;
}

function onlyPairingOf(person: Person, known: PairingsAndPeople): Pairing {
  const theirs = pairingsOf(person, known);
  const [only, another] = theirs;
  if (only === undefined) {
    const where = known.isRoundNamed ? ` in round "${known.round.name}"` : '';
    throw new StateError(
      `${fullName(person)} has no pairing${where}.`,
      'mentor pairs list shows the pairings.',
    );
  }
  if (another === undefined) return only;
  const listed = theirs.map((pairing) => pairingInWords(pairing, known.people)).join('; ');
  throw new StateError(
    `${fullName(person)} has several pairings: ${listed}.`,
    'Name the pairing by its number.',
  );
}

function inMeantRound(pairing: Pairing, { round, isRoundNamed, people }: PairingsAndPeople): Pairing {
  if (!isRoundNamed || pairing.roundId === round.id) return pairing;
  throw new StateError(
    `${pairingInWords(pairing, people)} is not of round "${round.name}".`,
    'Leave --round out, or name a pairing of that round; mentor pairs list --all-rounds shows every pairing.',
  );
}

function ambiguous(text: string, { pairing, person }: Ambiguity, { people }: PairingsAndPeople): StateError {
  return new StateError(
    `"${text}" is the number of ${pairingInWords(pairing, people)}, and the staff number of ${fullName(person)}, who has a pairing too.`,
    `Write pairing:${text} for the first, or person:${text} for the pairing of ${fullName(person)}.`,
  );
}
