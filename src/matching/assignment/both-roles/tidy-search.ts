import { refreshBasis, startSimplex } from '../linear-program/simplex-state.js';
import { rowReader } from '../row-reader.js';
import { type Face, type OpenPair, openPair } from './face.js';
import { rebuiltCore } from './rebuilt-core.js';
import { boundValues, gapOf, type Search } from './search.js';
import { withoutWorsePairs } from './worse-pairs.js';

/** At most so many pairs of each mentee, on average, for which the core becomes all that is left. */
const MOST_LEFT = 40;
/** Pairs are taken away again once the gap has shrunk to this share; and so many conditions that bind nothing are put up with. */
const SHRUNK = 0.5;
const MOST_IDLE = 50;

/** Takes away pairs that no better solution contains, and conditions that bind nothing. Only before the search is parted. */
export function tidySearch(search: Search): void {
  const { core, simplex } = search;
  const left = pairsLeft(search);
  const idle = core.halfSums.filter(({ row }) => (simplex.placeOfSlack[row] as number) >= 0).length;
  if (left === undefined && idle < MOST_IDLE) return;
  const { dearest, nudgeOf } = search;
  const { basic, placeOfSlack, work } = simplex;
  const { face, pairs } = left ?? { face: core.face, pairs: core.pairs };
  const isKept = (row: number) => row < core.fixedRows || (placeOfSlack[row] as number) < 0;
  const rebuilt = rebuiltCore(core, { face, dearest, basic, pairs, nudgeOf, isKept });
  search.core = rebuilt.core;
  search.simplex = startSimplex(rebuilt.core.program);
  search.simplex.work = work;
  refreshBasis(search.simplex, rebuilt.basic);
}

/** The face without pairs that no better solution contains, and those pairs, if the gap has shrunk enough to make them few. */
function pairsLeft(search: Search): { readonly face: Face; readonly pairs: OpenPair[] } | undefined {
  const { best, core, simplex, halfSums } = search;
  const gap = gapOf(search);
  if (best === undefined || gap > SHRUNK * search.gap) return undefined;
  search.gap = gap;
  const values = boundValues(search);
  const face = withoutWorsePairs(core.face, { values, halfSums, worth: best.worth });
  const pairs = listedPairs(face);
  if (pairs.length > MOST_LEFT * face.problem.mentees) return undefined;
  search.first.push(values);
  search.read = rowReader(face.problem);
  const mentors = face.problem.capacities.length;
  const left = new Set(pairs.map(({ mentee, mentor }) => mentee * mentors + mentor));
  // What is in the basis stays for its sake.
  const basic = core.pairs.filter(
    ({ mentee, mentor, column }) =>
      (simplex.placeOfColumn[column] as number) >= 0 && !left.has(mentee * mentors + mentor),
  );
  return { face, pairs: [...basic, ...pairs] };
}

function listedPairs(face: Face): OpenPair[] {
  const { problem } = face;
  if (problem.kind !== 'sparse') return [];
  const pairs: OpenPair[] = [];
  for (let mentee = 0; mentee < problem.mentees; mentee++)
    for (let e = problem.rowStart[mentee] as number; e < (problem.rowStart[mentee + 1] as number); e++)
      pairs.push(
        openPair(face, { mentee, mentor: problem.mentor[e] as number, weight: problem.weight[e] as number }),
      );
  return pairs;
}
