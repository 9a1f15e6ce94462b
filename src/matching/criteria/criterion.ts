import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';
import type { TermBook } from './terms.js';

/** One criterion's view of one pair. */
export interface Judgement {
  /** 0–1; null when it cannot be judged for want of data, or because nobody asked. */
  readonly score: number | null;
  /** The reason; where there is no score, what is not known, and not what that counts as. */
  readonly words: string;
}

/** One weighted view on how well a mentor suits a mentee. People are named by their index on their side. */
export interface Criterion {
  readonly name: string;
  /**
   * The mentee's score with every mentor, exactly as `judge` gives it; 0 where the pair cannot be judged. Read it before the
   * next call: the array may be used again.
   */
  readonly scoreRow: (mentee: number) => Float64Array;
  /** 1 for every mentor with whom the mentee can be judged, else 0. Only a few such arrays exist, told apart by identity. */
  readonly judgedRow: (mentee: number) => Uint8Array;
  readonly judge: (mentee: number, mentor: number) => Judgement;
  /**
   * For what people may ask for, which lifts a fit: whether pairs of this mentee that are not judged are so because nobody asked, which
   * is no gap. Absent for what everybody is meant to answer.
   */
  readonly isUnasked?: (mentee: number) => boolean;
}

/** What criteria are made from. */
export interface Sides {
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
  readonly terms: TermBook;
  /** The day as of which lengths of time count. */
  readonly onDate: IsoDate;
  /** Columns of which no words may tell what stands in them; none when absent. */
  readonly untold?: readonly string[] | undefined;
}

/** A judgement that could not be made, and why. */
export function notJudged(why: string): Judgement {
  return { score: null, words: why };
}

/** Which side lacks data, `the mentee's needs are not known`. */
export function unknownSide(what: string, menteeKnown: boolean, mentorKnown: boolean): string {
  if (!menteeKnown && !mentorKnown) return `${what} not known of either`;
  return `the ${menteeKnown ? 'mentor' : 'mentee'}'s ${what} not known`;
}
