import { headerPhrase } from '../table/header-phrase.js';
import { saysNothing } from './blanks/nothing-words.js';
import { parseYesNo } from './yes-no.js';

/** What somebody answered to an invitation; `open`: something that is neither a yes nor a no. */
export type InvitationReply = 'yes' | 'no' | 'open';

/** Nobody has answered so far. */
const NO_ANSWER =
  /^(?:no|not|without|none)(?: (?:a|any))?(?: (?:reply|replied|response|responded|answer|answered))?(?: yet)?$|^(?:none|blank|invited|sent|delivered|opened|reminded|reminder sent|not (?:yet )?(?:replied|responded|answered)|did not (?:reply|respond|answer)|has not (?:replied|responded|answered)|(?:still )?(?:awaiting|waiting|pending|outstanding)\b.*)$/u;
/** What takes a yes or a no half back. */
const DOUBTFUL =
  /\b(?:maybe|may|might|perhaps|possibly|probably|tentative(?:ly)?|unsure|not sure|undecided|if|unless|but|depends|depending|conditional(?:ly)?|provisional(?:ly)?|subject to|think(?:ing)?|consider(?:ing)?|ask(?:ed)? (?:again|me)|next|later|tb[acd]|not yet)\b/u;
const NO =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed)|reject(?:s|ed)?|withdr(?:ew|awn|aw)|opt(?:ed|ing)? out|regrets?|unable|can ?not|cant|wont|no thanks?|no thank you|not (?:interested|available|able|joining|participating|attending|taking part|coming|for me|now|at this time|at present|at the moment|accepted)|not this (?:year|time|round|cycle)|(?:does|do|did|will|would) not|(?:doesnt|dont|didnt) (?:want|wish|accept))\b/gu;
const YES =
  /\b(?:accept(?:s|ed|ing)?|agree(?:s|d)?|confirm(?:s|ed)?|join(?:s|ed|ing)?|interested|attending|participating|taking part|coming|signed up|happy to|love to|glad to|count me in|i am in|im in|going|ok|okay)\b/u;
const LEADING = /^(yes|no)\b/u;

/** Reads an answer to an invitation, as yes and no or in words (`Declined - on maternity leave`); undefined while nobody has answered. */
export function parseInvitationReply(text: string): InvitationReply | undefined {
  const phrase = headerPhrase(text);
  const said = parseYesNo(text);
  if (said !== undefined) return said ? 'yes' : 'no';
  if (phrase === '' || NO_ANSWER.test(phrase)) return undefined;
  if (DOUBTFUL.test(phrase.replace(/\bno but thanks?.*$/u, 'no'))) return 'open';
  const rest = phrase.replace(NO, ' ');
  const leading = LEADING.exec(phrase)?.[1];
  const isNo = rest !== phrase || leading === 'no';
  const isYes = YES.test(rest) || leading === 'yes';
  if (!isNo && !isYes && saysNothing(text)) return undefined;
  if (isNo === isYes) return 'open';
  return isNo ? 'no' : 'yes';
}
