import { wordPattern } from '../../values/words/word-pattern.js';
import { field, noField, type Step, turning } from './asked-question.js';
import * as facts from './fact-wordings.js';
import { REACHED } from './other-wordings.js';

const meets = turning(field('availability'), noField('when somebody cannot meet'), facts.TIMES);
const isOfNoTimes = wordPattern(facts.NOT_OF_TIMES);
/** Times at which somebody can meet. `Rank the available mentors` asks for none, nor does `Hours per week`. */
export const times: Step = (asked) => (isOfNoTimes(asked.sentence) ? undefined : meets(asked));

const isHowReached = wordPattern(REACHED);
/** `Which e-mail should we use to contact you?` asks for the address. */
export const reached: Step = ({ sentence, look }) =>
  isHowReached(sentence) && look !== 'addresses' ? noField('metadata') : undefined;

const asksForPlaces = wordPattern(facts.CAPACITY);
const isOfMenteesAlready = wordPattern(facts.MENTEES_ALREADY);
const isOfRoom = wordPattern('room|space|capacity|time|able|willing|happy|could|can|would');
/** `How many mentees do you have?` asks for those there are. */
export const places: Step = ({ sentence }) => {
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
export const languages: Step = (asked) =>
  isOfOneLanguage(asked.sentence) || isOfOtherLanguages(asked.sentence) ? undefined : asksForLanguages(asked);

const asksForYears = wordPattern(facts.YEARS);
const isOfOtherYears = wordPattern(facts.OTHER_YEARS);
export const years: Step = ({ sentence }) =>
  asksForYears(sentence) && !isOfOtherYears(sentence) ? field('years_experience') : undefined;
