import { wordPattern } from '../../values/words/word-pattern.js';

/** Whether a sentence says yes or no to what it speaks of; `unclear` where it says no more than once. */
export type Polarity = 'yes' | 'no' | 'unclear';

/** Words that turn a sentence round. */
const NEGATIONS =
  /(?<= )(?:not|never|without|neither|nor|no|none|nobody|least|hardly|rarely|seldom|unable|(?:your|my|the|a) (?:very )?last (?:choices?|picks?|preferences?|resort)|avoid|avoiding|lack|lacking|outside|beyond|(?:leave|leaving|left) (?:out|off|aside)|skip|omit|off limits|off the table|(?:pass|passed|refer|leave|hand) (?:on |over )?to (?:another|somebody|someone)|(?:steer|stay|keep) (?:clear|away)|already (?:met|achieved|covered|completed)|(?:hard|harder|difficult|reluctant|unwilling|struggle) to (?:help|support|teach|mentor|advise|coach|offer|share|give|explain)|uncomfortable (?:helping|supporting|teaching|mentoring|advising|coaching|offering|sharing))(?= |$)|(?<= )(?:except|apart from|other than|excluding|excepting|but)(?: for)?$/gu;
/** `no one` and the like, and words that only look like a no: `no matter`, `if not`, `not only`. */
const NO_NEGATION =
  / (?:no matter|(?:first|top|best)(?: choice)? (?:down )?to (?:your |the |my )?last|not only|not just|if not|whether or not|no later|no more than|not including|not counting|why not|not sure|not limited|at least|not necessarily|not yet|not (?:currently )?(?:working|on duty|on shift|at work|in work|rostered)|do not (?:yet|currently|already)|lack (?:of )?confidence|(?:i|you) lack(?= (?:and|but|or|most|at present|so far)(?= )|$)|(?:outside|beyond) (?:of )?(?:your |my |the )?(?:work|hours|nursing|medicine|midwifery|pharmacy|healthcare|clinical work|job|hospital|ward|workplace|office))(?= |$)| or not$| that (?:you|i) (?:can|could|do) not (?:get|find|have|receive|obtain)(?= |$).*$/gu;
/** What is itself a no, so that `not` before it is a yes: the only double negations that are understood. */
export const isTurnedRound = wordPattern(`
  not|no|never … miss|mind|clash|clashes|conflict_with|problem|difficulty|difficulties|trouble|hesitate|hesitation|issue|issues|bother|inconvenient|commitment|commitments
  without difficulty|trouble|hesitation|hesitating|problem|problems
`);

/** Counts the negations of a sentence. */
export function polarityOf(sentence: string): Polarity {
  const count = sentence.replace(NO_NEGATION, ' ').match(NEGATIONS)?.length ?? 0;
  if (count === 0) return 'yes';
  if (isTurnedRound(sentence)) return count === 1 ? 'yes' : 'unclear';
  return count === 1 ? 'no' : 'unclear';
}
