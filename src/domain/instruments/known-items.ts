import { type Instrument, itemName, questionOfItem } from './instrument.js';

/** An item of an instrument. */
export interface KnownItem {
  readonly instrument: Instrument;
  /** From 1. */
  readonly number: number;
}

/** Finds the item that a question, or a name such as `trust.2`, stands for. */
export interface KnownItems {
  /** By the words of a form; its number, and what it says in brackets of its answers, aside. */
  readonly asked: (question: string) => KnownItem | undefined;
  /** By words with others beside them: in brackets, before a dash, over a grid. They may turn round what is asked, or ask it of another time. */
  readonly nearlyAsked: (question: string) => KnownItem | undefined;
  /** By its name alone. */
  readonly named: (name: string) => KnownItem | undefined;
  /** By its key. */
  readonly instrumentOf: (key: string) => Instrument | undefined;
  /** Every such name. */
  readonly names: readonly string[];
}

/** `3. …`, `Q3) …`: forms count their questions. */
const QUESTION_NUMBER = /^\s*(?:q(?:uestion)?\s*)?\d{1,3}(?:\.?[a-z]|(?:\.\d{1,2}))?[.):]+\s+/iu;
/** What stands in brackets. */
const REMARKS = /\([^()]*\)|\[[^[\]]*\]/gu;
/** Of those what only says how to answer: `(1 = strongly disagree, 5 = strongly agree)`, `(optional)`. */
const ABOUT_ANSWERING =
  /^[([]\s*(?:optional|required|please\b.*|\d+\s*(?:[=:–-]|to\b).*|.*=\s*\d+.*)[)\]]$/iu;

/** A question as it is compared: letters and digits alone, small, without accents. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The items of these instruments. Where two have the same words, the first has them. */
export function knownItems(instruments: readonly Instrument[]): KnownItems {
  const byQuestion = new Map<string, KnownItem>();
  const byName = new Map<string, KnownItem>();
  for (const instrument of instruments)
    for (const [at] of instrument.items.entries()) {
      const item = { instrument, number: at + 1 };
      byName.set(itemName(instrument, item.number), item);
      const key = questionKey(questionOfItem(instrument, item.number));
      if (!byQuestion.has(key)) byQuestion.set(key, item);
    }
  const named = (name: string) => byName.get(name.trim().toLowerCase());
  const byWords = (question: string) => byQuestion.get(questionKey(question));
  const find = (question: string) => {
    const bare = question.replace(QUESTION_NUMBER, '');
    const plain = bare.replace(REMARKS, (remark) => (ABOUT_ANSWERING.test(remark) ? ' ' : remark));
    return byWords(question) ?? byWords(bare) ?? byWords(plain) ?? named(question);
  };
  const nearlyAsked = (question: string) => {
    const bare = question.replace(QUESTION_NUMBER, '');
    const inside = bare.match(REMARKS)?.map((remark) => remark.slice(1, -1)) ?? [];
    const parts = [bare.replace(REMARKS, ' '), ...inside, ...bare.split(/\s[-–—:|]\s/u)];
    return parts.map(byWords).find((item) => item !== undefined);
  };
  // The same few questions are asked for over and over.
  const found = new Map<string, KnownItem | undefined>();
  const asked = (question: string) => {
    if (!found.has(question)) found.set(question, find(question));
    return found.get(question);
  };
  const byKey = new Map(instruments.map((one) => [one.key, one]));
  const instrumentOf = (key: string) => byKey.get(key);
  return { asked, nearlyAsked, named, instrumentOf, names: [...byName.keys()] };
}
