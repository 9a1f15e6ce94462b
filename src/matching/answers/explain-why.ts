import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { Pairing } from '../../domain/pairings/pairing.js';
import { isMentee, isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { StateError } from '../../errors.js';
import { type ExplainedFit, explainFit } from '../problem/explain-fit.js';
import { forbiddingRule, type Problem } from '../problem/problem.js';
import { openPairings } from '../round/released-pairings.js';
import { firstDifference } from '../solving/solution-order.js';
import type { Solution } from '../solving/solve-numbers.js';
import { costWords, moveWords, nameAt, withoutWords } from './change-words.js';
import { type Change, type ExactChanges, exactChanges } from './exact-changes.js';
import { type Competitors, competitorsOf, leftOverReasons } from './left-over-reason.js';
import { existingWords } from './rematch-words.js';

/** A mentor a mentee might have had instead. */
export interface Alternative extends ExplainedFit {
  readonly mentor: Person;
  /** What forcing the pair would do; undefined for a mentor whose places are taken by pairings that go on. */
  readonly change: Change | undefined;
  readonly words: string;
}

/** Why a mentee has the mentor they have, or none. */
export interface WhyMentee {
  readonly mentee: Person;
  /** Null: left over. */
  readonly own: (ExplainedFit & { readonly mentor: Person }) | null;
  /** How firm the pair is, or why the mentee is left over, in a sentence. */
  readonly words: string;
  /** For someone left over for lack of places: who competes for which; else null. */
  readonly competitors: Competitors | null;
  /** What would follow if the pair were forbidden; null for someone left over, or whose pair was settled beforehand. */
  readonly ifForbidden: Change | null;
  /** The allowed mentors other than their own who fit best, the cheapest for the programme first. */
  readonly alternatives: readonly Alternative[];
}

/** Why a mentee does not have a certain mentor, or does. */
export interface WhyPair extends ExplainedFit {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly isPaired: boolean;
  /** The name of the rule that forbids the pair; null when none does. */
  readonly forbiddenBy: string | null;
  readonly change: Change | undefined;
  /** What forbids it, or what it would cost and who would have to move, in sentences. */
  readonly words: string;
}

/** Answers about one solution. People are named by their id. */
export interface Explanations {
  readonly whyMentee: (menteeId: number) => WhyMentee;
  readonly whyPair: (menteeId: number, mentorId: number) => WhyPair;
}

/** Exact costs are asked for so many of the best-fitting alternatives. */
const MOST_ALTERNATIVES = 8;

/** `Ann Lee already, since 2026-01-05`, `from 2026-12-01` where that is still to come. */
function mentorSince({ people, onDate }: Problem['input'], { mentorId, startedOn }: Pairing): string {
  const mentor = people.find(({ id }) => id === mentorId);
  return `${mentor === undefined ? 'a mentor' : fullName(mentor)} already, ${startedOn > onDate ? 'from' : 'since'} ${startedOn}`;
}

/** Says why somebody is not among those who could be matched. */
function notMatchable({ input }: Problem, personId: number, side: 'mentee' | 'mentor'): StateError {
  const person = input.people.find(({ id }) => id === personId);
  const name = person === undefined ? 'This person' : fullName(person);
  const open = openPairings(input).filter(({ menteeId }) => menteeId === personId);
  const [current] = open;
  if (side === 'mentee' && current !== undefined) {
    return new StateError(
      `${name} has ${open.map((pairing) => mentorSince(input, pairing)).join(', and ')}.`,
      `mentor pairs show ${current.id} shows the pairing.`,
    );
  }
  const participant = input.participants.find((each) => each.person.id === personId);
  const takesPart = participant !== undefined && (side === 'mentee' ? isMentee : isMentor)(participant.role);
  if (!takesPart) return new StateError(`${name} does not take part in this round as a ${side}.`);
  return new StateError(`${name} is ${whereInWords(participant.person, input.onDate)}, so not matched.`);
}

function whereInWords(person: Person, day: IsoDate): string {
  const presence = presenceOn(person, day);
  if (presence === 'not_yet') return `not here yet (from ${person.hiredOn})`;
  return presence === 'left' ? 'no longer here' : 'on leave';
}

/** Capital letter and full stop. */
function sentence(text: string): string {
  return `${capitalised(text)}.`;
}

function settledBy({ fixed }: Problem, mentee: number): string | undefined {
  return fixed.find((pair) => pair.mentee === mentee)?.settledBy;
}

function alternativesOf(solution: Solution, changes: ExactChanges, mentee: number): readonly Alternative[] {
  const { problem, partner } = solution;
  const row = problem.scores.rowOf(mentee);
  const allowed = [...row.keys()].filter(
    (mentor) => (row[mentor] as number) >= 0 && mentor !== partner[mentee],
  );
  const best = allowed
    .sort((a, b) => (row[b] as number) - (row[a] as number) || a - b)
    .slice(0, MOST_ALTERNATIVES);
  const found = best.flatMap((mentorAt): Alternative[] => {
    const mentor = problem.mentors[mentorAt]?.person;
    if (mentor === undefined) return [];
    const change = changes.force(mentee, mentorAt);
    const words = change === undefined ? 'has no place left' : costWords(change);
    return [{ mentor, ...explainFit(problem, mentee, mentorAt), change, words }];
  });
  const rank = ({ change }: Alternative) =>
    change === undefined
      ? Number.NEGATIVE_INFINITY
      : change.matched * 1e15 - (change.empty ?? 0) * 1e9 + change.total;
  const byOrder = (a: Alternative, b: Alternative) =>
    (b.change?.matched ?? 0) - (a.change?.matched ?? 0) || firstDifference(orderTotals(b), orderTotals(a));
  return found.sort((a, b) => (a.change && b.change ? byOrder(a, b) : 0) || rank(b) - rank(a));
}

/** What an alternative changes by each criterion of the order. */
function orderTotals({ change }: Alternative): readonly number[] {
  return (change?.inOrder ?? []).map(({ total }) => total);
}

function whyMentee(solution: Solution, changes: ExactChanges, mentee: number): WhyMentee {
  const { problem, partner } = solution;
  const person = problem.mentees[mentee] as Person;
  const mentorAt = partner[mentee] ?? -1;
  const mentor = problem.mentors[mentorAt]?.person;
  const settled = settledBy(problem, mentee);
  if (mentor === undefined) {
    const words = leftOverReasons(solution)(mentee);
    return {
      mentee: person,
      own: null,
      words,
      competitors: competitorsOf(solution, mentee),
      ifForbidden: null,
      alternatives: alternativesOf(solution, changes, mentee),
    };
  }
  const own = { mentor, ...explainFit(problem, mentee, mentorAt) };
  if (settled !== undefined) {
    const words = `Settled by ${settled}.`;
    return { mentee: person, own, words, competitors: null, ifForbidden: null, alternatives: [] };
  }
  const ifForbidden = changes.forbid(mentee, mentorAt);
  return {
    mentee: person,
    own,
    words: `${existingWords(problem, mentee, mentorAt)}${withoutWords(problem, ifForbidden)}`,
    competitors: null,
    ifForbidden,
    alternatives: alternativesOf(solution, changes, mentee),
  };
}

function pairWords(solution: Solution, changes: ExactChanges, pair: { mentee: number; mentor: number }) {
  const { problem, partner } = solution;
  const { mentee, mentor } = pair;
  const rule = forbiddingRule(problem, mentee, mentor);
  if (rule !== undefined) {
    return { forbiddenBy: rule.name, change: undefined, words: `${rule.words(mentee, mentor)}.` };
  }
  if (partner[mentee] === mentor) {
    const settled = settledBy(problem, mentee);
    if (settled !== undefined)
      return { forbiddenBy: null, change: undefined, words: `Settled by ${settled}.` };
    const change = changes.forbid(mentee, mentor);
    const words = `${existingWords(problem, mentee, mentor)}${withoutWords(problem, change)}`;
    return { forbiddenBy: null, change, words };
  }
  const change = changes.force(mentee, mentor);
  if (change === undefined) {
    const words = `${nameAt(problem, mentor)} has no place left beside what is settled already.`;
    return { forbiddenBy: null, change, words };
  }
  const words = `${sentence(costWords(change))}${moveWords(problem, change, mentee)}`;
  return { forbiddenBy: null, change, words };
}

/**
 * Opens a solution for questions. Every cost is exact: the change of the optimum when the pair is forced or forbidden.
 * The questions throw StateError for people who could not be matched in this run, and say why.
 */
export function explanationsOf(solution: Solution): Explanations {
  const { problem, partner } = solution;
  const changes = exactChanges(solution);
  const menteeAt = new Map(problem.mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(problem.mentors.map(({ person }, at) => [person.id, at]));
  const indexIn = (map: ReadonlyMap<number, number>, id: number, side: 'mentee' | 'mentor') => {
    const at = map.get(id);
    if (at === undefined) throw notMatchable(problem, id, side);
    return at;
  };
  return {
    whyMentee: (menteeId) => whyMentee(solution, changes, indexIn(menteeAt, menteeId, 'mentee')),
    whyPair: (menteeId, mentorId) => {
      const [mentee, mentor] = [indexIn(menteeAt, menteeId, 'mentee'), indexIn(mentorAt, mentorId, 'mentor')];
      return {
        mentee: problem.mentees[mentee] as Person,
        mentor: problem.mentors[mentor]?.person as Person,
        isPaired: partner[mentee] === mentor,
        ...explainFit(problem, mentee, mentor),
        ...pairWords(solution, changes, { mentee, mentor }),
      };
    },
  };
}
