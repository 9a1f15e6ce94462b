import { NameIndex } from '../../../domain/people/naming/name-index.js';
import { wordsIn } from '../../../domain/people/naming/words-in-text.js';
import { fullName, type Person } from '../../../domain/people/person.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import { quoted } from '../../values/reading.js';

/** How many are told one by one. */
const MOST_TOLD = 5;

/** Questions about what speaks against a pair. */
const ASKS_FOR_CAUTION =
  /\b(?:concerns?|problems?|difficult(?:y|ies)?|issues?|worr(?:y|ied|ies)|conflicts?|clash(?:es)?|reservations?|unsuitable|relationships?|know (?:about )?before|aware of|not be (?:paired|matched))\b/iu;

/** Words that speak against somebody by themselves: kin, managers, quarrels. */
const SPEAKS_AGAINST =
  /\b(?:married|divorced|(?:my|his|her|their) (?:ex|former partner|sister|brother|wife|husband|spouse|partner|cousin|mother|father|mum|dad|daughter|son|aunt|uncle|niece|nephew|boss|manager|line manager|supervisor|appraiser)|f(?:e|a)ll(?:en)? out|bull(?:y|ied|ies|ying)|harass\w*|grievance|complain\w*|uncomfortable|unsafe|avoid|conflict|clash|do(?:es)? not get on|don['’]?t get on|difficult|problem|related to)\b/iu;

const ANYONE_BUT =
  /\b(?:(?:any|every)(?:one|body) but|except|other than|apart from|away from|instead of)\b/iu;

/** A `not`, and what it may be said of: being paired. */
const NOT_WITH =
  /(?:\b(?:not|never|cannot)\b|n['’]t\b).*\b(?:pair\w*|match\w*|put|plac\w*|work\w*|mentor\w*|mentee|with|assign\w*|allocat\w*)\b/iu;

function speaksAgainst(question: string, text: string): boolean {
  return (
    ASKS_FOR_CAUTION.test(question) ||
    [SPEAKS_AGAINST, ANYONE_BUT, NOT_WITH].some((words) => words.test(text))
  );
}

/** Whether a text names somebody else by given and family name, or by e-mail. */
function othersNamed(index: NameIndex<Person>, text: string, speaker: number): boolean {
  const words = new Set(wordsIn(text).map(({ word }) => word));
  const byName = [...words].some((word) =>
    index
      .ofFamily(word)
      .some(({ person, given }) => person.id !== speaker && given.some((one) => words.has(one))),
  );
  if (byName) return true;
  const addresses = text.match(/[^\s<>(),;:]+@[^\s<>(),;:]+\w/gu) ?? [];
  return addresses.some((address) => index.withKey(address).some(({ id }) => id !== speaker));
}

/**
 * Answers that nothing reads, in which somebody on record is named and something speaks against them: they may ask to be kept apart, and
 * nobody is for it.
 */
export function cautionsUnreadInWords(
  responses: readonly SurveyResponse[],
  people: readonly Person[],
): string[] {
  let index: NameIndex<Person> | undefined;
  const told: string[] = [];
  for (const { personId, answers } of responses) {
    if (personId === null) continue;
    for (const { question, attribute, values, written = values.join('; '), score } of answers) {
      if (attribute !== null || score !== undefined || !speaksAgainst(question, written)) continue;
      index ??= new NameIndex(people);
      if (!othersNamed(index, written, personId)) continue;
      const speaker = people.find(({ id }) => id === personId);
      told.push(`${question}: ${quoted(written)} (${speaker === undefined ? '' : fullName(speaker)})`);
    }
  }
  if (told.length === 0) return [];
  return [
    `Not read, though it may ask to keep two people apart: ${firstFewAtLength(told, MOST_TOLD)}. If it does: mentor rule never PERSON PERSON --reason "…", or --map "COLUMN=avoids".`,
  ];
}
