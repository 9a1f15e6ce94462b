import { headerPhrase } from '../table/header-phrase.js';

/** Many forms write their questions without a question mark: they speak to somebody, which a list about people never does. */
const ASKS_SOMEBODY =
  /^(?:please|tell us|describe|rate|explain|what|which|who|why|how|when|where|do|did|are|have|would|could|can|will)\b(?: \S+)* (?:you|your|us)\b/u;

/** What begins a question, or speaks to somebody. */
const ASKS = /^(?:what|which|who|whom|why|how|when|where|any)\b|\b(?:you|your|i|my|me|we|our|us)\b/u;
/** A heading of so few words that neither begins as a question does nor speaks to somebody says yes or no of each row: `Responded?`. */
const WORDS_OF_A_TAG = 3;

/** Whether a heading speaks to whoever fills in a form, with a question mark or without. */
export function speaksToSomebody(text: string): boolean {
  return ASKS_SOMEBODY.test(headerPhrase(text));
}

/** Whether a heading with a question mark is a question, rather than a yes or no about each row. */
export function isQuestion(text: string): boolean {
  const phrase = headerPhrase(text);
  return text.trim().endsWith('?') && (ASKS.test(phrase) || phrase.split(' ').length > WORDS_OF_A_TAG);
}
