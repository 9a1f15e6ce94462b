import { questionTraits } from '../../src/intake/columns/wordings/question-traits.js';
import {
  letterOf,
  SUBJECTS,
  type Subject,
  subjectOf,
} from '../../src/intake/columns/wordings/second-reading.js';

/** A wording of the corpus. */
export interface KnownWording {
  readonly wording: string;
  readonly kind: string;
  readonly answers: readonly string[];
}

const SUBJECT_OF_KIND: Readonly<Record<string, Subject>> = {
  wishes: 'prefers',
  avoidances: 'avoids',
  manager: 'own_manager',
};
const subjectOfKind = (kind: string): Subject => SUBJECT_OF_KIND[kind] ?? subjectOf(kind) ?? 'else';

/** A trait that fewer wordings have tells nothing. */
const FEWEST = 3;
const ROUNDS = 10;
const [RATE, DECAY] = [0.3, 0.00001];

/** Always the same numbers from 0 to 1 (Lehmer's generator). */
function lot(): () => number {
  let state = 42;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Example {
  readonly traits: readonly number[];
  readonly subject: number;
}

function examplesOf(wordings: readonly KnownWording[]) {
  const read = wordings.map(({ wording, kind, answers }) => ({
    traits: [...questionTraits(wording, answers)],
    subject: SUBJECTS.indexOf(subjectOfKind(kind)),
  }));
  const counts = new Map<string, number>();
  for (const { traits } of read) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const told = [...counts].filter(([, count]) => count >= FEWEST).map(([trait]) => trait);
  const numbers = new Map(told.map((trait, at) => [trait, at]));
  const examples: Example[] = read.map(({ traits, subject }) => ({
    traits: traits.flatMap((trait) => numbers.get(trait) ?? []),
    subject,
  }));
  return { told, examples };
}

/** How likely each subject is for an example, by the weights so far. */
function likelihoods(weights: Float64Array, traits: readonly number[]): Float64Array {
  const sums = new Float64Array(SUBJECTS.length);
  for (const trait of traits)
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (sums[at] ?? 0) + (weights[trait * SUBJECTS.length + at] ?? 0);
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((all, one) => all + one, 0);
  return odds.map((one) => one / total);
}

/**
 * Weighs the words of questions by what each is known to ask for: multinomial logistic regression by stochastic gradients with steps of
 * their own for each weight (Duchi, Hazan and Singer 2011). Gives the table that `weightsIn` reads.
 */
export function weighWords(wordings: readonly KnownWording[]): string {
  const { told, examples } = examplesOf(wordings);
  const weights = new Float64Array(told.length * SUBJECTS.length);
  const squares = new Float64Array(weights.length).fill(0.000001);
  const draw = lot();
  for (let round = 0; round < ROUNDS * examples.length; round += 1) {
    const example = examples[Math.floor(draw() * examples.length)];
    if (example === undefined) continue;
    const likely = likelihoods(weights, example.traits);
    for (const trait of example.traits)
      for (let at = 0; at < SUBJECTS.length; at += 1) {
        const place = trait * SUBJECTS.length + at;
        const weight = weights[place] ?? 0;
        const slope = (likely[at] ?? 0) - (at === example.subject ? 1 : 0) + DECAY * examples.length * weight;
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = weight - (RATE * slope) / Math.sqrt(square);
      }
  }
  const entries = told.map((trait, at) => {
    const each = [...weights.slice(at * SUBJECTS.length, (at + 1) * SUBJECTS.length)];
    return `${each.map(letterOf).join('')}${trait}`;
  });
  return entries.join('\t');
}
