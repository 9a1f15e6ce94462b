import { quoted, type Reading } from './reading.js';
import { parseYesNo } from './yes-no.js';

/** `Yes, please`, `No: we get on`. */
const YES_OR_NO_FIRST = /^(yes|no)\b[\s,.;:!–—-]*(.*)$/isu;
/** What behind a yes to another partner, or a no, may mean the opposite: `Yes, to stay with her`, `No longer happy`. */
const MAY_TURN = {
  yes: /\b(?:stay|keep|kept|continu\w*|remain|happy|same|no change|not to|but|although|however)\b/iu,
  no: /\b(?:longer|not|never|unhappy|else|different|another|other|change (?:would|please)|would like|but|although|however|unless|stop|leave)\b/iu,
};
/** `No, not at the moment` is a no. */
const STILL_NO =
  /^(?:not (?:at (?:the moment|present|all)|now|really|yet|needed|necessary|required)|(?:i )?do not|i['’]m not|(?:i )?would not)\b/iu;

/** Yes or no, with what may stand behind it; undefined for all else, and where that may turn it round. */
function yesOrNoFirst(text: string): boolean | undefined {
  const [, word, rest = ''] = YES_OR_NO_FIRST.exec(text) ?? [];
  if (word === undefined) return parseYesNo(text);
  const isYes = word.toLowerCase() === 'yes';
  const mayTurn = MAY_TURN[isYes ? 'yes' : 'no'].test(rest.replace(isYes ? '' : STILL_NO, ''));
  return mayTurn ? undefined : isYes;
}

/** Reads whether somebody would like another partner. */
export function parseWish(text: string): Reading<boolean> {
  const answer = yesOrNoFirst(text);
  if (answer !== undefined) return { value: answer };
  if (/^(?:maybe|not sure|unsure|don['’]?t know|n\/a|prefer not to say)$/iu.test(text))
    return { value: undefined };
  return {
    problem: `${quoted(text)} is neither yes nor no.`,
    remedy: 'Write yes or no; or leave the cell blank.',
  };
}
