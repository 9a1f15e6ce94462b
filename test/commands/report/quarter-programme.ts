import type { Dating } from '../../../src/domain/people/dated-facts.js';
import type { PersonFacts } from '../../../src/domain/people/person.js';
import type { Connection, WriteHandle } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { recordCheckIn } from '../../../src/store/pairings/check-ins.js';
import { recordFeedback } from '../../../src/store/pairings/feedback-rows.js';
import { createPairing } from '../../../src/store/pairings/pairings.js';
import { setFirstParticipation } from '../../../src/store/people/participations.js';
import { createPerson, setFirstAttributes } from '../../../src/store/people/people-changes.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';
import { recordSurveyResponse } from '../../../src/store/surveys/survey-responses.js';

/** The quarter is 2026-Q3; what is recorded is recorded in November or December. */
export const MENTEES = 12;
/** They have the numbers after those of the mentees. */
export const MENTORS = 4;
/** The last day of the quarter. */
export const LAST_DAY = '2026-09-30';
/** When something is recorded, and from when it holds; null: it was always so. */
export function datedOn(today: string, holdsFrom: string | null = today): Dating {
  return { recordedAt: `${today}T09:00:00Z`, today, holdsFrom };
}

/** What a roster says of somebody. */
export function factsOf(key: number, stated: Partial<PersonFacts> = {}): PersonFacts {
  return {
    staffNumber: `S${key}`,
    email: `s${key}@example.org`,
    givenName: 'G',
    familyName: `F${key}`,
    profession: key % 2 === 0 ? 'nurse' : 'midwife',
    band: String(5 + (key % 3)),
    unit: 'A',
    site: key % 3 === 0 ? 'North' : 'South',
    manager: null,
    hiredOn: '2020-01-01',
    leftOn: null,
    status: 'active',
    ...stated,
  };
}

/** A programme at the end of its quarter: 12 mentees of whom 9 are matched, 4 mentors, meetings, feedback, two waves. */
export function programme(enteredOn = '2026-06-01'): Connection {
  const store = openStore({ path: 'not/there.db', mode: 'read', ifMissing: 'empty' });
  store.transaction((db) => {
    const dating = datedOn(enteredOn);
    ensureFirstRound(db, '2026-06-01');
    for (let key = 1; key <= MENTEES + MENTORS; key += 1) {
      const personId = createPerson(db, factsOf(key), dating);
      const role = key <= MENTEES ? 'mentee' : 'mentor';
      const participation = { role, capacity: role === 'mentor' ? 3 : null } as const;
      // Half of them wish for the mentor they get, by e-mail.
      const mentor = MENTEES + 1 + (key % MENTORS);
      const prefers = [`S${key % 2 === 0 ? mentor : key}@example.org`];
      if (key <= MENTEES) setFirstAttributes(db, personId, new Map([['prefers', prefers]]));
      setFirstParticipation(db, { roundId: 1, personId, origin: 'roster', participation }, dating);
    }
    for (let menteeId = 1; menteeId <= 9; menteeId += 1) {
      const recording = datedOn('2026-07-03');
      const mentorId = MENTEES + 1 + (menteeId % MENTORS);
      createPairing(
        db,
        { roundId: 1, menteeId, mentorId, startedOn: '2026-07-03', fit: 0.5, runId: null },
        recording,
      );
      meet(db, menteeId, '2026-07-20', '2026-07-20');
      rate(db, menteeId, { givenOn: '2026-09-01', today: '2026-09-01', rating: 3 + (menteeId % 3) });
    }
    for (const [wave, submittedOn] of [
      ['before', '2026-06-10'],
      ['after', '2026-09-10'],
    ] as const)
      for (let personId = 1; personId <= 8; personId += 1)
        answer(db, { personId, wave, submittedOn, today: submittedOn });
  });
  return store;
}

/** Records a meeting. */
export function meet(db: WriteHandle, pairingId: number, heldOn: string, today: string): void {
  const facts = {
    pairingId,
    heldOn,
    minutes: 45,
    mode: null,
    kind: 'informal',
    topics: [],
    note: null,
  } as const;
  recordCheckIn(db, facts, datedOn(today));
}

/** Records what a mentee said of a pairing. */
export function rate(
  db: WriteHandle,
  pairingId: number,
  { givenOn, today, rating }: { givenOn: string; today: string; rating: number },
): void {
  const words = { helpful: null, toImprove: null, wantsChange: rating < 3 };
  recordFeedback(db, { pairingId, givenBy: 'mentee', givenOn, rating, ...words }, datedOn(today));
}

/** Records the answer of a person to a wave of the survey. */
export function answer(
  db: WriteHandle,
  {
    personId,
    wave,
    submittedOn,
    today,
  }: { personId: number; wave: string; submittedOn: string; today: string },
): void {
  const score = { scale: '1 to 5', points: 1 + ((personId + wave.length) % 5) };
  const answers = [{ question: 'I feel confident', attribute: null, values: [String(score.points)], score }];
  const response = { personId, wave, submittedAt: null, submittedOn, answers };
  recordSurveyResponse(db, response, { ...datedOn(today), roundId: 1 });
}

let used = 0;

/** A name nothing has yet. */
export function unusedName(start: string): string {
  used += 1;
  return `${start} ${used}`;
}
