import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Person } from '../../domain/people/person.js';
import type { SkillSettings } from '../../domain/settings/skill-settings.js';
import { rankOf, type Skill } from '../../domain/skills/skill.js';
import { holders, levelToReach, type SkillCell } from '../../domain/skills/skill-matrix.js';
import { canTeach, isHeld } from '../../domain/skills/skill-on-day.js';
import { isUnderWay, type SkillTransfer } from '../../domain/skills/skill-transfer.js';
import type { SparseAssignmentProblem } from '../assignment/assignment-problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { peersApart } from '../circles/peers-apart.js';
import type { MatchingInput } from '../round/matching-input.js';

/** Somebody who is to be taught a skill by somebody. */
export interface ProposedTransfer {
  readonly skill: Skill;
  readonly learner: Person;
  readonly teacher: Person;
  /** Why it is worth it, the weightiest first. */
  readonly reasons: readonly string[];
}

export interface ProposedTransfers {
  readonly transfers: readonly ProposedTransfer[];
  /** Who wants or is to learn something that others could teach, who are all taken. */
  readonly leftOver: readonly Person[];
  /** Who wants or is to learn only what nobody at work may teach them. */
  readonly untaught: readonly Person[];
}

/** What transfers are proposed from. */
export interface TransferInput {
  /** The skills matrix of the day. */
  readonly cells: readonly SkillCell[];
  readonly transfers: readonly SkillTransfer[];
  readonly settings: SkillSettings;
  /** How many people somebody teaches at once. */
  readonly each: number;
  /** Whom of the learners it is about. */
  readonly isMeant: (cell: SkillCell) => boolean;
  readonly day: IsoDate;
  readonly matching: MatchingInput;
}

/** What it counts that a skill is thin in the learner's unit, wanted, asked for by their role, taught by one who teaches it, and at one site. */
const WORTH = { thin: 8, target: 4, wants: 4, teaches: 2, site: 1 } as const;

interface Lesson {
  readonly cell: SkillCell;
  readonly worth: number;
  readonly reasons: readonly string[];
}

/**
 * Who could teach whom what: as many learners as possible have a teacher, one skill each at a time, and of all ways to do that the one that is worth
 * most. Nobody is taught by somebody whom a rule keeps from them, in either direction: neither by those who manage them nor by those they manage.
 */
export function proposeTransfers(input: TransferInput): ProposedTransfers {
  const { cells, transfers, day, each, settings } = input;
  const underWay = transfers.filter((transfer) => isUnderWay(transfer, day));
  const isLearning = new Set(underWay.map(({ learnerId }) => learnerId));
  const teaching = groupedBy(underWay, ({ teacherId }) => teacherId);
  const open = cells.filter(
    (cell) => !isLearning.has(cell.personId) && isToLearn(cell) && input.isMeant(cell),
  );
  const learners = inOrder(open);
  const teachers = inOrder(cells.filter((cell) => canTeach(cell, settings)));
  const lessons = possibleLessons(input, { open, learners, teachers });
  const partner = assigned(lessons, {
    capacities: teachers.map(({ id }) => Math.max(0, each - (teaching.get(id)?.length ?? 0))),
  });
  const proposed = learners.flatMap((learner, at) => {
    const teacher = teachers[partner[at] ?? -1];
    const lesson = teacher === undefined ? undefined : lessons[at]?.get(partner[at] ?? -1);
    if (teacher === undefined || lesson === undefined) return [];
    return [{ skill: lesson.cell.skill, learner, teacher, reasons: lesson.reasons }];
  });
  const placed = new Set(proposed.map(({ learner }) => learner.id));
  const withoutTeacher = learners.flatMap((learner, at) =>
    placed.has(learner.id) ? [] : [{ learner, couldBeTaught: (lessons[at]?.size ?? 0) > 0 }],
  );
  const those = (couldBeTaught: boolean) =>
    withoutTeacher.filter((each) => each.couldBeTaught === couldBeTaught).map(({ learner }) => learner);
  return { transfers: proposed, leftOver: those(true), untaught: those(false) };
}

/** Who wants it and cannot do it yet, or is asked for more than they can do. */
function isToLearn(cell: SkillCell): boolean {
  return cell.isBelowTarget || (cell.wants && !isHeld(cell));
}

/** People in an order that does not depend on how they were read, each once. */
function inOrder(cells: readonly SkillCell[]): Person[] {
  const byId = new Map(cells.map(({ person }) => [person.id, person]));
  return [...byId.values()].sort((one, other) => one.id - other.id);
}

/** By learner, by the place of a teacher, the lesson that is worth most. */
function possibleLessons(
  { cells, transfers, settings, matching }: TransferInput,
  {
    open,
    learners,
    teachers,
  }: { open: readonly SkillCell[]; learners: readonly Person[]; teachers: readonly Person[] },
): ReadonlyMap<number, Lesson>[] {
  const people = [...new Map([...learners, ...teachers].map((person) => [person.id, person])).values()];
  const apart = peersApart(people, matching);
  const placeOf = new Map(people.map(({ id }, at) => [id, at]));
  const teacherAt = new Map(teachers.map(({ id }, at) => [id, at]));
  const bySkill = groupedBy(cells, ({ skill }) => skill);
  const stopped = new Set(transfers.flatMap((each) => (each.outcome === 'stopped' ? [keyOf(each)] : [])));
  const byLearner = groupedBy(open, ({ personId }) => personId);
  return learners.map(({ id }) => {
    const best = new Map<number, Lesson>();
    const notWith = apart[placeOf.get(id) ?? -1];
    for (const cell of byLearner.get(id) ?? []) {
      const ofSkill = bySkill.get(cell.skill) ?? [];
      const isThin =
        holders(ofSkill).filter(({ person }) => person.unit === cell.person.unit).length <
        settings.leastHolders;
      for (const taught of ofSkill) {
        const place = teacherAt.get(taught.personId);
        if (place === undefined || !couldTeach(taught, cell, settings)) continue;
        if (notWith?.has(placeOf.get(taught.personId) ?? -1) === true) continue;
        if (stopped.has(keyOf({ skillId: cell.skillId, learnerId: id, teacherId: taught.personId })))
          continue;
        const lesson = lessonOf(cell, taught, isThin);
        if (lesson.worth > (best.get(place)?.worth ?? -1)) best.set(place, lesson);
      }
    }
    return best;
  });
}

function keyOf({
  skillId,
  learnerId,
  teacherId,
}: Pick<SkillTransfer, 'skillId' | 'learnerId' | 'teacherId'>): string {
  return `${skillId} ${learnerId} ${teacherId}`;
}

/** Nobody learns from themselves, or from somebody who is no further than they are to come. */
function couldTeach(taught: SkillCell, learner: SkillCell, settings: SkillSettings): boolean {
  if (taught.personId === learner.personId || !canTeach(taught, settings)) return false;
  const goal = rankOf(levelToReach(learner, settings));
  const reached = learner.standing === 'expired' ? 0 : rankOf(learner.level);
  return rankOf(taught.level) > reached && rankOf(taught.level) >= goal;
}

function lessonOf(cell: SkillCell, taught: SkillCell, isThin: boolean): Lesson {
  const isOneSite = cell.person.site !== null && cell.person.site === taught.person.site;
  const counts: readonly (readonly [boolean, number, string])[] = [
    [isThin, WORTH.thin, cell.person.unit === null ? 'few hold it' : `few hold it in ${cell.person.unit}`],
    [cell.isBelowTarget, WORTH.target, `their role asks for ${cell.target ?? 'it'}`],
    [cell.wants, WORTH.wants, 'they want to learn it'],
    [taught.level === 'teaches', WORTH.teaches, 'the teacher is one who teaches it'],
    [isOneSite, WORTH.site, `both work at ${cell.person.site ?? ''}`],
  ];
  const counting = counts.filter(([counts]) => counts);
  return {
    cell,
    worth: counting.reduce((sum, [, worth]) => sum + worth, 0),
    reasons: counting.map(([, , words]) => words),
  };
}

/** By learner, the place of the teacher; below 0 where there is none. */
function assigned(
  lessons: readonly ReadonlyMap<number, Lesson>[],
  { capacities }: { readonly capacities: readonly number[] },
): Int32Array {
  const rowStart = new Int32Array(lessons.length + 1);
  lessons.forEach((row, at) => {
    rowStart[at + 1] = (rowStart[at] ?? 0) + row.size;
  });
  const problem: SparseAssignmentProblem = {
    kind: 'sparse',
    mentees: lessons.length,
    capacities: Int32Array.from(capacities),
    rowStart,
    mentor: Int32Array.from(lessons.flatMap((row) => [...row.keys()])),
    weight: Int32Array.from(lessons.flatMap((row) => [...row.values()].map(({ worth }) => worth))),
  };
  return solveAssignment(problem, { kind: 'coverage' }).partner;
}
