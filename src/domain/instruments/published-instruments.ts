import type { Instrument, ItemScale } from './instrument.js';
import { cut, itemsWithoutWords, numbersFrom, subscale, wholePoints } from './instrument-parts.js';

const ALL_WAVES = ['baseline', 'midpoint', 'end'];
const LATER_WAVES = ['midpoint', 'end'];
const NO_TEXTS = 'Its texts are not part of this program: use your licensed copy, and map its columns.';

/** Five answers that count 0, 25, 50, 75 and 100. */
const QUARTERS_OF_HUNDRED: ItemScale = {
  lowest: 0,
  highest: 100,
  step: 25,
  words: [
    ['Always', 100],
    ['Often', 75],
    ['Sometimes', 50],
    ['Seldom', 25],
    ['Never/almost never', 0],
    ['Never', 0],
    ['Almost never', 0],
    ['To a very high degree', 100],
    ['To a high degree', 75],
    ['Somewhat', 50],
    ['To a low degree', 25],
    ['To a very low degree', 0],
  ],
};

const BURNOUT = { better: 'lower', cut: cut('at least', 50, 'burned out') } as const;
const ENGAGEMENT = { onto: [0, 10] } as const;
const TOTAL = { better: 'lower', answeredAtLeast: 1 } as const;

function total(lowest: number, highest: number): ItemScale {
  return { lowest, highest, step: null, words: [] };
}

/** An item that is a total of an instrument under licence. */
function totalItem(lowest: number, highest: number) {
  return { words: null, isReversed: false, scale: total(lowest, highest) };
}

/**
 * Published instruments, as structure alone: how many items, on which points, and how they become scores. Items are numbered in the
 * order of the subscales; their texts are under licence, or belong to their journals.
 */
export const PUBLISHED_INSTRUMENTS: readonly Instrument[] = [
  {
    key: 'mca21',
    name: 'Mentoring Competency Assessment (MCA-21)',
    version: '21 items',
    source: `Fleming et al. 2013, short form. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'partner',
    waves: LATER_WAVES,
    scale: wholePoints(1, 7),
    items: itemsWithoutWords(21),
    subscales: [
      subscale('Aligning expectations', numbersFrom(1, 4)),
      subscale('Promoting professional development', numbersFrom(5, 8)),
      subscale('Effective communication', numbersFrom(9, 12)),
      subscale('Assessing understanding', numbersFrom(13, 15)),
      subscale('Addressing diversity', numbersFrom(16, 18)),
      subscale('Fostering independence', numbersFrom(19, 21)),
    ],
  },
  {
    key: 'mentorship_effectiveness',
    name: 'Mentorship Effectiveness Scale',
    version: '12 items',
    source: `Berk et al. 2005. ${NO_TEXTS}`,
    askedOf: 'mentee',
    about: 'partner',
    waves: LATER_WAVES,
    scale: wholePoints(0, 5),
    items: itemsWithoutWords(12),
    subscales: [subscale('Mentorship effectiveness', numbersFrom(1, 12))],
  },
  {
    key: 'memeq',
    name: 'Munich Evaluation of Mentoring Questionnaire (MEMeQ)',
    version: '10 areas',
    source: `Schäfer et al. 2015. Items 1 to 10: how important each area is; items 11 to 20: how satisfied the mentee is with it. ${NO_TEXTS}`,
    askedOf: 'mentee',
    about: 'partner',
    waves: LATER_WAVES,
    scale: wholePoints(1, 6),
    items: itemsWithoutWords(20),
    subscales: [
      // Mentees choose their areas: those without an answer are none of theirs.
      subscale('Weighted satisfaction', numbersFrom(11, 20), {
        scoring: { kind: 'weighted', by: numbersFrom(1, 10) },
        answeredAtLeast: 0.1,
      }),
    ],
  },
  {
    key: 'burnout_single',
    name: 'Single-item burnout',
    version: '1 item',
    source: `Dolan et al. 2015. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: wholePoints(1, 5),
    items: itemsWithoutWords(1),
    subscales: [
      subscale('Burnout, single item', [1], { better: 'lower', cut: cut('at least', 3, 'burned out') }),
    ],
  },
  {
    key: 'who5',
    name: 'WHO-5 well-being index',
    version: '1998',
    source: `World Health Organization; Topp et al. 2015. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: wholePoints(0, 5),
    items: itemsWithoutWords(5),
    subscales: [
      subscale('Well-being (WHO-5)', numbersFrom(1, 5), {
        onto: [0, 100],
        cut: cut('at most', 50, 'low'),
        relevantChange: 10,
      }),
    ],
  },
  {
    key: 'pfi',
    name: 'Professional Fulfillment Index',
    version: '16 items',
    source: `Trockel et al. 2018. Items 1 to 6: fulfilment; 7 to 16: burnout. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: wholePoints(0, 4),
    items: itemsWithoutWords(16),
    subscales: [
      subscale('Professional fulfilment', numbersFrom(1, 6), { cut: cut('at least', 3, 'fulfilled') }),
      subscale('Burnout (PFI)', numbersFrom(7, 16), {
        better: 'lower',
        cut: cut('at least', 1.33, 'burned out'),
      }),
    ],
  },
  {
    key: 'casey_fink',
    name: 'Casey-Fink Graduate Nurse Experience Survey',
    version: 'total',
    source: `Casey and Fink. Item 1: the mean of its items, 1 to 4, as your licensed scoring gives it. ${NO_TEXTS}`,
    askedOf: 'mentee',
    about: 'self',
    waves: ALL_WAVES,
    scale: total(1, 4),
    items: itemsWithoutWords(1),
    subscales: [subscale('Casey-Fink mean', [1], { answeredAtLeast: 1 })],
  },
  {
    key: 'mbi',
    name: 'Maslach Burnout Inventory',
    version: 'totals of the human services survey',
    source: `Maslach and Jackson. Items 1 to 3: the totals for exhaustion (0 to 54), depersonalisation (0 to 30) and accomplishment (0 to 48), as your licensed scoring gives them. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: total(0, 54),
    items: [totalItem(0, 54), totalItem(0, 30), totalItem(0, 48)],
    subscales: [
      subscale('Emotional exhaustion (total)', [1], TOTAL),
      subscale('Depersonalisation (total)', [2], TOTAL),
      subscale('Personal accomplishment (total)', [3], { answeredAtLeast: 1 }),
    ],
  },
  {
    key: 'nhs_engagement',
    name: 'NHS Staff Survey engagement',
    version: '9 items',
    source: `NHS England. Items 1 to 3: motivation; 4 to 6: involvement; 7 to 9: advocacy, each 1 to 5. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'organisation',
    waves: ALL_WAVES,
    scale: wholePoints(1, 5),
    items: itemsWithoutWords(9),
    subscales: [
      subscale('Motivation', numbersFrom(1, 3), ENGAGEMENT),
      subscale('Involvement', numbersFrom(4, 6), ENGAGEMENT),
      subscale('Advocacy', numbersFrom(7, 9), ENGAGEMENT),
    ],
    whole: { name: 'Engagement', subscales: ['Motivation', 'Involvement', 'Advocacy'] },
  },
  {
    key: 'cbi',
    name: 'Copenhagen Burnout Inventory',
    version: '19 items',
    source: `Kristensen et al. 2005. Items 1 to 6: personal; 7 to 13: work; 14 to 19: clients, each part in its published order, in which the last one of work, about energy that is left, is reversed. ${NO_TEXTS}`,
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: QUARTERS_OF_HUNDRED,
    items: itemsWithoutWords(19, [13]),
    subscales: [
      subscale('Personal burnout', numbersFrom(1, 6), BURNOUT),
      subscale('Work-related burnout', numbersFrom(7, 13), BURNOUT),
      subscale('Client-related burnout', numbersFrom(14, 19), BURNOUT),
    ],
  },
  {
    key: 'recommend',
    name: 'Would recommend the programme',
    version: '1 item, 0 to 10',
    source: 'Written for this program. Recommend score: the share of 9 and 10 less the share of 0 to 6.',
    askedOf: 'both',
    about: 'programme',
    waves: LATER_WAVES,
    scale: wholePoints(0, 10, [
      ['Not at all likely', 0],
      ['Extremely likely', 10],
    ]),
    items: [
      {
        words: 'How likely are you to recommend this mentoring programme to a colleague?',
        isReversed: false,
      },
    ],
    subscales: [subscale('Would recommend the programme', [1], { isRecommendation: true })],
  },
  {
    key: 'zero_to_ten',
    name: 'A question from 0 to 10',
    version: '1 item',
    source:
      'For a question of your own: map its column to zero_to_ten.1, or write it under instruments in mentor.yaml.',
    askedOf: 'both',
    about: 'self',
    waves: ALL_WAVES,
    scale: wholePoints(0, 10),
    items: itemsWithoutWords(1),
    subscales: [subscale('0 to 10', [1])],
  },
];
