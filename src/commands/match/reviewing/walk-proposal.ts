import type { Context } from '../../../context.js';
import { nameById, type Person } from '../../../domain/people/person.js';
import { fitInWords } from '../../../domain/rounds/fit-figures.js';
import { mentorNumberOf, type ProposedPair } from '../../../domain/rounds/run.js';
import { StateError } from '../../../errors.js';
import { costWords, isNothing } from '../../../matching/answers/change-words.js';
import { type RoundExplanations, roundExplanations } from '../../../matching/answers/explain-round.js';
import type { WhyPair } from '../../../matching/answers/explain-why.js';
import { ordinal } from '../../../matching/round/mentors-wanted.js';
import type { Prompter } from '../../../terminal/prompts.js';
import { ruleAboutTwo, secondRuleWords } from '../../session/asking/refuse-second-rule.js';
import { peopleById } from '../../session/loading/load-programme.js';
import { acceptablePairs } from '../acceptance/accept-pairs.js';
import { solveFrom, type WaitingProposal } from '../computing/solve-again.js';
import { asDecided } from '../decisions/as-decided.js';
import type { Decision } from '../decisions/plan-decisions.js';
import { askAboutPair } from './ask-about-pair.js';

/** A review under way: nothing of it is written anywhere. */
export interface Review {
  readonly waiting: WaitingProposal;
  /** The pairs nobody has decided on yet, in the order of the proposal. */
  readonly pairs: readonly ProposedPair[];
  /** What was decided so far, by the place of the pair among them. */
  readonly decisions: Map<number, Decision>;
  /** The places of the pairs that were asked about, the latest last. */
  readonly asked: number[];
}

/** Opens a review of the proposal that waits. */
export function reviewOf(waiting: WaitingProposal): Review {
  const pairs = waiting.run.pairs.filter(({ decision }) => decision === 'proposed');
  return { waiting, pairs, decisions: new Map(), asked: [] };
}

/** Asks about one pair after the other from a place on, until the last or until it is to stop. The way back leads to any earlier pair. */
export async function walkProposal(
  context: Context,
  prompt: Prompter,
  { review, from }: { readonly review: Review; readonly from: number },
): Promise<void> {
  const { pairs, decisions, asked } = review;
  const explain = explainerOf(context, review);
  for (let at = from; at < pairs.length; ) {
    const pair = pairs[at];
    const explanations = explain(at);
    const why = pair === undefined ? undefined : whyNow(context, explanations, { review, pair, at });
    if (pair === undefined || why === undefined) {
      at += 1;
      continue;
    }
    const { run } = review.waiting;
    const answer = await askAboutPair(context, prompt, { run, pair, why, explanations });
    if (answer === 'finish') return;
    if (answer === 'back') {
      at = asked.pop() ?? at;
    } else if (answer === 'later') {
      decisions.delete(at);
      asked.push(at);
      at += 1;
    } else if (isPossible(context, review, answer)) {
      decisions.set(at, answer);
      context.note(`   ${decidedInWords(review, answer, { why, explanations })}`);
      asked.push(at);
      at += 1;
    }
  }
}

/**
 * Prices are those of the round with every other decision so far, not of the proposal as it was computed: the pair at hand is
 * asked about anew, whatever was said of it before.
 */
function explainerOf(context: Context, { waiting, decisions }: Review): (at: number) => RoundExplanations {
  // Of a large round every solution takes its time: one that was wanted just before is not computed again.
  let latest: { readonly key: string; readonly explanations: RoundExplanations } | undefined;
  return (at) => {
    const others = [...decisions].flatMap(([place, decision]) => (place === at ? [] : decision));
    const key = JSON.stringify(others);
    if (latest?.key !== key) {
      const decided = asDecided(context, waiting, { decisions: others, startedOn: context.today });
      latest = { key, explanations: roundExplanations(solveFrom(context, decided).solution) };
    }
    return latest.explanations;
  };
}

/** Says what is known of a pair. Nothing can be decided about people who cannot be matched any more: that is said, and they are passed over. */
function whyNow(
  context: Context,
  explanations: RoundExplanations,
  { review, pair, at }: { readonly review: Review; readonly pair: ProposedPair; readonly at: number },
): WhyPair | undefined {
  const people = peopleById(review.waiting.programme.people);
  context.note(`\n${at + 1} of ${review.pairs.length}. ${pairInWords(pair, people)}`);
  for (const part of pair.parts) context.note(`   ${part.criterion}: ${part.words}`);
  const before = review.decisions.get(at);
  if (before !== undefined) context.note(`   Until now: ${WORD_OF[before.kind]}.`);
  try {
    const why = explanations.whyPair(pair.menteeId, pair.mentorId);
    context.note(`   ${firmnessInWords(why)}`);
    return why;
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    context.note(`   ${error.message} Solve again to give the place to somebody else: mentor match.`);
    return undefined;
  }
}

const WORD_OF: Readonly<Record<Decision['kind'], string>> = {
  accept: 'accepted',
  keep: 'locked',
  open: 'open',
  veto: 'vetoed',
  swap: 'given another mentor',
};

/** What a rule or the programme as it stands says against a decision is said at once, and it is asked again. */
function isPossible(context: Context, { waiting }: Review, decision: Decision): boolean {
  const { programme, run } = waiting;
  const { kind, menteeId, mentorId } = decision;
  const rule = kind === 'veto' ? ruleAboutTwo(programme.namedRules, menteeId, mentorId) : undefined;
  if (rule?.kind === 'must') {
    const { message, remedy } = secondRuleWords(rule);
    context.note(`   ${message} ${remedy}`);
    return false;
  }
  if (kind !== 'accept') return true;
  const isMeant = (pair: ProposedPair) => pair.menteeId === menteeId && pair.mentorId === mentorId;
  try {
    acceptablePairs(context, programme, { run, isMeant, startedOn: context.today });
    return true;
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    context.note(`   ${[error.message, error.hint ?? ''].join(' ').trim()}`);
    return false;
  }
}

function decidedInWords(
  { waiting }: Review,
  { kind, menteeId, mentorId }: Decision,
  { why, explanations }: { readonly why: WhyPair; readonly explanations: RoundExplanations },
): string {
  switch (kind) {
    case 'veto':
      return why.isPaired
        ? `To be vetoed. ${why.words}`
        : 'To be vetoed. It costs nothing: with what is decided so far the two would not be a pair.';
    case 'keep':
      return why.isPaired
        ? 'To be locked. It costs nothing: the pair is part of the best there is.'
        : `To be locked. ${why.words}`;
    case 'swap': {
      const others = waiting.run.pairs.filter((pair) => pair.menteeId === menteeId).length - 1;
      const beside = others > 0 ? ', beside their other mentors' : '';
      return `To be swapped and locked${beside}. ${explanations.whyPair(menteeId, mentorId).words}`;
    }
    default:
      return 'To be accepted.';
  }
}

/** How much the pair matters, in a line. */
function firmnessInWords({ isPaired, change, words }: WhyPair): string {
  if (change === undefined) return words;
  if (!isPaired)
    return `With what is decided so far the two would not be a pair. To keep them: ${costWords(change)}.`;
  const isTied = isNothing(change) && change.empty === undefined;
  return isTied
    ? 'Without this pair: another matching is just as good.'
    : `Without this pair: ${costWords(change)}.`;
}

function pairInWords(pair: ProposedPair, people: ReadonlyMap<number, Person>): string {
  const nameOf = (id: number) => nameById(people, id);
  const number = mentorNumberOf(pair);
  const which = number === 1 ? '' : `, their ${ordinal(number)} mentor`;
  const instead =
    pair.replaces === undefined
      ? ''
      : `; instead of ${nameOf(pair.replaces.mentorId)}, fit ${fitInWords(pair.replaces.fit)}, whose pairing would end`;
  return `${nameOf(pair.menteeId)} with ${nameOf(pair.mentorId)}${which}, fit ${fitInWords(pair.fit)}${instead}`;
}

/** Every decision with the names of those it concerns: `Hodan Abdi with Lan Nguyễn: vetoed, because they share a house`. */
export function decisionsInWords({ waiting, decisions }: Review): string[] {
  const people = peopleById(waiting.programme.people);
  return [...decisions.values()].map(({ kind, menteeId, before, mentorId, because }) => {
    const mentor = kind === 'swap' || before === null ? mentorId : before;
    const two = `${nameById(people, menteeId)} with ${nameById(people, mentor)}`;
    return `${two}: ${WORD_OF[kind]}${because === '' ? '' : `, because ${because}`}`;
  });
}
