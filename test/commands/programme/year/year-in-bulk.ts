import type { Call } from './year-by-flags.js';

/** A call, with the files it reads. */
export interface CallWithFiles {
  readonly call: Call;
  readonly files?: Readonly<Record<string, string>>;
}

/** What lists bring in: the words a call begins with, the file, its header, and the row that a call is. */
type List = readonly [
  begins: string,
  file: string,
  header: string,
  row: (words: readonly string[], day: string) => string[],
];

const TRAINING: List = [
  'training done',
  'training.csv',
  'staff_number,course,attended_on',
  (words) =>
    words.slice(3, words.indexOf('--on')).map((who) => `${who},Mentor training,${after(words, '--on')}`),
];

const LISTS: readonly List[] = [
  [
    'checkin add',
    'check-ins.csv',
    'pairing,held_on,minutes,kind,meetings since last time,reported by,goals revised,recalibrated,agreement amended',
    (words) => [
      `${words[2]},${after(words, '--on')},${after(words, '--minutes')},${after(words, '--kind') || 'informal'},${after(words, '--count')},${after(words, '--reported-by')},${after(words, '--goal-revised')},${after(words, '--recalibrated')},${words.includes('--agreement-amended') ? 'yes' : ''}`,
    ],
  ],
  [
    'milestone',
    'milestones.csv',
    'pairing,milestone,due_on,reached_on,confirmed_by',
    (words) => [
      `${words[3]},${words[2]},${after(words, '--due')},${words[1] === 'reached' ? after(words, '--on') : ''},${after(words, '--confirmed-by')}`,
    ],
  ],
  [
    'feedback add',
    'feedback.csv',
    'pairing,given_on,given_by,rating,to_improve,wants_change',
    (words, day) => [
      `${words[2]},${day},${after(words, '--by')},${after(words, '--rating')},${after(words, '--to-improve')},${words.includes('--no-wants-change') ? 'no' : ''}`,
    ],
  ],
];

function after(words: readonly string[], option: string): string {
  const at = words.indexOf(option);
  return at < 0 ? '' : (words[at + 1] ?? '');
}

const isOf = ([, ...words]: Call, begins: string) => words.join(' ').startsWith(`${begins} `);

/** A list of what these calls say, and the call that brings it in; nothing where none of them is of its kind. */
function listOf([begins, file, header, row]: List, calls: readonly Call[], day: string): CallWithFiles[] {
  const rows = calls
    .filter((call) => isOf(call, begins))
    .flatMap(([on, ...words]) => row([...words, ...(words.includes('--on') ? [] : ['--on', on])], on));
  if (rows.length === 0) return [];
  return [{ call: [day, 'import', file], files: { [file]: `${[header, ...rows].join('\n')}\n` } }];
}

/**
 * The year with meetings, milestones and feedback in lists, which come in on the days of `imports`, and training in a list on its day, for a matching looks at it;
 * all else as it was typed.
 */
export function inBulk(year: readonly Call[], imports: readonly string[]): CallWithFiles[] {
  let from = '';
  return imports.flatMap((until) => {
    const calls = year.filter(([day]) => day > from && day <= until);
    from = until;
    const atOnce = calls.flatMap((call): CallWithFiles[] => {
      if (isOf(call, TRAINING[0])) return listOf(TRAINING, [call], call[0]);
      return LISTS.some(([begins]) => isOf(call, begins)) ? [] : [{ call }];
    });
    return [...atOnce, ...LISTS.flatMap((list) => listOf(list, calls, until))];
  });
}
