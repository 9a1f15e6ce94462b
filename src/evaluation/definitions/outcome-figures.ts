import { MONTHS_BESIDE } from '../facts/before-and-after.js';
import { LIKE_TENURE } from '../facts/followed-staff.js';
import { LEAST_POINTS, SHIFT, TREND } from '../statistics/run-chart.js';
import { BASES, DAYS, type DefineFigures, type FigureDefinition, FLOORS } from './figure-definition.js';

const RESULTS = ['results'];
const TAKEN =
  'Values that have a denominator are taken together as the sum of the values by the sum of the denominators, times the number that the settings state them per (100 unless set); others as their mean. A measure of which some values have one and others do not has no number.';
const AROUND = `For a person with a value in the ${MONTHS_BESIDE} months before the first day of their first pairing as mentee, on which they were in post, and one in the ${MONTHS_BESIDE} months from that day on. ${TAKEN}`;
const BESIDE = `For those mentored the change from before to after, and that of one like colleague each at the same times: of the same profession, band and site as of the last day, hired at most ${LIKE_TENURE} days apart, in post and not yet mentored on that day, with values of their own before it and from it on, up to the day before they are mentored themselves; the nearest by hiring, each once, chosen in the order of the first days with a mentor and then of entry (people of one roster in that of their staff numbers). ${TAKEN}`;
const RUN =
  'A run chart after Perla, Provost and Murray (2011), BMJ Quality & Safety 20, 46–51. A month has the values of its days.';
const MONTHS =
  'Up to 24 months, the last being that of the last day, the first no earlier than the first in which a unit has a value of the measure.';
const UNITS_FLOOR =
  'Only for units whose staff the table of units shows, and whether a group of them or fewer are mentored.';

/** Means of people before and after. */
function ofPeople(name: string, title: string, numerator: string): FigureDefinition {
  return {
    name,
    sections: RESULTS,
    title,
    definition: AROUND,
    numerator,
    denominator: '',
    period: 'Values of days up to the last.',
    unit: 'points',
    floor: FLOORS.answers,
    basis: BASES.outcomes,
  };
}

/** Means of mentored people and their colleagues. */
function besideColleagues(name: string, title: string, numerator: string): FigureDefinition {
  return {
    ...ofPeople(name, title, numerator),
    definition: BESIDE,
    floor: `${FLOORS.answers} Also where only a few mentored people have no such colleague.`,
  };
}

/** Numbers of months of units taken together. */
function ofMonths(name: string, title: string, numerator: string): FigureDefinition {
  return {
    name,
    sections: RESULTS,
    title,
    definition: `${RUN} ${TAKEN}`,
    numerator,
    denominator: '',
    period: MONTHS,
    unit: 'points',
    floor: UNITS_FLOOR,
  };
}

/** Numbers of measures of people and units that were imported. */
export const outcomeFigures: DefineFigures = ({ report: { smallestGroup } }) => [
  {
    name: 'outcome_people',
    sections: RESULTS,
    title: 'People with a measure before and after',
    definition: AROUND,
    numerator: 'Those with both.',
    denominator: 'Mentored people with any value of the measure.',
    period: 'Values of days up to the last.',
    unit: 'people',
    floor: FLOORS.total,
  },
  ofPeople('outcome_before', 'Mean of a measure before', 'Mean of the values before.'),
  ofPeople('outcome_after', 'Mean of a measure after', 'Mean of the values after.'),
  ofPeople('outcome_change', 'Mean change of a measure', 'Mean of each one’s value after less that before.'),
  {
    ...ofPeople('outcome_better', 'Better on a measure', 'Those whose value moved to the better side.'),
    definition: `${AROUND} Which side is better is said in the settings (outcomes), and is not guessed.`,
    denominator: 'People with a value before and one after.',
    unit: 'share',
  },
  {
    ...besideColleagues('outcome_pairs', 'Mentored people with a like colleague', 'Pairs of the two.'),
    unit: 'people',
    floor: FLOORS.total,
  },
  besideColleagues(
    'outcome_change_mentored',
    'Mean change of the mentored',
    'Mean change of those mentored.',
  ),
  besideColleagues(
    'outcome_change_colleagues',
    'Mean change of like colleagues',
    'Mean change of the colleagues.',
  ),
  besideColleagues(
    'outcome_difference',
    'Difference of the changes',
    'Mean of each one’s change less that of their colleague, with the t interval of the pairs.',
  ),
  {
    name: 'unit_staff',
    sections: RESULTS,
    title: 'Staff of a unit',
    definition:
      'Staff in post by unit, as of the last day: units with a measure on record, and all others together.',
    numerator: 'Staff in post.',
    denominator: '',
    period: DAYS.last,
    unit: 'people',
    floor: FLOORS.groups,
  },
  {
    name: 'unit_mentored',
    sections: RESULTS,
    title: 'Of a unit, ever mentored',
    definition: 'Staff in post by unit whose first pairing as mentee had begun, wherever they worked then.',
    numerator: 'Those of them.',
    denominator: '',
    period: DAYS.last,
    unit: 'people',
    floor: FLOORS.groups,
  },
  {
    name: 'unit_mentored_share',
    sections: RESULTS,
    title: 'Share of a unit ever mentored',
    definition: 'Staff in post whose first pairing as mentee had begun; by unit, and of all staff.',
    numerator: 'Those of them.',
    denominator: 'Staff in post.',
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.groups,
  },
  {
    name: 'unit_outcome_units',
    sections: RESULTS,
    title: 'Units with a measure',
    definition: `Units in which ${smallestGroup} or more of the staff were ever mentored, and others, as far as the table of units shows it.`,
    numerator: 'Those with a value in the period.',
    denominator: '',
    period: DAYS.happened,
    unit: 'units',
    floor: UNITS_FLOOR,
  },
  {
    ...ofMonths('unit_outcome', 'A measure of units', 'The values of all these units.'),
    definition: TAKEN,
    period: DAYS.happened,
  },
  ofMonths(
    'unit_outcome_month',
    'A measure of units in a month',
    'The values of all these units in the month.',
  ),
  ofMonths(
    'unit_outcome_median',
    'Median of the months',
    'Median of the values of the months that have one.',
  ),
  {
    ...ofMonths(
      'unit_outcome_shift',
      'Longest shift',
      `Months in a row on one side of the median; one on the median neither counts nor breaks the run. ${SHIFT} or more are a shift.`,
    ),
    unit: 'months',
    floor: `Nothing is shown for fewer than ${LEAST_POINTS} months.`,
  },
  {
    ...ofMonths(
      'unit_outcome_trend',
      'Longest trend',
      `Months in a row each higher, or each lower, than the one before, the first of them included; one equal to that before does not count. ${TREND} or more are a trend.`,
    ),
    unit: 'months',
    floor: `Nothing is shown for fewer than ${LEAST_POINTS} months.`,
  },
];
