import { addDays, type IsoDate } from '../../../../src/domain/dates/iso-date.js';
import type { CheckIn } from '../../../../src/domain/pairings/check-in.js';
import type { Goal } from '../../../../src/domain/pairings/goal.js';
import type { Feedback } from '../../../../src/domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import { checkIn, feedback, pairing } from '../../../evaluation/facts/reported-programme.js';
import { FIRST_ROUND, JOINED_LATER, MENTEES, nth, STAFF } from './staff-of-year.js';

const SAID = [
  'Time to think about my next step.',
  'A view from another ward.',
  null,
  'Somebody who asks and listens.',
];

/** Has the number of its mentee. Two mentees of the second round are never paired. */
export const PAIRINGS: readonly Pairing[] = Array.from({ length: MENTEES - 2 }, (_, at) => pairingOf(at + 1));

function pairingOf(id: number): Pairing {
  const startedOn = startOf(id);
  const base = {
    roundId: id <= FIRST_ROUND ? 1 : 2,
    fit: 0.45 + (id % 11) / 20,
    runId: id < JOINED_LATER ? 1 : null,
  };
  const ended = (endedOn: IsoDate, status: 'completed' | 'ended', endReason: string | null) =>
    pairing(id, startedOn, { ...base, status, endedOn, endReason });
  if (id <= FIRST_ROUND) return ended('2025-12-19', 'completed', null);
  const left = STAFF.find((one) => one.id === id)?.leftOn ?? null;
  if (left !== null) return ended(left, 'ended', 'left the organisation');
  if (id === 43 || id === 55) return ended('2026-05-18', 'ended', 'shifts that do not fit');
  if (id >= 56 && id < JOINED_LATER) return ended('2026-12-18', 'completed', null);
  return pairing(id, startedOn, base);
}

function startOf(id: number): IsoDate {
  if (id <= FIRST_ROUND) return '2025-01-20';
  if (id < JOINED_LATER) return '2026-01-26';
  return id < 79 ? '2026-04-13' : '2026-08-10';
}

/**
 * Every four weeks from the first meeting on, which comes after the agreed fortnight at Riverside as a rule. Two pairings never meet, two stop
 * in summer.
 */
export const CHECK_INS: readonly CheckIn[] = PAIRINGS.flatMap(({ id, startedOn, endedOn }) =>
  Array.from({ length: 24 }, (_, at) => ({ at, heldOn: addDays(startedOn, firstMeeting(id) + 28 * at) }))
    .filter(({ heldOn }) => heldOn <= (endedOn ?? '2026-12-31') && isHeld(id, heldOn))
    .map(({ at, heldOn }) =>
      checkIn(id * 100 + at, id, heldOn, {
        minutes: at % 5 === 4 ? null : 45,
        mode: at % 2 === 0 ? 'in_person' : 'video',
        kind: at % 6 === 2 ? 'formal' : 'informal',
        topics: id % 2 === 0 ? ['career', 'wellbeing'] : ['career'],
      }),
    ),
);

/** After so many days. */
function firstMeeting(id: number): number {
  return id % 3 === 2 && id % 4 !== 0 ? 24 : 6;
}

function isHeld(id: number, on: IsoDate): boolean {
  return ![40, 50].includes(id) && (![44, 64].includes(id) || on < '2026-07-01');
}

/** Three weeks before each quarter ends three pairings of four are rated, other ones each time. */
export const FEEDBACK: readonly Feedback[] = ['2026-03-10', '2026-06-09', '2026-09-09', '2026-12-10'].flatMap(
  (givenOn, quarter) =>
    PAIRINGS.filter(({ id, startedOn }) => id > FIRST_ROUND && id % 4 !== quarter && startedOn < givenOn)
      .filter(({ endedOn }) => endedOn === null || endedOn > givenOn)
      .flatMap(({ id }) => [
        feedback(id * 10 + quarter * 2, id, givenOn, {
          givenBy: 'mentee',
          rating: 3 + ((id * 5 + quarter) % 3),
          helpful: nth(SAID, id),
          wantsChange: id % 20 === 7,
        }),
        feedback(id * 10 + quarter * 2 + 1, id, givenOn, {
          givenBy: 'mentor',
          rating: 4 + (id % 2),
          wantsChange: false,
        }),
      ]),
);

/** One of every other pairing of the second round; of those due in June most are met, of those due in November fewer. */
export const GOALS: readonly Goal[] = PAIRINGS.filter(
  ({ id }) => id > FIRST_ROUND && id < JOINED_LATER && id % 3 > 0,
).map(({ id }) => {
  const dueOn = id % 2 === 0 ? '2026-06-15' : '2026-11-30';
  const outcome = id % 5 === 0 ? 'partly' : id % 2 === 0 || id % 3 === 1 ? 'met' : 'dropped';
  return {
    id,
    pairingId: id,
    text: 'Lead a handover alone',
    purpose: 'clinical_skill',
    measure: 'three in a row',
    setOn: '2026-02-16',
    dueOn,
    changes: [{ on: dueOn, progress: null, outcome, note: null }],
    actions: [],
  };
});
