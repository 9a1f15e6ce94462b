import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const ENDINGS = ['endings'];

/** Numbers of pairings that came to an end. */
export const endingFigures: DefineFigures = () => [
  {
    name: 'pairings_completed',
    sections: ENDINGS,
    title: 'Pairings completed as planned',
    definition: 'Pairings recorded as completed. An end on the first or the last day belongs to the period.',
    numerator: 'Pairings completed.',
    denominator: '',
    period: DAYS.happened,
    unit: 'pairings',
    floor: FLOORS.total,
  },
  {
    name: 'pairings_ended',
    sections: ENDINGS,
    title: 'Pairings ended before',
    definition: 'Pairings recorded as ended before they were completed.',
    numerator: 'Pairings ended.',
    denominator: '',
    period: DAYS.happened,
    unit: 'pairings',
    floor: FLOORS.total,
  },
  {
    name: 'ended_early',
    sections: ENDINGS,
    title: 'Ended before, of pairings active in the period',
    definition: 'How many of the pairings that were active ended before they were completed.',
    numerator: 'Those of them that ended in the period.',
    denominator: 'Pairings active during the period.',
    period: DAYS.during,
    unit: 'share',
    floor: FLOORS.total,
  },
  {
    name: 'months_lasted',
    sections: ENDINGS,
    title: 'Months a closed pairing had lasted',
    definition: 'Whole months from the first day of a pairing to the day it was completed or ended.',
    numerator: 'Median of the months.',
    denominator: 'Pairings completed or ended in the period.',
    period: DAYS.happened,
    unit: 'months',
    floor: FLOORS.answers,
    basis: BASES.lengths,
  },
  {
    name: 'end_reason_pairings',
    sections: ENDINGS,
    title: 'Pairings',
    definition:
      'Pairings ended for a reason, in the words in which it was recorded; capitals make no difference.',
    numerator: 'Pairings ended for it.',
    denominator: 'Pairings ended before.',
    period: DAYS.happened,
    unit: 'pairings',
    floor: FLOORS.named,
    basis: BASES.reasons,
  },
];
