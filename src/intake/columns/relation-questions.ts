import { headerPhrase, withoutRemarks } from '../table/header-phrase.js';

const PERSON = '(?:mentor|mentors|mentee|mentees|partner)';
const RELATION = `(?:${PERSON}|mentoring|mentorship|pairing|match|relationship|partnership)`;
const BOTH = `(?:you|the two of you|you two|you both|both of you|you and your ${PERSON})`;

/** Without one of these nothing is asked of a relation: most headings have none, and are not looked at further. */
const MAY_ASK = /you|ment(?:or|ee)|partner|pair|match|relationship/u;

/** What is only wished for, expected, or was with somebody else, tells nothing of a relation that is going on. */
const NOT_OF_THIS_ONE = new RegExp(
  [
    String.raw`\b(?:previous|previously|past|former|formerly|before|ever|expect|expected|hope|hoping|line manager|opportunity|opportunities|going to)\b`,
    String.raw`\b(?:would|could|can|should|will|might|want|wish|prefer|able|available|free|like|plan|need|suits?|ideal|ideally|willing|intend|best)\b.*\b(?:meet|meeting)\b`,
    String.raw`\byour ${RELATION} (?:need|have|has) to\b`,
  ].join('|'),
  'u',
);

/** `How is it going with your mentor?`, `How are the two of you getting on?`, `Is the match working for you?` */
const GOES = new RegExp(
  [
    String.raw`\bhow\b.*\b${RELATION}\b.*\b(?:go|goes|going|gone|works?|working|progressing|developing|been|getting (?:on|along)|get (?:on|along))\b`,
    String.raw`\bhow\b.*\b(?:go|goes|going|gone|works?|working|getting (?:on|along)|get (?:on|along))\b.*\b${RELATION}\b`,
    String.raw`\b${RELATION} how (?:is it|are things) going\b`,
    String.raw`\bhow (?:well )?(?:are|do) ${BOTH} (?:getting|get) (?:on|along)\b`,
    String.raw`^how (?:is|was|has) (?:the|your) (?:mentoring )?(?:relationship|partnership|pairing|match|mentoring|mentorship)\b`,
  ].join('|'),
  'u',
);

/** `How satisfied are you with your mentor?`, `Has your mentor listened to you?`, `Would you like to continue with your mentor?` */
const EXPERIENCED = new RegExp(
  [
    String.raw`\b(?:satisfied|satisfaction)\b.*\b(?:with|of|about)\b.*\b${RELATION}\b|\b${RELATION}\b.*\bsatisfaction\b`,
    String.raw`\b(?:how|are you) (?:happy|pleased|content)\b.*\bwith (?:your|the) ${RELATION}\b`,
    String.raw`^(?:has|did|does|is|was|do you feel) (?:your|the) ${RELATION}\b`,
    String.raw`\b(?:gained|learned|learnt|got|supported|matched|helped)\b.*\b(?:from|by|with) your (?:${RELATION})\b`,
    String.raw`\bshould (?:the|your|this) ${RELATION} (?:continue|carry on|go on|end|stop)\b`,
    String.raw`\bhow (?:useful|helpful|valuable|productive|worthwhile|supportive) (?:are|is|have|has|were|was|did|do|find)\b.*\byour (?:${RELATION} ?)?(?:meetings?|sessions?|conversations?|${PERSON})\b`,
    String.raw`\b(?:continue|carry on|stay|keep)\b.*\b(?:with )?your (?:current |present )?${RELATION}\b`,
  ].join('|'),
  'u',
);

/** A change is of what one has; a new or another one must be wished for: `Are you a new mentor?` asks something else. */
const CHANGE = new RegExp(
  [
    String.raw`\b(?:change|changing|swap|switch)(?: of| to)?(?: (?:a|an|your|my|the|another|different|new)){0,2} (?:${PERSON}|match|pairing|pair)\b`,
    String.raw`\b(?:like|want|need|wish|prefer|request|find you)\b(?!.*\bbe (?:a|an|another)\b).*\b(?:(?:different|another|new) (?:partner|mentor|match|pairing)|different mentee)\b`,
    String.raw`\brematch(?:ed)?\b`,
  ].join('|'),
  'u',
);

/** `How often do you meet?`, and `Have you met your mentor yet?`; not how often somebody meets patients. */
const MEETS = new RegExp(
  [
    String.raw`\bhow (?:often|frequently|many times|regularly) (?:do|did|have|are) ${BOTH}(?: \w+)? (?:meet|met|meeting)(?: up)?(?: (?:so far|each other|together|up to now|this (?:month|quarter|year)|on average))*$`,
    String.raw`\b(?:how (?:often|frequently|many times|regularly)|when|have|did|do|are)\b.*\b(?:meet|met|meeting)\b.*\byour ${PERSON}\b`,
    String.raw`\b(?:how (?:often|frequently|many times|regularly)|when|have|did|do|are) (?:do |did |have |are )?(?:the two of you|you two|you both|you and your ${PERSON})\b.*\b(?:meet|met|meeting)\b`,
  ].join('|'),
  'u',
);

/** What only counts beside another: `What has helped most?` may be asked of a first year in post. */
const BESIDE =
  /\b(?:what|which|has|have|is|was)\b.*\b(?:helped|helpful|most useful|valuable|working well|worked well|went well|improved|could be better|differently)\b|\bhow (?:is it|are things) going\b/u;

/** Words of the longest answer on a scale, `Neither well nor badly`. */
const LONGEST_RATING = 4;

function phraseOf(text: string): string {
  return headerPhrase(withoutRemarks(text));
}

/** Whether somebody who is asked this has a mentoring relation, and tells how it goes. */
export function asksOfRelation(text: string): boolean {
  const phrase = phraseOf(text);
  if (!MAY_ASK.test(phrase) || NOT_OF_THIS_ONE.test(phrase)) return false;
  return [CHANGE, GOES, EXPERIENCED, MEETS].some((pattern) => pattern.test(phrase));
}

/** Whether it asks if somebody would rather have another partner than the one they have. */
export function asksForChange(text: string): boolean {
  return CHANGE.test(phraseOf(text));
}

/** Whether it asks what helped or could be better: of a mentoring relation, where another question is about one. */
export function asksWhatHelped(text: string): boolean {
  return BESIDE.test(phraseOf(text));
}

/** `How is your mentoring going?` is rated where the cells are numbers or a few words; sentences are no rating. */
export function ratesHowItGoes(phrase: string, cells: Iterable<string> | undefined): boolean {
  if (!MAY_ASK.test(phrase) || !GOES.test(phrase) || NOT_OF_THIS_ONE.test(phrase)) return false;
  const said = [...(cells ?? [])].map((cell) => cell.trim()).filter((cell) => cell !== '');
  return said.every((cell) => cell.split(/\s+/u).length <= LONGEST_RATING);
}
