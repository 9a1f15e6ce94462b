import type { Person } from '../../domain/people/person.js';
import type { RequirementSettings } from '../../domain/settings/requirement-settings.js';
import { valuesOf } from '../criteria/person-values.js';
import { normaliseTerm } from '../criteria/terms.js';

/** What a person's answer says about whether they ask for something. */
export type Asking = 'asked' | 'not asked' | 'unclear';

const YES = /^(?:yes|y|true|1|x|definitely|essential|required|please|must|always)\b/;
const NO =
  /^(?:no|n|false|0|none|na|n a|nil|not|either|any|anyone|nobody|no preference|don t mind|dont mind|do not mind|doesn t matter|never)\b/;

function askingIn(
  text: string,
  known: { readonly asked: ReadonlySet<string>; readonly other: ReadonlySet<string> },
): Asking {
  const term = normaliseTerm(text);
  if (term === '' || NO.test(term) || known.other.has(term)) return 'not asked';
  return YES.test(term) || known.asked.has(term) ? 'asked' : 'unclear';
}

/**
 * Whether a person asks for a requirement: with a yes, its name, or a value it names. Another value that people have there (Male,
 * where women are required) asks for something else. What cannot be read as yes or no counts as asked, and is told of.
 */
export function askingFor(
  requirement: RequirementSettings,
  people: readonly Person[],
): (person: Person) => { readonly asking: Asking; readonly text: string } {
  const { askedIn, condition, name } = requirement;
  const values = condition.kind === 'is' ? condition.values : [];
  const asked = new Set([name, ...values].map(normaliseTerm));
  const onRecord =
    condition.kind === 'is' ? people.flatMap((person) => valuesOf(person, condition.attribute)) : [];
  const other = new Set(onRecord.map(normaliseTerm).filter((term) => !asked.has(term)));
  return (person) => {
    const texts = askedIn === undefined ? [] : valuesOf(person, askedIn.attribute);
    const read = texts.map((text) => ({ text, asking: askingIn(text, { asked, other }) }));
    return (
      read.find(({ asking }) => asking === 'asked') ??
      read.find(({ asking }) => asking === 'unclear') ?? { asking: 'not asked', text: '' }
    );
  };
}
