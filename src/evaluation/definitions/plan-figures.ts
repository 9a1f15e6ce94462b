import { DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const PLANNED = { sections: ['headlines'], denominator: '', floor: FLOORS.total } as const;

/** Numbers of what the programme means to reach, and of what it has. */
export const planFigures: DefineFigures = () => [
  {
    ...PLANNED,
    name: 'plan_target',
    title: 'Planned',
    definition:
      'What the settings of the programme (plan) say is to be reached by a day; of an event, that it happens once.',
    numerator: 'As many as are planned.',
    period: 'Up to the day that is named beside it, that day included.',
    unit: 'things',
  },
  {
    ...PLANNED,
    name: 'plan_actual',
    title: 'Reached',
    definition:
      'What has been counted towards it since the programme began, each once, whatever became of it later. Rounds count from their opening, mentees from the first day on which they took part or had a pairing, and as matched from the first day of their first pairing; pairings from their first day, their first check-in, or their completion. An event counts from the day that the settings say it happened.',
    numerator: 'Those counted by the last day.',
    period: DAYS.last,
    unit: 'things',
  },
  {
    ...PLANNED,
    name: 'plan_days_late',
    title: 'Days late',
    definition:
      'How long after the day that was planned it was reached, or has not been. 0 where it was reached in time, or its day has not passed.',
    numerator:
      'Days from the planned day to the first day on which as many were counted as planned; while there are fewer, to the last day.',
    period: DAYS.last,
    unit: 'days',
  },
];
