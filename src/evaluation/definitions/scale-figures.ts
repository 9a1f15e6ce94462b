import { BASES, type DefineFigures, type FigureDefinition, FLOORS } from './figure-definition.js';

const EXPERIENCE = ['experience'];
const WAVE = 'Answered by the last day, in rounds of which something was answered in the period.';
const SCORE =
  'A score is the mean of the items answered, reversed ones turned round, where enough were, stretched to the numbers between which its scale lies; of a sum, that mean times the number of items. The definitions say for each scale what is enough and between which numbers it lies.';

const LEARNING = ['learning'];

/** Numbers of who got better, of those who answered a scale in the first wave and in the latest. */
function gain(name: string, title: string, numerator: string): FigureDefinition {
  return {
    name,
    sections: LEARNING,
    title,
    definition:
      'For a scale of an instrument where one way is better: the score in the first wave, and in the latest that was answered in the period, of those who have both.',
    numerator,
    denominator: 'People with a score in both.',
    period: 'Answered by the last day.',
    unit: 'share',
    floor: FLOORS.answers,
    basis: BASES.changes,
  };
}

/** Numbers of scales, which are made of several questions of an instrument. */
export const scaleFigures: DefineFigures = ({ report: { smallestGroup } }) => [
  {
    name: 'scale_mean',
    sections: EXPERIENCE,
    title: 'Mean of a scale',
    definition: `For everybody who answered the wave. ${SCORE} An answer in another wave never stands in for it.`,
    numerator: 'Mean of the scores of the wave.',
    denominator: 'People who answered an item of the scale in the wave.',
    period: WAVE,
    unit: 'points',
    floor: `${FLOORS.answers} Also where, beside the change of those who answered twice, it would give away a few.`,
    basis: BASES.scales,
  },
  {
    name: 'scale_scored',
    sections: EXPERIENCE,
    title: 'Scored',
    definition: `How many people the mean of a scale comes from. ${SCORE}`,
    numerator: 'People with a score in the wave.',
    denominator: '',
    period: WAVE,
    unit: 'answers',
    floor: FLOORS.total,
  },
  {
    name: 'scale_beyond',
    sections: EXPERIENCE,
    title: 'Scores told apart',
    definition: `Scores at or beyond a limit, which the row names. ${SCORE}`,
    numerator: 'People whose score is there.',
    denominator: 'People with a score in the wave.',
    period: WAVE,
    unit: 'share',
    floor: `${FLOORS.answers} Also where fewer than ${smallestGroup} are beyond it, or are not.`,
    basis: BASES.scales,
  },
  {
    name: 'recommend_score',
    sections: EXPERIENCE,
    title: 'Recommend score',
    definition:
      'The share of answers of 9 and 10, less the share of 0 to 6, as points from −100 to 100. Low and high are 1.96 standard errors away (Wald), no further than ±100, with each answer taken as 100, 0 or −100; there are none where all are alike.',
    numerator: 'The one share less the other.',
    denominator: 'People who answered it in the wave.',
    period: WAVE,
    unit: 'points',
    floor: FLOORS.answers,
    basis: BASES.scales,
  },
  {
    name: 'scale_answered',
    sections: EXPERIENCE,
    title: 'Answered a scale',
    definition:
      'Whether somebody answered any item of the scale in the wave. An answer that has no points, such as one for not applicable, is an answer here; a blank is none.',
    numerator: 'People who did.',
    denominator: '',
    period: WAVE,
    unit: 'answers',
    floor: FLOORS.total,
  },
  {
    name: 'scale_in_part',
    sections: EXPERIENCE,
    title: 'Scored in part',
    definition: 'Some items are missing, but enough were answered for a score: the mean of those.',
    numerator: 'People scored so.',
    denominator: 'People who answered an item of the scale in the wave.',
    period: WAVE,
    unit: 'answers',
    floor: FLOORS.total,
  },
  {
    name: 'scale_too_little',
    sections: EXPERIENCE,
    title: 'Answered too little',
    definition: 'Too few items were answered for a score.',
    numerator: 'People without one.',
    denominator: 'People who answered an item of the scale in the wave.',
    period: WAVE,
    unit: 'answers',
    floor: FLOORS.total,
  },
  {
    name: 'scale_outside',
    sections: EXPERIENCE,
    title: 'Answers outside the scale',
    definition:
      'Answers to an item for which its scale has no points. They count as not answered; none is moved to the nearest point.',
    numerator: 'Answers, several of one person included.',
    denominator: '',
    period: WAVE,
    unit: 'answers',
    floor: FLOORS.total,
  },
  {
    name: 'scale_alpha',
    sections: EXPERIENCE,
    title: "Cronbach's alpha",
    definition:
      'How well the items of a scale hang together, up to 1 (Cronbach 1951). There is none for a single item, for a scale weighted by importance, or where all have the same total.',
    numerator: 'Of those who answered every item.',
    denominator: 'People who answered an item of the scale in the wave.',
    period: WAVE,
    unit: 'points',
    floor: FLOORS.answers,
    basis: BASES.scales,
  },
  gain('scale_better', 'Got better', 'Those whose score moved to the better side.'),
  gain('scale_worse', 'Got worse', 'Those whose score moved to the other side.'),
  gain(
    'scale_better_relevant',
    'Better by a relevant amount',
    'Those whose score moved to the better side by the change that the instrument publishes, or more.',
  ),
  gain(
    'scale_better_reliable',
    'Reliably better',
    "Those whose score moved to the better side by more than 1.96 times their standard deviation before times the root of 2 (1 − alpha), with Cronbach's alpha of all who answered the first wave. No data where alpha is 0 or less, or all scores before are alike.",
  ),
];
