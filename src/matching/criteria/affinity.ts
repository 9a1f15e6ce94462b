import type { Person } from '../../domain/people/person.js';
import type { AffinitySettings } from '../../domain/settings/criterion-settings.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { type Criterion, type Judgement, notJudged, type Sides } from './criterion.js';
import { attributeWords, comparedValues, valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';

/** Per person and attribute the ids of its values. */
type Values = readonly (readonly Uint32Array[])[];

function readValues(people: readonly Person[], { attributes }: AffinitySettings, { terms }: Sides): Values {
  return people.map((person) => terms.lists(attributes.map((name) => comparedValues(person, name))).ids);
}

/** Which of the attributes a mentee asked for and names a value of: places in `settings.attributes`. */
function askedFor(
  mentee: Person,
  own: readonly Uint32Array[],
  settings: AffinitySettings,
): readonly number[] {
  const asked = new Set(valuesOf(mentee, settings.askedIn).map(normaliseTerm));
  return settings.attributes.flatMap((name, at) =>
    asked.has(normaliseTerm(attributeWords(name))) && (own[at]?.length ?? 0) > 0 ? [at] : [],
  );
}

interface Counted {
  readonly shared: readonly number[];
  /** Asked for, and known of the mentor. */
  readonly known: number;
}

function countShared(
  asked: readonly number[],
  own: readonly Uint32Array[],
  theirs: readonly Uint32Array[],
): Counted {
  const known = asked.filter((at) => (theirs[at]?.length ?? 0) > 0);
  const shared = known.filter((at) => own[at]?.some((id) => theirs[at]?.includes(id) === true) === true);
  return { shared, known: known.length };
}

/**
 * Of the identity attributes a mentee asked to share, the share the mentor has in common. Judged only for mentees who asked,
 * and on what both told. The words name attributes, never values: nobody learns from a match what another told in confidence.
 */
export function affinityCriterion(settings: AffinitySettings, sides: Sides): Criterion {
  const mentees = readValues(sides.mentees, settings, sides);
  const mentors = readValues(sides.mentors, settings, sides);
  const asked = sides.mentees.map((person, at) => askedFor(person, mentees[at] ?? [], settings));
  const count = (mentee: number, mentor: number) =>
    countShared(asked[mentee] ?? [], mentees[mentee] ?? [], mentors[mentor] ?? []);
  const judge = (mentee: number, mentor: number): Judgement => {
    if ((asked[mentee] ?? []).length === 0) return notJudged('the mentee did not ask for a shared identity');
    const { shared, known } = count(mentee, mentor);
    if (known === 0) return notJudged('the mentor did not tell what was asked for');
    const names = shared.map((at) => attributeWords(settings.attributes[at] ?? '')).join(', ');
    const words = `shares ${shared.length} of ${known} asked for${names === '' ? '' : `: ${names}`}`;
    return { score: shared.length / known, words };
  };
  const scoreRow = scoreRows({
    // Identities have few values: mentees who asked for the same and are the same share a row.
    keys: asked.map((each, mentee) => each.map((at) => `${at}: ${mentees[mentee]?.[at]?.join()}`).join(' ')),
    mentors: mentors.length,
    fill: (mentee, row) => {
      if ((asked[mentee] ?? []).length === 0) return;
      for (let mentor = 0; mentor < row.length; mentor++) {
        const { shared, known } = count(mentee, mentor);
        row[mentor] = known === 0 ? 0 : shared.length / known;
      }
    },
  });
  return {
    name: settings.name,
    scoreRow,
    judgedRow: judgedRows(asked, mentors),
    judge,
    isUnasked: (mentee) => (asked[mentee] ?? []).length === 0,
  };
}

/** Mentors who told something of what was asked for: one row for each set of attributes asked for. */
function judgedRows(asked: readonly (readonly number[])[], mentors: Values): Criterion['judgedRow'] {
  const rows = new Map<string, Uint8Array>();
  return (mentee) => {
    const wanted = asked[mentee] ?? [];
    const key = wanted.join(' ');
    const row =
      rows.get(key) ??
      Uint8Array.from(mentors, (theirs) => (wanted.some((at) => (theirs[at]?.length ?? 0) > 0) ? 1 : 0));
    rows.set(key, row);
    return row;
  };
}
