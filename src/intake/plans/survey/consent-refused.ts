import { addToList } from '../../../domain/add-to-list.js';
import { fullName, type Person } from '../../../domain/people/person.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { firstFew } from '../../../domain/text/first-few.js';
import { quoted } from '../../values/reading.js';
import { parseYesNo } from '../../values/yes-no.js';

/** How many people are named of one question. */
const MOST_NAMED = 10;

const AGREES = String.raw`\b(?:consents?|permission|agree|agreement|happy|ok|okay|content|willing|may we|can we|do you mind)\b`;
const ANSWERS = String.raw`\b(?:answers?|responses?|data|information|details)\b`;
const KEPT = String.raw`\b(?:kept|keep|keeping|stored?|storing|held|hold|holding|saved?|used?|using|process(?:ed|ing)?|record(?:ed|ing)?|collect(?:ed|ing)?)\b`;

/** Questions whether what somebody answers may be kept. */
const ASKS_WHETHER_TO_KEEP = [AGREES, ANSWERS, KEPT].map((words) => new RegExp(words, 'iu'));

/** A no in a sentence of its own; `I do not mind` is none. */
const REFUSES =
  /\b(?:do not|don['’]?t|cannot|can['’]?t) (?:agree|consent|give)|\b(?:refuse|decline|withhold|object)\b/iu;

function refuses(question: string, answer: string): boolean {
  if (!ASKS_WHETHER_TO_KEEP.every((words) => words.test(question))) return false;
  const isYes = parseYesNo(answer);
  // Who minds does not agree.
  return isYes === undefined ? REFUSES.test(answer) : isYes === /\bdo you mind\b/iu.test(question);
}

/**
 * Who said no where a survey asked whether their answers may be kept. The file came all the same, and only whoever sends it knows what was
 * promised: so nothing is left out in silence, and nothing kept in silence either.
 */
export function consentRefusedInWords(
  responses: readonly SurveyResponse[],
  people: readonly Person[],
): string[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const refusing = new Map<string, string[]>();
  for (const { personId, answers } of responses) {
    for (const { question, values, written = values.join('; ') } of answers) {
      if (!refuses(question, written)) continue;
      const person = personId === null ? undefined : byId.get(personId);
      const who = person === undefined ? 'somebody not named' : fullName(person);
      addToList(refusing, question, who);
    }
  }
  return [...refusing].map(
    ([question, who]) =>
      `Said no to ${quoted(question)}: ${firstFew(who, MOST_NAMED)}. Their answers are taken in like the others; if they are not to be, delete these rows from the file and import it again (mentor undo takes back what was imported).`,
  );
}
