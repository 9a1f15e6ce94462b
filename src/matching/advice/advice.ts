/** Something that would help, and by how much, found by solving the changed problem exactly. */
export interface Advice {
  readonly kind: 'place' | 'mentor' | 'training' | 'rule';
  /** `One more place with Ann Lee: 1 more person matched.` */
  readonly words: string;
  /** People more who would be matched. */
  readonly matched: number;
  /** Fit more (or less) in all, 0–1 for each pair. */
  readonly totalFit: number;
}

/** `1 more person matched`, or `total fit +0.120` where nobody more is matched. */
export function gainWords({ matched, totalFit }: Pick<Advice, 'matched' | 'totalFit'>): string {
  if (matched > 0) return `${matched} more ${matched === 1 ? 'person' : 'people'} matched`;
  return `nobody more matched, total fit +${totalFit.toFixed(3)}`;
}

/** Whether an advice is worth giving. */
export function helps({ matched, totalFit }: Pick<Advice, 'matched' | 'totalFit'>): boolean {
  return matched > 0 || (matched === 0 && totalFit > 0);
}
