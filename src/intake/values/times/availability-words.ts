import { answerKey } from '../blanks/not-applicable.js';

/** What is said of times where no time is named: whoever wrote it has to be asked. */
const NO_TIME =
  /^(?:(?:please |just )?(?:ask|e-?mail|call|ring|contact|phone|text|message)(?: me| us)?\b.*|(?:i am |i'm )?(?:not sure|unsure|undecided|uncertain)\b.*|(?:it )?(?:all )?(?:depends?|depending|dependent|subject to)\b.*|.*\b(?:depends|depending|dependent)\b.*|(?:it )?(?:varies|variable|changes|changing|rotating|irregular|different)\b.*|(?:my )?(?:rota|roster|shifts?|shift pattern|shift work|off[ -]?duty)(?: (?:varies|changes|not out yet|tbc|pending))?|(?:no|not a) (?:fixed|set|regular|usual|particular|specific) .*|no preference|(?:to be|tbc|tba|tbd)\b.*|(?:i )?(?:do not|don't|can't|cannot) (?:know|say|tell)\b.*|(?:by|on) (?:arrangement|request|agreement|appointment)|when(?:ever)? (?:possible|i can|free|convenient)|various|variable|ad ?hoc|other|none|nothing|n\/a|see (?:above|below|rota|calendar|diary)|nach absprache|kommt darauf an|à convenir|ça dépend|depende|in overleg|wisselend)\s*[.!?]*$/u;

/** Whether a piece of an answer about times names none: `ask me`, `depends on the rota`, `not sure`. */
export function namesNoTime(piece: string): boolean {
  return NO_TIME.test(answerKey(piece));
}

const EXCEPT =
  'except(?:ing|ed)?(?: for| on)?|exclud(?:ing|es?|ed)|but (?:not|never)|apart from|other than|aside from|besides|bar|without|außer|sauf|excepto|salvo|menos|behalve';
const NEVER =
  "not|never|no|avoid(?:ing)?|can'?t|can ?not|couldn'?t|won'?t|don'?t|doesn'?t|isn'?t|aren'?t|unavailable|unable|impossible|busy|off|away|nicht|kein(?:e|en)?|pas|niet|geen|nunca|jamais";
/** Where what somebody cannot do begins; `any day but Friday` too. */
const BREAK = new RegExp(
  `(?<![\\p{L}'])(?:${EXCEPT}|${NEVER})(?![\\p{L}'])|(?<=\\b(?:any|every|all)\\b.*)\\bbut\\b(?! (?:only|just|best|mainly|mostly)\\b)`,
  'u',
);
/** A negation that denies nothing: `not only Mondays`, `I don't mind`. */
const IDLE =
  /\b(?:not (?:only|just|fussy|bothered)|do(?: not|n'?t) (?:really )?mind|no (?:problem|preference|issue)s?)\b/gu;
/** What is said around times. */
const AROUND =
  /^(?:(?:i(?:'m| am| can| could| would)?|we|usually|generally|normally|mostly|mainly|typically|often|sometimes|always|available|free|happy|best|better|ideally|preferably|prefer(?:red)?|probably|can|could|do|meet|make|work|works|to|with|for|at|any time on|times?:?|days?:?|possible|please|only|just)\b[\s,:]*)+|[\s,]*\b(?:(?:are|is|would be|work|works)\s+)?(?:(?:the )?best|good|fine|ok(?:ay)?|free|possible|preferred|preferable|great|ideal|please|if possible|usually|mostly|generally|only|(?:well )?for me|suits? me|works?)\s*$/gu;

/** A piece of an answer about times, taken apart at what somebody cannot do. */
export interface SaidOfTimes {
  /** What they can do; blank where nothing is said of it. */
  readonly can: string;
  /** What they cannot; undefined where nothing is said of it. */
  readonly cannot: string | undefined;
}

/**
 * Divides `any day except Friday`, `not Fridays` and `weekends excluded` into what somebody can and cannot do. What names nothing after
 * the negation speaks of what stands before it: `Mondays off`.
 */
export function saidOfTimes(piece: string, namesTime: (words: string) => boolean): SaidOfTimes {
  const text = answerKey(piece).replace(IDLE, ' ');
  const found = BREAK.exec(text);
  if (found === null) return { can: piece, cannot: undefined };
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).trim();
  return namesTime(after) ? { can: before, cannot: after } : { can: '', cannot: before };
}

/** A piece without what is said around its times: `usually free on Mondays`, `Mondays are best`. */
export function bareTimes(piece: string): string {
  let text = answerKey(piece).trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(AROUND, '').trim();
  }
  return text.replace(/\b(any|every|all) (days?|time)\b/gu, '$1$2').replace(/^on /u, '');
}
