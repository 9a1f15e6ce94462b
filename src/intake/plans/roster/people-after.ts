import type { ManagedPerson } from '../../../domain/people/management.js';
import type { PersonFacts } from '../../../domain/people/person.js';
import type { RosterPlan } from './roster-plan.js';

/**
 * Everyone as they will be after a roster too large to be held. What it says of people is kept as bytes of text, about a
 * hundred for each; who else is on record is read again whenever everybody is gone through.
 */
export class PeopleAfter {
  readonly #isChanged: Uint8Array;
  readonly #parts: Buffer[] = [];
  #nextId: number;

  /** @param newestPerson the highest id on record: whoever is new comes after it. */
  constructor(newestPerson: number) {
    this.#isChanged = new Uint8Array(newestPerson + 1);
    this.#nextId = newestPerson + 1;
  }

  add({ creates, updates }: Pick<RosterPlan, 'creates' | 'updates'>): void {
    const people: Written[] = [];
    for (const { personId, facts } of updates) {
      this.#isChanged[personId] = 1;
      people.push(written(personId, facts));
    }
    for (const { facts } of creates) {
      people.push(written(this.#nextId, facts));
      this.#nextId += 1;
    }
    if (people.length > 0) this.#parts.push(Buffer.from(JSON.stringify(people)));
  }

  *everyone(onRecord: Iterable<ManagedPerson>): Generator<ManagedPerson> {
    for (const person of onRecord) if (this.#isChanged[person.id] !== 1) yield person;
    for (const part of this.#parts) {
      for (const one of JSON.parse(part.toString()) as Written[]) {
        const [id, staffNumber, email, givenName, familyName, manager] = one;
        yield { id, staffNumber, email, givenName, familyName, manager };
      }
    }
  }
}

/** A person as a list without names for its parts. */
type Written = [
  id: number,
  staffNumber: string | null,
  email: string | null,
  givenName: string,
  familyName: string,
  manager: string | null,
];

function written(id: number, facts: PersonFacts): Written {
  const { staffNumber, email, givenName, familyName, manager } = facts;
  return [id, staffNumber, email, givenName, familyName, manager];
}
