import fc from 'fast-check';
import type { WriteHandle } from '../../../src/store/database/connection.js';
import { recordAgreement, recordSignature } from '../../../src/store/pairings/agreements.js';
import { recordConcern, recordConcernChange } from '../../../src/store/pairings/concerns.js';
import { recordFitCheck } from '../../../src/store/pairings/fit-checks.js';
import { recordFollowUp } from '../../../src/store/pairings/follow-ups.js';
import {
  markActionDone,
  recordGoal,
  recordGoalAction,
  recordGoalChange,
} from '../../../src/store/pairings/goals.js';
import { recordMilestone, updateMilestone } from '../../../src/store/pairings/milestones.js';
import { createPairing } from '../../../src/store/pairings/pairings.js';
import { recordApplication } from '../../../src/store/people/applications.js';
import { recordInvitation } from '../../../src/store/people/invitations.js';
import { recordAttendance, recordCourse } from '../../../src/store/people/training-rows.js';
import { recordDecision, recordDecisionChange } from '../../../src/store/rounds/decisions.js';
import { recordImport } from '../../../src/store/surveys/imports.js';
import { recordOutcomes } from '../../../src/store/surveys/outcomes.js';
import { datedOn, MENTEES } from './quarter-programme.js';

const later = fc.constantFrom('2026-10-01', '2026-11-15', '2026-12-01');
const person = fc.integer({ min: 1, max: MENTEES });
const pairing = fc.integer({ min: 1, max: 9 });

type Step = (db: WriteHandle) => void;

/** Of each kind of record something that later ones change: a planned pairing, goals, steps, milestones, concerns, agreements, a course. */
export function withRecords(db: WriteHandle): void {
  const dating = datedOn('2026-09-20');
  for (const menteeId of [10, 11])
    createPairing(
      db,
      { roundId: 1, menteeId, mentorId: MENTEES + 1, startedOn: '2026-12-10', fit: null, runId: null },
      dating,
    );
  for (let pairingId = 1; pairingId <= 9; pairingId += 1) {
    const goal = { pairingId, text: 'A goal', purpose: null, measure: null };
    const goalId = recordGoal(db, { ...goal, setOn: '2026-07-10', dueOn: '2026-09-30' }, dating);
    recordGoalAction(
      db,
      { goalId, text: 'A step', owner: 'mentee', resource: null, dueOn: '2026-09-25' },
      dating,
    );
    const milestone = { pairingId, name: 'First shift alone', setOn: '2026-07-10', dueOn: '2026-09-15' };
    recordMilestone(db, { ...milestone, reachedOn: null, confirmedBy: null }, dating);
    recordConcern(
      db,
      { pairingId, raisedOn: '2026-09-01', raisedBy: 'mentee', topic: 'time', text: 'None' },
      dating,
    );
    recordAgreement(db, { pairingId, version: 1, draftedOn: '2026-07-10', terms: TERMS }, dating);
  }
  const file = {
    fileName: 'outcomes.csv',
    kind: 'outcomes',
    sha256: '0',
    importedAt: dating.recordedAt,
  } as const;
  recordImport(db, { ...file, stated: [], holdsFrom: '2026-09-20' });
  recordCourse(db, { ...COURSE, name: 'Mentoring' }, dating);
  for (const personId of [MENTEES + 1, MENTEES + 2])
    recordAttendance(db, { courseId: 1, personId, attendedOn: '2026-05-04', validUntil: null }, dating);
  recordDecision(db, { decidedOn: '2026-09-20', text: 'More mentors', finding: null }, dating);
}

const TERMS = {
  purpose: null,
  everyDays: 14,
  minutes: null,
  mode: null,
  place: null,
  arrangedBy: null,
  contact: null,
  reviewsOn: ['2026-08-10', '2026-09-20'],
  endsOn: '2026-12-31',
} as const;

const COURSE = {
  kind: 'mentor_training',
  requiredFor: 'mentor',
  validMonths: 24,
  provider: null,
  costHundredths: 5000,
} as const;

/** What may be recorded of all else after the quarter, each about days after it. */
export const ofRecords: fc.Arbitrary<Step> = fc
  .record({ id: pairing, on: later, kind: fc.nat(12), personId: person })
  .map(({ id, on, kind, personId }): Step => {
    const at = datedOn(on);
    const noted = { on, progress: null, outcome: 'met', note: null } as const;
    const closed = {
      on,
      status: 'closed',
      severity: 'low',
      actsNext: null,
      dueOn: null,
      note: null,
    } as const;
    const records: readonly Step[] = [
      (db) => recordGoalChange(db, id, { ...noted, ...at }),
      (db) => markActionDone(db, id, on),
      (db) => updateMilestone(db, id, { dueOn: '2026-09-15', reachedOn: on, confirmedBy: 'mentor' }),
      (db) => recordConcernChange(db, id, { ...closed, ...at }),
      (db) =>
        recordSignature(
          db,
          { agreementId: id, side: on > '2026-11' ? 'mentor' : 'mentee', signedOn: on },
          at,
        ),
      (db) =>
        recordFitCheck(
          db,
          { pairingId: id, givenBy: 'mentee', givenOn: on, answer: 'not_a_fit', note: null },
          at,
        ),
      (db) =>
        recordFollowUp(
          db,
          { pairingId: id, kind: 'done', on, until: '2027-01-05', tasks: ['quiet'], note: null },
          at,
        ),
      (db) => recordAttendance(db, { courseId: 1, personId, attendedOn: on, validUntil: null }, at),
      (db) =>
        recordDecisionChange(db, 1, {
          on,
          status: 'done',
          actsNext: null,
          dueOn: null,
          effect: 'none',
          ...at,
        }),
      (db) =>
        recordInvitation(
          db,
          { roundId: 1, personId, event: 'invited', on, invitedAs: 'mentee', reason: null },
          at,
        ),
      (db) =>
        recordApplication(
          db,
          { roundId: 1, personId, event: 'applied', on, nominatedBy: null, reason: null },
          at,
        ),
      (db) =>
        recordOutcomes(
          db,
          [
            {
              facts: { personId, unit: null, measure: 'Sick days', heldOn: on, value: 3, denominator: null },
              origin: { importId: 1, line: 1 },
            },
          ],
          at,
        ),
      (db) =>
        recordGoal(
          db,
          { pairingId: id, text: 'Another', purpose: null, measure: null, setOn: on, dueOn: on },
          at,
        ),
    ];
    return (db) => records[kind]?.(db);
  });
