import type { Context } from '../../../context.js';
import { fullName } from '../../../domain/people/person.js';
import { fitInWords } from '../../../domain/rounds/fit-figures.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import type { RoundExplanations } from '../../../matching/answers/explain-round.js';
import type { WhyPair } from '../../../matching/answers/explain-why.js';
import type { Prompter } from '../../../terminal/prompts.js';
import type { Decision } from '../decisions/plan-decisions.js';

/** One pair as it is asked about. */
export interface AskedPair {
  readonly run: Run;
  readonly pair: ProposedPair;
  /** What the pair costs or is worth, given everything decided so far. */
  readonly why: WhyPair;
  readonly explanations: RoundExplanations;
}

/** A decision, or where to go without one. */
export type ReviewAnswer = Decision | 'later' | 'back' | 'finish';

type Word = 'later' | 'keep' | 'accept' | 'veto' | 'swap' | 'back' | 'finish';

/**
 * Asks what becomes of a pair. The first choice, which Enter alone takes, decides nothing: no pairing is ever made by a key
 * that was pressed once too often.
 */
export async function askAboutPair(
  context: Context,
  prompt: Prompter,
  asked: AskedPair,
): Promise<ReviewAnswer> {
  const { menteeId, mentorId } = asked.pair;
  const decision = { line: 0, menteeId, before: mentorId, mentorId, because: '' };
  for (;;) {
    const word = await askForWord(prompt);
    if (word === 'later' || word === 'back' || word === 'finish') return word;
    if (word === 'keep' || word === 'accept') return { ...decision, kind: word };
    if (word === 'veto') {
      const because = await askForReason(prompt);
      if (because !== '') return { ...decision, kind: word, because };
    } else {
      const other = await askForOtherMentor(context, prompt, asked);
      if (other !== undefined) return { ...decision, kind: word, mentorId: other };
    }
  }
}

function askForWord(prompt: Prompter): Promise<Word> {
  return prompt.select<Word>({
    message: 'What becomes of this pair?',
    choices: [
      { name: 'Later: leave it open', value: 'later' },
      { name: 'Lock: keep it whatever else changes', value: 'keep' },
      { name: 'Accept: it becomes a pairing today', value: 'accept' },
      { name: 'Veto: never this pair, with a reason', value: 'veto' },
      { name: 'Swap: give the mentee another mentor, the price of each shown', value: 'swap' },
      { name: 'Back to the pair before', value: 'back' },
      { name: 'Stop here: see what was decided, then apply it or not', value: 'finish' },
    ],
  });
}

/** Empty: back to the question. */
function askForReason(prompt: Prompter): Promise<string> {
  return prompt.input({ message: 'Why? It is shown wherever it counts (nothing: back to the question)' });
}

/** Another mentor for the mentee, chosen by what each would cost; undefined: back to the question. */
async function askForOtherMentor(
  context: Context,
  prompt: Prompter,
  { run, pair, explanations }: AskedPair,
): Promise<number | undefined> {
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
    return undefined;
  }
  return prompt.select<number | undefined>({
    message: 'Which mentor instead?',
    choices: [
      { name: 'Nobody else: back to the question', value: undefined },
      ...open.map(({ mentor, fit, words }) => ({
        name: `${fullName(mentor)}, fit ${fitInWords(fit)}: ${words}`,
        value: mentor.id,
      })),
    ],
  });
}
