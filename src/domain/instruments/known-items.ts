import { type Instrument, itemName, questionOfItem } from './instrument.js';

/** An item of an instrument. */
export interface KnownItem {
  readonly instrument: Instrument;
  /** From 1. */
  readonly number: number;
}

/** Finds the item that a question, or a name such as `trust.2`, stands for. */
export interface KnownItems {
  /** By the words of a form, its number and remarks in brackets aside. */
  readonly asked: (question: string) => KnownItem | undefined;
  /** By its name alone. */
  readonly named: (name: string) => KnownItem | undefined;
  /** By its key. */
  readonly instrumentOf: (key: string) => Instrument | undefined;
  /** Every such name. */
  readonly names: readonly string[];
}

/** `3. …`, `Q3) …`: forms count their questions. */
const QUESTION_NUMBER = /^\s*(?:q(?:uestion)?\s*)?\d{1,3}(?:\.?[a-z]|(?:\.\d{1,2}))?[.):]+\s+/iu;
const REMARKS = /\([^()]*\)|\[[^[\]]*\]/gu;

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
  const find = (question: string) => {
    const bare = question.replace(QUESTION_NUMBER, '');
    const forms = [question, bare, bare.replace(REMARKS, ' ')];
    const found = forms.map((form) => byQuestion.get(questionKey(form))).find((item) => item !== undefined);
    return found ?? named(question);
  };
  // The same few questions are asked for over and over.
  const found = new Map<string, KnownItem | undefined>();
  const asked = (question: string) => {
    if (!found.has(question)) found.set(question, find(question));
    return found.get(question);
  };
  const byKey = new Map(instruments.map((one) => [one.key, one]));
  const instrumentOf = (key: string) => byKey.get(key);
  return { asked, named, instrumentOf, names: [...byName.keys()] };
}
