import { primalSimplex } from '../linear-program/primal-simplex.js';
import { columnValues, objectiveOf, refreshBasis, startSimplex } from '../linear-program/simplex-state.js';
import { addHalfSums, addPairs, type CorePair, type CoreProgram, startCore } from './core-program.js';
import { type Face, type FaceSolution, isOnFace } from './face.js';
import type { BoundTree, FaceProof } from './face-proof.js';
import { brokenHalfSums } from './half-sums.js';
import { relax } from './relaxation.js';
import { roundedSolution } from './rounded-solution.js';
import { boundValues, floorOf, gapOf, type Search, type SearchStart } from './search.js';
import { tidySearch } from './tidy-search.js';

/** The best found, if any, and what bounds all others. */
export interface SearchResult {
  readonly best: FaceSolution | undefined;
  readonly proof: FaceProof;
}

const TINY = 1e-6;
/** So often half sums are looked for, before the search is parted and after. */
const MOST_ROUNDS_AT_ROOT = 40;
const MOST_ROUNDS = 3;
/** Rounds must close at least this share of the gap, after the first few. */
const LEAST_PROGRESS = 0.01;
const FIRST_FEW = 4;

/**
 * The best assignment of a face in which no two people are each other's mentor, by branch and cut (Padberg & Rinaldi 1991): the
 * linear program, whose bound knows "not both"; half sums that its solution breaks (see HalfSum); and where these do
 * not settle it, a part with and a part without some pair, deepest first. Pairs are priced in as they are needed.
 */
export function branchAndCut(face: Face, start: SearchStart): SearchResult {
  const core = startCore(face, start.dearest);
  addPairs(core, start.pairs, start.nudgeOf);
  const search: Search = {
    ...start,
    core,
    simplex: startSimplex(core.program),
    isSettled: new Uint8Array(face.problem.mentees),
    halfSums: [],
    first: [],
    best: start.known,
    gap: Number.POSITIVE_INFINITY,
  };
  refreshBasis(search.simplex, basisOf(core, start.partner));
  primalSimplex(search.simplex, { work: start.mostWork });
  const tree = explore(search, true);
  return { best: search.best, proof: { halfSums: search.halfSums, first: search.first, tree } };
}

/** The basis of an assignment: its pairs, whoever is left out, and the slacks of all other conditions. */
function basisOf({ program, pairAt, leftOut, face }: CoreProgram, partner: Int32Array): Int32Array {
  const mentors = face.problem.capacities.length;
  const basic = Int32Array.from({ length: program.rows }, (_, r) => -1 - r);
  partner.forEach((mentor, mentee) => {
    const own = mentor < 0 ? leftOut[mentee] : pairAt.get(mentee * mentors + mentor)?.column;
    if (own !== undefined && own >= 0) basic[mentee] = own;
  });
  return basic;
}

/** Settles the present part of the search: by its bound, or by parting it further. */
function explore(search: Search, isRoot: boolean): BoundTree {
  const isSettled = strengthen(search, isRoot);
  const pair = isSettled ? undefined : pairToPartBy(search);
  if (pair === undefined) return { kind: 'values', values: boundValues(search) };
  const { simplex, core } = search;
  const { program } = core;
  const basic = simplex.basic.slice();
  const others = columnsBeside(core, pair);
  for (const column of others) program.isClosed[column] = 1;
  search.isSettled[pair.mentee] = 1;
  refreshBasis(simplex);
  const withPair = explore(search, false);
  search.isSettled[pair.mentee] = 0;
  for (const column of others) program.isClosed[column] = 0;
  program.isClosed[pair.column] = 1;
  refreshBasis(simplex, basic);
  const withoutPair = explore(search, false);
  program.isClosed[pair.column] = 0;
  return { kind: 'parted', mentee: pair.mentee, mentor: pair.mentor, withPair, withoutPair };
}

/** What else a mentee could have instead of a pair, as far as it is not closed yet. */
function columnsBeside({ pairsOf, leftOut, program }: CoreProgram, { mentee, column }: CorePair): number[] {
  const all = [...(pairsOf[mentee] ?? []).map((pair) => pair.column), leftOut[mentee] as number];
  return all.filter((each) => each >= 0 && each !== column && program.isClosed[each] === 0);
}

/** Solves the program of the present part, with more conditions as its solutions break them. Says whether nothing is left to find. */
function strengthen(search: Search, isRoot: boolean): boolean {
  const mostRounds = isRoot ? MOST_ROUNDS_AT_ROOT : MOST_ROUNDS;
  let last = Number.POSITIVE_INFINITY;
  for (let round = 0; ; round++) {
    if (relax(search) !== 'optimal') return true;
    adoptSolution(search);
    const bound = objectiveOf(search.simplex);
    if (bound < floorOf(search)) return true;
    if (isRoot) tidySearch(search);
    const isSlow = round > FIRST_FEW && last - bound < LEAST_PROGRESS * gapOf(search);
    if (round >= mostRounds || isSlow || !addBrokenHalfSums(search)) return false;
    last = bound;
  }
}

function adoptSolution(search: Search): void {
  const { core, simplex } = search;
  const value = columnValues(simplex);
  const solution = wholeSolution(core, value) ?? roundedSolution(core, { value, loss: simplex.loss });
  if (solution === undefined) return;
  if (search.best === undefined || solution.worth > search.best.worth) search.best = solution;
}

/** The assignment that the program's solution is, if it is made of whole pairs and breaks nothing. */
function wholeSolution({ pairs, face }: CoreProgram, values: Float64Array): FaceSolution | undefined {
  const partner = new Int32Array(face.problem.mentees).fill(-1);
  let worth = 0;
  for (const { mentee, mentor, column, gain } of pairs) {
    const value = values[column] as number;
    if (value < TINY) continue;
    if (value < 1 - TINY) return undefined;
    partner[mentee] = mentor;
    worth += gain;
  }
  return isOnFace(face, partner) ? { partner, worth } : undefined;
}

function addBrokenHalfSums({ core, simplex, halfSums }: Search): boolean {
  const sums = brokenHalfSums(core, columnValues(simplex));
  addHalfSums(
    core,
    sums.map((sum, k) => ({ sum, index: halfSums.length + k })),
  );
  halfSums.push(...sums);
  if (sums.length > 0) refreshBasis(simplex);
  return sums.length > 0;
}

/** The pair nearest to half taken, the first of several; undefined when all are whole. */
function pairToPartBy({ core, simplex }: Search): CorePair | undefined {
  const values = columnValues(simplex);
  let best: CorePair | undefined;
  let nearest = 0.5 - TINY;
  for (const pair of core.pairs) {
    const distance = Math.abs(0.5 - (values[pair.column] as number));
    if (distance >= nearest) continue;
    nearest = distance;
    best = pair;
  }
  return best;
}
