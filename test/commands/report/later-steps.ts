import fc from 'fast-check';
import type { WriteHandle } from '../../../src/store/database/connection.js';
import { recordTerm } from '../../../src/store/pairings/pairing-terms.js';
import { changePairing, createPairing, listPairings } from '../../../src/store/pairings/pairings.js';
import { setFirstParticipation, setParticipation } from '../../../src/store/people/participations.js';
import {
  changeAttributes,
  createPerson,
  markAsLeft,
  updatePerson,
} from '../../../src/store/people/people-changes.js';
import { addNamedRule, dropNamedRule } from '../../../src/store/rounds/named-rules.js';
import { closeRound, openRound } from '../../../src/store/rounds/rounds.js';
import { ofRecords } from './later-records.js';
import { answer, datedOn, factsOf, MENTEES, MENTORS, meet, rate, unusedName } from './quarter-programme.js';

const later = fc.constantFrom('2026-10-01', '2026-11-15', '2026-12-01');
const person = fc.integer({ min: 1, max: MENTEES + MENTORS });
const mentee = fc.integer({ min: 1, max: MENTEES });
const pairing = fc.integer({ min: 1, max: 9 });

/** Something that is recorded. */
export type Step = (db: WriteHandle) => void;

/** What may be recorded of people, pairings and rounds after the quarter, each about days after it. */
const ofPeopleAndPairings: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      key: person,
      on: later,
      site: fc.constantFrom('North', 'South', 'East'),
      band: fc.constantFrom('5', '8a'),
    })
    .map(
      ({ key, on, site, band }): Step =>
        (db) =>
          updatePerson(db, { id: key, facts: factsOf(key, { site, band }) }, datedOn(on)),
    ),
  fc.record({ key: person, on: later }).map(
    ({ key, on }): Step =>
      (db) =>
        updatePerson(
          db,
          { id: key, facts: factsOf(key, { email: `new-${key}-${on}@example.org` }) },
          datedOn(on),
        ),
  ),
  fc.record({ id: pairing, on: later }).map(
    ({ id, on }): Step =>
      (db) =>
        recordTerm(db, { pairingId: id, renewedOn: on, until: '2027-06-30', afterVersion: 0 }, datedOn(on)),
  ),
  fc.record({ key: person, on: later }).map(
    ({ key, on }): Step =>
      (db) =>
        markAsLeft(db, key, datedOn(on)),
  ),
  fc.record({ key: person, on: later }).map(
    ({ key, on }): Step =>
      (db) =>
        updatePerson(
          db,
          { id: key, facts: factsOf(key, { leftOn: '2026-12-31', leaveFrom: on }) },
          datedOn(on),
        ),
  ),
  fc.record({ key: person, on: later }).map(
    ({ key, on }): Step =>
      (db) =>
        changeAttributes(db, { personId: key, attributes: new Map([['needs', [on]]]) }, datedOn(on)),
  ),
  fc
    .record({
      key: fc.integer({ min: 100, max: 110 }),
      on: later,
      role: fc.constantFrom('mentee' as const, 'mentor' as const),
    })
    .map(
      ({ key, on, role }): Step =>
        (db) => {
          const staffNumber = unusedName('N');
          const personId = createPerson(
            db,
            { ...factsOf(key), staffNumber, email: `${staffNumber}@example.org`, hiredOn: on },
            datedOn(on),
          );
          setFirstParticipation(
            db,
            { roundId: 1, personId, origin: 'roster', participation: { role, capacity: 5 } },
            datedOn(on),
          );
        },
    ),
  fc
    .record({
      personId: person,
      on: later,
      role: fc.constantFrom('mentor' as const, 'mentee' as const, null),
    })
    .map(
      ({ personId, on, role }): Step =>
        (db) =>
          setParticipation(
            db,
            {
              roundId: 1,
              personId,
              origin: 'survey',
              participation: { role, capacity: role === null ? null : 7 },
            },
            datedOn(on),
          ),
    ),
  fc
    .record({
      pairingId: pairing,
      on: later,
      status: fc.constantFrom('paused' as const, 'ended' as const, 'completed' as const),
    })
    .map(
      ({ pairingId, on, status }): Step =>
        (db) => {
          const known = listPairings(db).find(({ id }) => id === pairingId);
          if (known?.status === 'active')
            changePairing(db, pairingId, { status, since: on, reason: 'moved', recordedOn: on });
        },
    ),
  fc.record({ menteeId: mentee, on: later }).map(
    ({ menteeId, on }): Step =>
      (db) => {
        const isPaired = listPairings(db).some((one) => one.menteeId === menteeId && one.endedOn === null);
        const pair = { roundId: 1, menteeId, mentorId: MENTEES + 1, startedOn: on, fit: null, runId: null };
        if (!isPaired) createPairing(db, pair, datedOn(on));
      },
  ),
  fc.record({ pairingId: pairing, on: later }).map(
    ({ pairingId, on }): Step =>
      (db) =>
        meet(db, pairingId, on, on),
  ),
  fc.record({ pairingId: pairing, on: later, rating: fc.integer({ min: 1, max: 5 }) }).map(
    ({ pairingId, on, rating }): Step =>
      (db) =>
        rate(db, pairingId, { givenOn: on, today: on, rating }),
  ),
  fc.record({ personId: mentee, on: later, wave: fc.constantFrom('after', 'much later') }).map(
    ({ personId, on, wave }): Step =>
      (db) =>
        answer(db, { personId, wave, submittedOn: on, today: on }),
  ),
  fc.record({ menteeId: mentee, on: later }).map(
    ({ menteeId, on }): Step =>
      (db) => {
        const rule = { kind: 'never', menteeId, mentorId: MENTEES + 1, because: 'agreed' } as const;
        const id = addNamedRule(db, { ...rule, recordedAt: `${on}T09:00:00Z`, recordedOn: on });
        if (menteeId % 2 === 0) dropNamedRule(db, id, datedOn(on));
      },
  ),
  later.map(
    (on): Step =>
      (db) => {
        const { id } = openRound(db, { name: unusedName('Later round'), openedOn: on });
        setParticipation(
          db,
          { roundId: id, personId: 1, origin: 'roster', participation: { role: 'mentee', capacity: null } },
          datedOn(on),
        );
      },
  ),
  later.map(
    (on): Step =>
      (db) =>
        closeRound(db, 1, on),
  ),
);

/** Of whatever has not begun. */
const callingOff: fc.Arbitrary<Step> = later.map(
  (on): Step =>
    (db) => {
      for (const { id, startedOn, status } of listPairings(db))
        if (status === 'active' && startedOn > on)
          changePairing(db, id, { status: 'cancelled', since: on, reason: 'changed plans', recordedOn: on });
    },
);

/** What may be recorded after the quarter, each about days after it. */
export const step: fc.Arbitrary<Step> = fc.oneof(ofPeopleAndPairings, ofRecords, callingOff);
