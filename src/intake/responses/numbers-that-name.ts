import { sentenceWords, spelledOut } from '../values/words/sentence-words.js';
import { wordPattern } from '../values/words/word-pattern.js';

/** Numbers that name something, a place, a telephone, a register: there is no mean of them. */
const NAMES_SOMETHING = wordPattern(`
  zip|zip_code|zipcode|postcode|post_code|postal_code|eircode
  telephone|phone|mobile|cell|cellphone|pager|bleep|fax|extension|ext number|no|code? $
  ^ your|my|work|home|contact|office? telephone|phone|mobile|cell|pager|bleep|fax|extension|ext $
  nmc|gmc|hcpc|ahpra|nmbi|gphc|npi|licence|license|registration|registrant|pin number|no|pin|id|code? $
  nhs|hospital|medical_record|social_security|national_insurance|account|invoice|order|ticket|room|ward|locker|badge|car_park number|no $
  mrn|ssn|nino
  study|subject|participant|respondent|record|case|site|ward|cost_centre|cost_center|department|unit|hospital|session|course|unique id|number|no|code $
`);

/** Whether a question asks for a number that names something and counts nothing: it is an answer without points. */
export function asksForNumberThatNames(asked: string): boolean {
  return NAMES_SOMETHING(sentenceWords(spelledOut(asked)).replaceAll(',', ''));
}
