/** An item that is asked, by its heading, and what may be answered to it, from the least to the most of it. */
interface Item {
  readonly heading: string;
  readonly answers: readonly string[];
}

const AGREEMENT = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
const OFTEN = ['Never', 'Seldom', 'Sometimes', 'Often', 'Always'];

const pointsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));

/** The items of an instrument whose wording is not ours to copy, by their numbers, as a coordinator would head their columns. */
const numbered = (name: string, { items, answers }: { items: number; answers: readonly string[] }): Item[] =>
  Array.from({ length: items }, (_, at) => ({ heading: `"${name}, item ${at + 1}"`, answers }));

/** A questionnaire of the programme's own, of which one score is a sum, and one weighted by the answers to two more items. */
export const HANDOVER = {
  handover: {
    name: 'Handover talk',
    version: '1',
    asked_of: 'both',
    about: 'unit',
    waves: ['baseline', 'end'],
    scale: { from: 1, to: 6 },
    items: [
      'Handovers in my unit are calm.',
      'Handovers in my unit wear me out.',
      'Handovers in my unit begin on time.',
      'I am satisfied with how long they take.',
      'I am satisfied with what they tell me.',
      'It matters to me how long they take.',
      'It matters to me what they tell me.',
    ],
    reversed: [2],
    scores: {
      'Calm handovers': { items: [1, 2, 3], scored_as: 'sum' },
      'What matters': { items: [4, 5], weighted_by: [6, 7] },
    },
  },
};

/** Scales whose most is good, and bad; of several scores and of one; with a limit, a published change, and neither; and one from 0 to 10. */
const ITEMS: readonly Item[] = [
  ...[
    'I feel that I belong in my team.',
    'My team would miss me if I were not there.',
    'I can be myself at work.',
    'I often feel like an outsider at work.',
  ].map((heading) => ({ heading, answers: AGREEMENT })),
  ...[
    'The suffering I see at work wears me down.',
    'I find it hard to feel for the people I care for.',
    'What my patients go through stays on my mind when I am off duty.',
    'Caring for others gives me strength.',
  ].map((heading) => ({ heading, answers: OFTEN })),
  ...numbered('WHO-5 well-being index', { items: 5, answers: pointsFrom(0, 5) }),
  ...numbered('Single-item burnout', { items: 1, answers: pointsFrom(1, 5) }),
  ...numbered('Professional Fulfillment Index', { items: 16, answers: pointsFrom(0, 4) }),
  ...numbered('NHS Staff Survey engagement', { items: 9, answers: pointsFrom(1, 5) }),
  {
    heading: 'How likely are you to recommend this mentoring programme to a colleague?',
    answers: pointsFrom(0, 10),
  },
  ...HANDOVER.handover.items.map((heading) => ({ heading, answers: pointsFrom(1, 6) })),
];

/** What the columns of the items are headed by. */
export const ITEM_HEADINGS: readonly string[] = ITEMS.map(({ heading }) => heading);

/**
 * What one person answers to every item: near a mood of theirs, so that items hang together; now and then nothing to one item or to most, and
 * at times what the scale has no points for.
 */
export function itemsOf(chance: () => number): string[] {
  const mood = chance();
  const leftOut = [0.02, 0.05, 0.4][Math.floor(chance() * 3)] ?? 0;
  return ITEMS.map(({ answers }) => {
    if (chance() < leftOut) return '';
    if (chance() < 0.02 && /^\d/.test(answers[0] ?? '')) return chance() < 0.5 ? '77' : '12';
    const at = Math.round((mood * 0.6 + chance() * 0.4) * (answers.length - 1));
    return answers[at] ?? '';
  });
}
