/** What a criterion comes to on average, 0–1 in whole millionths. People are named by their id. */
export interface CriterionMeans {
  /** Over all pairs considered that could be judged. */
  readonly ofAll: number;
  /** Over those of each mentee, and of each mentor, who is in any. */
  readonly ofMentee: ReadonlyMap<number, number>;
  readonly ofMentor: ReadonlyMap<number, number>;
  /**
   * What pairs of which one side is not known come to on average, by the means of the other side and never above that of all: what
   * a pair is taken for of which neither is known.
   */
  readonly ofHalfKnown: number;
}

/** The means of a round by the name of the criterion; null where it can judge no pair. Each is worked out when it is first asked for. */
export type RoundMeans = (criterion: string) => CriterionMeans | null;
