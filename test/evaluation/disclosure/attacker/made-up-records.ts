import { addDays } from '../../../../src/domain/dates/iso-date.js';
import type { Period } from '../../../../src/domain/dates/quarter.js';
import type { Outcome } from '../../../../src/domain/outcomes/outcome.js';
import type { FollowUp } from '../../../../src/domain/pairings/follow-up.js';
import type { Goal } from '../../../../src/domain/pairings/goal.js';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import type { Person } from '../../../../src/domain/people/person.js';
import type { ProposedPair, Run } from '../../../../src/domain/rounds/run.js';
import type { SurveyResponse } from '../../../../src/domain/surveys/survey-response.js';
import { outcomesOf } from '../../facts/measured-programme.js';
import { answersTo } from '../../instruments/answered-instruments.js';

/** Answers of mentees before, in between and after: most of the latter in the earlier quarter, a few more in the next. */
export function surveyOf(mentees: readonly number[], until: string): SurveyResponse[] {
  return mentees
    .flatMap((id) => [
      ...(id % 6 === 0 ? [] : [response(id, 'baseline', '2026-04-25')]),
      ...(id % 4 === 1 ? [] : [response(id, 'midpoint', id % 9 === 4 ? '2026-08-03' : '2026-05-25')]),
      ...(id % 5 === 0 ? [] : [response(id, 'end', id % 9 === 0 ? '2026-08-10' : '2026-06-20')]),
    ])
    .filter(({ submittedOn = '' }) => submittedOn <= until);
}

export function response(personId: number, wave: string, submittedOn: string): SurveyResponse {
  const points = 1 + ((personId * 13 + wave.length * 7) % 5);
  const score = { scale: '1 to 5', points };
  const answers = [
    { question: 'I feel confident', attribute: null, values: [String(points)], score },
    ...answersTo('respect', [points, 6 - points, points]),
  ];
  return { personId, wave, submittedAt: null, submittedOn, answers };
}

/** Of uneven sizes, one of them small. */
export function unitOf(id: number): string {
  if (id % 31 === 0) return 'Ward D';
  return id % 7 === 0 ? 'Ward C' : id % 3 === 0 ? 'Ward B' : 'Ward A';
}

/**
 * A value before mentoring began of most people; one after it, of most by the earlier quarter and of a few more by the next; and falls of
 * every unit.
 */
export function measuresOf(people: readonly Person[], until: string): Outcome[] {
  const reviews = people.flatMap(({ id }) => [
    ...(id % 6 === 0 ? [] : [{ personId: id, heldOn: '2026-03-31', value: 1 + ((id * 13) % 5) }]),
    ...(id % 5 === 0
      ? []
      : [{ personId: id, heldOn: id % 9 === 0 ? '2026-08-10' : '2026-06-20', value: 1 + ((id * 7) % 5) }]),
  ]);
  const falls = ['Ward A', 'Ward B', 'Ward C', 'Ward D'].flatMap((unit, place) =>
    Array.from({ length: 12 }, (_, month) => ({
      unit,
      heldOn: addDays('2025-09-30', 30 * month),
      value: (7 * place + 3 * month) % 11,
      denominator: 300,
    })),
  );
  const all = [
    ...reviews.map((one) => ({ ...one, measure: 'Review' })),
    ...falls.map((one) => ({ ...one, measure: 'Falls' })),
  ];
  return outcomesOf(all.filter(({ heldOn }) => heldOn <= until));
}

/** A goal that is due in the quarter, of five four are met. */
export function goalOf(id: number, { from, until }: Period): Goal {
  const outcome = id % 5 === 0 ? 'not_met' : 'met';
  return {
    id,
    pairingId: id,
    text: 'Lead a handover',
    purpose: null,
    measure: null,
    setOn: addDays(from, -10),
    dueOn: addDays(until, -10),
    changes: [{ on: addDays(until, -12), progress: null, outcome, note: null }],
    actions: [],
  };
}

export function doneAbout(pairingId: number, on: string): FollowUp {
  return { id: pairingId, pairingId, kind: 'done', on, until: addDays(on, 14), tasks: [], note: null };
}

/** Two proposals of every pairing, in the first of which every fourth mentee was to have another mentor, and that was vetoed. */
export function runsOf(pairings: readonly Pairing[]): Run[] {
  const pairs = (at: 'first' | 'last') =>
    pairings.map(({ menteeId, mentorId, fit }): ProposedPair => {
      const isOther = at === 'first' && menteeId % 4 === 0;
      return {
        menteeId,
        mentorId: isOther ? -mentorId : mentorId,
        fit: isOther && fit !== null ? Math.min(1, fit + (menteeId % 7) / 50) : fit,
        parts: [],
        decision: isOther ? 'vetoed' : 'accepted',
      };
    });
  const common = {
    roundId: 1,
    computedAt: '2026-04-10T09:00:00Z',
    objective: 'coverage',
    seed: 0,
    fingerprint: '',
    menteeCount: pairings.length,
    mentorCount: pairings.length,
    placeCount: pairings.length,
    totalFit: 1,
    certificate: { proven: true, gap: 0, reasons: [] },
    leftOver: pairings
      .filter(({ menteeId }) => menteeId % 3 === 0)
      .map(({ menteeId }) => ({ menteeId, reason: REASONS[menteeId % 4] ?? '' })),
  } as const;
  return [
    { ...common, id: 1, status: 'discarded', pairs: pairs('first') },
    { ...common, id: 2, status: 'accepted', pairs: pairs('last') },
  ];
}

const REASONS = [
  '3 mentors considered: 3 full.',
  '2 mentors considered: 2 vetoed.',
  'On leave, so not matched in this run.',
];
