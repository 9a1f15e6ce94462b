/**
 * What stands around a question and says nothing of what is asked: how to answer, what for, for which round. Each works on
 * ` word word`, a space before every word; commas are still there.
 */

const SEASON =
  '(?:academic|calendar|school|financial|training|coming|current|upcoming|new|next|fall|autumn|spring|winter|summer)';
/** `2026`, `2026 or 27` of `2026/27`. */
const YEARS = '20\\d\\d(?: or \\d\\d(?:\\d\\d)?)?';
const ROUND = '(?:year|round|time|cohort|cycle|intake|term|semester|programme|program)';
/** The round that a form is about. `Next year` alone is another, `the next 12 months` are the same. */
const OF_THIS_ROUND = [
  `(?:(?:in|for|during|over|throughout|within) )?this (?:${SEASON} )?${ROUND}`,
  `(?:in|for|during|over|throughout|within) (?:the|our) (?:(?:coming|current|upcoming|new) (?:${SEASON} )?|(?:${SEASON} )?${YEARS} (?:${SEASON} )?)${ROUND}`,
  '(?:in|for|during|over|within) the (?:next|coming) (?:\\d+|two|three|six|nine|ten|twelve|few) (?:months|weeks)',
  `(?:in|for|during) (?:the )?(?:(?:fall|autumn|spring|winter|summer)(?: of)?(?: ${YEARS})?|${YEARS})`,
].join('|');

/** In what manner somebody is to answer. */
const MANNER =
  'in (?:your own words|confidence|brief|(?:just )?(?:a|one|two|three|1|2|3)(?: few| short| brief)? (?:words?|sentences?|lines?|paragraphs?)(?: or (?:two|so))?)|briefly|confidentially';
/** Whoever is asked to tell is asked what follows. */
const TELL =
  '(?:please,? )?(?:(?:could|can|would|will) you,? (?:please,? )?)?(?:tell (?:us|me)|let us know|say|state|indicate)(?:,? in confidence)?';
/** `Tell us about the skills you would bring` asks for the skills. */
const TELL_ABOUT =
  '(?:please,? )?(?:tell (?:us|me)|let us know) about(?= (?:(?:the|your|any|some) )?(?:(?:specialist|clinical|main|key|particular|special) )*(?:skills|areas|topics|subjects|strengths|expertise|goals|competencies)(?: |$))';
const ASKING_WORD = '(?:what|which|who|whom|whose|when|how|where|on which|with whom|in which)';

const LEADING = new RegExp(
  `^(?: (?:${MANNER}|${OF_THIS_ROUND}),?(?= (?!or ))| ${TELL},?(?= ${ASKING_WORD} )| ${TELL_ABOUT})`,
  'u',
);
const TRAILING = new RegExp(
  `,? (?:${OF_THIS_ROUND}|${MANNER}|please|(?:for|during|in|through|throughout|over) (?:your|my|the) first (?:(?:\\d+|few|two|three|six|twelve) )?(?:year|months|weeks|days)(?: (?:in|of|here|with|after|as) .*)?|if any|if possible|if applicable|if appropriate|where applicable|where possible|(?:exactly |just )?as (?:it |they |shown |given |written |registered |recorded |spelt |spelled )?(?:appears? |is |are )?(?:on|in|at|per) .*|from the (?:following )?(?:list|options)(?: (?:below|above|provided|of options))?)$`,
  'u',
);
/** A sentence to be ended by the answer: `My strengths are …`. */
const TO_BE_ENDED = /^( (?:my|your|the) .*) (?:is|are|include|includes)$/u;
/** What an answer is for, unless it is to keep somebody from somebody: then it is what is asked. */
const PURPOSE =
  /(?<=\S),? (?:so that|so we|so you|in order (?:to|that)|to (?:help|enable|allow|let) us|for us to|in case)(?! .*\b(?:not|never|avoid|apart|away|exclude|separate|conflicts?)\b) .*$/u;

/** Different ways of saying the same, with the one that the tables of wordings know. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  // `What do you feel you could offer?` asks what they could.
  [
    / do you (?:feel|think|believe|consider|imagine)(?: that)? (you|(?:a|an|your|the) mentor) (can|could|would|will|might|may|should)(?= )/gu,
    ' $2 $1',
  ],
  [
    /^ (?:please,? )?(?:tick|check|mark|select)(?: (?:here|this box|the box|yes))? if you (?=would|want|wish)/u,
    ' do you ',
  ],
  [/^ (?=(?:interested in|happy to|willing to|able to|prepared to|ready to|keen to) mentor)/u, ' are you '],
  // `Your partner hospital` is nobody's partner.
  [
    / partner(?= (?:hospital|trust|site|organisation|organization|school|university|college|institution|agency|practice)s?(?: |$))/gu,
    ' partnering',
  ],
  // What kind of mentor is told before what is asked of them.
  [
    / (?:faculty|peer|clinical|nurse|nursing|senior|experienced|volunteer|trained|career|academic|professional|potential|suitable)(?= mentors?(?: |$))/gu,
    '',
  ],
  [
    / (?:be|being|get|getting) (?:assigned|allocated|given|found|offered|provided with|(?:matched|paired|linked|partnered)(?: up)? (?:with|to)|connected (?:with|to)|put in touch with|introduced to) (?=an? mentor(?: |$))/gu,
    ' have ',
  ],
];

/** A sentence of a question without its frames: `Please tell us in confidence, who would you like as your mentor, if any` asks for whom. */
export function withoutFrames(sentence: string): string {
  let core = sentence.replace(PURPOSE, '').replace(TO_BE_ENDED, '$1');
  for (let times = 0; times < 3; times += 1) {
    const bare = core.replace(LEADING, '').replace(TRAILING, '');
    if (bare.trim() === '' || bare === core) break;
    core = bare;
  }
  return PARAPHRASES.reduce((words, [said, known]) => words.replace(said, known), core);
}

const PROGRAMME =
  / (?:in|on|within|for|as part of|with) (?:the|our|this) (?:\S+ ){0,5}?(?:programme|program|scheme|network|initiative|project)(?: in)?(?: 20\d\d(?: or \d\d)?)?(?= |$)/gu;

/** The same without the programme that it speaks of: `What would you like to be in the Buddy Scheme` asks what somebody would like to be. */
export function withoutProgramme(sentence: string): string {
  return sentence.replace(PROGRAMME, '');
}
