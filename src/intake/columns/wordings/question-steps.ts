import { wordPattern } from '../../values/words/word-pattern.js';
import type { AnswersLook } from './answers-look.js';
import * as facts from './fact-wordings.js';
import {
  FREE_TEXT,
  MANAGER,
  METADATA,
  OF_THE_MANAGER,
  OF_THE_PARTNER,
  PAIRING,
  RATING,
  REACHED,
  SENSITIVE,
  STATEMENTS,
} from './other-wordings.js';
import { isTurnedRound, polarityOf } from './polarity.js';
import type { AskedSide } from './question-text.js';
import * as roles from './role-wordings.js';
import * as topics from './topic-wordings.js';
import {
  ASKED_FOR_PEOPLE,
  AVOIDANCES,
  KEPT_APART,
  KIN_IN_PROGRAMME,
  NAMES_SOMEBODY,
  PEOPLE_WITH_NOT,
  QUARRELS,
  WISHES,
} from './wish-wordings.js';

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
  | 'what somebody does not offer';

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

const field = (target: string): QuestionMeaning => ({ kind: 'field', target });
const noField = (about: NoField): QuestionMeaning => ({ kind: 'no field', about });

/** Wordings that say what a question is, whatever else is in it. */
function plainly(meaning: QuestionMeaning, lines: string): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => (matches(sentence) ? meaning : undefined);
}

/** Wordings that a negation turns into something else, or, said twice, into nothing clear. */
function turning(yes: QuestionMeaning, no: QuestionMeaning, lines: string): Step {
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
function denying(no: QuestionMeaning, lines: string, isAbout: (sentence: string) => boolean): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => {
    if (!matches(sentence) || isTurnedRound(sentence) || !isAbout(sentence)) return undefined;
    return NOT_A_NO(sentence) ? 'unclear' : no;
  };
}

/** The name of a mentor is not the name of who answers. */
function unlessOfAnother(meaning: QuestionMeaning, lines: string): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => (matches(sentence) && !isOfAnother(sentence) ? meaning : undefined);
}
const isOfAnother = wordPattern(
  '{pair}|{mentor}|{mentee}|colleague|partner|appraiser|manages|supervises|appraises|boss|deputy|referee|assistant|secretary|supervisor|person_who|someone|somebody|their|his|her|next_of_kin|emergency|head_of|lead',
);

const meets = turning(field('availability'), noField('when somebody cannot meet'), facts.TIMES);
/** `Rank the available mentors` asks for no time, nor does `Hours per week`. */
const isOfNoTimes = wordPattern(facts.NOT_OF_TIMES);
const times: Step = (asked) => (isOfNoTimes(asked.sentence) ? undefined : meets(asked));

/** Whether a question is about matters and not about people. */
const isAboutMatters = wordPattern(topics.MATTERS);
const isAboutTimes = wordPattern(`
  {day}
  booking|scheduling|book|schedule … on|at|for
`);
const namesSomebody = wordPattern(NAMES_SOMEBODY);
/** Matters and times may be avoided, too; then nobody is meant. */
const mayBeAboutPeople = (sentence: string) =>
  namesSomebody(sentence) || !(isAboutMatters(sentence) || isAboutTimes(sentence));

const isRole = wordPattern(roles.ROLE);
/** What somebody was says nothing of what they want to be. */
const isOfThePast = wordPattern(`
  last|previous|earlier|past year|round|time|cohort|programme|scheme
  did you have|play|hold|take_on
  were you|previously|formerly|in_the_past
`);
/** By its words and, where they are there, by its answers: a question of roles is answered with roles. */
const askedForRole: Step = ({ sentence, look }) => {
  if (!isRole(sentence)) return undefined;
  if (isOfThePast(sentence)) return 'unclear';
  return look === undefined || look === 'roles' || look === 'empty' ? field('role') : undefined;
};
const isOneOfTwo = wordPattern(roles.ONE_OF_TWO);
/** `Your mentor or mentee` is the partner, whichever that is. */
const PARTNER = / (?:your|my|our|their) (?:mentor or mentee|mentee or mentor|mentors or mentees)(?= |$)/gu;
/** Answers in words of their own are not taken for a role, nor for anything else. */
const oneOfTwo: Step = ({ sentence, look }) =>
  isOneOfTwo(sentence.replace(PARTNER, ' your partner')) && look === 'words' && !namesSomebody(sentence)
    ? 'unclear'
    : undefined;
const asksOneSide = Object.entries(roles.ASKS_ONE_SIDE).map(
  ([target, lines]) => [target, wordPattern(lines)] as const,
);
/** Asked again after a round, or with a `not`, a yes says nothing certain. */
const isOfAnotherRound = wordPattern(`
  again|another|different|change|continue|stay|still|next|recommend|training|in_future|or
  {mentor}|{mentee} if|who|with
`);
/** `Would you like to be a mentor or a mentee?` asks for the role. */
const namesBothSides = wordPattern(`
  {mentor} … {mentee}|mentored|both
  {mentee}|mentored … {mentor}|both
`);
/** Whether a sentence, or the option of a box, asks about one way of taking part. */
export const oneSide: Step = ({ sentence, look }) => {
  if (look === 'words' || look === 'prose' || look === 'scale') return undefined;
  const target = asksOneSide.find(([, matches]) => matches(sentence))?.[0];
  if (target === undefined || polarityOf(sentence) !== 'yes') return undefined;
  if (target !== 'is_both' && namesBothSides(sentence)) return undefined;
  return isOfThePast(sentence) || isOfAnotherRound(sentence) ? 'unclear' : field(target);
};
const knownByAnswers: Step = (asked) => (asked.look === 'roles' ? askedForRole(asked) : undefined);

const negatedPeople = wordPattern(PEOPLE_WITH_NOT);
const wishes = wordPattern(WISHES);

/** Whom somebody wishes for or would be kept apart from. */
const people: Step = ({ sentence }) => {
  if (isAboutMatters(sentence)) return undefined;
  const polarity = polarityOf(sentence);
  if (polarity === 'no') return negatedPeople(sentence) || wishes(sentence) ? field('avoids') : undefined;
  if (!wishes(sentence)) return undefined;
  return polarity === 'unclear' ? 'unclear' : field('prefers');
};

const asked = turning(field('prefers'), field('avoids'), ASKED_FOR_PEOPLE);
const avoids = wordPattern(AVOIDANCES);
const askedForPeople: Step = (question) => (avoids(question.sentence) ? undefined : asked(question));

const isGivenToOthers = wordPattern(topics.GIVEN_TO_OTHERS);
const isGivenByMentor = wordPattern(topics.GIVEN_BY_MENTOR);
const isSurelyNeed = wordPattern(topics.SURE_NEEDS);
const isSurelyStrength = wordPattern(topics.SURE_STRENGTHS);
const isNeed = wordPattern(topics.NEEDS);
const isStrength = wordPattern(topics.STRENGTHS);
const isTopic = wordPattern('topic|topics|area|areas|subject|subjects|skill|skills');

/** The side that a question of needs or strengths speaks of; undefined where both fit equally. */
function directionOf({ sentence, side }: Asked): 'needs' | 'strengths' | undefined {
  if (isGivenToOthers(sentence)) return 'strengths';
  if (isGivenByMentor(sentence)) return 'needs';
  const sure = [isSurelyNeed(sentence), isSurelyStrength(sentence)] as const;
  if (sure[0] !== sure[1]) return sure[0] ? 'needs' : 'strengths';
  const either = [isNeed(sentence), isStrength(sentence)] as const;
  if (either[0] !== either[1]) return either[0] ? 'needs' : 'strengths';
  const isOpen = either[0] || isTopic(sentence);
  if (!isOpen || side === undefined) return undefined;
  return side === 'mentor' ? 'strengths' : 'needs';
}

/** What somebody would like to learn, or can give. */
const matters: Step = (asked) => {
  const direction = directionOf(asked);
  if (direction === undefined) return undefined;
  const polarity = polarityOf(asked.sentence);
  if (polarity === 'unclear') return 'unclear';
  if (polarity === 'yes') return field(direction);
  return noField(direction === 'needs' ? 'what somebody does not want' : 'what somebody does not offer');
};

const UNWANTED = noField('what somebody does not want');

const asksForPlaces = wordPattern(facts.CAPACITY);
const isOfMenteesAlready = wordPattern(facts.MENTEES_ALREADY);
const isOfRoom = wordPattern('room|space|capacity|time|able|willing|happy|could|can|would');
/** `How many mentees do you have?` asks for those there are. */
const places: Step = ({ sentence }) => {
  if (!asksForPlaces(sentence)) return undefined;
  return isOfMenteesAlready(sentence) && !isOfRoom(sentence) ? noField('a pairing') : field('capacity');
};

const asksForLanguages = turning(
  field('languages'),
  noField('what somebody does not offer'),
  facts.LANGUAGES,
);
const isOfOneLanguage = wordPattern('^ is|was english|it|this');
const isOfOtherLanguages = wordPattern(facts.OTHER_LANGUAGES);
/** `Is English your first language?` asks where somebody comes from. */
const languages: Step = (asked) =>
  isOfOneLanguage(asked.sentence) || isOfOtherLanguages(asked.sentence) ? undefined : asksForLanguages(asked);

const asksForYears = wordPattern(facts.YEARS);
const isOfOtherYears = wordPattern(facts.OTHER_YEARS);
const years: Step = ({ sentence }) =>
  asksForYears(sentence) && !isOfOtherYears(sentence) ? field('years_experience') : undefined;

const isOfPartner = wordPattern(OF_THE_PARTNER);
const isAskedOfPartner = wordPattern('{want}|would|should|could|ideal|expect');
/** What somebody would like their mentor's experience to be is theirs to say; what it is, is not. */
const ofPartner: Step = ({ sentence }) =>
  isOfPartner(sentence) && !isAskedOfPartner(sentence) ? noField('a pairing') : undefined;

const areKeptApart = wordPattern(KEPT_APART);
/** `A relative who must not be assigned to you`: whatever else the sentence speaks of, somebody is to be kept apart. */
const keptApart: Step = ({ sentence, look }) =>
  areKeptApart(sentence) && namesSomebody(sentence) && polarityOf(sentence) === 'no' && look !== 'yes or no'
    ? field('avoids')
    : undefined;

const isKinInProgramme = wordPattern(KIN_IN_PROGRAMME + QUARRELS);
/** `Is your partner on the scheme?` and `Have you fallen out with a colleague?` are answered with a yes. */
const nearOrAtOdds: Step = ({ sentence, look }) =>
  isKinInProgramme(sentence) && (look === 'words' || look === 'addresses') ? field('avoids') : undefined;

/** In order: what is no field comes before the fields whose words it borrows, people before matters. */
export const QUESTION_STEPS: readonly Step[] = [
  oneSide,
  knownByAnswers,
  plainly(noField('metadata'), METADATA),
  plainly(noField('metadata'), REACHED),
  keptApart,
  nearOrAtOdds,
  plainly(noField('sensitive'), SENSITIVE),
  askedForPeople,
  plainly(noField('rating'), STATEMENTS),
  places,
  plainly(field('goals'), facts.YEARS_AHEAD),
  years,
  plainly(noField('rating'), RATING),
  languages,
  turning(field('needs'), UNWANTED, topics.TO_BRING),
  turning(field('strengths'), noField('what somebody does not offer'), topics.TO_GIVE),
  plainly(noField('free text'), FREE_TEXT),
  ...Object.entries(facts.WHO).map(([target, lines]) => unlessOfAnother(field(target), lines)),
  denying(field('avoids'), AVOIDANCES, mayBeAboutPeople),
  plainly(noField('a pairing'), PAIRING),
  ofPartner,
  plainly(noField('free text'), OF_THE_MANAGER),
  plainly(noField('the manager'), MANAGER),
  askedForRole,
  oneOfTwo,
  turning(field('mode'), UNWANTED, facts.MODE),
  turning(field('style'), UNWANTED, facts.STYLE),
  turning(field('interests'), UNWANTED, facts.PASTIMES),
  denying(noField('when somebody cannot meet'), facts.NO_TIMES, () => true),
  times,
  turning(field('goals'), UNWANTED, facts.GOALS),
  people,
  matters,
  turning(field('interests'), UNWANTED, facts.INTERESTS),
];
