import { addToList } from '../../domain/add-to-list.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { htmlText } from '../html-text.js';
import type { ProgrammeBook } from './programme-book.js';

/** What the parts of a book refer to in one another. */
export interface BookLinks {
  readonly people: ReadonlyMap<number, Person>;
  /** Somebody by name, leading to what is known of them; `person 7` for nobody of the book. */
  person(id: number): string;
  /** `pairing 3`, leading to it. */
  pairing(id: number): string;
  /** Every pairing somebody is or was in, by number. */
  pairingsOf(personId: number): readonly Pairing[];
}

/** Looks everything up once, so that a book takes time in proportion to its people and pairings. */
export function bookLinks({ members, pairings }: Pick<ProgrammeBook, 'members' | 'pairings'>): BookLinks {
  const people = new Map<number, Person>(members.map(({ person }) => [person.id, person]));
  const ofPerson = new Map<number, Pairing[]>();
  for (const { pairing } of pairings) {
    for (const id of [pairing.menteeId, pairing.mentorId]) {
      addToList(ofPerson, id, pairing);
    }
  }
  return {
    people,
    person: (id) => {
      const person = people.get(id);
      return person === undefined ? `person ${id}` : link(`person-${id}`, fullName(person));
    },
    pairing: (id) => link(`pairing-${id}`, `pairing ${id}`),
    pairingsOf: (id) => ofPerson.get(id) ?? [],
  };
}

function link(anchor: string, text: string): string {
  return `<a href="#${anchor}">${htmlText(text)}</a>`;
}
