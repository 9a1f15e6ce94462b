import { headerPhrase } from '../../table/header-phrase.js';
import { isParticle } from './person-names.js';

/** Headings by which the surname comes first, whether or not a comma stands behind it. */
const SURNAME_FIRST =
  /^(?:(?:full|employee|staff|person) )?(?:names? )?(?:surname|last|last name|family name|nachname|cognome|nazwisko|apellidos?|nom)\b.*\b(?:first|forenames?|given|first names?|given names?|vorname|nome|imie|nombres?|prenoms?)\b/u;

/**
 * A name as it stands in a column whose heading says its order: under `Surname Forename`, `Able Ann` is `Able, Ann`. A name with a comma
 * says its order itself; so does one word.
 */
export function nameAsHeaded(text: string, heading: string): string {
  if (text === '' || text.includes(',') || !SURNAME_FIRST.test(headerPhrase(heading))) return text;
  const words = text.split(/\s+/u);
  let end = 1;
  while (end < words.length - 1 && isParticle(words[end - 1] ?? '')) end += 1;
  return words.length < 2 ? text : `${words.slice(0, end).join(' ')}, ${words.slice(end).join(' ')}`;
}
