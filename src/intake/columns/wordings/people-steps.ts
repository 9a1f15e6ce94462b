import { wordPattern } from '../../values/words/word-pattern.js';
import { denying, field, noField, type QuestionMeaning, type Step, turning } from './asked-question.js';
import { WHO } from './fact-wordings.js';
import { OF_ANOTHER, OF_THE_PARTNER } from './other-wordings.js';
import { polarityOf } from './polarity.js';
import { MATTERS } from './topic-wordings.js';
import {
  AGAINST_NAMES,
  ASKED_FOR_PEOPLE,
  AVOIDANCES,
  FOR_NAMES,
  KEPT_APART,
  KIN_IN_PROGRAMME,
  NAMES_SOMEBODY,
  PEOPLE_WITH_NOT,
  QUARRELS,
  WISHES,
} from './wish-wordings.js';

/** Whether a question is about matters and not about people. */
const isAboutMatters = wordPattern(MATTERS);
const isAboutTimes = wordPattern(`
  {day}
  booking|scheduling|book|schedule … on|at|for
`);
/** Whether a sentence has a word that stands for people. */
export const namesSomebody = wordPattern(NAMES_SOMEBODY);
/** Matters and times may be avoided, too; then nobody is meant. */
const mayBeAboutPeople = (sentence: string) =>
  namesSomebody(sentence) || !(isAboutMatters(sentence) || isAboutTimes(sentence));

const negatedPeople = wordPattern(PEOPLE_WITH_NOT);
const wishes = wordPattern(WISHES);

/** `Would you prefer a mentor within or outside your ward?` names nobody. */
const isOfPlace = wordPattern('within|inside|in or outside|inside|within|beyond');

/** Whom somebody wishes for or would be kept apart from. */
export const people: Step = ({ sentence, look }) => {
  if (isAboutMatters(sentence)) return undefined;
  if (look !== 'names' && isOfPlace(sentence)) return 'unclear';
  const polarity = polarityOf(sentence);
  if (polarity === 'no') return negatedPeople(sentence) || wishes(sentence) ? field('avoids') : undefined;
  if (!wishes(sentence)) return undefined;
  return polarity === 'unclear' ? 'unclear' : field('prefers');
};

const asked = turning(field('prefers'), field('avoids'), ASKED_FOR_PEOPLE);
const avoids = wordPattern(AVOIDANCES);
/** Whom a coordinator, or the form, asks for. */
export const askedForPeople: Step = (question) => (avoids(question.sentence) ? undefined : asked(question));

/** Somebody to be kept apart from, by a word that says it. */
export const avoidances = denying(field('avoids'), AVOIDANCES, mayBeAboutPeople);

const isOfPartner = wordPattern(OF_THE_PARTNER);
const isAskedOfPartner = wordPattern('{want}|would|should|could|ideal|expect');
/** What somebody would like their mentor's experience to be is theirs to say; what it is, is not. */
export const ofPartner: Step = ({ sentence }) =>
  isOfPartner(sentence) && !isAskedOfPartner(sentence) ? noField('a pairing') : undefined;

const areKeptApart = wordPattern(KEPT_APART);
/** `A relative who must not be assigned to you`: whatever else the sentence speaks of, somebody is to be kept apart. */
export const keptApart: Step = ({ sentence, look }) =>
  areKeptApart(sentence) && namesSomebody(sentence) && polarityOf(sentence) === 'no' && look !== 'yes or no'
    ? field('avoids')
    : undefined;

const isKinInProgramme = wordPattern(KIN_IN_PROGRAMME + QUARRELS);
/** `Is your partner on the scheme?` and `Have you fallen out with a colleague?` are answered with a yes. */
export const nearOrAtOdds: Step = ({ sentence, look }) =>
  isKinInProgramme(sentence) && (look === 'words' || look === 'names' || look === 'addresses')
    ? field('avoids')
    : undefined;

/** The name of a mentor is not the name of who answers. */
function unlessOfAnother(meaning: QuestionMeaning, lines: string): Step {
  const matches = wordPattern(lines);
  return ({ sentence }) => (matches(sentence) && !isOfAnother(sentence) ? meaning : undefined);
}
const PAIRED =
  / (?:mentors?|mentees?|match|matches|pair|pairings?|partners?|boss|someone|somebody|colleagues?)(?= |$)/gu;
const isOfAnother = wordPattern(OF_ANOTHER);

/** Who is answering. */
export const answering: readonly Step[] = Object.entries(WHO).map(([target, lines]) =>
  unlessOfAnother(field(target), lines),
);

const speaksAgainst = wordPattern(AGAINST_NAMES);
const speaksFor = wordPattern(FOR_NAMES);
/** With a `not` and names for answers, more is not needed: somebody is to be kept apart. */
const speaksOfPairs = wordPattern('{pair}|{matched}');
const isOfWhatWas = wordPattern('was|were|did|had|has|previous|previously|former|last|ever|already_have');
/** Answers that are names throughout tell that people are asked for: fewer words are needed then to tell for which. */
export const toldByNames: Step = ({ sentence, look }) => {
  if (look !== 'names' || isOfAnother(sentence.replace(PAIRED, ' ')) || isOfWhatWas(sentence))
    return undefined;
  const isFor = speaksFor(sentence);
  const isAgainst = speaksAgainst(sentence);
  if (polarityOf(sentence) !== 'yes' || isAgainst)
    return isFor || isAgainst || speaksOfPairs(sentence) ? field('avoids') : undefined;
  return isFor ? field('prefers') : undefined;
};
