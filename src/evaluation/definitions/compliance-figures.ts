import { CORE_STANDARD, GOLD_STANDARD, signedWithin } from '../sections/compliance.js';
import { DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const COMPLIANCE = ['compliance'];

/** Numbers of what was promised of every pairing. */
export const complianceFigures: DefineFigures = (settings) => {
  const days = signedWithin(settings);
  const { months, meetings, firstWithin } = CORE_STANDARD;
  return [
    {
      name: 'agreements_signed',
      sections: COMPLIANCE,
      title: 'Open pairings with an agreement both have signed',
      definition: `Whether pairings that began ${days} days ago or longer have an agreement, in whatever version, that both sides have signed.`,
      numerator: 'Those both sides of which had signed by the last day.',
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
      numerator: 'Those both sides of which had signed by then.',
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
      numerator: 'Those that met so.',
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
      numerator: 'Those that met so often.',
      denominator: `Pairings whose first ${GOLD_STANDARD.months} months ran out on a day of the period, and that were not over before.`,
      period: 'The months ran out on a day of the period.',
      unit: 'share',
      floor: FLOORS.total,
    },
  ];
};
