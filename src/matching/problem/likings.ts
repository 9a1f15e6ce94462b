import { wishScore, wishTables } from '../criteria/preference.js';
import type { Problem } from './problem.js';

/** What the two of a pair think of each other: the larger the better, by index and by their fit in millionths. */
export interface Likings {
  readonly ofMentee: (mentee: number, mentor: number, fit: number) => number;
  readonly ofMentor: (mentee: number, mentor: number, fit: number) => number;
}

/** Both sides by the fit alone. */
export const LIKED_BY_FIT: Likings = {
  ofMentee: (_, __, fit) => fit,
  ofMentor: (_, __, fit) => fit,
};

/** Someone named among the wishes is liked better than anybody not named, and those not named by their fit. */
function liking(
  wishes: Parameters<typeof wishScore>[0] | null | undefined,
  other: number,
  fit: number,
): number {
  const wished = wishes === null || wishes === undefined ? 0 : wishScore(wishes, other);
  return wished > 0 ? 1_000_000 * (1 + wished) : fit;
}

/** Wishes before everybody not wished for, and those by fit: what the objective `stable` means by rather having somebody. */
export function likingsByWishes({ mentees, mentors, input }: Problem): Likings {
  const criterion = input.settings.criteria.find((each) => each.kind === 'preference');
  const people = { mentees, mentors: mentors.map(({ person }) => person) };
  const { ofMentees, ofMentors } = wishTables(people, criterion?.attribute ?? 'prefers');
  return {
    ofMentee: (mentee, mentor, fit) => liking(ofMentees[mentee], mentor, fit),
    ofMentor: (mentee, mentor, fit) => liking(ofMentors[mentor], mentee, fit),
  };
}
