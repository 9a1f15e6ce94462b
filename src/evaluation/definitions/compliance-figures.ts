import { CORE_STANDARD, GOLD_STANDARD, signedWithin } from '../sections/pairings/compliance.js';
import { EXPIRES_WITHIN } from '../sections/pairings/training-metrics.js';
import { MENTOR_HOURS } from './activity-figures.js';
import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const COMPLIANCE = ['compliance'];

/** Numbers of what was promised of every pairing. */
export const complianceFigures: DefineFigures = (settings) => {
  const days = signedWithin(settings);
  const { months, meetings, firstWithin } = CORE_STANDARD;
  const { protectedHoursAYear: yearly } = settings;
  const protectedHours = `Protected hours: ${yearly === null ? 'those a mentor is given' : yearly} in 365 days, scaled to the days of the period on which a pairing of theirs was active.`;
  return [
    {
      name: 'agreements_signed',
      sections: COMPLIANCE,
      title: 'Open pairings with an agreement both have signed',
      definition: `Whether pairings that began ${days} days ago or longer have an agreement, in whatever version, that both sides have signed.`,
      numerator: 'Those both sides had signed by the last day.',
      denominator: `Pairings active or paused on the last day that began ${days} days or more before it.`,
      period: DAYS.last,
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'agreements_in_time',
      sections: COMPLIANCE,
      title: 'Agreements signed in time',
      definition: `Whether both sides signed within ${days} days of the first day of a pairing.`,
      numerator: 'Those both sides had signed by then.',
      denominator: `Pairings whose ${days} days ran out on a day of the period, and that were not over by then.`,
      period: 'The days ran out on a day of the period.',
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'preceptorship_core',
      sections: COMPLIANCE,
      title: 'Met the core standard of preceptorship',
      definition: `The core standard of NHS England: a first meeting within ${firstWithin} days, and ${meetings} or more in the first ${months} months.`,
      numerator: 'Those that did.',
      denominator: `Pairings whose first ${months} months ran out on a day of the period, and that were not over before.`,
      period: 'The months ran out on a day of the period.',
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'preceptorship_gold',
      sections: COMPLIANCE,
      title: 'Met the gold standard of preceptorship',
      definition: `The gold standard of NHS England: a first meeting within ${GOLD_STANDARD.firstWithin} days, and one in each stretch of ${GOLD_STANDARD.every} months of the first ${GOLD_STANDARD.months}. A stretch ends on the day of the month on which the pairing began.`,
      numerator: 'Those that met that often.',
      denominator: `Pairings whose first ${GOLD_STANDARD.months} months ran out on a day of the period, and that were not over before.`,
      period: 'The months ran out on a day of the period.',
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'trained_mentors',
      sections: COMPLIANCE,
      title: 'Mentors with every training required of them',
      definition:
        'Mentors with a pairing active or paused on the last day who have a course required of them. A training counts from the day it was done to the last day on which it is valid: one of 12 months to the day before it is 12 months old. Courses are asked for as they were on the last day; one that was recorded later counts where somebody had done it by then.',
      numerator: 'Those for whom each course required of mentors counts on the last day.',
      denominator: 'Mentors with an open pairing who have a course required of them.',
      period: DAYS.last,
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'training_expiring',
      sections: COMPLIANCE,
      title: `Whose training runs out within ${EXPIRES_WITHIN} days`,
      definition: `Of the mentors trained, those for whom a required course no longer counts ${EXPIRES_WITHIN} days after the last day.`,
      numerator: 'Those for whom one runs out that soon.',
      denominator: 'Mentors with every training required of them.',
      period: DAYS.last,
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'protected_hours_used',
      sections: COMPLIANCE,
      title: 'Hours met per hour of protected time',
      definition: `${MENTOR_HOURS} ${protectedHours} Preparing, notes and training are not among the hours met.`,
      numerator: 'Median of their hours divided by their protected hours.',
      denominator: 'Mentors of pairings active during the period.',
      period: DAYS.during,
      unit: 'ratio',
      floor: FLOORS.answers,
      basis: BASES.mentor_hours,
    },
    {
      name: 'mentors_over_protected',
      sections: COMPLIANCE,
      title: 'Mentors who met longer than their protected time',
      definition: `${MENTOR_HOURS} ${protectedHours}`,
      numerator: 'Those whose hours are more than their protected hours.',
      denominator: 'Mentors whose hours are known.',
      period: DAYS.during,
      unit: 'share',
      floor: FLOORS.answers,
      basis: BASES.mentor_hours,
    },
  ];
};
