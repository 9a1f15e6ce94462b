import { MONTHS_ON } from '../facts/band-after-a-year.js';
import { EQUITY_MEASURES, SHORT_WAIT } from '../sections/equity/equity-measures.js';
import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';
import { BANDS_COMPARED } from './progression-figures.js';

const EQUITY = ['equity'];
const BY_GROUP =
  'By group only for groups whose number of mentees is shown, as of the last day, and where the cases belong to several groups.';

/** Numbers of how groups of mentees fare, and of who their mentors are; others stand in sections of their own, too. */
export const equityFigures: DefineFigures = () => [
  {
    name: 'matched_in_28',
    sections: EQUITY,
    title: `Matched within ${SHORT_WAIT} days`,
    definition: `Of everybody who waited in the period, as in section 3, those who were matched in it or have waited more than ${SHORT_WAIT} days; others are too early to judge. ${BY_GROUP}`,
    numerator: `Those matched at most ${SHORT_WAIT} days after the wait began.`,
    denominator: `Mentees matched, or who waited more than ${SHORT_WAIT} days.`,
    period: DAYS.during,
    unit: 'share',
    floor: FLOORS.groups,
  },
  {
    name: 'mentees_gave_top',
    sections: EQUITY,
    title: 'Mentees gave 4 or 5',
    definition: `For each pairing active during the period, its mentee's latest answer in it that has a rating. ${BY_GROUP}`,
    numerator: 'Mentees’ ratings of 4 or 5.',
    denominator: 'Mentees’ ratings.',
    period: DAYS.happened,
    unit: 'share',
    floor: FLOORS.groups,
    basis: BASES.ratings,
  },
  {
    name: 'pairings_went_on',
    sections: EQUITY,
    title: 'Went on or completed',
    definition: `Whether pairings did not end before they were completed. ${BY_GROUP}`,
    numerator: 'Those of them that did not end in the period.',
    denominator: 'Pairings active during the period.',
    period: DAYS.during,
    unit: 'share',
    floor: FLOORS.groups,
  },
  {
    name: 'stayed_12m',
    sections: EQUITY,
    title: 'Still in post after a year',
    definition: `Mentored staff, from the first day of their first pairing as mentee, if they were in post and on a roster by then. ${BY_GROUP}`,
    numerator: `Those in post ${MONTHS_ON} months after that day.`,
    denominator: `Mentored staff whose ${MONTHS_ON} months have run out by the last day.`,
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.groups,
  },
  {
    name: 'band_higher_12m',
    sections: EQUITY,
    title: 'Band higher after a year',
    definition: `${BANDS_COMPARED} ${BY_GROUP} Groups by band are those of the day on which the pairing began.`,
    numerator: `Those whose band ${MONTHS_ON} months after that day was higher.`,
    denominator: `Mentored staff whose ${MONTHS_ON} months have run out by the last day, less those whose bands cannot be compared.`,
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.groups,
  },
  {
    name: 'mentors_paired',
    sections: EQUITY,
    title: 'Mentors with a pairing',
    definition: 'Mentors who took part and had a pairing that was active.',
    numerator: 'Mentors who took part with a pairing active on a day of the period.',
    denominator: '',
    period: DAYS.during,
    unit: 'people',
    floor: FLOORS.groups,
  },
  {
    name: 'mentors_paired_share',
    sections: EQUITY,
    title: 'Share with a pairing',
    definition: 'The same as a share.',
    numerator: 'Mentors who took part with a pairing active on a day of the period.',
    denominator: 'Mentors who took part.',
    period: DAYS.during,
    unit: 'share',
    floor: FLOORS.groups,
  },
  ...EQUITY_MEASURES.flatMap(({ name, label, cases, unit }) => [
    {
      name: `${name}_cases`,
      sections: EQUITY,
      title: cases,
      definition: `What the share ${name} is a share of, by group of mentees. ${BY_GROUP}`,
      numerator: `What counts as the denominator of ${name}.`,
      denominator: '',
      period: 'As of that share.',
      unit,
      floor: FLOORS.groups,
    },
    {
      name: `${name}_count`,
      sections: EQUITY,
      title: label,
      definition: `How many of them it is true of, by group of mentees. ${BY_GROUP}`,
      numerator: `What counts as the numerator of ${name}.`,
      denominator: '',
      period: 'As of that share.',
      unit,
      floor: FLOORS.groups,
    },
  ]),
];
