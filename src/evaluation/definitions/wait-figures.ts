import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const SUPPLY = ['supply_and_demand'];
const LISTS =
  'By two lists of those who wait: of the day before the period and of its last day. Those before, and who joined, less who was matched and who went, are those who wait now.';
const FOLLOWED =
  'By Kaplan and Meier, of everybody who waited on either list or was matched in between: from the day the wait began, those of the first list from the day before the period on alone, to the first day of a pairing; who still waits is followed to the last day, who went to the last day on which they waited.';

/** Numbers of how the list of those who wait changed, and how long they wait to be matched. */
export const waitFigures: DefineFigures = () => [
  {
    name: 'waiting_before',
    sections: SUPPLY,
    title: 'Waiting on the day before the period',
    definition: LISTS,
    numerator: 'Mentees on the first list.',
    denominator: '',
    period: 'The day before the first day of the period.',
    unit: 'people',
    floor: FLOORS.total,
  },
  {
    name: 'waiting_joined',
    sections: SUPPLY,
    title: 'Joined those who wait',
    definition: `${LISTS} Whoever is on neither list joined and was matched where a pairing of theirs began in the period, and none was open on the day before that.`,
    numerator: 'Mentees on the second list alone, and those who joined and were matched in between.',
    denominator: '',
    period: DAYS.happened,
    unit: 'people',
    floor: FLOORS.total,
  },
  {
    name: 'waiting_matched',
    sections: SUPPLY,
    title: 'Matched of those who wait',
    definition: LISTS,
    numerator:
      'Mentees on the first list alone with a pairing that began in the period, and those who joined and were matched in between.',
    denominator: '',
    period: DAYS.happened,
    unit: 'people',
    floor: FLOORS.total,
  },
  {
    name: 'waiting_gone',
    sections: SUPPLY,
    title: 'Stopped waiting otherwise',
    definition: `${LISTS} They withdrew, left, went on leave, or their round was closed.`,
    numerator: 'Mentees on the first list alone without a pairing that began in the period.',
    denominator: '',
    period: DAYS.happened,
    unit: 'people',
    floor: FLOORS.total,
  },
  ...(
    [
      ['wait_to_match', 'Days until half are matched', 'First day by which half are matched.'],
      ['wait_to_match_90', 'Days until 9 in 10 are matched', 'First day by which nine in ten are matched.'],
    ] as const
  ).map(([name, title, numerator]) => ({
    name,
    sections: SUPPLY,
    title,
    definition: `${FOLLOWED} "Not reached" where it does not come to that, or not while enough are followed.`,
    numerator,
    denominator: '',
    period: DAYS.during,
    unit: 'days' as const,
    floor: FLOORS.answers,
    basis: BASES.waits_to_match,
  })),
  {
    name: 'waits_followed',
    sections: SUPPLY,
    title: 'People',
    definition: FOLLOWED,
    numerator: 'People who waited.',
    denominator: '',
    period: DAYS.during,
    unit: 'people',
    floor: FLOORS.answers,
    basis: BASES.waits_to_match,
  },
  ...[28, 90, 182].flatMap((days) =>
    (
      [
        [
          `unmatched_after_${days}`,
          `Still unmatched after ${days} days`,
          `Estimated share not matched by day ${days}.`,
          'share',
        ],
        [
          `waiting_after_${days}`,
          `Followed for ${days} days`,
          `People followed up to day ${days}, not matched before.`,
          'people',
        ],
        [
          `matched_before_${days}`,
          `Matched within ${days} days`,
          `People matched before day ${days}.`,
          'people',
        ],
        [
          `not_waiting_after_${days}`,
          `Followed for less than ${days} days`,
          `People followed to a day before day ${days}, unmatched.`,
          'people',
        ],
      ] as const
    ).map(([name, title, numerator, unit]) => ({
      name,
      sections: SUPPLY,
      title,
      definition: `${FOLLOWED} Nothing is said where fewer than a group are followed so long.`,
      numerator,
      denominator: '',
      period: DAYS.during,
      unit,
      floor: FLOORS.answers,
      basis: BASES.waits_to_match,
    })),
  ),
];
