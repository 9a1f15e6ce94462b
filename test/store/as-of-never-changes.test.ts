import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dating } from '../../src/domain/people/dated-facts.js';
import type { PersonFacts } from '../../src/domain/people/person.js';
import { presenceOn } from '../../src/domain/people/presence.js';
import type { Connection, WriteHandle } from '../../src/store/database/connection.js';
import { openStore } from '../../src/store/database/open-store.js';
import { participationsAsOf, setParticipation } from '../../src/store/people/participations.js';
import { peopleAsOf } from '../../src/store/people/people-as-of.js';
import {
  changeAttributes,
  createPerson,
  markAsLeft,
  updatePerson,
} from '../../src/store/people/people-changes.js';
import { listPeople } from '../../src/store/people/people-rows.js';
import { ensureFirstRound } from '../../src/store/rounds/rounds.js';

const PEOPLE = 4;
const LAST_DAY = '2026-09-30';
const DAYS = ['2026-07-01', '2026-08-15', LAST_DAY];

const place = fc.constantFrom(null, 'North', 'South');
/** What a roster says of one of them. */
const stated = fc.record({
  who: fc.integer({ min: 1, max: PEOPLE }),
  facts: fc.record({
    site: place,
    unit: place,
    manager: fc.constantFrom(null, '1', '2'),
    status: fc.constantFrom('active' as const, 'on_leave' as const),
    leftOn: fc.constantFrom(null, LAST_DAY, '2026-11-30'),
    hiredOn: fc.constantFrom('2020-01-01', '2026-10-01', '2026-12-15'),
  }),
  needs: fc.array(fc.constantFrom('audit', 'triage'), { maxLength: 2 }),
  role: fc.constantFrom(null, 'mentee' as const, 'mentor' as const),
  capacity: fc.constantFrom(null, 0, 3),
  origin: fc.constantFrom('roster' as const, 'survey' as const),
  isMissing: fc.boolean(),
});
type Generated = typeof stated extends fc.Arbitrary<infer Value> ? Value : never;
type Stated = Omit<Generated, 'facts'> & { readonly facts: Partial<PersonFacts> };

function nobody(number: number): PersonFacts {
  return {
    staffNumber: String(number),
    email: null,
    givenName: 'G',
    familyName: 'F',
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: '2020-01-01',
    leftOn: null,
    status: 'active',
  };
}

function on(today: string, holdsFrom: string = today): Dating {
  return { recordedAt: `${today}T09:00:00Z`, today, holdsFrom };
}

function say(db: WriteHandle, { who, facts, needs, role, capacity, origin }: Stated, dating: Dating): void {
  const known = listPeople(db).find(({ id }) => id === who);
  if (known === undefined) throw new Error('nobody');
  updatePerson(db, { id: who, facts: { ...known, ...facts } }, dating);
  changeAttributes(db, { personId: who, attributes: new Map([['needs', needs]]) }, dating);
  const participation = role === null && capacity === null ? null : { role, capacity };
  setParticipation(db, { roundId: 1, personId: who, origin, participation }, dating);
}

/** Everything a report about the quarter asks of people. */
function asOfThen(store: Connection): unknown {
  return {
    people: peopleAsOf(store, { on: LAST_DAY }).map((person) => [
      ...[person.id, person.site, person.unit, person.manager],
      [...person.attributes],
      DAYS.map((day) => presenceOn(person, day)),
    ]),
    participations: [...participationsAsOf(store, 1, { on: LAST_DAY })].sort(([a], [b]) => a - b),
  };
}

it('is not changed by anything that holds from a later day, whenever and however often that is told', () => {
  const history = fc.record({
    before: fc.array(stated, { maxLength: 8 }),
    later: fc.array(fc.tuple(stated, fc.constantFrom('2026-10-01', '2026-10-20', '2027-01-05')), {
      maxLength: 8,
    }),
  });
  fc.assert(
    fc.property(history, ({ before, later }) => {
      const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
      store.transaction((db) => {
        ensureFirstRound(db, '2026-07-01');
        for (let number = 1; number <= PEOPLE; number++) createPerson(db, nobody(number), on('2026-07-01'));
      });
      for (const one of before) {
        const facts = { ...one.facts, hiredOn: '2020-01-01' };
        store.transaction((db) => say(db, { ...one, facts }, on('2026-08-01')));
      }
      const then = asOfThen(store);
      const goneThen = new Set(
        peopleAsOf(store, { on: LAST_DAY }).flatMap(({ id, leftOn }) =>
          leftOn === null || leftOn > LAST_DAY ? [] : [id],
        ),
      );
      for (const [one, day] of later) {
        // Only who had gone is hired again; and a last day that had been told of is not taken back, which would put it right.
        const { hiredOn } = one.facts;
        const isHiredAgain = goneThen.has(one.who) && hiredOn !== '2020-01-01';
        const employment = isHiredAgain ? { hiredOn, leftOn: null } : { hiredOn: '2020-01-01' };
        const { leftOn, ...facts } = one.facts;
        const last = goneThen.has(one.who) ? {} : { leftOn: leftOn === LAST_DAY ? null : leftOn };
        if (isHiredAgain || !one.isMissing) {
          store.transaction((db) => {
            const { leftOn: known = null } = listPeople(db).find(({ id }) => id === one.who) ?? {};
            const said = { ...facts, leftOn: known, ...last, ...employment };
            say(db, { ...one, facts: said }, on('2027-01-10', day));
          });
        } else if (!goneThen.has(one.who)) {
          store.transaction((db) => markAsLeft(db, one.who, on('2027-01-10', day)));
        }
      }
      expect(asOfThen(store)).toEqual(then);
      store.close();
    }),
    { numRuns: 60 },
  );
});
