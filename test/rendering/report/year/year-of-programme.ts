import { quarterNamed } from '../../../../src/domain/dates/quarter.js';
import type { Decision } from '../../../../src/domain/decisions/decision.js';
import type { IssuedReport } from '../../../../src/domain/reports/issued-report.js';
import type { Milestone } from '../../../../src/domain/settings/plan-settings.js';
import { DEFAULT_SETTINGS, type Settings, USUAL_GROUPS } from '../../../../src/domain/settings/settings.js';
import type { TrainingOnRecord } from '../../../../src/domain/training/course.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { waitingAt } from '../../../../src/evaluation/facts/waiting-at.js';
import { emptyInput } from '../../../evaluation/facts/reported-programme.js';
import { OUTCOMES, RESPONSES } from './answers-of-year.js';
import { CHECK_INS, FEEDBACK, GOALS, PAIRINGS } from './pairings-of-year.js';
import { MENTEES, ROUNDS, STAFF } from './staff-of-year.js';

const PLAN: readonly Milestone[] = [
  { what: 'Second round open', by: '2026-01-31', count: 'rounds_opened', atLeast: 2, doneOn: null },
  { what: 'Seventy pairs', by: '2026-03-31', count: 'pairings_begun', atLeast: 70, doneOn: null },
  { what: 'Eighty pairs', by: '2026-06-30', count: 'pairings_begun', atLeast: 80, doneOn: null },
  { what: 'Eight hundred meetings', by: '2026-12-31', count: 'check_ins_held', atLeast: 800, doneOn: null },
  { what: 'Handbook printed', by: '2026-05-31', count: null, atLeast: 1, doneOn: '2026-06-12' },
];

const dated = (amount: number, source: string) => [{ amount, asOf: '2025-01-01', source }];

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  report: { ...DEFAULT_SETTINGS.report, groups: [...USUAL_GROUPS, 'trained_abroad'] },
  plan: PLAN,
  outcomes: [
    { measure: 'Falls', better: 'lower', kind: 'incidents', per: 1000 },
    { measure: 'Sick days', better: 'lower', kind: 'absence', per: 100 },
  ],
  costs: {
    currency: 'GBP',
    assumptions: {
      mentor_hour: dated(30.1, 'Band 6 midpoint with on-costs, 2025/26'),
      mentee_hour: dated(24.5, 'Band 5 midpoint with on-costs, 2025/26'),
      programme_year: dated(36000, 'Programme budget 2026'),
      leaver: dated(9000, 'Estimate of the finance department, 2025'),
    },
  },
};

const TRAINING: TrainingOnRecord = {
  courses: [
    {
      id: 1,
      name: 'Mentor training',
      kind: 'mentor_training',
      requiredFor: 'mentor',
      validMonths: 24,
      provider: null,
      costHundredths: 12000,
      days: ['2026-01-19'],
      recordedOn: '2025-01-01',
      changes: [],
    },
  ],
  attendances: STAFF.filter(({ id }) => id > 136 && id <= 100 + MENTEES && id % 9 > 0).map(({ id }) => ({
    courseId: 1,
    personId: id,
    attendedOn: '2026-01-19',
    validUntil: null,
  })),
};

const DECISIONS: readonly Decision[] = [
  {
    id: 1,
    decidedOn: '2026-07-15',
    text: 'Free the mentors of Riverside for their first meetings',
    finding: 'First meetings at Riverside are late',
    changes: [
      { on: '2026-07-15', status: 'open', actsNext: 'Lead nurse', dueOn: '2026-08-31', effect: null },
      {
        on: '2026-09-01',
        status: 'done',
        actsNext: 'Lead nurse',
        dueOn: '2026-08-31',
        effect: 'Mentors there are free on Tuesdays',
      },
    ],
  },
  {
    id: 2,
    decidedOn: '2026-07-15',
    text: 'Ask six more staff to be mentors',
    finding: null,
    changes: [
      { on: '2026-07-15', status: 'open', actsNext: 'Coordinator', dueOn: '2026-09-15', effect: null },
    ],
  },
];

/** Of pairing 60 the meetings of spring are entered only after the report on it was issued. */
const ENTERED_LATE = CHECK_INS.filter(
  ({ pairingId, heldOn }) => pairingId === 60 && heldOn.slice(0, 7) >= '2026-04' && heldOn < '2026-07',
);

/** What a report on a quarter of the year is made from, with what had been entered when it was made. */
export function yearOfProgramme(
  name: string,
  { on, issuedBefore }: { on: string; issuedBefore: readonly IssuedReport[] },
): ReportInput {
  const year = Number(name.slice(0, 4));
  const quarter = Number(name.slice(-1));
  const period = quarterNamed(name, 1, on);
  const previous = quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  const checkIns = on < '2026-07-20' ? CHECK_INS.filter((one) => !ENTERED_LATE.includes(one)) : CHECK_INS;
  return emptyInput({
    settings: SETTINGS,
    programmeName: 'Three Rivers Mentoring',
    period,
    previous: quarterNamed(previous, 1, on),
    people: STAFF,
    rounds: ROUNDS,
    pairings: PAIRINGS,
    checkIns,
    feedback: FEEDBACK,
    goals: GOALS,
    decisions: DECISIONS,
    training: TRAINING,
    outcomes: OUTCOMES,
    approvedQuotes: [38, 39, 46].map((id) => ({ feedbackId: id * 10, field: 'helpful' })),
    surveys: [
      {
        round: 'Round 2',
        responses: RESPONSES.filter(({ submittedOn = '' }) => submittedOn <= period.until),
        links: [],
      },
    ],
    waiting: waitingAt(period.until, { rounds: ROUNDS, pairings: PAIRINGS }),
    issuedBefore,
    factsOnRecord: { check_ins: checkIns.filter(({ heldOn }) => heldOn <= period.until).length },
  });
}
