import { onceFor } from '../../once-for.js';
import type { Pairing } from '../../pairings/pairing.js';
import { type Meant, meaningOfNames } from '../meant-people.js';
import { standsBeforeNames } from '../naming/words-around-names.js';
import { aboutEach, partsOf, wordsIn } from '../naming/words-in-text.js';
import { foldedName } from '../people-finder.js';
import type { Person } from '../person.js';
import { DescriptionReader } from './described-people.js';
import { isJobWord } from './job-words.js';
import { isFrameWord, speaksOfStrangers } from './relation-words.js';

/** Whom a text means, named or described, the speaker not among them. */
export interface MeantBySomebody extends Meant<Person> {
  /** Whether it also describes somebody of whom the record does not tell who that is: `people I live with`. */
  readonly isOpen: boolean;
}

/** Reads what somebody on record says of others. */
export type MeaningForSpeaker = (text: string, speaker: Person) => MeantBySomebody;

/** Several rules ask it of the same people, and of the same texts. */
const meaningAmong = onceFor((people: readonly Person[]) => meaningOfNames(people));

/** Stands for a workplace in a text while names are looked for: no name, and no word that describes. */
const PLACE = '0';

/**
 * Everyone whom a text may mean by name or by description: `Sam Poe`, `my manager`, `the sister on ICU`, `Sam Poe and anyone from my
 * ward`. A name that is certain is nothing but that.
 */
export function meaningForSpeakers({
  people,
  pairings = [],
}: {
  readonly people: readonly Person[];
  readonly pairings?: readonly Pick<Pairing, 'menteeId' | 'mentorId'>[];
}): MeaningForSpeaker {
  const meaningOf = meaningAmong(people);
  let reader: DescriptionReader | undefined;
  return (text, speaker) => {
    const named = meaningOf(text);
    if (named.isNone || named.isCertain)
      return { ...withoutOneself(named.people, speaker, named), isOpen: false };
    reader ??= new DescriptionReader({ people, pairings, meaningOf });
    const described = reader.read(text, speaker);
    const bare = withoutPlaces(text, described.places);
    const names = bare === text ? named.people : meaningOf(bare).people;
    const told = reader;
    const areStrangers = aboutEach(bare)
      .flatMap(partsOf)
      .filter((part) => speaksOfStrangers(foldedName(part)) && meaningOf(part).people.length === 0)
      .some((part) => told.read(part, speaker).isOpen);
    const isStranger = names.length === 0 && namesSomebody(bare);
    // `Sister Jo Bloggs of ICU`, who is not on record, is none of the sisters who are; `my manager Jo Bloggs` may be the one on record.
    if (isStranger && described.isPost) return { ...named, isOpen: false };
    const meant = {
      isNone: false,
      isCertain: described.isCertain && !isStranger && names.every(({ id }) => id === speaker.managerId),
    };
    return {
      ...withoutOneself([...new Set([...names, ...described.people])], speaker, meant),
      isOpen: areStrangers || (names.length === 0 && described.isOpen),
    };
  };
}

/** `Poe, Sam` may have come apart at its comma: one text where that names somebody, else the values, without those that only say why. */
export function wholeName(values: readonly string[], isName: (text: string) => boolean): readonly string[] {
  const whole = values.join(', ');
  return values.length > 1 && isName(whole)
    ? [whole]
    : values.filter((value, at) => at === 0 || !IS_REASON.test(value));
}

/** Why, behind a name: `Ann Boyle, we fell out`. Whoever has a capital there may be somebody. */
const IS_REASON =
  /^(?:because|since|due to|(?:and )?we|it (?:is|was|would be)|there (?:is|was|were|are|has been)|history of|(?:as )?(?:he|she|they) (?:is|was|are|were|has|had|have|did))\b(?!.*\p{Lu})(?!.*\b(?:husband|wife|partner|sister|brother|cousin|friend)s?\b)/u;

function withoutOneself(
  people: readonly Person[],
  { id }: Person,
  meant: Pick<Meant<Person>, 'isCertain' | 'isNone'>,
): Meant<Person> {
  return { ...meant, people: people.filter((person) => person.id !== id) };
}

/** Whether what is no description looks like a name: words with capitals that are not the beginning of a sentence. */
function namesSomebody(text: string): boolean {
  const words = wordsIn(text);
  if (words.every(({ isCapital }) => isCapital) && words.length > 3) return false;
  const others = words.filter(
    ({ word, isCapital }) =>
      isCapital && word.length > 1 && !standsBeforeNames(word) && !isJobWord(word) && !isFrameWord(word),
  );
  return others.length > 1 || (others[0] !== undefined && others[0] !== words[0]);
}

function withoutPlaces(text: string, places: readonly string[]): string {
  return places.reduce((rest, place) => {
    const words = place.split(' ').join('[^\\p{L}\\p{N}]*');
    return rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu'), PLACE);
  }, text);
}
