import type { Person } from '../../domain/people/person.js';
import type { AskedSettings, KindAskedFor } from '../../domain/settings/criterion-settings.js';
import { type Criterion, type Judgement, notJudged, type Sides } from './criterion.js';
import { asCompared, attributeWords, comparedValues, valuesOf } from './person-values.js';
import { scoreRows } from './row-cache.js';
import type { TermBook } from './terms.js';

/** One side: which kinds each person asks for, and the values of what each kind looks at. */
interface Side {
  readonly asked: readonly (readonly number[])[];
  /** Per person and kind the ids of their values. */
  readonly values: readonly (readonly Uint32Array[])[];
}

/** A kind as it is compared: the ids of its values where it names some. */
type Kind = KindAskedFor & { readonly wanted: ReadonlySet<number> };

/** The kinds that a person's answer names, as places among those there are. */
function kindsAskedFor(
  person: Person,
  { askedIn, kinds }: AskedSettings,
  terms: TermBook,
): readonly number[] {
  const ids = new Set(valuesOf(person, askedIn).map((text) => terms.idOf(text)));
  return kinds.flatMap(({ name }, at) => (ids.has(terms.idOf(name)) ? [at] : []));
}

function readSide(people: readonly Person[], settings: AskedSettings, terms: TermBook): Side {
  const idsOf = (person: Person, { attribute }: KindAskedFor) =>
    terms.lists([comparedValues(person, attribute)]).ids[0] ?? new Uint32Array(0);
  return {
    asked: people.map((person) => kindsAskedFor(person, settings, terms)),
    values: people.map((person) => settings.kinds.map((kind) => idsOf(person, kind))),
  };
}

/** Whether somebody is of the kind that another asks for; null where it cannot be told. */
function isOfKind(kind: Kind, own: Uint32Array, theirs: Uint32Array): boolean | null {
  if (theirs.length === 0 || (kind.kind !== 'is' && own.length === 0)) return null;
  if (kind.kind === 'is') return theirs.some((id) => kind.wanted.has(id));
  return theirs.some((id) => own.includes(id)) === (kind.kind === 'same');
}

/** What became of the wishes of two people about each other: kinds met, not met, and not known. */
interface Outcome {
  readonly met: readonly number[];
  readonly unmet: readonly number[];
  readonly unknown: readonly number[];
}

function outcomeOf(kinds: readonly Kind[], asker: PersonOn, other: PersonOn): Outcome {
  const found = { met: [] as number[], unmet: [] as number[], unknown: [] as number[] };
  for (const at of asker.side.asked[asker.at] ?? []) {
    const [kind, own, theirs] = [
      kinds[at],
      asker.side.values[asker.at]?.[at],
      other.side.values[other.at]?.[at],
    ];
    if (kind === undefined || own === undefined || theirs === undefined) continue;
    const is = isOfKind(kind, own, theirs);
    found[is === null ? 'unknown' : is ? 'met' : 'unmet'].push(at);
  }
  return found;
}

interface PersonOn {
  readonly side: Side;
  readonly at: number;
}

/** The share met of what either side asks for and can be told; null where nothing can. */
function shareMet(outcomes: readonly Outcome[]): number | null {
  const met = outcomes.reduce((sum, outcome) => sum + outcome.met.length, 0);
  const known = outcomes.reduce((sum, outcome) => sum + outcome.unmet.length, met);
  return known === 0 ? null : met / known;
}

/**
 * Wishes of either side about what kind of person the other is: a woman, somebody of the same site, of another profession. Of what the
 * two ask for and can be told, the share that is met; judged only where one of them asks. A kind is asked for by its name in the column.
 */
export function askedCriterion(settings: AskedSettings, sides: Sides): Criterion {
  const { terms } = sides;
  const kinds = settings.kinds.map((kind): Kind => {
    const values = kind.kind === 'is' ? kind.values : [];
    return { ...kind, wanted: new Set(values.map((value) => terms.idOf(asCompared(kind.attribute, value)))) };
  });
  const mentees = readSide(sides.mentees, settings, terms);
  const mentors = readSide(sides.mentors, settings, terms);
  const both = (mentee: number, mentor: number): readonly [Outcome, Outcome] => {
    const [one, other] = [
      { side: mentees, at: mentee },
      { side: mentors, at: mentor },
    ];
    return [outcomeOf(kinds, one, other), outcomeOf(kinds, other, one)];
  };
  const judge = (mentee: number, mentor: number): Judgement => {
    const [own, theirs] = both(mentee, mentor);
    const score = shareMet([own, theirs]);
    const isAsked = (mentees.asked[mentee]?.length ?? 0) + (mentors.asked[mentor]?.length ?? 0) > 0;
    if (!isAsked) return notJudged('neither asked for a kind of person');
    if (score === null) return notJudged('whether the other is what was asked for is not known');
    const words = [askedWords('mentee', own, kinds), askedWords('mentor', theirs, kinds)];
    return { score, words: words.filter((each) => each !== '').join('; ') };
  };
  const keys = mentees.asked.map((asked, mentee) =>
    kinds
      .map((_, at) => `${asked.includes(at) ? 'asks' : ''} ${mentees.values[mentee]?.[at]?.join()}`)
      .join('; '),
  );
  const scoreRow = scoreRows({
    keys,
    mentors: sides.mentors.length,
    fill: (mentee, row) => {
      for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = shareMet(both(mentee, mentor)) ?? 0;
    },
  });
  return {
    name: settings.name,
    scoreRow,
    judgedRow: judgedRows(kinds, { mentees, mentors: sides.mentors.length, both }),
    judge,
    isUnasked: (mentee) => (mentees.asked[mentee] ?? []).length === 0,
  };
}

/** What can be judged depends on what the mentee asks for and which of their values are known: of mentees alike one row is kept. */
function judgedRows(
  kinds: readonly Kind[],
  {
    mentees,
    mentors,
    both,
  }: {
    readonly mentees: ReturnType<typeof readSide>;
    readonly mentors: number;
    readonly both: (mentee: number, mentor: number) => readonly [Outcome, Outcome];
  },
): (mentee: number) => Uint8Array {
  const rows = new Map<string, Uint8Array>();
  return (mentee) => {
    const isKnown = (at: number) => (mentees.values[mentee]?.[at]?.length ?? 0) > 0;
    const key = kinds.map((_, at) => `${mentees.asked[mentee]?.includes(at)} ${isKnown(at)}`).join();
    const row =
      rows.get(key) ??
      Uint8Array.from({ length: mentors }, (_, mentor) => (shareMet(both(mentee, mentor)) === null ? 0 : 1));
    rows.set(key, row);
    return row;
  };
}

/** `the mentee asked for: a woman (met), same site (not met)`. */
function askedWords(side: string, { met, unmet, unknown }: Outcome, kinds: readonly Kind[]): string {
  const told = [
    ...met.map((at) => `${kinds[at]?.name} (met)`),
    ...unmet.map((at) => `${kinds[at]?.name} (not met)`),
    ...unknown.map((at) => `${kinds[at]?.name} (${attributeWords(kinds[at]?.attribute ?? '')} not known)`),
  ];
  return told.length === 0 ? '' : `the ${side} asked for ${told.join(', ')}`;
}
