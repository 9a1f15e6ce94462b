import { wordPattern } from '../../values/words/word-pattern.js';
import { type Asked, field, noField, type Step } from './asked-question.js';
import { polarityOf } from './polarity.js';
import * as topics from './topic-wordings.js';

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

/** Who is asked for people. */
const asksWho = wordPattern('^ who|whom|whose');

/** `What skills did your mentor help you develop?` asks for what has been. */
const isOfWhatWas = wordPattern('did you|i|we|your|my|the|a|our');

/** What somebody would like to learn, or can give. */
export const matters: Step = (asked) => {
  if (asksWho(asked.sentence) || isOfWhatWas(asked.sentence)) return undefined;
  const direction = directionOf(asked);
  if (direction === undefined) return undefined;
  const polarity = polarityOf(asked.sentence);
  if (polarity === 'unclear') return 'unclear';
  if (polarity === 'yes') return field(direction);
  return noField(direction === 'needs' ? 'what somebody does not want' : 'what somebody does not offer');
};
