import { TopList } from '../candidates/top-list.js';
import type { RowReader } from '../row-reader.js';
import type { CoreProgram } from './core-program.js';
import { isOpenPair, type OpenPair, openPair, peopleOf } from './face.js';
import { countsIn } from './face-proof.js';

/** So many pairs of one mentee join the core at once. */
const MOST_OF_A_ROW = 6;
const TOLERANCE = 1e-6;

/** Where pairs are looked for: in the rows of a problem, save those of mentees whose pair is settled. */
export interface Looking {
  readonly read: RowReader;
  readonly isSettled: (mentee: number) => boolean;
}

/** Pairs outside the core that would gain at the prices of the program's rows: without any, its optimum is that of all pairs. */
export function missingPairs(core: CoreProgram, price: Float64Array, looking: Looking): OpenPair[] {
  const { mentees } = core.face.problem;
  const most = new TopList(MOST_OF_A_ROW);
  const found: OpenPair[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (looking.isSettled(mentee)) continue;
    const row = looking.read(mentee);
    most.clear(-TOLERANCE);
    collectGains(core, price, { mentee, row }, most);
    for (let k = 0; k < most.size; k++) {
      const mentor = most.item[k] as number;
      found.push(openPair(core.face, { mentee, mentor, weight: row[mentor] as number }));
    }
  }
  return found;
}

function collectGains(
  core: CoreProgram,
  price: Float64Array,
  { mentee, row }: { mentee: number; row: Int32Array | Float64Array },
  most: TopList,
): void {
  const { share, reward, problem } = core.face;
  const own = (price[mentee] as number) - (reward[mentee] as number);
  const first = problem.mentees;
  for (let j = 0; j < row.length; j++) {
    const weight = row[j] as number;
    // Nearly every pair fails this one test: what else counts in it can only add to its loss.
    const loss = own + (price[first + j] as number) - share * weight;
    if (loss >= most.limit || weight < 0) continue;
    if (!isOpenPair(core.face, mentee, j) || core.pairAt.has(mentee * row.length + j)) continue;
    const whole = loss + furtherPrices(core, price, { mentee, mentor: j });
    if (whole < most.limit) most.put(j, whole);
  }
}

/** The prices of the conditions "not both" and of the half sums in which a pair counts. */
function furtherPrices(
  { face, peopleRow, sumsOf }: CoreProgram,
  price: Float64Array,
  { mentee, mentor }: { mentee: number; mentor: number },
): number {
  const pair = { mentee, mentor, number: peopleOf(face, mentee, mentor) };
  const row = peopleRow.get(pair.number);
  let sum = row === undefined ? 0 : (price[row] as number);
  for (const { sum: halfSum, row: own } of sumsOf[mentee] ?? [])
    if ((price[own] as number) > 0 && countsIn(halfSum, pair)) sum += price[own] as number;
  return sum;
}
