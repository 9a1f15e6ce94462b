import type { Context } from '../context.js';
import { fullName, type Person } from '../domain/person.js';
import type { ProposedPair, Run } from '../domain/run.js';
import { UsageError } from '../errors.js';
import { addNamedRule } from '../store/named-rules.js';
import { findProposal, findRun, recordRun, setPairDecision } from '../store/runs.js';
import type { Prompter } from '../terminal/prompts.js';
import { acceptPairs } from './steps/accept-pairs.js';
import { runNamed } from './steps/find-run.js';
import { type Programme, peopleById, programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { matchingInputOf, matchProgramme } from './steps/match-programme.js';
import { sayHowItWent } from './steps/show-proposal.js';
import { changing, reading } from './steps/use-store.js';

type Answer = 'accept' | 'lock' | 'veto' | 'later' | 'solve' | 'stop';

/** How one walk through a proposal ended. */
type WalkEnd = 'through' | 'solve' | 'stop';

/**
 * Walks through the proposal pair by pair. Every decision is kept the moment it is made, so stopping loses nothing: an
 * accepted pair becomes a pairing, a veto a rule, a lock stays whatever is solved again.
 * @throws UsageError where there is nobody to ask.
 */
export async function reviewProposal(context: Context): Promise<void> {
  const { prompt } = context;
  if (prompt === undefined) {
    throw new UsageError(
      'A review asks questions, and nobody is here to answer.',
      'Without a terminal: mentor match show, then mentor match accept --only MENTEE …, mentor rule never MENTEE MENTOR --because "…".',
    );
  }
  let end = await walk(context, prompt);
  while (end === 'solve') {
    await solveAgain(context);
    end = await walk(context, prompt);
  }
  await sayWhereItStands(context);
}

/** Asks about every pair nobody has decided on yet. */
async function walk(context: Context, prompt: Prompter): Promise<WalkEnd> {
  const { programme, run } = await readProposal(context);
  const people = peopleById(programme.people);
  const undecided = run.pairs.filter(({ decision }) => decision === 'proposed');
  for (const [index, pair] of undecided.entries()) {
    context.note(`\n${index + 1} of ${undecided.length}. ${pairInWords(pair, people)}`);
    for (const part of pair.parts) context.note(`   ${part.criterion}: ${part.words}`);
    const answer = await ask(prompt);
    if (answer === 'stop' || answer === 'solve') return answer;
    await decide(context, { run, pair, answer, prompt });
  }
  return 'through';
}

function ask(prompt: Prompter): Promise<Answer> {
  return prompt.select<Answer>({
    message: 'What becomes of this pair?',
    choices: [
      { name: 'Accept: it becomes a pairing today', value: 'accept' },
      { name: 'Lock: keep it whatever else changes', value: 'lock' },
      { name: 'Veto: never this pair, with a reason', value: 'veto' },
      { name: 'Later: leave it open', value: 'later' },
      { name: 'Solve again with the vetoes and locks so far', value: 'solve' },
      { name: 'Stop here; what is decided is kept', value: 'stop' },
    ],
  });
}

async function decide(
  context: Context,
  { run, pair, answer, prompt }: { run: Run; pair: ProposedPair; answer: Answer; prompt: Prompter },
): Promise<void> {
  const key = { runId: run.id, menteeId: pair.menteeId, mentorId: pair.mentorId };
  if (answer === 'lock') {
    await changing(context, (db, note) => {
      setPairDecision(db, key, 'locked');
      note({ what: 'run', action: 'pair locked', ids: [run.id] });
    });
  } else if (answer === 'veto') {
    const because = await prompt.input({
      message: 'Why?',
      complaintAbout: (text) =>
        text === '' ? 'A veto needs a reason; it is shown wherever it counts.' : undefined,
    });
    await changing(context, (db, note) => {
      setPairDecision(db, key, 'vetoed');
      const { menteeId, mentorId } = pair;
      const rule = addNamedRule(db, {
        kind: 'never',
        menteeId,
        mentorId,
        because,
        recordedAt: context.countsAt,
      });
      note({ what: 'run', action: 'pair vetoed', ids: [run.id] });
      note({ what: 'rule', action: 'created', ids: [rule] });
    });
  } else if (answer === 'accept') {
    await accept(context, run.id, pair);
  }
}

async function accept(context: Context, runId: number, pair: ProposedPair): Promise<void> {
  const settings = loadSettings(context);
  await changing(context, (db, note) => {
    const programme = programmeIn(db, context, settings);
    const run = runNamed(db, runId, programme.round.id);
    acceptPairs(
      context,
      { db, note, programme },
      { run, menteeIds: new Set([pair.menteeId]), startedOn: context.today },
    );
  });
}

/** Computes the round once more; the new proposal takes the place of the old one, locked pairs stay. */
async function solveAgain(context: Context): Promise<void> {
  const { programme, run: proposal } = await readProposal(context);
  const input = matchingInputOf(programme, { context, seed: proposal.seed, proposal });
  const { run } = matchProgramme(programme, input);
  await changing(context, (db, note) => {
    const id = recordRun(db, run, {
      roundId: programme.round.id,
      computedAt: context.countsAt,
      settings: programme.settings.matching,
    });
    note({ what: 'run', action: 'proposed', ids: [id] });
  });
  const changed = changedPairs(proposal, run.pairs);
  context.note(
    `\nSolved again: ${changed} ${changed === 1 ? 'pair is' : 'pairs are'} new. Total fit ${proposal.totalFit.toFixed(2)} → ${run.totalFit.toFixed(2)}.`,
  );
  sayHowItWent(context, run);
}

function changedPairs(before: Run, after: readonly ProposedPair[]): number {
  const known = new Set(before.pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  return after.filter(({ menteeId, mentorId }) => !known.has(`${menteeId} ${mentorId}`)).length;
}

async function readProposal(context: Context): Promise<{ programme: Programme; run: Run }> {
  const settings = loadSettings(context);
  return reading(context, (db) => {
    const programme = programmeIn(db, context, settings);
    return { programme, run: runNamed(db, undefined, programme.round.id) };
  });
}

async function sayWhereItStands(context: Context): Promise<void> {
  const settings = loadSettings(context);
  const run = await reading(context, (db) => {
    const { round } = programmeIn(db, context, settings);
    const waiting = findProposal(db, round.id);
    return waiting === undefined ? undefined : findRun(db, waiting.id);
  });
  if (run === undefined) {
    context.note('\nEvery pair is decided. Next: mentor pairs');
    return;
  }
  const count = (decision: ProposedPair['decision']) =>
    run.pairs.filter((pair) => pair.decision === decision).length;
  context.note(
    `\nRun ${run.id}: ${count('accepted')} accepted, ${count('locked')} locked, ${count('vetoed')} vetoed, ${count('proposed')} open.`,
  );
  context.note(
    'Next: mentor match review goes on where you stopped; mentor match accept takes the locked and open pairs.',
  );
}

function pairInWords(pair: ProposedPair, people: ReadonlyMap<number, Person>): string {
  const nameOf = (id: number) => {
    const person = people.get(id);
    return person === undefined ? `person ${id}` : fullName(person);
  };
  return `${nameOf(pair.menteeId)} with ${nameOf(pair.mentorId)}, fit ${pair.fit.toFixed(2)}`;
}
