import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { isOpen } from '../../../domain/pairings/pairing.js';
import { fullName, type Person } from '../../../domain/people/person.js';
import { isWaiting, type ProposedPair, type Run } from '../../../domain/rounds/run.js';
import { countBy } from '../../../domain/text/count-by.js';
import { StateError } from '../../../errors.js';
import { checkPairs } from '../../../matching/problem/check-pairs.js';
import { buildProblem, type Problem } from '../../../matching/problem/problem.js';
import { mentorsWanted } from '../../../matching/round/mentors-wanted.js';
import { type Programme, peopleById } from '../../session/loading/load-programme.js';
import { matchingInputOf } from '../computing/match-programme.js';
import { objectionToReplacing } from './replaced-pairings.js';

/** Pairs of a run that are to become pairings, and when. */
export interface WantedPairs {
  readonly run: Run;
  readonly pairs: readonly ProposedPair[];
  readonly startedOn: IsoDate;
}

/** What stands against a pair; `waitsFor`: only that these mentees, whose own pairs wait, still have the mentor. */
interface Objection {
  readonly words: string;
  readonly waitsFor: readonly Person[];
}

/**
 * Between a run and its acceptance the roster, the rules and other pairings may have changed.
 * @throws StateError naming every pair that may no longer be one, or that must wait for others of its run.
 */
export function refuseUnfitPairs(context: Context, programme: Programme, wanted: WantedPairs): void {
  const { run } = wanted;
  const objections = objectionsTo(context, programme, wanted);
  const gone = objections.filter(({ waitsFor }) => waitsFor.length === 0);
  if (gone.length > 0) {
    throw new StateError(
      `Run ${run.id} no longer fits the programme, which has changed since: ${gone.map(({ words }) => words).join('; ')}.`,
      'Compute it again: mentor match. Nothing was accepted.',
    );
  }
  if (objections.length === 0) return;
  throw new StateError(
    `Not without other pairs of run ${run.id}: ${objections.map(({ words }) => words).join('; ')}.`,
    'Accept them together: mentor match accept, or --only with all of them. Nothing was accepted.',
  );
}

function objectionsTo(
  context: Context,
  programme: Programme,
  { run, pairs, startedOn }: WantedPairs,
): readonly Objection[] {
  const { seed, rematching } = run;
  const proposal = { ...run, pairs };
  const beginsOn = startedOn > context.today ? startedOn : context.today;
  const input = matchingInputOf(programme, { context, seed, proposal, rematching, beginsOn });
  const obstacles = checkPairs(input, pairs);
  const problem = buildProblem(input);
  const people = peopleById(programme.people);
  const columnOf = new Map(problem.mentors.map((mentor, column) => [mentor.person.id, column]));
  const ending = new Set(pairs.map(({ replaces }) => replaces?.pairingId));
  const paired = programme.pairings.filter(({ id, status }) => isOpen(status) && !ending.has(id));
  const held = new Map(countBy(paired.map(({ menteeId }) => menteeId)));
  const taken = new Map<number, number>();
  return pairs.flatMap((pair, at): Objection[] => {
    const { menteeId, mentorId } = pair;
    const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)];
    const [obstacle, column] = [obstacles[at], columnOf.get(mentorId)];
    taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1);
    const two = `${mentee === undefined ? menteeId : fullName(mentee)} with ${mentor === undefined ? mentorId : fullName(mentor)}`;
    const because = (words: string, waitsFor: readonly Person[] = []) => [
      { words: `${two}: ${words}`, waitsFor },
    ];
    const has = held.get(menteeId) ?? 0;
    held.set(menteeId, has + 1);
    const wants = mentee === undefined ? 1 : mentorsWanted(mentee, input.settings);
    if (has >= wants) return because(`the mentee has ${wants === 1 ? 'a mentor' : `${has} mentors`} already`);
    const objection = objectionToReplacing(pair, programme.pairings, startedOn);
    if (objection !== undefined) return because(objection);
    if (obstacle?.kind === 'mentee away')
      return because('the mentee no longer takes part, has left, is on leave or is not here yet');
    if (column === undefined) return because('the mentor no longer takes part');
    if (obstacle?.kind === 'rule') return because(`now forbidden by the rule "${obstacle.rule}"`);
    const staying = stayingWith(problem, column, ending);
    const places = (problem.mentors[column]?.places ?? 0) - staying.length;
    if ((taken.get(mentorId) ?? 0) <= places) return [];
    const waitsFor = staying.filter(({ id }) => isLeaving(run, id));
    return waitsFor.length === 0
      ? because('the mentor has no free place any more')
      : because(
          `the mentor still has ${waitsFor.map(fullName).join(', ')}, whose own new pair waits`,
          waitsFor,
        );
  });
}

/** Mentees whose pairing with a mentor may change and goes on beside the pairs wanted. */
function stayingWith(
  { mentees, current }: Problem,
  column: number,
  ending: ReadonlySet<number | undefined>,
): readonly Person[] {
  const staying = current.filter(({ mentor, pairing }) => mentor === column && !ending.has(pairing.id));
  return staying.flatMap(({ mentee }) => mentees[mentee] ?? []);
}

function isLeaving({ pairs }: Run, menteeId: number): boolean {
  return pairs.some((pair) => pair.menteeId === menteeId && pair.replaces !== undefined && isWaiting(pair));
}
