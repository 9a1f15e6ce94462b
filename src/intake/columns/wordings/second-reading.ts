import { OWN_MANAGER } from '../../../domain/files/file-fields.js';
import { isProtective } from '../interpretation.js';
import { questionTraits } from './question-traits.js';
import { WORDS_WEIGHED } from './words-weighed.js';

/** What a question can ask for, and `else` for all that is no field; the weights of a trait stand in this order. */
export const SUBJECTS = [
  'role',
  'prefers',
  'avoids',
  'needs',
  'strengths',
  'availability',
  'interests',
  'languages',
  'years_experience',
  'mode',
  'style',
  'capacity',
  'who',
  OWN_MANAGER,
  'else',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const SUBJECT_OF: Readonly<Record<string, Subject>> = {
  is_mentor: 'role',
  is_mentee: 'role',
  goals: 'needs',
  email: 'who',
  name: 'who',
  given_name: 'who',
  family_name: 'who',
  staff_number: 'who',
};
const isSubject = (target: string): target is Subject => (SUBJECTS as readonly string[]).includes(target);

/** The subject that a field belongs to; undefined where none is weighed. */
export function subjectOf(target: string): Subject | undefined {
  return SUBJECT_OF[target] ?? (isSubject(target) ? target : undefined);
}

/** By trait, what it says for and against each subject. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** A weight is a letter, of which the middle one stands for none. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const [NONE, STEP] = [32, 0.1];

/** A weight as a letter; beyond the ends, the last counts. */
export function letterOf(weight: number): string {
  const at = Math.round(weight / STEP) + NONE;
  return LETTERS.charAt(Math.min(Math.max(at, 0), LETTERS.length - 1));
}

/** The table of weights: tabs or lines between traits, each after its letters. */
export function weightsIn(table: string): Weights {
  const weights = new Map<string, readonly number[]>();
  for (const entry of table.split(/[\t\n]/u)) {
    const letters = entry.slice(0, SUBJECTS.length);
    if (letters.length < SUBJECTS.length) continue;
    const each = [...letters].map((letter) => (LETTERS.indexOf(letter) - NONE) * STEP);
    weights.set(entry.slice(SUBJECTS.length), each);
  }
  return weights;
}

let known: Weights | undefined;
const knownWeights = () => {
  known ??= weightsIn(WORDS_WEIGHED);
  return known;
};

/** How likely each subject is by the words of a question and the look of its answers; together they are 1 (multinomial logit). */
export function likelihoods(
  text: string,
  cells: Iterable<string>,
  weights = knownWeights(),
): ReadonlyMap<Subject, number> {
  const sums = SUBJECTS.map(() => 0);
  for (const trait of questionTraits(text, cells))
    weights.get(trait)?.forEach((weight, at) => {
      sums[at] = (sums[at] ?? 0) + weight;
    });
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const total = odds.reduce((all, one) => all + one, 0);
  return new Map(SUBJECTS.map((subject, at) => [subject, (odds[at] ?? 0) / total]));
}

/** Below it, the words speak against what the grammar made of a question; from the other on, they say enough alone. */
const DOUBTED = 0.2;
const SAID = 0.8;

/** A box holds its tick or its option, and is told by its heading alone. */
function isBox(cells: Iterable<string>): boolean {
  const said = new Set<string>();
  for (const cell of cells) {
    if (cell.trim() !== '') said.add(cell.trim());
    if (said.size > 1) return false;
  }
  return true;
}

/**
 * Whether the words of a question speak against what it was read as. What protects is never doubted: it would leave a pair possible. Nor is a
 * box, whose ticks look like no answer.
 */
export function isDoubted(
  target: string,
  question: { readonly text: string; readonly cells: Iterable<string> },
  weights?: Weights,
): boolean {
  const subject = subjectOf(target);
  if (subject === undefined || isProtective(target) || isBox(question.cells)) return false;
  return (likelihoods(question.text, question.cells, weights).get(subject) ?? 0) < DOUBTED;
}

/** Fields that words alone may tell: roles and whoever answers are told by grammar, or not at all. */
const TOLD_BY_WORDS: ReadonlySet<Subject> = new Set<Subject>([
  'prefers',
  'avoids',
  'needs',
  'strengths',
  'availability',
  'interests',
  'languages',
  'years_experience',
  'mode',
  'style',
  'capacity',
]);

/** The field that the words of a question all but certainly ask for, where its grammar is not understood. */
export function toldByWords(text: string, cells: Iterable<string>, weights?: Weights): Subject | undefined {
  const [best] = [...likelihoods(text, cells, weights)].sort(([, left], [, right]) => right - left);
  return best !== undefined && best[1] >= SAID && TOLD_BY_WORDS.has(best[0]) ? best[0] : undefined;
}
