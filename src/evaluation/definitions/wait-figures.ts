import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const SUPPLY = ['supply_and_demand'];
const LISTS =
  'By two lists of those waiting: on the day before the period and on its last day. Those waiting before, plus those who joined, less those who were matched and those who went, are those waiting now.';
const FOLLOWED =
  'By Kaplan and Meier, for everybody who waited on either list or was matched in between: from the day the wait began (those on the first list only from the day before the period on) to the day of the match (the first day of a pairing, or the day on which one that begins later was recorded); those who still wait are followed to the last day, those who went to the last day on which they waited.';

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
    definition: `${LISTS} Somebody on neither list joined and was matched if the day of a match of theirs is in the period, and no pairing of theirs was open or planned on the day before that.`,
    numerator: 'Mentees only on the second list, and those who joined and were matched in between.',
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
      'Mentees only on the first list who were matched in the period, and those who joined and were matched in between.',
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
    numerator: 'Mentees only on the first list who were not matched in the period.',
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
    definition: `${FOLLOWED} "Not reached" where that never happens, or not while enough are still followed.`,
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
      definition: `${FOLLOWED} Nothing is said where fewer than the smallest group are followed that long.`,
      numerator,
      denominator: '',
      period: DAYS.during,
      unit,
      floor: FLOORS.answers,
      basis: BASES.waits_to_match,
    })),
  ),
];
