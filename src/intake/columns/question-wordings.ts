import type { Field, FileKind } from '../../domain/files/file-fields.js';
import { headerPhrase, withoutRemarks } from '../table/header-phrase.js';
import { isDay } from '../values/days/dates.js';
import { meetingDayAsked } from './meeting-day-wordings.js';
import { ratesHowItGoes } from './relation-questions.js';
import { lookOf } from './wordings/answers-look.js';
import type { NoField, QuestionMeaning } from './wordings/asked-question.js';
import { meetingWorded } from './wordings/meeting-wordings.js';
import { outcomeWorded } from './wordings/outcome-wordings.js';
import { meaningOfQuestion, standsUp } from './wordings/question-meaning.js';
import { isDoubted, toldByWords } from './wordings/second-reading.js';

/** What the questions of a feedback form ask for; the first that fits decides. */
const FEEDBACK_WORDINGS: readonly { readonly target: Field | undefined; readonly pattern: RegExp }[] = [
  {
    // `Would you rather not change partner?`: a yes to it is no wish for another.
    target: undefined,
    pattern:
      /\b(not|no|never|without|avoid|stay|keep|remain)\b.*\b(chang\w*|different|another|new|swap|rematch\w*)\b|\b(chang\w*|swap|rematch\w*)\b.*\b(not|no|unnecessary|needless)\b/,
  },
  {
    target: 'wants_change',
    pattern:
      /\b(change|different|another|new|swap)\b.*\b(partner|mentor|mentee|match|pairing|pair)\b|\bwould you (like|want) (a|to) change\b|\brematch/,
  },
  {
    target: 'rating',
    pattern: /\b(rate|rating|score|satisfied|satisfaction|stars)\b|\bhow (good|well|useful|happy)\b/,
  },
  {
    target: 'to_improve',
    pattern:
      /\b(improve[ds]?|improvement|better|differently|suggest|suggestions?|less helpful|least helpful)\b/,
  },
  {
    target: 'to_improve',
    pattern:
      /\b(not|never|no|less|more|(?:was|is|did|has|have|does|could|were|are)n ?t)\b.*\b(helpful|helped|help|useful|valuable|well)\b/,
  },
  {
    target: 'helpful',
    pattern: /\b(helpful|helped|useful|valuable|went well|working well|worked well|most out of)\b/,
  },
  { target: 'given_by', pattern: /^(i am|are you)\b|\byour (role|side)\b/ },
  {
    target: 'staff_number',
    pattern:
      /^(?:(?:what is|please enter|please state|enter|state) )?(?:your |my )?(?:staff|employee|payroll|personnel|worker|associate|badge)(?: (?:id|number|no|code)){1,2}$/,
  },
  {
    target: 'mentee',
    pattern: /^(who is )?(your |the |name of (your|the) )?mentee( (staff|email|e mail|employee|name).*)?$/,
  },
  {
    target: 'mentor',
    pattern: /^(who is )?(your |the |name of (your|the) )?mentor( (staff|email|e mail|employee|name).*)?$/,
  },
];

/** A longer text is an instruction. */
const LONGEST_QUESTION = 300;

/**
 * What a heading or question asks for, by its wording; undefined when it is none of our fields. Its
 * cells are looked at, where they are at hand: a rating never fills a list of terms.
 */
export function targetOfQuestion(text: string, kind: FileKind, cells?: Iterable<string>): string | undefined {
  if (kind === 'feedback') {
    const phrase = headerPhrase(withoutRemarks(text));
    if (phrase.length > LONGEST_QUESTION) return undefined;
    const worded = FEEDBACK_WORDINGS.find(({ pattern }) => pattern.test(phrase));
    if (worded !== undefined) return worded.target;
    return ratesHowItGoes(phrase, cells) ? 'rating' : undefined;
  }
  if (kind === 'check-ins') {
    const isHeld = meetingDayAsked(text)?.endsWith('held') === true;
    if (isHeld && (cells === undefined || haveDays(cells))) return 'held_on';
    return meetingWorded(text, cells);
  }
  if (kind === 'outcomes') return outcomeWorded(headerPhrase(withoutRemarks(text)));
  if (kind !== 'survey' && kind !== 'roster') return undefined;
  const meaning = meaningOfQuestion(text, kind, cells && lookOf(cells));
  if (kind === 'roster' || cells === undefined) return fieldOf(meaning);
  if (meaning === undefined) return toldOnlyByWords(text, cells);
  const target = fieldOf(meaning);
  return target !== undefined && isDoubted(target, { text, cells }) ? undefined : target;
}

const fieldOf = (meaning: QuestionMeaning | undefined) =>
  meaning?.kind === 'field' ? meaning.target : undefined;

/** What the words of a question say where its grammar is not understood, unless it says no, asks of others, or is answered otherwise. */
function toldOnlyByWords(text: string, cells: Iterable<string>): string | undefined {
  const told = toldByWords(text, cells);
  return told !== undefined && standsUp(text, told, lookOf(cells)) ? told : undefined;
}

function haveDays(cells: Iterable<string>): boolean {
  for (const cell of cells) if (isDay(cell)) return true;
  return false;
}

/** What is told of questions that are understood and are no field, where somebody might expect one. */
const TOLD: Readonly<Partial<Record<NoField, string>>> = {
  sensitive:
    'it is sensitive: nothing is matched by it, and no list shows it. Say under sensitive in mentor.yaml what it is kept for, or leave it out (=ignore)',
  'when somebody cannot meet': 'it asks when somebody cannot meet',
  'what somebody does not want': 'it asks what somebody does not want',
  'what somebody does not offer': 'it asks what somebody does not offer',
  'somebody else': 'it asks of somebody else than who answers',
  'the opposite, perhaps': 'it may ask for a field or for its opposite',
};

/** Fields of a profile that a roster's column may hold under a heading that reads like a question. */
const PERHAPS_IN_ROSTERS = new Set(['needs', 'strengths', 'capacity', 'prefers', 'availability']);

/** What to say of a roster's column that would be a field if it were asked in a survey: it is kept, and may be meant. */
function perhapsMeant(text: string, cells: Iterable<string> | undefined): string | undefined {
  const target = fieldOf(meaningOfQuestion(text, 'survey', cells && lookOf(cells)));
  return target !== undefined && PERHAPS_IN_ROSTERS.has(target)
    ? `it may hold ${target}; if so, add --map ${JSON.stringify(`${text}=${target}`)}`
    : undefined;
}

/** Why a column that is understood fills no field, in words; undefined where nobody would expect it to. */
export function whyNoField(text: string, kind: FileKind, cells?: Iterable<string>): string | undefined {
  if (kind === 'roster') return perhapsMeant(text, cells);
  if (kind !== 'survey') return undefined;
  const meaning = meaningOfQuestion(text, kind);
  if (meaning?.kind === 'no field') return TOLD[meaning.about];
  const target = fieldOf(cells && meaningOfQuestion(text, kind, lookOf(cells)));
  return target !== undefined && cells !== undefined && isDoubted(target, { text, cells })
    ? `it may ask for ${target}, but its words are those of other questions; if it does, add --map ${JSON.stringify(`${text}=${target}`)}`
    : undefined;
}

/** Whether a survey's question asks who somebody is, and not what they do: ethnicity, religion, health and the like. */
export function asksWhoSomebodyIs(text: string): boolean {
  const meaning = meaningOfQuestion(text, 'survey');
  return meaning?.kind === 'no field' && meaning.about === 'sensitive';
}

/** Whether a survey's question asks who somebody's manager is: that protects, and counts beside what the roster says. */
export function asksForManager(text: string, kind: FileKind): boolean {
  if (kind !== 'survey') return false;
  const meaning = meaningOfQuestion(text, kind);
  return meaning?.kind === 'no field' && meaning.about === 'the manager';
}
