import type { OpenPair } from './face.js';

/**
 * A half sum: the conditions "one mentor", "so many places" and "not both" of some mentees, mentors and pairs of people, added up
 * and halved, both sides rounded down (Gomory 1958, Chvátal 1973; with halves: Caprara & Fischetti 1996). Since an assignment is
 * made of whole pairs, each keeps it.
 */
export interface HalfSum {
  /** 1 for those whose condition is among them. */
  readonly mentees: Uint8Array;
  readonly mentors: Uint8Array;
  /** Numbers of pairs of people (see peopleOf). */
  readonly people: ReadonlySet<number>;
  readonly bound: number;
}

/** Whether a pair counts in a half sum: in two or three of its conditions. */
export function countsIn({ mentees, mentors, people }: HalfSum, pair: Omit<OpenPair, 'gain'>): boolean {
  const { mentee, mentor, number } = pair;
  const sides = (mentees[mentee] as number) + (mentors[mentor] as number);
  return sides === 2 || (sides === 1 && people.has(number));
}

/** The mentees some of whose pairs may count in a half sum, each once. */
export function menteesTouchedBy({ mentees, people }: HalfSum): Set<number> {
  const touched = new Set<number>();
  mentees.forEach((own, mentee) => {
    if (own === 1) touched.add(mentee);
  });
  for (const number of people) {
    touched.add(Math.floor(number / mentees.length));
    touched.add(number % mentees.length);
  }
  return touched;
}

/** Dual values, multiplied by `scale` and rounded to whole numbers. Whatever they are, they bound the face (see boundOfFace). */
export interface BoundValues {
  readonly scale: number;
  /** Of one place at each mentor; below 0 only where the mentor must be full. */
  readonly place: Float64Array;
  /** Of the condition "not both" of pairs of people, of half sums by their index, and of the budgets. */
  readonly people: ReadonlyMap<number, number>;
  readonly halfSums: ReadonlyMap<number, number>;
  readonly budgets: readonly number[];
}

/** Either the values that bound a part of the face, or a pair by which it is parted further: those with it, those without. */
export type BoundTree =
  | { readonly kind: 'values'; readonly values: BoundValues }
  | {
      readonly kind: 'parted';
      readonly mentee: number;
      readonly mentor: number;
      readonly withPair: BoundTree;
      readonly withoutPair: BoundTree;
    };

/**
 * What shows that no assignment of a face is worth more than some bound, or than the best that was found. Each of the first values
 * takes pairs away for what follows: those with which nothing better than that best is possible.
 */
export interface FaceProof {
  readonly halfSums: readonly HalfSum[];
  readonly first: readonly BoundValues[];
  readonly tree: BoundTree;
}

/** Shows that of the mentees marked no more can be matched, of those marked in the stages before just as many being. */
export interface PeopleStage {
  readonly isOf: Uint8Array;
  readonly proof: FaceProof;
}

/**
 * What is put before the proof. `as many`: as many people are matched as if they could be each other's mentor, which values
 * of people show; of the assignments with that many, none is better. `fewer`: no assignment matches more, nor more of the classes of
 * the waiting list in turn; of those with that many, none is better.
 */
export type BothRolesProof =
  | {
      readonly kind: 'as many';
      readonly menteeHigh: Int32Array;
      readonly mentorHigh: Int32Array;
      readonly best: FaceProof;
    }
  | { readonly kind: 'fewer'; readonly stages: readonly PeopleStage[]; readonly best: FaceProof };
