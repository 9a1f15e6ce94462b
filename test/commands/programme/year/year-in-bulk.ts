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
  row: (words: readonly string[], day: string, year: readonly Call[]) => string[],
];

const sidesOf = (words: readonly string[]) => {
  const by = after(words, '--by');
  return by === 'both' ? ['mentee', 'mentor'] : [by];
};

/** Lists that come in on their day, for what is done next looks at them. */
const AT_ONCE: readonly List[] = [
  [
    'training done',
    'training.csv',
    'staff_number,course,attended_on',
    (words) =>
      words.slice(3, words.indexOf('--on')).map((who) => `${who},Mentor training,${after(words, '--on')}`),
  ],
  [
    'pairs fit',
    'fit-checks.csv',
    'pairing,given_on,given_by,fit',
    (words, day) => sidesOf(words).map((side) => `${words[2]},${day},${side},${words[3]}`),
  ],
  [
    'agreement sign',
    'signatures.csv',
    'pairing,mentee signed,mentor signed',
    (words, day) => [
      `${words[2]},${sidesOf(words).includes('mentee') ? day : ''},${sidesOf(words).includes('mentor') ? day : ''}`,
    ],
  ],
  [
    'goal add',
    'goals.csv',
    'pairing,goal,measure,due on,set on',
    (words, day) => [`${words[2]},${words[3]},${after(words, '--measure')},${after(words, '--due')},${day}`],
  ],
  [
    'concern add',
    'concerns.csv',
    'pairing,concern,about,who acts,due on',
    (words) => [
      `${words[2]},${words[3]},${after(words, '--about')},${after(words, '--acts')},${after(words, '--due')}`,
    ],
  ],
  [
    'goal close',
    'goals.csv',
    'pairing,goal,outcome,closed on,note',
    (words, day, year) => [
      `${addedAs('goal', words, year)},${after(words, '--outcome')},${day},${after(words, '--note')}`,
    ],
  ],
  [
    'concern close',
    'concerns.csv',
    'pairing,concern,about,closed on,note',
    (words, day, year) => [`${addedAs('concern', words, year)},time,${day},${after(words, '--note')}`],
  ],
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

/** The pairing and the words of the goal or concern that a call names by its number. */
function addedAs(noun: string, words: readonly string[], year: readonly Call[]): string {
  const added = year.filter((call) => isOf(call, `${noun} add`))[Number(words[2]) - 1] ?? [];
  return added.slice(3, 5).join(',');
}

function after(words: readonly string[], option: string): string {
  const at = words.indexOf(option);
  return at < 0 ? '' : (words[at + 1] ?? '');
}

const isOf = ([, ...words]: Call, begins: string) => words.join(' ').startsWith(`${begins} `);

/** A list of what these calls say, and the call that brings it in; nothing where none of them is of its kind. */
function listOf(
  [begins, file, header, row]: List,
  calls: readonly Call[],
  { day, year }: { readonly day: string; readonly year: readonly Call[] },
): CallWithFiles[] {
  const rows = calls
    .filter((call) => isOf(call, begins))
    .flatMap(([on, ...words]) => row([...words, ...(words.includes('--on') ? [] : ['--on', on])], on, year));
  if (rows.length === 0) return [];
  return [{ call: [day, 'import', file], files: { [file]: `${[header, ...rows].join('\n')}\n` } }];
}

/**
 * The year with meetings, milestones and feedback in lists, which come in on the days of `imports`, and training, fit checks, signatures, goals and concerns in lists
 * on their days; all else as it was typed.
 */
export function inBulk(year: readonly Call[], imports: readonly string[]): CallWithFiles[] {
  let from = '';
  return imports.flatMap((until) => {
    const calls = year.filter(([day]) => day > from && day <= until);
    from = until;
    const atOnce = calls.flatMap((call): CallWithFiles[] => {
      const own = AT_ONCE.find(([begins]) => isOf(call, begins));
      if (own !== undefined) return listOf(own, [call], { day: call[0], year });
      return LISTS.some(([begins]) => isOf(call, begins)) ? [] : [{ call }];
    });
    return [...atOnce, ...LISTS.flatMap((list) => listOf(list, calls, { day: until, year }))];
  });
}
