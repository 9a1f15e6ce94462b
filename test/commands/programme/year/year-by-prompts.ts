import type { Call } from './year-by-flags.js';

/** A call typed in a terminal, and what is answered to the questions it asks. */
export interface CallWithAnswers {
  readonly call: Call;
  readonly answers: readonly (string | boolean)[];
}

/** What is left to be asked: the words a call begins with, how many of them stay, and what is answered. */
type Asked = readonly [
  begins: string,
  stays: number,
  answers: (option: (name: string) => string, words: readonly string[]) => (string | boolean)[] | undefined,
];

const FIT_IN_WORDS: Readonly<Record<string, string>> = {
  good: 'a good fit',
  'not-a-fit': 'not a good fit',
};
const BY_IN_WORDS: Readonly<Record<string, string>> = {
  mentee: 'the mentee',
  mentor: 'the mentor',
  both: 'both',
};

/** What is answered of a review: whether it was one, and what it changed. */
function reviewed(option: (name: string) => string, words: readonly string[]): (string | boolean)[] {
  if (option('--count') !== '') return [];
  if (!words.includes('--agreement-amended')) return ['no, informal'];
  return ['yes, a formal review', option('--goal-revised'), option('--recalibrated'), true];
}

const ASKED: readonly Asked[] = [
  [
    'checkin add',
    2,
    (option, words) =>
      // A formal review that changed nothing, and who told of a meeting, are said in the call, which then asks nothing.
      (option('--kind') === '' || words.includes('--agreement-amended')) && option('--reported-by') === ''
        ? [
            `(pairing ${words[2]})`,
            ...(option('--count') === '' ? [option('--on'), option('--minutes')] : [option('--count')]),
            'not noted',
            '',
            ...reviewed(option, words),
          ]
        : undefined,
  ],
  [
    'pairs fit',
    3,
    (option, words) => [FIT_IN_WORDS[words[3] ?? ''] ?? '', BY_IN_WORDS[option('--by')] ?? ''],
  ],
  [
    'feedback add',
    3,
    (option) => [`the ${option('--by')}'s`, option('--rating'), '', option('--to-improve')],
  ],
];

/** The year with what can be asked for left to be asked, and every yes given to a question; all else as it was typed. */
export function byPrompts(year: readonly Call[]): CallWithAnswers[] {
  return year.map((call) => {
    const [day, ...words] = call;
    const option = (name: string) => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? '') : '');
    const asked = ASKED.find(([begins]) => words.join(' ').startsWith(`${begins} `));
    const answers = asked?.[2](
      (name) => (name === '--on' && !words.includes(name) ? day : option(name)),
      words,
    );
    if (asked !== undefined && answers !== undefined) {
      const wantsChange = words.includes('--no-wants-change') ? [false] : [];
      return { call: [day, ...words.slice(0, asked[1])], answers: [...answers, ...wantsChange] };
    }
    return words.includes('--yes')
      ? { call: [day, ...words.filter((word) => word !== '--yes')], answers: [true] }
      : { call, answers: [] };
  });
}
