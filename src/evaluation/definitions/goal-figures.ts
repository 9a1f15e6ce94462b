import { GOALS_SET_BY } from '../sections/learning/goal-metrics.js';
import { BASES, DAYS, type DefineFigures, FLOORS } from './figure-definition.js';

const LEARNING = ['learning'];
const DUE =
  'A goal belongs to the period in which it is due or, where no day was set, in which it was last closed. How it stands on the last day counts.';

const MILESTONES =
  'Milestones of pairings, the programme’s and their own, by the day on which each is due; of a pairing that was over before that day only those it had reached. A milestone, or another day for one, that a pairing was given counts from the day of its recording, or from when it was reached.';

const OUTCOMES = [
  ['met', 'Goals met', 'Those closed as met.'],
  ['partly', 'Goals partly met', 'Those closed as partly met.'],
  ['not_met', 'Goals not met', 'Those closed as not met.'],
  ['dropped', 'Goals dropped', 'Those closed as dropped, which is no failure.'],
  ['open', 'Goals due and still open', 'Those not closed by the last day.'],
] as const;

/** Numbers of the goals that pairings set themselves. */
export const goalFigures: DefineFigures = () => [
  {
    name: 'goals_set',
    sections: LEARNING,
    title: 'Pairings with a goal',
    definition: `Whether pairings that began ${GOALS_SET_BY} days ago or longer have set a goal.`,
    numerator: 'Those with a goal set by the last day.',
    denominator: `Pairings active during the period that began ${GOALS_SET_BY} days or more before the last day.`,
    period: DAYS.during,
    unit: 'share',
    floor: FLOORS.total,
  },
  {
    name: 'goals_due',
    sections: LEARNING,
    title: 'Goals due in the period',
    definition: DUE,
    numerator: 'Goals due.',
    denominator: '',
    period: 'Due, or closed without a day, on a day of the period.',
    unit: 'goals',
    floor: FLOORS.total,
  },
  ...OUTCOMES.map(([outcome, title, numerator]) => ({
    name: `goals_${outcome}`,
    sections: outcome === 'met' ? ['headlines', 'learning', 'equity'] : LEARNING,
    title,
    definition: DUE,
    numerator,
    denominator: 'Goals due.',
    period: 'Due, or closed without a day, on a day of the period.',
    unit: 'share' as const,
    floor: FLOORS.answers,
    basis: BASES.goals,
  })),
  {
    name: 'actions_on_time',
    sections: LEARNING,
    title: 'Steps of goals done by their day',
    definition: 'Whether the steps of goals that have a day were done by it.',
    numerator: 'Those done by their day.',
    denominator: 'Steps due on a day of the period.',
    period: 'Due on a day of the period.',
    unit: 'share',
    floor: FLOORS.answers,
    basis: BASES.actions,
  },
  {
    name: 'milestones_due',
    sections: LEARNING,
    title: 'Milestones due in the period',
    definition: MILESTONES,
    numerator: 'Milestones due.',
    denominator: '',
    period: 'Due on a day of the period.',
    unit: 'milestones',
    floor: FLOORS.total,
  },
  {
    name: 'milestones_on_time',
    sections: LEARNING,
    title: 'Milestones reached by their day',
    definition: MILESTONES,
    numerator: 'Those reached by their day.',
    denominator: 'Milestones due.',
    period: 'Due on a day of the period.',
    unit: 'share',
    floor: FLOORS.answers,
    basis: BASES.milestones,
  },
];
