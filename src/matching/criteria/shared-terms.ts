import { addToList } from '../../domain/add-to-list.js';
import type { Sides } from './criterion.js';
import { comparedValues } from './person-values.js';
import { type RowSource, scoreRows } from './row-cache.js';
import type { TermLists } from './terms.js';

/** What a term counts by its place in the mentee's list (0 first) of so many terms. */
export type TermWeight = (position: number, terms: number) => number;

/** Which terms of an attribute pairs share, counted through an inverted index: term → mentors who have it. */
export interface SharedTerms {
  readonly mentees: TermLists;
  readonly mentors: TermLists;
  /** How many terms each mentor names. */
  readonly mentorSize: Float64Array;
  /**
   * Adds per mentor how many of the mentee's terms the mentor has; with `termWeight`, the sum of their weights.
   */
  readonly countInto: (row: Float64Array, mentee: number, termWeight?: TermWeight) => void;
  /** A criterion's rows, where a row depends on the mentee's terms alone. */
  readonly rows: (fill: RowSource['fill']) => (mentee: number) => Float64Array;
  /** 1 for mentors who name a term, when the mentee does too. */
  readonly judgedRow: (mentee: number) => Uint8Array;
  /** The mentee's terms, as the mentee wrote them, that the mentor has too, and those the mentor lacks. */
  readonly split: (
    mentee: number,
    mentor: number,
  ) => { readonly shared: string[]; readonly lacking: string[] };
}

const NONE = new Uint32Array(0);

function mentorsByTerm(mentors: TermLists): ReadonlyMap<number, Uint32Array> {
  const lists = new Map<number, number[]>();
  mentors.ids.forEach((ids, mentor) => {
    for (const id of ids) {
      addToList(lists, id, mentor);
    }
  });
  return new Map([...lists].map(([id, list]) => [id, Uint32Array.from(list)]));
}

function addTo(row: Float64Array, mentors: Uint32Array, amount: number): void {
  for (let at = 0; at < mentors.length; at++) {
    const mentor = mentors[at] as number;
    row[mentor] = (row[mentor] as number) + amount;
  }
}

function splitTerms(mentees: TermLists, mentors: TermLists, pair: { mentee: number; mentor: number }) {
  const offered = new Set(mentors.ids[pair.mentor]);
  const written = mentees.written[pair.mentee] ?? [];
  const ids = mentees.ids[pair.mentee] ?? NONE;
  return {
    shared: written.filter((_, at) => offered.has(ids[at] as number)),
    lacking: written.filter((_, at) => !offered.has(ids[at] as number)),
  };
}

/** Reads both sides' terms. `attributes` names the attribute on the mentee's side and on the mentor's. */
export function shareTerms(
  sides: Omit<Sides, 'onDate'>,
  attributes: { readonly mentee: string; readonly mentor: string },
): SharedTerms {
  const mentees = sides.terms.lists(sides.mentees.map((person) => comparedValues(person, attributes.mentee)));
  const mentors = sides.terms.lists(sides.mentors.map((person) => comparedValues(person, attributes.mentor)));
  const postings = mentorsByTerm(mentors);
  const mentorKnown = Uint8Array.from(mentors.ids, (ids) => (ids.length > 0 ? 1 : 0));
  const nobody = new Uint8Array(mentors.ids.length);
  const idsOf = (mentee: number) => mentees.ids[mentee] ?? NONE;
  return {
    mentees,
    mentors,
    mentorSize: Float64Array.from(mentors.ids, (ids) => ids.length),
    countInto: (row, mentee, termWeight) => {
      const ids = idsOf(mentee);
      for (let position = 0; position < ids.length; position++) {
        const amount = termWeight === undefined ? 1 : termWeight(position, ids.length);
        addTo(row, postings.get(ids[position] as number) ?? NONE, amount);
      }
    },
    rows: (fill) =>
      scoreRows({ keys: mentees.ids.map((ids) => ids.join(' ')), mentors: mentors.ids.length, fill }),
    judgedRow: (mentee) => (idsOf(mentee).length > 0 ? mentorKnown : nobody),
    split: (mentee, mentor) => splitTerms(mentees, mentors, { mentee, mentor }),
  };
}
