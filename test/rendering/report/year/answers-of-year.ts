import type { Outcome, OutcomeFacts } from '../../../../src/domain/outcomes/outcome.js';
import type { SurveyAnswer, SurveyResponse } from '../../../../src/domain/surveys/survey-response.js';
import { FIRST_ROUND, MENTEES, nth } from './staff-of-year.js';

const AGREEMENT = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
/** Questions of belonging and of support, in the words of `mentor template survey mentee`; the last of each is turned round. */
const QUESTIONS = [
  'I feel that I belong in my team.',
  'My team would miss me if I were not there.',
  'I can be myself at work.',
  'I often feel like an outsider at work.',
  'I get the support I need to do my job well.',
  'Somebody at work takes an interest in how I am doing.',
  'Time is set aside for my development.',
  'At work I am left to cope alone.',
];

/** How much better mentees of the second round feel each time; one in six answers only once. */
const WAVES = [
  { wave: 'baseline', on: '2026-01-14', better: 0 },
  { wave: 'midpoint', on: '2026-06-20', better: 1 },
  { wave: 'end', on: '2026-12-04', better: 1.4 },
];

export const RESPONSES: readonly SurveyResponse[] = WAVES.flatMap(({ wave, on, better }) =>
  Array.from({ length: MENTEES - FIRST_ROUND }, (_, at) => FIRST_ROUND + 1 + at)
    .filter((id) => better === 0 || id % 6 !== 0)
    .map((personId) => ({
      personId,
      wave,
      submittedAt: null,
      submittedOn: on,
      recordedOn: on,
      answers: QUESTIONS.map((question, at) => answerOf(question, { id: personId, at, better })),
    })),
);

function answerOf(
  question: string,
  { id, at, better }: { id: number; at: number; better: number },
): SurveyAnswer {
  const mood = 1 + ((id * 7 + at * 3) % 3) * 0.8 + better * (id % 4 === 0 ? 0 : 0.8);
  const points = Math.min(4, Math.round(mood));
  const place = at % 4 === 3 ? 4 - points : points;
  return {
    question,
    attribute: null,
    values: [nth(AGREEMENT, place)],
    score: { scale: '1 to 5', points: place + 1 },
  };
}

const MONTHS = Array.from({ length: 24 }, (_, at) => {
  const year = 2025 + Math.floor(at / 12);
  return `${year}-${String((at % 12) + 1).padStart(2, '0')}-28`;
});

/** Falls of the eight wards month by month, on mentored ones fewer from spring 2026 on. */
const FALLS: readonly OutcomeFacts[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((ward) =>
  MONTHS.map((heldOn, at) => ({
    personId: null,
    unit: `Ward ${ward}`,
    measure: 'Falls',
    heldOn,
    value: (ward <= 4 && heldOn > '2026-04' ? 2 : 5) + ((ward + at) % 3),
    denominator: 780 + 10 * (at % 4),
  })),
);

/** Sick days of everybody every half year, one fewer once mentored. */
const SICK_DAYS: readonly OutcomeFacts[] = [
  '2024-12-31',
  '2025-06-30',
  '2025-12-31',
  '2026-06-30',
  '2026-12-31',
].flatMap((heldOn, at) =>
  Array.from({ length: 240 }, (_, index) => index + 1)
    .filter((id) => id <= MENTEES || id > 100 + MENTEES)
    .map((personId) => {
      const isMentored = personId <= FIRST_ROUND ? at > 0 : personId <= MENTEES && at > 2;
      const value = 2 + ((personId + at) % 5) - (isMentored ? 1 : 0);
      return { personId, unit: null, measure: 'Sick days', heldOn, value, denominator: null };
    }),
);

export const OUTCOMES: readonly Outcome[] = [...FALLS, ...SICK_DAYS].map((one, at) => ({
  ...one,
  id: at + 1,
}));
