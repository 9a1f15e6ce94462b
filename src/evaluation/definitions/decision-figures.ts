import { type DefineFigures, FLOORS } from './figure-definition.js';

const COUNTED = {
  sections: ['decisions'],
  denominator: '',
  unit: 'decisions',
  floor: FLOORS.total,
} as const;

/** Numbers of what was decided on earlier reports. */
export const decisionFigures: DefineFigures = () => [
  {
    ...COUNTED,
    name: 'decisions_open',
    title: 'Decisions still to be carried out',
    definition: 'What was decided about the programme, and how each decision stood.',
    numerator: 'Decisions that were neither done nor dropped.',
    period: 'On the last day of the period.',
  },
  {
    ...COUNTED,
    name: 'decisions_overdue',
    title: 'Decisions overdue',
    definition: 'A decision is overdue once the day by which it was to be carried out has passed.',
    numerator: 'Decisions still to be carried out that are overdue.',
    period: 'On the last day of the period.',
  },
  {
    ...COUNTED,
    name: 'decisions_closed',
    title: 'Decisions closed',
    definition: 'A decision is closed when it is done, or dropped.',
    numerator: 'Decisions that were done or dropped, and stood so on the last day.',
    period: 'Closed on a day of the period.',
  },
];
