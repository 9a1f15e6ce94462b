import { BASES, DAYS, type DefineFigures, type FigureDefinition, FLOORS } from './figure-definition.js';

const COSTS = ['costs'];
const ASSUMED =
  'Amounts are those that the settings of the programme state (costs): where they state several for one thing, the latest of those that hold by the last day of the period.';
const FLOOR = 'Hidden where a number that it is worked out from is.';

/** An amount of money, or what comes of amounts. */
function amount(
  facts: Pick<FigureDefinition, 'name' | 'title' | 'definition' | 'numerator'> & Partial<FigureDefinition>,
): FigureDefinition {
  return { sections: COSTS, denominator: '', period: DAYS.happened, unit: 'money', floor: FLOOR, ...facts };
}

/** Numbers of what the programme costs, and of what leaving does. */
export const costFigureDefinitions: DefineFigures = () => [
  amount({
    name: 'cost_assumption',
    title: 'What is assumed to cost',
    definition: ASSUMED,
    numerator: 'The amount stated.',
    period: 'As of the day that stands beside it.',
    floor: FLOORS.total,
  }),
  amount({
    name: 'cost_of_time',
    title: 'Cost of the hours met',
    definition: `${ASSUMED} Only mentors' hours, or only mentees', where only one of the two is stated.`,
    numerator: 'Hours met, times the cost of an hour of a mentor and of one of a mentee together.',
  }),
  amount({
    name: 'cost_of_training',
    title: 'Cost of courses done',
    definition:
      'Courses that anybody did in the period, with the cost on record of each course; those without one count nothing.',
    numerator: 'The costs of all of them together.',
    floor: FLOORS.answers,
    basis: BASES.training_costs,
  }),
  amount({
    name: 'cost_of_programme',
    title: 'Cost of running the programme',
    definition: ASSUMED,
    numerator: 'The cost of a year, times the days of the period divided by 365.',
  }),
  amount({
    name: 'cost_total',
    title: 'All costs of the period',
    definition: 'Hours met, courses done, and running the programme.',
    numerator: 'The sum of those of the three that are known.',
  }),
  ...(
    [
      ['cost_per_pairing', 'Cost for each pairing', 'pairings active in the period'],
      ['cost_per_hour', 'Cost for each hour met', 'hours met, of check-ins whose length was noted'],
      ['cost_per_completed', 'Cost for each pairing completed', 'pairings completed in the period'],
    ] as const
  ).map(([name, title, by]) =>
    amount({
      name,
      title,
      definition: 'All costs of the period.',
      numerator: `Their sum, divided by ${by}.`,
    }),
  ),
  amount({
    name: 'break_even_leavers',
    title: 'Fewer leavers that would pay for it',
    definition: `${ASSUMED} One amount divided by another: it says nothing about whether anybody stays.`,
    numerator: 'All costs of the period, divided by what it costs to replace one leaver.',
    unit: 'people',
  }),
  amount({
    name: 'scenario_leavers_fewer',
    title: 'Scenario: fewer leavers in 12 months',
    definition:
      'What the difference after 12 months between mentored staff and like colleagues (section 9) would come to, if it were due to mentoring, which it does not show.',
    numerator:
      'That difference, and the ends of its interval, times the mentored people who have a like colleague.',
    period: 'As section 9 follows them.',
    unit: 'people',
  }),
  amount({
    name: 'scenario_value',
    title: 'Scenario: what they would have cost',
    definition: `As above. ${ASSUMED}`,
    numerator: 'The leavers of the scenario, times what it costs to replace one.',
    period: 'As section 9 follows them.',
  }),
];
