import type { DenseAssignmentProblem } from '../assignment/assignment-problem.js';
import type { CappedGroup } from '../problem/capped-groups.js';

/**
 * An assignment in which groups may have only so many pairs, as a plain one. Of a group of mentors with more places than its cap,
 * the places too many are taken by stand-ins who can go nowhere else; of a group of mentees larger than its cap, those too
 * many go to idle places open to nobody else. Each such pair weighs more than all fits together. As all of them can always
 * be made at once, some largest assignment makes them all (Mendelsohn & Dulmage 1958), and the best one does: its other pairs are
 * then the best within the caps. Where groups lie within each other, an outer one counts what the inner ones leave.
 */
export interface CappedAssignment {
  /** Stand-ins are the rows after the mentees, idle places the columns after the mentors. */
  readonly problem: DenseAssignmentProblem;
  /** Pairs that keep the caps: stand-ins and idle places together. */
  readonly keeping: number;
}

/** So many of a group's pairs are too many: for each group, beyond what the groups within it take away already. */
function tooMany(groups: readonly CappedGroup[], sizeOf: (member: number) => number): readonly number[] {
  const kept = new Map<CappedGroup, number>();
  return groups.map((group, at) => {
    const own = new Set(group.members);
    // Smaller groups come first: the largest ones within this one that are not within each other.
    const inner = groups.slice(0, at).filter(({ members }) => members.every((member) => own.has(member)));
    const outermost = inner.filter(
      (one, index) =>
        !inner.slice(index + 1).some(({ members }) => one.members.every((each) => members.includes(each))),
    );
    const grouped = new Set(outermost.flatMap(({ members }) => members));
    const alone = group.members.filter((member) => !grouped.has(member));
    const open =
      alone.reduce((sum, member) => sum + sizeOf(member), 0) +
      outermost.reduce((sum, each) => sum + (kept.get(each) ?? 0), 0);
    kept.set(group, Math.min(open, group.left));
    return Math.max(0, open - group.left);
  });
}

/** The plain assignment; `isSettled`: mentees whose pair is settled are in no group. */
export function cappedAssignment(
  { mentees, capacities, matrix }: DenseAssignmentProblem,
  groups: readonly CappedGroup[],
  { bonus, isSettled }: { readonly bonus: number; readonly isSettled: (mentee: number) => boolean },
): CappedAssignment {
  const mentors = capacities.length;
  const ofMentors = groups.filter(({ of }) => of === 'mentors');
  const ofMentees = groups.filter(({ of }) => of === 'mentees');
  const standIns = tooMany(ofMentors, (mentor) => capacities[mentor] as number).flatMap((count, at) =>
    Array.from({ length: count }, () => ofMentors[at] as CappedGroup),
  );
  const idle = tooMany(ofMentees, (mentee) => (isSettled(mentee) ? 0 : 1));
  const [rows, columns] = [mentees + standIns.length, mentors + ofMentees.length];
  const extended = new Int32Array(rows * columns).fill(-1);
  for (let mentee = 0; mentee < mentees; mentee++)
    extended.set(matrix.subarray(mentee * mentors, (mentee + 1) * mentors), mentee * columns);
  for (const [at, group] of standIns.entries())
    for (const mentor of group.members) extended[(mentees + at) * columns + mentor] = bonus;
  for (const [at, group] of ofMentees.entries())
    for (const mentee of group.members)
      if (!isSettled(mentee)) extended[mentee * columns + mentors + at] = bonus;
  const places = new Int32Array(columns);
  places.set(capacities);
  places.set(idle, mentors);
  const keeping = standIns.length + idle.reduce((sum, count) => sum + count, 0);
  return {
    problem: { kind: 'dense', mentees: rows, capacities: places, matrix: extended },
    keeping,
  };
}
