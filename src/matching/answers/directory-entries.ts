import type { Person } from '../../domain/people/person.js';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import { type DirectorySettings, isContact } from '../../domain/settings/directory-settings.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { valuesOf } from '../criteria/person-values.js';
import { isPlainYes } from './words-for-people.js';

/** A mentor as the directory tells of them: by field, only what they agreed to. */
export interface DirectoryEntry {
  readonly person: Person;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The mentors who agreed to be listed, and those whose answer is neither a plain yes nor names of fields: they are not listed. */
export interface Directory {
  readonly fields: readonly string[];
  readonly entries: readonly DirectoryEntry[];
  readonly unclear: readonly { readonly person: Person; readonly said: string }[];
}

/** Words that say no, or nothing. */
const REFUSES = /^(?:no|n|false|0|none|never|do not|don t|not|rather not|prefer not|disagree)\b/u;

/** Who is told of, and what: whoever did not agree is not there, and of the others nothing that they did not agree to. */
export function directoryOfMentors(
  mentors: readonly Person[],
  { agreedIn, fields: asked }: DirectorySettings,
): Directory {
  const fields = asked.filter((name) => !isSensitive(name) && !isContact(name));
  const entries: DirectoryEntry[] = [];
  const unclear: { person: Person; said: string }[] = [];
  for (const person of agreedIn === null ? [] : mentors) {
    const said = valuesOf(person, agreedIn ?? '').filter((text) => text.trim() !== '');
    const agreed = fieldsAgreedTo(said, fields);
    if (agreed === undefined) unclear.push({ person, said: said.join('; ') });
    else if (agreed.length > 0 || said.some(isPlainYes))
      entries.push({
        person,
        values: new Map(agreed.map((name) => [name, valuesOf(person, name)])),
      });
  }
  return { fields, entries, unclear };
}

/** The fields that an answer agrees to; none for a no or a blank; undefined where it cannot be told. */
function fieldsAgreedTo(said: readonly string[], fields: readonly string[]): readonly string[] | undefined {
  if (said.length === 0) return [];
  if (said.length === 1 && said.every((text) => isPlainYes(text))) return fields;
  if (said.length === 1 && said.every((text) => REFUSES.test(normaliseTerm(text)))) return [];
  const byTerm = new Map(fields.map((name) => [normaliseTerm(name.replaceAll('_', ' ')), name]));
  const named = said.map((text) => byTerm.get(normaliseTerm(text.replaceAll('_', ' '))));
  return named.some((name) => name === undefined) ? undefined : named.flatMap((name) => name ?? []);
}
