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
    else if (agreed !== null)
      entries.push({
        person,
        values: new Map(agreed.map((name) => [name, valuesOf(person, name)])),
      });
  }
  return { fields, entries, unclear };
}

/** What stands between names of fields where an answer is one text, as in `unit and site`. */
const BETWEEN_NAMES = /\s*[,;&+/]\s*|\s+and\s+/iu;

/** Everybody who is listed is listed by name and number: whoever agrees to these alone agrees to nothing more. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['name', 'my name', 'full name', 'number', 'staff number']);

/** The fields that an answer agrees to; null for a no or a blank; undefined where it cannot be told. */
function fieldsAgreedTo(
  said: readonly string[],
  fields: readonly string[],
): readonly string[] | null | undefined {
  if (said.length === 0) return null;
  if (said.length === 1 && said.every((text) => isPlainYes(text))) return fields;
  if (said.length === 1 && said.every((text) => REFUSES.test(normaliseTerm(text)))) return null;
  const byTerm = new Map(fields.map((name) => [asTerm(name), name]));
  const named = said
    .flatMap((text) => (byTerm.has(asTerm(text)) ? [text] : text.split(BETWEEN_NAMES)))
    .filter((text) => !ALWAYS_TOLD.has(asTerm(text)))
    .map((text) => byTerm.get(asTerm(text)));
  return named.some((name) => name === undefined) ? undefined : named.flatMap((name) => name ?? []);
}

function asTerm(text: string): string {
  return normaliseTerm(text.replaceAll('_', ' '));
}
