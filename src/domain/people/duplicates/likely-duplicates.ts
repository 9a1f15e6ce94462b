import { AgreementIndex } from './agreement-index.js';
import { candidatePairs } from './candidate-pairs.js';
import { type ComparableName, comparableName } from './comparable-name.js';
import { nameLikeness } from './name-likeness.js';

/** A field beside the name in which two records of one person agree. */
export interface ComparedField {
  /** What to say of two that agree: `the same birth date`. */
  readonly whenSame: string;
  /** What to say of two that are one edit apart; where it is missing, only equal values agree. */
  readonly whenOneApart?: string;
  /**
   * What agreement is worth when only these two share the value: 1 for what is one person's own, a birth date or a
   * telephone; less for what people come by together, a unit or a day of hiring.
   */
  readonly worth: number;
}

/** A record of someone, ready to be compared. */
export interface DuplicateRecord {
  readonly id: number;
  readonly givenName: string;
  readonly familyName: string;
  /** One value a compared field, in the order of the fields and already folded; null where it is not known. */
  readonly values: readonly (string | null)[];
}

/** Two records that are likely to be one person. */
export interface DuplicateProposal {
  /** Their ids, the smaller first. */
  readonly people: readonly [number, number];
  /** What speaks for it, in words. */
  readonly why: string;
  /** From 0.5, just enough to be proposed, to 1. */
  readonly score: number;
}

/** How alike names must be where these two alone share one value of worth 1. */
const LIKENESS_NEEDED = 0.7;

/** By how much more alike they must be where twice as many share the value; less, where twice as much agrees. */
const STEP_PER_DOUBLING = 0.08;

/** Names half different are never one person's, whatever else agrees; names this alike are enough, whoever else agrees. */
const LEAST_NEEDED = 0.5;
const MOST_NEEDED = 0.96;

/**
 * The pairs of records that are likely to be one person, the surest first: names that are alike and, never on a name alone,
 * a second field that agrees. The rarer the value the two share, the less alike their names need be: the worth of a
 * field is divided by k − 1 where `k` people share the value, and the worths of all agreeing fields are added (rarity as evidence: Winkler 1989,
 * "Frequency-based matching in Fellegi-Sunter model of record linkage"). The result does not depend on the order of the
 * records; their ids must differ.
 */
export function likelyDuplicates(
  records: readonly DuplicateRecord[],
  fields: readonly ComparedField[],
): DuplicateProposal[] {
  const inOrder = records.toSorted((a, b) => a.id - b.id);
  const names = inOrder.map(({ givenName, familyName }) => comparableName(givenName, familyName));
  const indexes = fields.map(
    ({ whenOneApart }, at) =>
      new AgreementIndex(
        inOrder.map(({ values }) => values[at] ?? null),
        whenOneApart !== undefined,
      ),
  );
  const proposals: DuplicateProposal[] = [];
  for (const [a, b] of candidatePairs(names, indexes)) {
    const found = judge({ a, b, names, indexes, fields });
    const [one, other] = [inOrder[a]?.id, inOrder[b]?.id];
    if (found === undefined || one === undefined || other === undefined) continue;
    proposals.push({ people: [one, other], ...found });
  }
  return proposals.sort(
    (x, y) => y.score - x.score || x.people[0] - y.people[0] || x.people[1] - y.people[1],
  );
}

interface Judged {
  readonly a: number;
  readonly b: number;
  readonly names: readonly ComparableName[];
  readonly indexes: readonly AgreementIndex[];
  readonly fields: readonly ComparedField[];
}

function judge({ a, b, names, indexes, fields }: Judged): { why: string; score: number } | undefined {
  const [nameA, nameB] = [names[a], names[b]];
  if (nameA === undefined || nameB === undefined) return undefined;
  const words: string[] = [];
  let worth = 0;
  indexes.forEach((index, at) => {
    const agreement = index.between(a, b);
    const field = fields[at];
    if (agreement === undefined || field === undefined) return;
    worth += field.worth / agreement.rivals;
    words.push((agreement.isExact ? field.whenSame : field.whenOneApart) ?? '');
  });
  if (worth === 0) return undefined;
  const needed = likenessNeeded(worth);
  const likeness = nameLikeness(nameA, nameB);
  if (likeness < needed) return undefined;
  const nameWords = likeness === 1 ? 'the same name' : `names alike (${likeness.toFixed(2)})`;
  const score = Math.round(100 * Math.min(1, 0.5 + likeness - needed)) / 100;
  return { why: [nameWords, ...words].join(', '), score };
}

/** How alike two names must be, given what else agrees. */
function likenessNeeded(worth: number): number {
  return Math.min(
    MOST_NEEDED,
    Math.max(LEAST_NEEDED, LIKENESS_NEEDED - STEP_PER_DOUBLING * Math.log2(worth)),
  );
}
