import { isMentee, isMentor, type Participant } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import { comingFirst } from '../../domain/settings/coming-first.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import type { ValueCondition } from '../../domain/settings/requirement-settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { editDistance, nearest } from '../../domain/text/nearest.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import { asCompared, attributeWords, comparedValues, valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';

/** Values that the settings name for a column, and of whom they are asked. */
interface NamedValues {
  /** `the requirement "only women" names`. */
  readonly by: string;
  readonly attribute: string;
  readonly values: readonly string[];
  readonly of: 'mentee' | 'mentor' | 'both';
}

const MOST_TOLD = 10;

function kindsIn(criterion: CriterionSettings, by: string): readonly NamedValues[] {
  if (criterion.kind !== 'asked') return [];
  return criterion.kinds.flatMap((kind): NamedValues[] => {
    if (kind.kind !== 'is') return [];
    const { attribute, values, name } = kind;
    return [{ by: `"${name}" of ${by} names`, attribute, values, of: 'both' }];
  });
}

/** Whoever may be looked at: where people ask, both sides. */
function ofWhom({ of }: ValueCondition): NamedValues['of'] {
  return of === 'other' ? 'both' : of;
}

/** Everything in the settings that names values of a column. */
function namedValues({ settings }: MatchingInput): readonly NamedValues[] {
  const { criteria, requirements = [], caps } = settings;
  return [
    ...criteria
      .filter(({ weight }) => weight > 0)
      .flatMap((criterion) => kindsIn(criterion, `the criterion "${criterion.name}"`)),
    ...requirements.flatMap(({ name, condition }): readonly NamedValues[] =>
      condition.kind === 'is'
        ? [{ ...condition, by: `the requirement "${name}" names`, of: ofWhom(condition) }]
        : kindsIn(condition.criterion, `the requirement "${name}"`),
    ),
    ...(caps?.groups ?? []).flatMap(({ of, attribute, value }): NamedValues[] =>
      value === undefined
        ? []
        : [{ by: 'a cap names', attribute, values: [value], of: of === 'mentees' ? 'mentee' : 'mentor' }],
    ),
    ...comingFirst(settings).flatMap((first): NamedValues[] =>
      first.by === 'class'
        ? [{ by: 'who_comes_first names', attribute: first.attribute, values: first.order, of: 'mentee' }]
        : [],
    ),
  ];
}

function peopleOf(participants: readonly Participant[], of: NamedValues['of']): readonly Person[] {
  const takesPart = { mentee: isMentee, mentor: isMentor, both: () => true }[of];
  return participants.flatMap(({ person, role }) => (takesPart(role) ? [person] : []));
}

/**
 * A value may well be nobody's, as "female" where people write "woman". Told are those near to something on record that is not named
 * (`womn`), and all of them where none is anybody's.
 */
function noticeOf(named: NamedValues, input: MatchingInput): readonly Notice[] {
  const { by, attribute, values } = named;
  const terms = new TermBook(input.settings.synonyms);
  const onRecord = new Map(
    peopleOf(input.participants, named.of)
      .flatMap((person) => comparedValues(person, attribute))
      .map((value) => [terms.idOf(value), value]),
  );
  // A column that nobody has is told of as such; of what is sensitive, nothing on record is told.
  if (onRecord.size === 0 || input.settings.untold?.includes(attribute)) return [];
  const wanted = new Map(values.map((value) => [value, terms.idOf(asCompared(attribute, value))]));
  const isNamed = new Set(wanted.values());
  const others = [...onRecord].flatMap(([id, value]) => (isNamed.has(id) ? [] : [value]));
  const missing = values.filter((value) => !onRecord.has(wanted.get(value) ?? -1));
  const slips = slipsOf(
    values.filter((value) => !missing.includes(value)),
    others,
  );
  const guesses = new Map(
    missing.flatMap((value) => {
      const guess = nearest(value, others);
      return guess === undefined ? [] : [[value, guess] as const];
    }),
  );
  const told = missing.length === values.length ? missing : missing.filter((value) => guesses.has(value));
  if (told.length === 0) return slips.map((slip) => slipNotice(slip, named));
  const who = { mentee: 'No mentee', mentor: 'No mentor', both: 'Nobody who takes part' }[named.of];
  const quoted = inARow(told.map((value) => `"${value}"`));
  return [
    {
      words: `${who} has ${quoted} under ${attributeWords(attribute)}, which ${by}.`,
      remedy: remedyFor([...guesses.values()], others),
      kind: guesses.size > 0 ? 'fault' : 'remark',
    },
    ...slips.map((slip) => slipNotice(slip, named)),
  ];
}

/** What somebody has, a letter away from what is named: `Nurce`. Of `Site A` and `Site B`, or `ST3` and `ST4`, neither is a slip. */
interface Slip {
  readonly written: string;
  readonly meant: string;
}

function slipsOf(named: readonly string[], others: readonly string[]): readonly Slip[] {
  return others.flatMap((written) => {
    const term = normaliseTerm(written);
    if (!MAY_BE_A_SLIP.test(term)) return [];
    const meant = named.find((value) => editDistance(term, normaliseTerm(value)) === 1);
    return meant === undefined ? [] : [{ written, meant }];
  });
}

/** Words of letters, of which one has five. */
const MAY_BE_A_SLIP = /^(?=.*\p{L}{5})\p{L}{2,}(?: \p{L}{2,})*$/u;

function slipNotice({ written, meant }: Slip, { by, attribute }: NamedValues): Notice {
  return {
    words: `"${written}", on record under ${attributeWords(attribute)}, is not "${meant}", which ${by}: it does not count as that.`,
    remedy: 'If it is meant, correct it on the record, or name it in mentor.yaml too.',
    kind: 'fault',
  };
}

function remedyFor(guesses: readonly string[], others: readonly string[]): string {
  if (guesses.length > 0) return `Did you mean ${inARow(guesses.map((guess) => `"${guess}"`))}?`;
  const more = others.length > MOST_TOLD ? ' and more' : '';
  return `On record are ${[...others].sort().slice(0, MOST_TOLD).join(', ')}${more}.`;
}

/** Places between which the settings know the way, where nobody is and which are near to one where somebody is. */
function waysOf({ settings }: MatchingInput): readonly NamedValues[] {
  return settings.criteria.flatMap((criterion): NamedValues[] => {
    if (criterion.kind !== 'distance' || criterion.weight === 0) return [];
    const values = [...new Set(criterion.ways.flatMap(({ from, to }) => [from, to]))];
    return [
      { by: `the criterion "${criterion.name}" names`, attribute: criterion.attribute, values, of: 'both' },
    ];
  });
}

/** Words that are to count as others, which nobody wrote, and which are near to one that somebody did. */
function synonymsNobodyWrote({ settings, participants }: MatchingInput): readonly Notice[] {
  const { synonyms, criteria, untold = [] } = settings;
  if (synonyms.size === 0) return [];
  const attributes = [
    ...new Set(criteria.filter(({ weight }) => weight > 0).flatMap((each) => lookedAtBy(each))),
  ].filter((name) => !untold.includes(name));
  const written = new Map(
    participants
      .flatMap(({ person }) => attributes.flatMap((name) => valuesOf(person, name)))
      .map((value) => [normaliseTerm(value), value]),
  );
  const named = new Set([...synonyms].flat().map(normaliseTerm));
  const others = [...written].flatMap(([term, value]) => (named.has(term) ? [] : [value]));
  const near = [...synonyms.keys()].flatMap((word) => {
    const guess = written.has(normaliseTerm(word)) ? undefined : nearest(word, others);
    return guess === undefined ? [] : [{ word, guess }];
  });
  if (near.length === 0) return [];
  return [
    {
      words: `Nobody wrote ${inARow(near.map(({ word }) => `"${word}"`))}, which synonyms names.`,
      remedy: remedyFor(
        near.map(({ guess }) => guess),
        [],
      ),
      kind: 'fault',
    },
  ];
}

/** Values that the settings name and nobody has, each with what was perhaps meant. */
export function valuesNobodyHas(input: MatchingInput): readonly Notice[] {
  return [
    ...[...namedValues(input), ...waysOf(input)].flatMap((named) => noticeOf(named, input)),
    ...synonymsNobodyWrote(input),
  ];
}
