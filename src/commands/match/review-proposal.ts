import type { Context } from '../../context.js';
import { pairKey } from '../../domain/pairings/pairing.js';
import { fullName, nameById, type Person } from '../../domain/people/person.js';
import { fitInWords } from '../../domain/rounds/fit-figures.js';
import { mentorNumberOf, type ProposedPair, type Run } from '../../domain/rounds/run.js';
import { Cancelled, StateError, UsageError } from '../../errors.js';
import { costWords } from '../../matching/answers/change-words.js';
import { type RoundExplanations, roundExplanations } from '../../matching/answers/explain-round.js';
import type { WhyPair } from '../../matching/answers/explain-why.js';
import { ordinal } from '../../matching/round/mentors-wanted.js';
import { findProposal } from '../../store/runs.js';
import type { Prompter } from '../../terminal/prompts.js';
import { peopleById, programmeIn } from '../session/load-programme.js';
import { loadSettings } from '../session/load-settings.js';
import { changing } from '../session/reading-and-changing.js';
import { runNamed } from '../session/run-named.js';
import { acceptPairs } from './acceptance/accept-pairs.js';
import { refuseChangedRun } from './computing/refuse-changed-run.js';
import {
  findWaiting,
  readProposal,
  solveAgain,
  solveFrom,
  type WaitingProposal,
} from './computing/solve-again.js';
import { decidePair, vetoPair } from './decisions/decide-pair.js';

type Answer = 'accept' | 'lock' | 'veto' | 'swap' | 'later' | 'solve' | 'stop';

/** How one walk through a proposal ended; `again`: the proposal is another now, or changed, and is read anew. */
type WalkEnd = 'through' | 'again' | 'stop';

/** One pair as it is asked about. */
interface Asked {
  readonly run: Run;
  readonly pair: ProposedPair;
  readonly prompt: Prompter;
  /** What the pair costs or is worth, given everything decided so far. */
  readonly why: WhyPair;
  readonly explanations: RoundExplanations;
}

/**
 * Walks through the proposal pair by pair. Every decision is kept the moment it is made, so stopping loses nothing: an
 * accepted pair becomes a pairing, a veto a rule, a lock stays whatever is solved again, a swap is locked and solved at once.
 * @throws UsageError where there is nobody to ask.
 */
export async function reviewProposal(context: Context): Promise<void> {
  const { prompt } = context;
  if (prompt === undefined) {
    throw new UsageError(
      'A review asks questions, and nobody is here to answer.',
      'Without a terminal: mentor match show --out proposal.csv, fill in the column decision, then mentor match decide proposal.csv. Or mentor match accept --only MENTEE …, mentor rule never MENTEE MENTOR --reason "…".',
    );
  }
  const later = new Set<string>();
  try {
    let waiting: WaitingProposal | undefined = await readProposal(context);
    while (waiting !== undefined && (await walk(context, waiting, { prompt, later })) === 'again')
      waiting = await findWaiting(context);
  } catch (error) {
    if (error instanceof Cancelled) throw new Cancelled('Stopped. What was decided so far is kept.');
    throw error;
  }
  await sayWhereItStands(context);
}

/** Asks about every pair nobody has decided on yet, except those left for later since the last walk from the start. */
async function walk(
  context: Context,
  { programme, run }: WaitingProposal,
  { prompt, later }: { readonly prompt: Prompter; readonly later: Set<string> },
): Promise<WalkEnd> {
  const people = peopleById(programme.people);
  const undecided = run.pairs.filter((pair) => pair.decision === 'proposed' && !later.has(pairKey(pair)));
  let explanations: RoundExplanations | undefined;
  for (const [index, pair] of undecided.entries()) {
    explanations ??= await explanationsNow(context);
    if (explanations === undefined) return 'through';
    context.note(`\n${index + 1} of ${undecided.length}. ${pairInWords(pair, people)}`);
    for (const part of pair.parts) context.note(`   ${part.criterion}: ${part.words}`);
    const why = whyNow(context, explanations, pair);
    if (why === undefined) continue;
    context.note(`   ${firmnessInWords(why)}`);
    const end = await decide(context, { run, pair, prompt, why, explanations }, later);
    if (end !== undefined) return end;
    if (!later.has(pairKey(pair))) explanations = undefined;
  }
  return 'through';
}

/** Nothing can be decided about people who cannot be matched any more: that is said, and they are passed over. */
function whyNow(context: Context, { whyPair }: RoundExplanations, pair: ProposedPair): WhyPair | undefined {
  try {
    return whyPair(pair.menteeId, pair.mentorId);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    context.note(`   ${error.message} Solve again to give the place to somebody else: mentor match.`);
    return undefined;
  }
}

/**
 * Prices are those of the round as it stands with every decision so far, not of the proposal as it was computed; undefined
 * when no proposal waits any more.
 */
async function explanationsNow(context: Context): Promise<RoundExplanations | undefined> {
  const waiting = await findWaiting(context);
  return waiting === undefined ? undefined : roundExplanations(solveFrom(context, waiting).solution);
}

/** How much the pair matters, in a line. */
function firmnessInWords({ isPaired, change, words }: WhyPair): string {
  if (change === undefined) return words;
  if (!isPaired)
    return `With what is decided so far the two would not be a pair. To keep them: ${costWords(change)}.`;
  const isTied = change.matched === 0 && change.total === 0 && change.empty === undefined;
  return isTied
    ? 'Without this pair: another matching is just as good.'
    : `Without this pair: ${costWords(change)}.`;
}

function ask(prompt: Prompter): Promise<Answer> {
  return prompt.select<Answer>({
    message: 'What becomes of this pair?',
    choices: [
      { name: 'Accept: it becomes a pairing today', value: 'accept' },
      { name: 'Lock: keep it whatever else changes', value: 'lock' },
      { name: 'Veto: never this pair, with a reason', value: 'veto' },
      { name: 'Swap: give the mentee another mentor, the price of each shown', value: 'swap' },
      { name: 'Later: leave it open', value: 'later' },
      { name: 'Solve again with the vetoes and locks so far', value: 'solve' },
      { name: 'Stop here; what is decided is kept', value: 'stop' },
    ],
  });
}

/**
 * Does what is answered; undefined when the walk goes on with the next pair. What cannot be done, since somebody else decided
 * meanwhile or a rule says otherwise, is said, and ends nothing.
 */
async function decide(context: Context, asked: Asked, later: Set<string>): Promise<WalkEnd | undefined> {
  try {
    return await doAsAnswered(context, asked, later);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    context.note(`   ${[error.message, error.hint].filter((words) => words !== undefined).join(' ')}`);
    return 'again';
  }
}

async function doAsAnswered(
  context: Context,
  asked: Asked,
  later: Set<string>,
): Promise<WalkEnd | undefined> {
  const { pair, prompt } = asked;
  for (;;) {
    const answer = await ask(prompt);
    if (answer === 'swap') {
      if (await swap(context, asked)) return 'again';
      continue;
    }
    if (answer === 'stop') return 'stop';
    if (answer === 'solve') {
      later.clear();
      await solveAgain(context);
      return 'again';
    }
    if (answer === 'lock') await lock(context, asked);
    if (answer === 'veto') await veto(context, asked);
    if (answer === 'accept') await accept(context, asked);
    if (answer === 'later') later.add(pairKey(pair));
    return undefined;
  }
}

async function lock(context: Context, { run, pair, why }: Asked): Promise<void> {
  const { menteeId, mentorId } = pair;
  await changing(context, (db, note) => {
    refuseChangedRun({ read: run, now: findProposal(db, run.roundId) }, [pair]);
    decidePair({ db, note }, { runId: run.id, menteeId, mentorId }, 'locked');
  });
  context.note(
    why.isPaired
      ? '   Locked. It costs nothing: the pair is part of the best there is.'
      : `   Locked. ${why.words}`,
  );
}

async function veto(context: Context, { run, pair, prompt, why }: Asked): Promise<void> {
  const { menteeId, mentorId } = pair;
  const because = await prompt.input({
    message: 'Why?',
    complaintAbout: (text) =>
      text === '' ? 'A veto needs a reason; it is shown wherever it counts.' : undefined,
  });
  await changing(context, (db, note) => {
    refuseChangedRun({ read: run, now: findProposal(db, run.roundId) }, [pair]);
    vetoPair(context, { db, note }, { pair: { runId: run.id, menteeId, mentorId }, because });
  });
  context.note(
    why.isPaired
      ? `   Vetoed. ${why.words}`
      : '   Vetoed. It costs nothing: with what is decided so far the two would not be a pair.',
  );
}

/** Gives the mentee another mentor, chosen by what each would cost; tells whether one was chosen. */
async function swap(context: Context, { run, pair, prompt, explanations }: Asked): Promise<boolean> {
  const stages = explanations.whyMentee(pair.menteeId);
  const stage = stages.find(({ own }) => own?.mentor.id === pair.mentorId) ?? stages.at(-1);
  const others = run.pairs
    .filter(({ menteeId }) => menteeId === pair.menteeId)
    .map(({ mentorId }) => mentorId);
  const open = (stage?.alternatives ?? []).filter(
    ({ change, mentor }) => change !== undefined && !others.includes(mentor.id),
  );
  if (open.length === 0) {
    context.note('   Nobody else is open to them.');
    return false;
  }
  const chosen = await prompt.select<number | null>({
    message: 'Which mentor instead?',
    choices: [
      ...open.map(({ mentor, fit, words }) => ({
        name: `${fullName(mentor)}, fit ${fitInWords(fit)}: ${words}`,
        value: mentor.id,
      })),
      { name: 'Nobody else: back to the question', value: null },
    ],
  });
  if (chosen === null) return false;
  const { words: cost } = explanations.whyPair(pair.menteeId, chosen, stage?.mentorNumber);
  const beside = others.length > 1 ? ', beside their other mentors' : '';
  const words = `   Swapped and locked${beside}. ${cost}`;
  await solveAgain(context, { run, pair, mentorId: chosen, words });
  return true;
}

async function accept(context: Context, { run: read, pair }: Asked): Promise<void> {
  const settings = await loadSettings(context);
  const isMeant = (each: ProposedPair) => pairKey(each) === pairKey(pair);
  const acceptance = { isMeant, startedOn: context.today };
  await changing(context, (db, note) => {
    const programme = programmeIn(db, context, settings);
    const run = runNamed(db, undefined, programme);
    refuseChangedRun({ read, now: run }, [pair]);
    acceptPairs(context, { db, note, programme }, { ...acceptance, run });
  });
}

async function sayWhereItStands(context: Context): Promise<void> {
  const waiting = await findWaiting(context);
  if (waiting === undefined) {
    context.note('\nEvery pair is decided. Next: mentor pairs');
    return;
  }
  const { run } = waiting;
  const count = (decision: ProposedPair['decision']) =>
    run.pairs.filter((pair) => pair.decision === decision).length;
  context.note(
    `\nRun ${run.id}: ${count('accepted')} accepted, ${count('locked')} locked, ${count('vetoed')} vetoed, ${count('proposed')} open.`,
  );
  if (count('vetoed') > 0)
    context.note('Whose pair was vetoed has no mentor until it is solved again: mentor match.');
  context.note(
    'Next: mentor match review goes on where you stopped; mentor match accept takes the locked and open pairs.',
  );
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
