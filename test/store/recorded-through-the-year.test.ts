import { expect, it } from 'vitest';
import type { OutcomeFacts } from '../../src/domain/outcomes/outcome.js';
import type { Recording } from '../../src/domain/people/dated-facts.js';
import type { PersonFacts } from '../../src/domain/people/person.js';
import type { Connection, WriteHandle } from '../../src/store/database/connection.js';
import { newInMemory } from '../../src/store/database/open-store.js';
import {
  closeCircle,
  endMembership,
  listCircles,
  recordCircle,
  recordCircleMeeting,
  recordMember,
} from '../../src/store/pairings/circles.js';
import { listLetterDrafts, recordLetterDraft } from '../../src/store/pairings/letter-drafts.js';
import {
  milestonesByPairing,
  recordMilestone,
  updateMilestone,
} from '../../src/store/pairings/milestones.js';
import { recordTerm, termsByPairing } from '../../src/store/pairings/pairing-terms.js';
import { createPairing } from '../../src/store/pairings/pairings.js';
import { listApplications, recordApplication } from '../../src/store/people/applications.js';
import { createPerson } from '../../src/store/people/people-changes.js';
import { everyPerson, newestPerson } from '../../src/store/people/people-rows.js';
import {
  endTransfer,
  listTransfers,
  recordSkillFact,
  recordTransfer,
  skillNumber,
  skillsOnRecord,
} from '../../src/store/people/skill-rows.js';
import {
  changeCourse,
  recordAttendance,
  recordCourse,
  recordCourseDay,
  trainingOnRecord,
} from '../../src/store/people/training-rows.js';
import { ensureFirstRound, openRound } from '../../src/store/rounds/rounds.js';
import { recordImport } from '../../src/store/surveys/imports.js';
import { listMeasures, listOutcomes, recordOutcomes } from '../../src/store/surveys/outcomes.js';

const AT = '2026-07-01T09:00:00Z';
const DATED = { recordedAt: AT, today: '2026-07-01', holdsFrom: '2026-07-01' };
const LATER = { recordedAt: '2026-07-02T09:00:00Z', today: '2026-07-02' };
const DAY_BEFORE = '2026-06-30';

function facts(staffNumber: string): PersonFacts {
  return {
    staffNumber,
    email: null,
    givenName: 'Person',
    familyName: staffNumber,
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    hiredOn: null,
    leftOn: null,
    status: 'active',
  };
}

/** Three people, two rounds, and two pairings of the first. */
function programme(work: (db: WriteHandle) => void): Connection {
  const store = newInMemory();
  store.transaction((db) => {
    ensureFirstRound(db, '2026-06-01');
    openRound(db, { name: 'Autumn', openedOn: '2026-06-02' });
    for (const number of ['001', '002', '003']) createPerson(db, facts(number), DATED);
    for (const menteeId of [1, 2])
      createPairing(
        db,
        { roundId: 1, menteeId, mentorId: 3, startedOn: '2026-06-10', fit: null, runId: null },
        DATED,
      );
    work(db);
  });
  return store;
}

it('applications to a round come back by day, as far as they were known then', () => {
  const first = { personId: 1, event: 'applied', on: '2026-06-20', nominatedBy: null, reason: null } as const;
  const earlier = {
    ...first,
    personId: 2,
    event: 'nominated',
    on: '2026-06-15',
    nominatedBy: 'Cleo',
  } as const;
  const store = programme((db) => {
    recordApplication(db, { ...first, roundId: 1 }, DATED);
    recordApplication(db, { ...first, roundId: 2 }, DATED);
    recordApplication(db, { ...earlier, roundId: 1 }, LATER);
  });
  expect(listApplications(store, 1)).toEqual([
    { id: 3, roundId: 1, ...earlier },
    { id: 1, roundId: 1, ...first },
  ]);
  expect(listApplications(store, 1, DATED.today).map(({ id }) => id)).toEqual([1]);
  expect(listApplications(store, 1, DAY_BEFORE)).toEqual([]);
  expect(listApplications(store, 2).map(({ id }) => id)).toEqual([2]);
});

it('circles come back with their members and meetings in order, each with its own', () => {
  const circle = { roundId: 1, name: 'Nights', formedOn: '2026-06-20', meetsAt: 'monday evening' };
  const store = programme((db) => {
    const [nights, days] = [
      recordCircle(db, circle, DATED),
      recordCircle(db, { ...circle, name: 'Days' }, DATED),
    ];
    recordMember(db, { circleId: nights, personId: 2, joinedOn: '2026-06-25' }, DATED);
    const left = recordMember(db, { circleId: nights, personId: 1, joinedOn: '2026-06-20' }, DATED);
    endMembership(db, left, '2026-06-28');
    for (const heldOn of ['2026-06-27', '2026-06-21'])
      recordCircleMeeting(db, { circleId: nights, heldOn, minutes: 60, present: 2 }, DATED);
    recordCircleMeeting(db, { circleId: days, heldOn: '2026-06-22', minutes: null, present: null }, DATED);
    closeCircle(db, days, '2026-06-30');
  });
  expect(listCircles(store)).toEqual([
    {
      id: 1,
      ...circle,
      closedOn: null,
      members: [
        { id: 2, personId: 1, joinedOn: '2026-06-20', outFrom: '2026-06-28' },
        { id: 1, personId: 2, joinedOn: '2026-06-25', outFrom: null },
      ],
      meetings: [
        { heldOn: '2026-06-21', minutes: 60, present: 2 },
        { heldOn: '2026-06-27', minutes: 60, present: 2 },
      ],
    },
    {
      id: 2,
      ...circle,
      name: 'Days',
      closedOn: '2026-06-30',
      members: [],
      meetings: [{ heldOn: '2026-06-22', minutes: null, present: null }],
    },
  ]);
});

it('milestones and renewals stand by pairing, as far as they were known; one is reached later', () => {
  const milestone = {
    pairingId: 1,
    name: 'Portfolio',
    setOn: '2026-06-15',
    dueOn: '2026-09-01',
    reachedOn: null,
    confirmedBy: null,
  };
  const term = { pairingId: 2, renewedOn: '2026-06-30', until: '2026-12-31', afterVersion: 1 };
  const store = programme((db) => {
    recordMilestone(db, { ...milestone, name: 'Interview' }, DATED);
    const id = recordMilestone(db, milestone, DATED);
    updateMilestone(db, id, { dueOn: '2026-09-01', reachedOn: '2026-06-28', confirmedBy: 'Ward manager' });
    recordTerm(db, term, DATED);
    recordTerm(db, { ...term, until: '2027-03-31' }, LATER);
  });
  expect([...milestonesByPairing(store, DATED.today)]).toEqual([
    [
      1,
      [
        { id: 1, ...milestone, name: 'Interview' },
        { id: 2, ...milestone, reachedOn: '2026-06-28', confirmedBy: 'Ward manager' },
      ],
    ],
  ]);
  expect(milestonesByPairing(store, DAY_BEFORE).size).toBe(0);
  expect([...termsByPairing(store, DATED.today)]).toEqual([[2, [term]]]);
  expect(
    termsByPairing(store, LATER.today)
      .get(2)
      ?.map(({ until }) => until),
  ).toEqual(['2026-12-31', '2027-03-31']);
  expect(termsByPairing(store, DAY_BEFORE).size).toBe(0);
});

it('of values of a measure the one recorded last counts, of a person as of a unit', () => {
  const value = {
    personId: 1,
    unit: null,
    measure: 'Sickness',
    heldOn: '2026-06-30',
    value: 3,
    denominator: null,
  };
  const store = programme((db) => {
    const importId = recordImport(db, {
      fileName: 'measures.csv',
      kind: 'outcomes',
      sha256: 'x',
      importedAt: AT,
      stated: [],
      holdsFrom: '2026-06-30',
    });
    const record = (values: readonly OutcomeFacts[], recording: Recording) =>
      recordOutcomes(
        db,
        values.map((facts) => ({ facts, origin: { importId, line: 2 } })),
        recording,
      );
    expect(record([value, { ...value, personId: null, unit: 'Ward 7', denominator: 20 }], DATED)).toEqual([
      1, 2,
    ]);
    expect(
      record(
        [
          { ...value, value: 4 },
          { ...value, measure: 'Vacancies' },
        ],
        LATER,
      ),
    ).toEqual([3, 4]);
  });
  expect(listMeasures(store)).toEqual(['Sickness', 'Vacancies']);
  expect(listOutcomes(store)).toEqual([
    { id: 2, ...value, personId: null, unit: 'Ward 7', denominator: 20 },
    { id: 3, ...value, value: 4 },
    { id: 4, ...value, measure: 'Vacancies' },
  ]);
  expect(listOutcomes(store, DATED.today).map(({ id }) => id)).toEqual([1, 2]);
  expect(listOutcomes(store, DAY_BEFORE)).toEqual([]);
});

it('a skill is one however it is written, and what is said of it comes back as it was said', () => {
  const said = {
    skillId: 1,
    personId: 1,
    level: 'independent',
    wants: null,
    heldSince: '2026-01-01',
    validUntil: '2027-01-01',
    holdsFrom: '2026-01-01',
  } as const;
  const wish = { ...said, level: null, heldSince: null, validUntil: null } as const;
  const store = programme((db) => {
    expect(skillNumber(db, ' Wound  care ', DATED)).toEqual({ id: 1, isNew: true });
    expect(skillNumber(db, 'wound care', DATED)).toEqual({ id: 1, isNew: false });
    recordSkillFact(db, said, DATED);
    recordSkillFact(db, { ...wish, wants: true }, DATED);
    recordSkillFact(db, { ...wish, wants: false }, DATED);
    const taught = {
      skillId: 1,
      learnerId: 1,
      teacherId: 3,
      startedOn: '2026-06-01',
      plannedUntil: '2026-09-01',
    };
    recordTransfer(db, taught, DATED);
    endTransfer(db, recordTransfer(db, { ...taught, learnerId: 2 }, DATED), {
      endedOn: '2026-06-30',
      outcome: 'learned',
    });
  });
  expect(skillsOnRecord(store)).toEqual({
    skills: [{ id: 1, name: 'Wound care' }],
    facts: [said, { ...wish, wants: true }, { ...wish, wants: false }],
  });
  expect(
    listTransfers(store).map(({ id, learnerId, endedOn, outcome }) => [id, learnerId, endedOn, outcome]),
  ).toEqual([
    [1, 1, null, null],
    [2, 2, '2026-06-30', 'learned'],
  ]);
});

it('courses come back with their days, changed as they are now, and who had done one by then', () => {
  const course = {
    name: 'Induction',
    kind: 'mentor_training',
    requiredFor: 'mentor',
    validMonths: 24,
    provider: null,
    costHundredths: null,
  } as const;
  const store = programme((db) => {
    const id = recordCourse(db, course, DATED);
    const other = recordCourse(db, { ...course, name: 'Refresher' }, DATED);
    const changed = { ...course, name: 'Refresher', requiredFor: null, costHundredths: 4_500 };
    changeCourse(db, { ...changed, id: other }, LATER);
    for (const day of ['2026-09-02', '2026-08-01']) recordCourseDay(db, id, day);
    const done = { courseId: id, personId: 1, validUntil: null };
    recordAttendance(db, { ...done, attendedOn: '2026-06-20' }, DATED);
    recordAttendance(db, { ...done, personId: 2, attendedOn: '2026-06-10', validUntil: '2026-12-01' }, LATER);
  });
  expect(trainingOnRecord(store)).toEqual({
    courses: [
      { id: 1, ...course, days: ['2026-08-01', '2026-09-02'], recordedOn: DATED.today, changes: [] },
      {
        ...course,
        ...{ id: 2, name: 'Refresher', requiredFor: null, costHundredths: 4_500, days: [] },
        recordedOn: DATED.today,
        changes: [{ changedOn: LATER.today, requiredFor: 'mentor', validMonths: 24, costHundredths: null }],
      },
    ],
    attendances: [
      { courseId: 1, personId: 2, attendedOn: '2026-06-10', validUntil: '2026-12-01' },
      { courseId: 1, personId: 1, attendedOn: '2026-06-20', validUntil: null },
    ],
  });
  expect(trainingOnRecord(store, DATED.today).attendances.map(({ personId }) => personId)).toEqual([1]);
  expect(trainingOnRecord(store, DAY_BEFORE).attendances).toEqual([]);
});

it('letters drafted come back by day; everybody comes once, in the order of their numbers', () => {
  const letter = { pairingId: 1, kind: 'introduction', to: 'mentee', draftedOn: '2026-06-20' } as const;
  const store = programme((db) => {
    recordLetterDraft(db, letter, DATED);
    recordLetterDraft(db, { ...letter, to: 'mentor', draftedOn: '2026-06-11' }, DATED);
  });
  expect(listLetterDrafts(store)).toEqual([{ ...letter, to: 'mentor', draftedOn: '2026-06-11' }, letter]);
  expect([...everyPerson(store)].map(({ id, staffNumber }) => [id, staffNumber])).toEqual([
    [1, '001'],
    [2, '002'],
    [3, '003'],
  ]);
  expect(newestPerson(store)).toBe(3);
  const empty = newInMemory();
  expect([...everyPerson(empty)]).toEqual([]);
  expect(newestPerson(empty)).toBe(0);
});
