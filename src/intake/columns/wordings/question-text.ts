import { headerKey } from '../../table/header.js';
import { sentenceWords, spelledOut } from '../../values/words/sentence-words.js';
import { withoutFrames } from './question-frames.js';

/** Which side of a pair a question speaks to, where it says so: `As a mentor, …`, `Mentees: …`. */
export type AskedSide = 'mentor' | 'mentee';

/** A heading or question as words, the way it is read: without numbers in front, formatting and remarks. */
export interface QuestionText {
  /** Each as ` word word`, a space before every word; the one that asks first. */
  readonly sentences: readonly string[];
  /** What stands in round brackets or comes before what is asked; looked at only where the sentences say nothing. */
  readonly remarks: readonly string[];
  /** The item of a grid, `Monday` in `Availability [Monday]`. */
  readonly items: readonly string[];
  readonly side: AskedSide | undefined;
}

/** Numbers that forms put before a question: `Q4.`, `12)`, `Q17_3`. */
const NUMBERING = /^(?:q(?:uestion)?\s?\d+(?:[._]\d+)*[a-z]?(?:\s*[.):]|(?=\s))|\d+[a-z]?\s*[.):])\s*/u;
/** `area(s)` and `day(s)` are many. */
const PLURAL_IN_BRACKETS = /(?<=\p{L})\((e?s)\)/gu;
const ROUND_BRACKETS = /\(([^()]*)\)/gu;
const SQUARE_BRACKETS = /\[([^[\]]*)\]/gu;
/** Full stops, question marks, colons and dashes between words end a sentence. */
/** A question is what is asked; what stands before it leads up to it. */
const QUESTION = /[^.?!]*\?/gu;
const SENTENCE_END =
  /[.?!;:…]+(?=\s|$)|\s[-–—]+\s|,\s(?=(?:(?:even )?if|though|although|because|so that|as we)\s)/u;
/** Clauses that come before what is asked: `Apart from your manager, who …`. */
const LEAD =
  /^ (?:as an? (?:mentor|mentee|preceptor|preceptee)(?= (?:i|you|what|which|in|how|who|my|we)(?= |$))|(?:as|if|for|when|where|apart|other|except|besides|in addition|aside|before|after|because|thinking|following)\b[^,]*,(?= ))/u;

/** What says to whom a question is put, and nothing else. */
const SIDES: readonly (readonly [AskedSide, RegExp])[] = (['mentor', 'mentee'] as const).map((side) => {
  const names = side === 'mentor' ? 'mentors?|preceptors?' : 'mentees?|preceptees?';
  const verbs = side === 'mentor' ? 'mentoring|precepting' : '(?:being|to be) (?:mentored|precepted)';
  const kinds = side === 'mentor' ? 'experienced' : 'newly (?:qualified|registered)';
  return [
    side,
    new RegExp(
      `^ (?:(?:if|where) (?:you are(?: \\S+){0,4} )?(?:an? )?(?:${names})|(?:as|for) (?:an? |the |our )?(?:${names})|(?:${names})(?: only)?|(?:if|where) you are (?:${verbs})(?: \\S+){0,3}|as an? (?:${kinds}) \\S+|to be completed by (?:the |all )?(?:${names}))$`,
      'u',
    ),
  ] as const;
});

/** `Mentor/Mentee` asks for one of two. */
function alternatives(text: string): string {
  return text.replace(/(\p{L}) ?\/ ?(?=\p{L})/gu, '$1 or ');
}

function sideIn(sentence: string): AskedSide | undefined {
  const bare = sentence.replaceAll(',', '');
  return SIDES.find(([, pattern]) => pattern.test(bare))?.[0];
}

function taken(text: string, brackets: RegExp): { rest: string; inside: string[] } {
  const inside: string[] = [];
  const rest = text.replace(brackets, (_, words: string) => {
    inside.push(words);
    return ' ';
  });
  return { rest, inside };
}

/** Reads a heading or question as words. */
export function questionText(text: string): QuestionText {
  const heading = headerKey(text).replace(NUMBERING, '').replace(PLURAL_IN_BRACKETS, '$1');
  const { rest: withRemarks, inside: items } = taken(heading, SQUARE_BRACKETS);
  const { rest, inside: remarks } = taken(withRemarks, ROUND_BRACKETS);
  const inWords = (part: string) => sentenceWords(alternatives(spelledOut(part)));
  const asked = rest.match(QUESTION)?.join(' ');
  const after = rest.slice(rest.lastIndexOf('?') + 1);
  const written = alternatives(spelledOut(asked === undefined ? rest : `${asked} ${after}`))
    .split(SENTENCE_END)
    .map(sentenceWords)
    .filter((sentence) => sentence !== '');
  const leads = written.flatMap((sentence) => LEAD.exec(sentence)?.[0] ?? []);
  const sentences = written.map((sentence) => withoutFrames(sentence.replace(LEAD, '')));
  const side = [...written, ...leads, ...remarks.map(inWords)].flatMap(
    (sentence) => sideIn(sentence) ?? [],
  )[0];
  const asking = sentences.filter((sentence) => sideIn(sentence) === undefined);
  const isOnlySide = asking.length === 0;
  return {
    sentences: (isOnlySide ? sentences : asking).map((sentence) => sentence.replaceAll(',', '')),
    remarks: [...leads.map((lead) => lead.replaceAll(',', '')), ...remarks.map(inWords)].filter(
      (remark) => remark !== '',
    ),
    items: items.map(inWords).filter((item) => item !== ''),
    side: isOnlySide ? undefined : side,
  };
}
