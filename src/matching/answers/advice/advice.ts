import type { Problem } from '../../problem/problem.js';
import { firstDifference } from '../../solving/solution-order.js';

/** Something that would help, and by how much, found by solving the changed problem exactly. */
export interface Advice {
  readonly kind: 'place' | 'mentor' | 'training' | 'availability' | 'rule';
  /** `One more place with Ann Lee: 1 more person matched.` */
  readonly words: string;
  /** People more who would be matched. */
  readonly matched: number;
  /** Fit more (or less) in all, 0–1 for each pair. */
  readonly totalFit: number;
  /** Total more (or less) by each criterion of the order, in millionths; absent where there is none. */
  readonly inOrder?: readonly number[];
  /** Pairs that a rule forbids now and would not then; null where the change is not about a rule on the person. */
  readonly pairs: number | null;
}

/** What a change brings. */
export type Gain = Pick<Advice, 'matched' | 'totalFit' | 'inOrder'>;

/** `1 more person matched`, or `total fit +0.120` where nobody more is matched. */
export function gainWords({ matched, totalFit, inOrder = [] }: Gain): string {
  if (matched > 0) return `${matched} more ${matched === 1 ? 'person' : 'people'} matched`;
  if (inOrder.some((total) => total !== 0)) return 'nobody more matched, better by the criteria in order';
  return totalFit > 0
    ? `nobody more matched, total fit +${totalFit.toFixed(3)}`
    : 'nobody more matched as things are';
}

/** ` 4 pairs would become possible.`; empty when none would. */
export function pairsWords(pairs: number): string {
  if (pairs === 0) return '';
  return pairs === 1 ? ' 1 pair would become possible.' : ` ${pairs} pairs would become possible.`;
}

/** Whether an advice is worth giving. */
export function helps(gain: Gain): boolean {
  return byGain(gain, { matched: 0, totalFit: 0 }) < 0;
}

/** In a round of at most so many pairs every change of a kind is tried, so that the best of them is found for certain. */
const FEW_PAIRS = 5_000;

/** Changes of one kind that are tried in a small round, at most. */
const MOST_TRIED = 60;

/** How many changes of a kind are tried: those that promise most, `usual` in a large round. */
export function mostTried({ mentees, mentors }: Pick<Problem, 'mentees' | 'mentors'>, usual: number): number {
  return mentees.length * mentors.length <= FEW_PAIRS ? MOST_TRIED : usual;
}

/** What gains most comes first: people before fit. */
export function byGain(a: Gain, b: Gain): number {
  const places = Math.max(a.inOrder?.length ?? 0, b.inOrder?.length ?? 0);
  const inOrder = ({ inOrder: own }: Gain) => Array.from({ length: places }, (_, at) => own?.[at] ?? 0);
  return b.matched - a.matched || firstDifference(inOrder(b), inOrder(a)) || b.totalFit - a.totalFit;
}

/** The best of one kind, at most `most` of them. */
export function bestOf(advice: readonly Advice[], most: number): readonly Advice[] {
  return [...advice].sort(byGain).slice(0, most);
}
