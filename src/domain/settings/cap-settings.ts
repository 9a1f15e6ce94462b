/** The side of a pair by which a cap groups. */
export const CAP_SIDES = ['mentors', 'mentees'] as const;
export type CapSide = (typeof CAP_SIDES)[number];

/** At most so many pairs of the mentors, or the mentees, of one value of an attribute. */
export interface GroupCap {
  readonly of: CapSide;
  readonly attribute: string;
  /** The one value it is about; absent: it holds of each value for itself. */
  readonly value?: string;
  readonly most: number;
}

/** Limits beside the places that mentors offer. Pairings that go on count. */
export interface CapSettings {
  /** The most mentees of one mentor, whatever they said. */
  readonly menteesOfOneMentor?: number;
  readonly groups: readonly GroupCap[];
}
