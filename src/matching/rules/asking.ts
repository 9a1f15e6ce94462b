import type { Person } from '../../domain/people/person.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import type { RequirementSettings } from '../../domain/settings/requirement-settings.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { valuesOf } from '../criteria/person-values.js';

/** What a person's answer says about whether they ask for something. */
export type Asking = 'asked' | 'not asked' | 'unclear';

const YES = /^(?:yes|y|true|1|x|definitely|essential|required|please|must|always)\b/;
/** A no and nothing beside it: what follows one may ask for something, as in `not a man` and `no men`. */
const BARE_NO = /^(?:no|n|false|0|none|na|n a|nil|nobody|never|not applicable)$/;
/** `No, thank you`, `not needed`, `no strong preference`. */
const POLITE_NO =
  /^no?t? (?:(?:strong|particular|real|special) )?(?:thank|thank you|thx|ta|preference|pref|need|needed|necessary|required|requirement|important|essential|really|bothered|fussed|fussy|particularly|particular|at all|matter|issue|problem)\b/;
/** `I do not mind`, `it doesn't matter to me`, `I'm not fussed`. */
const INDIFFERENT =
  /^(?:(?:i|im|it|that|this|am|is|me|would|really|honestly) )*(?:do not|don t|dont|does not|doesn t|doesnt|wouldnt|would not|not) (?:really )?(?:mind|matter|care|bother|bothered|fussed|fussy|need)\b/;
/** `Either`, `any gender is fine`, `I am happy with anyone`. */
const WHOEVER =
  /^(?:(?:i|im|am|m) )*(?:any|anyone|anybody|either|whoever|whichever|flexible|open to (?:all|any|anyone|anybody|either)|happy with (?:all|any|anyone|anybody|either|both))\b/;
/** What takes back whoever stands before it: `anyone but a man`. */
const EXCEPT = /\b(?:but|except|apart|other than|unless|only|not)\b/;
/** What may follow a no and asks for nothing more: `No. I am happy either way`. */
const AFTER_NO = /^(?:no|n) (?=\S)/;

function isIndifferent(term: string): boolean {
  if (BARE_NO.test(term) || POLITE_NO.test(term) || INDIFFERENT.test(term)) return true;
  return WHOEVER.test(term) && !EXCEPT.test(term);
}

/** Whether an answer asks for nothing: `no`, `none`, `I don't mind`, `no, anyone is fine`. */
export function saysNo(text: string): boolean {
  const term = normaliseTerm(text);
  return term === '' || isIndifferent(term) || isIndifferent(term.replace(AFTER_NO, ''));
}

function askingIn(
  text: string,
  known: { readonly asked: ReadonlySet<string>; readonly other: ReadonlySet<string> },
): Asking {
  const term = normaliseTerm(text);
  if (saysNo(text) || known.other.has(term)) return 'not asked';
  return YES.test(term) || known.asked.has(term) ? 'asked' : 'unclear';
}

/** What else may be asked for in a column: the names and values of other requirements, and of kinds of people that a criterion weighs. */
function askedBeside(
  { name, askedIn }: RequirementSettings,
  { requirements = [], criteria }: Pick<MatchingSettings, 'requirements' | 'criteria'>,
): readonly string[] {
  const others = requirements.filter(
    (each) => each.name !== name && each.askedIn?.attribute === askedIn?.attribute,
  );
  const kinds = criteria.flatMap((each) =>
    each.kind === 'asked' && each.askedIn === askedIn?.attribute ? each.kinds : [],
  );
  const ofKinds = kinds.flatMap((kind) => [kind.name, ...(kind.kind === 'is' ? kind.values : [])]);
  return [...others.flatMap(termsOf), ...ofKinds.map(normaliseTerm)];
}

/** What asks for a requirement: its name, or a value it names. */
function termsOf({ name, condition }: RequirementSettings): readonly string[] {
  return [name, ...(condition.kind === 'is' ? condition.values : [])].map(normaliseTerm);
}

/**
 * Whether a person asks for a requirement: with a yes, its name, or a value it names. Another value that people have there (Male,
 * where women are required) asks for something else, and so does the name of another requirement or of a kind of person (`beside`). What cannot be read as yes or no counts as asked, and is told of.
 */
export function askingFor(
  requirement: RequirementSettings,
  people: readonly Person[],
  beside: Pick<MatchingSettings, 'requirements' | 'criteria'>,
): (person: Person) => { readonly asking: Asking; readonly text: string } {
  const { askedIn, condition } = requirement;
  const asked = new Set(termsOf(requirement));
  const onRecord =
    condition.kind === 'is' ? people.flatMap((person) => valuesOf(person, condition.attribute)) : [];
  // People may ask for several things in one column, each by its name.
  const other = new Set(
    [...onRecord.map(normaliseTerm), ...askedBeside(requirement, beside)].filter((term) => !asked.has(term)),
  );
  return (person) => {
    const texts = askedIn === undefined ? [] : valuesOf(person, askedIn.attribute);
    const read = texts.map((text) => ({ text, asking: askingIn(text, { asked, other }) }));
    return (
      read.find(({ asking }) => asking === 'asked') ??
      read.find(({ asking }) => asking === 'unclear') ?? { asking: 'not asked', text: '' }
    );
  };
}
