import { wordPattern } from '../../values/words/word-pattern.js';
import type { AnswersLook } from './answers-look.js';
import { isTurnedRound, polarityOf } from './polarity.js';
import type { AskedSide } from './question-text.js';

/** What a question is about where it is no field of ours. */
export type NoField =
  | 'rating'
  | 'sensitive'
  | 'metadata'
  | 'free text'
  | 'a pairing'
  | 'the manager'
  | 'when somebody cannot meet'
  | 'what somebody does not want'
  | 'what somebody does not offer'
  | 'somebody else'
  | 'the opposite, perhaps';

/** What a question asks for by its words: a field, or something that is none. */
export type QuestionMeaning =
  | { readonly kind: 'field'; readonly target: string }
  | { readonly kind: 'no field'; readonly about: NoField };

/** A sentence of a question with what is known beside it. */
export interface Asked {
  readonly sentence: string;
  readonly side: AskedSide | undefined;
  /** How its answers look; undefined where they are not at hand. */
  readonly look: AnswersLook | undefined;
  readonly isItem: boolean;
}

/** Gives a sentence its meaning; undefined where it is another step's, `unclear` where it is this one's and not certain. */
export type Step = (asked: Asked) => QuestionMeaning | 'unclear' | undefined;

/** A field. */
export const field = (target: string): QuestionMeaning => ({ kind: 'field', target });
/** Something that is no field. */
export const noField = (about: NoField): QuestionMeaning => ({ kind: 'no field', about });

/** Wordings that say what a question is, whatever else is in it. */
export function plainly(meaning: QuestionMeaning, lines: string): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => (matches(sentence) ? meaning : undefined);
}

/** Wordings that a negation turns into something else, or, said twice, into nothing clear. */
export function turning(yes: QuestionMeaning, no: QuestionMeaning, lines: string): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => {
    if (!matches(sentence)) return undefined;
    const polarity = polarityOf(sentence);
    return polarity === 'unclear' ? 'unclear' : polarity === 'yes' ? yes : no;
  };
}

/** A word that says no by itself, with a `not` before it: neither the one nor the other is certain. */
const NOT_A_NO = wordPattern(`
  not|never|no|nobody|none be? avoid|avoided|exclude|excluded|rule_out|veto|object|objection|objections|refuse|decline|reject|unsuitable|uncomfortable|unavailable|busy|away|mind|hesitate|have_to_avoid|want_to_avoid|wish_to_avoid
  without conflict|conflicts|objection|objections
`);

/** Wordings that say no by a word of their own, of what the sentence is about. */
export function denying(no: QuestionMeaning, lines: string, isAbout: (sentence: string) => boolean): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => {
    if (!matches(sentence) || isTurnedRound(sentence) || !isAbout(sentence)) return undefined;
    return NOT_A_NO(sentence) ? 'unclear' : no;
  };
}
