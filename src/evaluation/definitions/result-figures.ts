import { LIKE_TENURE } from '../facts/followed-staff.js';
import { daysOfMonths } from '../sections/months-as-days.js';
import { DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const RESULTS = ['results'];
const LEAVER =
  'A leaver is whoever is gone for the first time on a day of that time, the day after their last in post; leave is none. Nothing is said of days before the first roster, which whoever had left by then is not on.';
const FOLLOWED = `By Kaplan and Meier: mentored staff from the first day of their first pairing as mentee, mentors from that of their first as mentor, if they were in post on it; those whose first roster came later from that on alone. Until the day after their last in post, or the last day. Beside mentored staff, in the order of that day and of their entry, stands one like colleague each: of the same profession, band and site as of the last day, hired at most ${LIKE_TENURE} days apart, in post and not yet mentored on that day, the nearest by hiring; each colleague once, and until mentored too.`;

/** Numbers of staff who stay. */
export const resultFigures: DefineFigures = () => [
  {
    name: 'leavers',
    sections: RESULTS,
    title: 'Staff who left',
    definition: LEAVER,
    numerator: 'Staff gone for the first time.',
    denominator: '',
    period: DAYS.happened,
    unit: 'people',
    floor: FLOORS.total,
  },
  ...(
    [
      ['leaver_rate', 'Leavers in the period, as a share of staff', 'the period', DAYS.happened],
      [
        'leaver_rate_12m',
        'Leavers in 12 months, as a share of staff',
        'the 12 months',
        'The 12 months up to the last day: from the day after the same day a year before.',
      ],
    ] as const
  ).map(([name, title, time, period]) => ({
    name,
    sections: RESULTS,
    title,
    definition: LEAVER,
    numerator: `Staff gone for the first time, divided by the mean headcount of ${time}.`,
    denominator: `Mean of the staff in post on the first and on the last day of ${time}.`,
    period,
    unit: 'share' as const,
    floor: FLOORS.total,
  })),
  {
    name: 'stability_12m',
    sections: RESULTS,
    title: 'Of staff of 12 months ago, still in post',
    definition: LEAVER,
    numerator: 'Those in post on the last day too.',
    denominator: 'Staff in post on the same day a year before the last.',
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.total,
  },
  {
    name: 'retention_12m',
    sections: RESULTS,
    title: 'Newly hired who stayed their first year',
    definition:
      'Staff hired since the first roster whose first 12 months have passed; the others are not yet counted.',
    numerator: 'Those in post on the day 12 months after they were hired.',
    denominator: 'Staff whose first 12 months ran out on a day of the period.',
    period: 'The 12 months ran out on a day of the period.',
    unit: 'share',
    floor: FLOORS.followed,
  },
  {
    name: 'staff_followed',
    sections: RESULTS,
    title: 'People',
    definition: FOLLOWED,
    numerator: 'People followed.',
    denominator: '',
    period: DAYS.last,
    unit: 'people',
    floor: FLOORS.followed,
  },
  ...[3, 6, 12, 24].flatMap((months) => [
    {
      name: `in_post_${months}m`,
      sections: RESULTS,
      title: `Still in post after ${months} months`,
      definition: FOLLOWED,
      numerator: `Estimated share in post on day ${daysOfMonths(months)}.`,
      denominator: '',
      period: DAYS.last,
      unit: 'share' as const,
      floor: FLOORS.followed,
    },
    {
      name: `at_risk_${months}m`,
      sections: RESULTS,
      title: `Followed for ${months} months`,
      definition: FOLLOWED,
      numerator: `People followed up to day ${daysOfMonths(months)}, not gone before.`,
      denominator: '',
      period: DAYS.last,
      unit: 'people' as const,
      floor: FLOORS.followed,
    },
    {
      name: `left_${months}m`,
      sections: RESULTS,
      title: `Gone within ${months} months`,
      definition: FOLLOWED,
      numerator: `People gone before day ${daysOfMonths(months)}.`,
      denominator: '',
      period: DAYS.last,
      unit: 'people' as const,
      floor: FLOORS.followed,
    },
    {
      name: `no_longer_followed_${months}m`,
      sections: RESULTS,
      title: `Followed for less than ${months} months`,
      definition: FOLLOWED,
      numerator: `People followed to a day before day ${daysOfMonths(months)}, in post on it.`,
      denominator: '',
      period: DAYS.last,
      unit: 'people' as const,
      floor: FLOORS.followed,
    },
  ]),
  {
    name: 'in_post_difference_12m',
    sections: RESULTS,
    title: 'Difference after 12 months',
    definition: `${FOLLOWED} The interval joins Greenwood's variances; beside it stands the p of a log-rank test over the whole time. It describes, and shows no effect.`,
    numerator: `Share of mentored staff with a like colleague in post on day ${daysOfMonths(12)}, less that of the colleagues.`,
    denominator: '',
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.followed,
  },
];
