import type { AnswersAbout, AskedOf, Instrument, InstrumentItem, ItemScale, Subscale } from './instrument.js';
import { alertingCut, cut, numbersFrom, subscale, wholePoints } from './instrument-parts.js';

/** How far one agrees. */
const AGREEMENT = wholePoints(1, 5, [
  ['Strongly disagree', 1],
  ['Disagree', 2],
  ['Neither agree nor disagree', 3],
  ['Agree', 4],
  ['Strongly agree', 5],
]);

/** How often something is so. */
const HOW_OFTEN = wholePoints(1, 5, [
  ['Never', 1],
  ['Seldom', 2],
  ['Sometimes', 3],
  ['Often', 4],
  ['Always', 5],
]);

const ALL_WAVES = ['baseline', 'midpoint', 'end'];
const LATER_WAVES = ['midpoint', 'end'];

/** What an instrument of ours says of itself, beside its items. */
interface Frame {
  readonly key: string;
  readonly name: string;
  readonly askedOf: AskedOf;
  readonly about: AnswersAbout;
  readonly waves: readonly string[];
  readonly scale?: ItemScale;
}

/** Before an item that counts the other way round. */
const REVERSED = '(−) ';

function itemsOf(lines: readonly string[]): InstrumentItem[] {
  return lines.map((line) => ({
    words: line.startsWith(REVERSED) ? line.slice(REVERSED.length) : line,
    isReversed: line.startsWith(REVERSED),
  }));
}

function ours(
  { scale = AGREEMENT, ...frame }: Frame,
  lines: readonly string[],
  subscales?: readonly Subscale[],
): Instrument {
  return {
    ...frame,
    scale,
    version: '1',
    source: 'Written for this program; free to use and change.',
    items: itemsOf(lines),
    subscales: subscales ?? [subscale(frame.name, numbersFrom(1, lines.length))],
  };
}

/** One scale of all items, different from the usual one in something. */
function oneScale(name: string, count: number, differs: Partial<Subscale>): Subscale[] {
  return [subscale(name, numbersFrom(1, count), differs)];
}

/** Each item a scale of its own, by these names. */
function eachItem(names: readonly string[], differs: Partial<Subscale> = {}): Subscale[] {
  return names.map((name, at) => subscale(name, [at + 1], differs));
}

/** Pairs of items, each a scale of its own. */
function pairsOfItems(names: readonly string[]): Subscale[] {
  return names.map((name, at) => subscale(name, [2 * at + 1, 2 * at + 2]));
}

const BOTH_OF_SELF = { askedOf: 'both', about: 'self', waves: ALL_WAVES } as const;
const BOTH_OF_UNIT = { askedOf: 'both', about: 'unit', waves: ALL_WAVES } as const;
const BOTH_OF_PARTNER = { askedOf: 'both', about: 'partner', waves: LATER_WAVES } as const;

/** Instruments written for this program, free to use: the questions of `mentor template survey mentee` and `mentor`. */
export const OWN_INSTRUMENTS: readonly Instrument[] = [
  ours(
    {
      key: 'needs_confidence',
      name: 'Needs and confidence',
      askedOf: 'mentee',
      about: 'self',
      waves: ALL_WAVES,
    },
    [
      'I know what I need to learn next in my role.',
      'I know whom to ask when I am unsure at work.',
      'I can find the support I need to develop.',
      'I am confident in the skills that my role asks for.',
      'I am confident in the decisions that my role asks of me.',
      '(−) I often do not know where to turn with a question about work.',
    ],
    [subscale('Needs known and met', [1, 2, 3, 6]), subscale('Confidence in the role', [4, 5])],
  ),
  ours({ key: 'belonging', name: 'Belonging', ...BOTH_OF_UNIT }, [
    'I feel that I belong in my team.',
    'My team would miss me if I were not there.',
    'I can be myself at work.',
    '(−) I often feel like an outsider at work.',
  ]),
  ours({ key: 'trust', name: 'Trust', ...BOTH_OF_PARTNER }, [
    'What my mentoring partner and I tell each other stays between us.',
    'I can tell my mentoring partner what I find difficult.',
    'I can rely on what my mentoring partner tells me.',
    '(−) I keep what I really think from my mentoring partner.',
  ]),
  ours(
    { key: 'safe_to_raise', name: 'Safe to raise concerns', ...BOTH_OF_UNIT },
    [
      'I feel safe to raise a concern at work.',
      'When I raise a concern, somebody listens.',
      'Where I work, mistakes are talked about so that we can learn from them.',
      '(−) Raising a concern would count against me.',
    ],
    oneScale('Safe to raise concerns', 4, { cut: cut('at most', 2, 'low') }),
  ),
  ours(
    { key: 'respect', name: 'Respect', ...BOTH_OF_PARTNER },
    [
      'My mentoring partner treats me with respect.',
      'My mentoring partner respects my time.',
      'My mentoring partner respects my background and my views.',
    ],
    oneScale('Respect', 3, { cut: alertingCut('at most', 2.5, 'low') }),
  ),
  ours({ key: 'resilience', name: 'Resilience and coping', ...BOTH_OF_SELF }, [
    'After a hard day at work I find my balance again.',
    'I have ways of coping with pressure that work for me.',
    'I ask for help before things become too much.',
    '(−) Pressure at work stays with me long after I have gone home.',
  ]),
  ours(
    { key: 'compassion_fatigue', name: 'Compassion fatigue', ...BOTH_OF_SELF, scale: HOW_OFTEN },
    [
      'The suffering I see at work wears me down.',
      'I find it hard to feel for the people I care for.',
      'What my patients go through stays on my mind when I am off duty.',
      '(−) Caring for others gives me strength.',
    ],
    oneScale('Compassion fatigue', 4, { better: 'lower', cut: cut('at least', 4, 'high') }),
  ),
  ours({ key: 'job_satisfaction', name: 'Job satisfaction', ...BOTH_OF_SELF }, [
    'All in all, I am satisfied with my job.',
    'I would choose this job again.',
    'My work makes use of what I am good at.',
  ]),
  ours({ key: 'feeling_supported', name: 'Feeling supported', ...BOTH_OF_UNIT }, [
    'I get the support I need to do my job well.',
    'Somebody at work takes an interest in how I am doing.',
    'Time is set aside for my development.',
    '(−) At work I am left to cope alone.',
  ]),
  ours(
    {
      key: 'intent_to_stay',
      name: 'Intent to stay',
      askedOf: 'both',
      about: 'organisation',
      waves: ALL_WAVES,
    },
    [
      'I intend to be working here a year from now.',
      'I see a future for myself in this organisation.',
      '(−) I often think about leaving.',
    ],
    oneScale('Intent to stay', 3, { cut: cut('at most', 2, 'may leave') }),
  ),
  ours(
    {
      key: 'mentor_behaviours',
      name: 'What mentors do',
      askedOf: 'mentee',
      about: 'partner',
      waves: LATER_WAVES,
    },
    [
      'My mentor listens to me without hurrying me.',
      'My mentor takes up what I have said.',
      'My mentor understands how my situation feels to me.',
      'My mentor takes my worries seriously.',
      'My mentor adapts to what I need at the time.',
      'My mentor tries another way when something does not help me.',
      'My mentor keeps our appointments.',
      'My mentor does what we agreed.',
      'My mentor tells me plainly what I do well.',
      "My mentor's feedback helps me to do better.",
      'My mentor explains things so that I understand them.',
      'After our meetings I know what to do next.',
    ],
    pairsOfItems(['Listening', 'Empathy', 'Adaptability', 'Reliability', 'Constructive feedback', 'Clarity']),
  ),
  ours(
    { key: 'mentor_gains', name: 'What mentors gain', askedOf: 'mentor', about: 'self', waves: LATER_WAVES },
    [
      'Mentoring has taught me something about my own practice.',
      'I have learned from my mentee.',
      'Mentoring gives my work more meaning.',
      'I enjoy being a mentor.',
      '(−) Mentoring costs me more than it gives me.',
    ],
  ),
  ours(
    { key: 'expectations', name: 'Expectations', askedOf: 'both', about: 'programme', waves: ['baseline'] },
    [
      'In mentoring, the two should agree on clear goals early on.',
      'In mentoring, the two should meet at set times.',
      'In mentoring, the mentee should choose what is talked about.',
      'In mentoring, the mentor should open doors to other people.',
      'In mentoring, what is said should stay confidential.',
      'In mentoring, the mentor should be there for questions between meetings.',
      'In mentoring, the two should say openly when something does not work.',
    ],
    eachItem(
      [
        'Clear goals early on',
        'Set times to meet',
        'The mentee chooses what is talked about',
        'The mentor opens doors',
        'Confidential',
        'Questions between meetings',
        'Openness about what does not work',
      ],
      { better: null },
    ),
  ),
  ours(
    {
      key: 'barriers',
      name: 'Barriers',
      askedOf: 'both',
      about: 'programme',
      waves: LATER_WAVES,
      scale: HOW_OFTEN,
    },
    [
      'A lack of time gets in the way of our meetings.',
      'Shifts that do not fit get in the way of our meetings.',
      'Distance gets in the way of our meetings.',
      'Not having a quiet place gets in the way of our meetings.',
      'Not being released from work gets in the way of our meetings.',
      'Not knowing what to talk about gets in the way of our meetings.',
    ],
    eachItem(
      ['Time', 'Shifts', 'Distance', 'No quiet place', 'Not released from work', 'Nothing to talk about'],
      {
        better: 'lower',
      },
    ),
  ),
  ours(
    {
      key: 'learning_culture',
      name: 'Learning culture of the unit',
      askedOf: 'both',
      about: 'unit',
      waves: ['baseline', 'end'],
    },
    [
      'On my unit people share what they know.',
      'On my unit there is time to learn.',
      'On my unit questions are welcome.',
      'On my unit new ideas are tried out.',
      '(−) On my unit people are blamed for what they do not know.',
    ],
  ),
];
