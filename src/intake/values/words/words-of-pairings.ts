import { CONCERN_SEVERITIES, CONCERN_TOPICS, RAISED_BY } from '../../../domain/pairings/concern.js';
import { FIT_ANSWERS, type FitAnswer } from '../../../domain/pairings/fit-check.js';
import { GOAL_OUTCOMES, GOAL_PURPOSES, type GoalOutcome } from '../../../domain/pairings/goal.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { quoted, type Reading } from '../reading.js';

type Read<Word> = (text: string) => Reading<Word>;

/** Reads one of some words, or what else is said for it; nothing else is guessed at. */
function oneOf<Word extends string>(
  words: readonly Word[],
  { what, also = {} }: { readonly what: string; readonly also?: Readonly<Record<string, Word>> },
): Read<Word> {
  const known = new Map<string, Word>([
    ...Object.entries<Word>(also),
    ...words.map((word) => [headerPhrase(word.replaceAll('_', ' ')), word] as const),
  ]);
  const remedy = `Write one of: ${words.map((word) => word.replaceAll('_', ' ')).join(', ')}.`;
  return (text) => {
    if (text.trim() === '') return { value: undefined };
    const value = known.get(headerPhrase(text.replaceAll('_', ' ')));
    return value === undefined ? { problem: `${quoted(text.trim())} is no ${what}.`, remedy } : { value };
  };
}

const FIT_WORDS: Readonly<Record<string, FitAnswer>> = {
  ...{ 'a good fit': 'good', 'good fit': 'good', 'it is a good fit': 'good', yes: 'good' },
  ...{ 'still deciding': 'deciding', unsure: 'deciding', 'not sure': 'deciding', 'not sure yet': 'deciding' },
  ...{ maybe: 'deciding', undecided: 'deciding', 'not a good fit': 'not_a_fit', 'no fit': 'not_a_fit' },
  ...{ no: 'not_a_fit', 'not good': 'not_a_fit', declined: 'not_a_fit' },
};

/** What a side says of the fit after the first meeting. */
export const parseFit = oneOf(FIT_ANSWERS, { what: 'answer about the fit', also: FIT_WORDS });

const OPEN = 'open';
const parseStanding = oneOf<GoalOutcome | typeof OPEN>([...GOAL_OUTCOMES, OPEN], {
  what: 'way in which a goal ends',
  also: {
    ...{ achieved: 'met', 'partly met': 'partly', 'partially met': 'partly', 'not achieved': 'not_met' },
    ...{ 'in progress': OPEN, ongoing: OPEN },
  },
});

/** How a goal ended; nothing of one that goes on. */
export const parseGoalOutcome: Read<GoalOutcome> = (text) => {
  const read = parseStanding(text);
  if (read.problem !== undefined) return read;
  return { value: read.value === OPEN ? undefined : read.value };
};

/** What a goal is for. */
export const parsePurpose = oneOf(GOAL_PURPOSES, { what: 'purpose of a goal' });

/** What a concern is about. */
export const parseTopic = oneOf(CONCERN_TOPICS, { what: 'topic of a concern' });

/** How grave a concern is. */
export const parseSeverity = oneOf(CONCERN_SEVERITIES, { what: 'severity' });

/** Who raised a concern. */
export const parseRaisedBy = oneOf(RAISED_BY, { what: 'one who raises a concern' });
