import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { issueReport } from '../../../src/commands/report/issue-report.js';
import { makeReport } from '../../../src/commands/report/make-report.js';
import { quarterNamed } from '../../../src/domain/dates/quarter.js';
import { REPORT_FORMATS } from '../../../src/domain/reports/issued-report.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { reportAs } from '../../../src/rendering/report/report-as.js';
import type { Connection, ReadHandle, WriteHandle } from '../../../src/store/database/connection.js';
import { recordTerm } from '../../../src/store/pairings/pairing-terms.js';
import { changePairing, createPairing, listPairings } from '../../../src/store/pairings/pairings.js';
import { setFirstParticipation, setParticipation } from '../../../src/store/people/participations.js';
import {
  changeAttributes,
  createPerson,
  markAsLeft,
  updatePerson,
} from '../../../src/store/people/people-changes.js';
import { textOfIssuedReport } from '../../../src/store/rounds/issued-reports.js';
import { addNamedRule, dropNamedRule } from '../../../src/store/rounds/named-rules.js';
import { closeRound, openRound } from '../../../src/store/rounds/rounds.js';
import {
  answer,
  datedOn,
  factsOf,
  LAST_DAY,
  MENTEES,
  MENTORS,
  meet,
  programme,
  rate,
  unusedName,
} from './quarter-programme.js';

const TODAY = { calendarDay: '2026-12-20', today: '2026-12-20', recordedAt: '2026-12-20T09:00:00Z' };
const REQUEST = {
  settings: { ...DEFAULT_SETTINGS, report: { ...DEFAULT_SETTINGS.report, smallestGroup: 2 } },
  period: quarterNamed('2026-Q3', 1, TODAY.today),
  previous: quarterNamed('2026-Q2', 1, TODAY.today),
  knownOn: undefined,
  round: undefined,
};

const later = fc.constantFrom('2026-10-01', '2026-11-15', '2026-12-01');
const person = fc.integer({ min: 1, max: MENTEES + MENTORS });
const mentee = fc.integer({ min: 1, max: MENTEES });
const pairing = fc.integer({ min: 1, max: 9 });

type Step = (db: WriteHandle) => void;

/** What may be recorded after the quarter, each about days after it. */
const step: fc.Arbitrary<Step> = fc.oneof(
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
        recordTerm(db, { pairingId: id, renewedOn: on, until: '2027-06-30', afterVersion: 0 }, TODAY),
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

/** The same about days of the quarter: facts entered late, and corrections. */
const belated: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ pairingId: pairing, day: fc.constantFrom('2026-07-10', LAST_DAY) }).map(
    ({ pairingId, day }): Step =>
      (db) =>
        meet(db, pairingId, day, '2026-11-15'),
  ),
  fc.record({ pairingId: pairing }).map(
    ({ pairingId }): Step =>
      (db) =>
        rate(db, pairingId, { givenOn: '2026-09-29', today: '2026-11-15', rating: 1 }),
  ),
  person.map(
    (id): Step =>
      (db) =>
        updatePerson(db, { id, facts: factsOf(id, { site: 'West' }) }, datedOn('2026-11-15', null)),
  ),
  person.map(
    (id): Step =>
      (db) =>
        updatePerson(db, { id, facts: factsOf(id, { band: '9' }) }, datedOn('2026-11-15', '2026-08-01')),
  ),
  person.map(
    (id): Step =>
      (db) =>
        markAsLeft(db, id, datedOn('2026-11-15', '2026-09-12')),
  ),
);

class Undo extends Error {}

/** Does something to the programme, and takes it back. */
function inPassing(store: Connection, work: (db: WriteHandle) => void): void {
  try {
    store.transaction((db) => {
      work(db);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
}

describe('what is recorded after a quarter', () => {
  const store = programme();
  afterAll(() => store.close());

  it('changes no byte of a fresh report where it is about later days', () => {
    const textsOf = (db: ReadHandle) => {
      const { report } = makeReport(db, TODAY, REQUEST);
      return REPORT_FORMATS.map((format) => reportAs(format, report));
    };
    const before = textsOf(store);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        inPassing(store, (db) => {
          for (const apply of steps) apply(db);
          expect(textsOf(db)).toEqual(before);
        });
      }),
      { numRuns: 80 },
    );
  });

  it('changes a fresh report only with late entries and corrections to explain it, and an issued one never', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(step, belated), { minLength: 1, maxLength: 6 }), (steps) => {
        inPassing(store, (db) => {
          const { texts } = issueReport({ db, note: () => undefined }, TODAY, makeReport(db, TODAY, REQUEST));
          for (const apply of steps) apply(db);
          for (const format of REPORT_FORMATS) expect(textOfIssuedReport(db, 1, format)).toBe(texts[format]);
          const { revision } = makeReport(db, TODAY, REQUEST).report;
          if (revision === null) throw new Error('no report was issued');
          const reasons = revision.reasons.join(' ');
          if (revision.changed.length > 0) expect(reasons).toMatch(/^(Entered|Corrected) since/);
          changed += Math.min(1, revision.changed.length);
          const known = makeReport(db, TODAY, { ...REQUEST, knownOn: LAST_DAY }).report;
          expect(known.revision?.changed).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(10);
  });
});
