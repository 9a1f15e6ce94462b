import { OWN_MANAGER } from '../../domain/files/file-fields.js';

/** How sure it is what something means. Only what is certain is applied unasked; what is unknown is kept as text. */
export type Degree = 'certain' | 'likely' | 'unknown';

/** By what something was understood, the surest first. */
export const ORIGINS = [
  'stated',
  'profile',
  'settings',
  'confirmed',
  'own name',
  'tool',
  'template',
  'known heading',
  'ambiguous heading',
  'wording',
  'days not in full',
  'none',
] as const;
export type Origin = (typeof ORIGINS)[number];

const LIKELY: ReadonlySet<Origin> = new Set<Origin>(['ambiguous heading', 'wording', 'days not in full']);

/** How sure it is what was understood by this. */
export function degreeOf(origin: Origin): Degree {
  if (origin === 'none') return 'unknown';
  return LIKELY.has(origin) ? 'likely' : 'certain';
}

/** Whether the person said so, for this file or for good: nothing that was only found out counts over it. */
export function isSaid(origin: Origin): boolean {
  return origin === 'stated' || origin === 'profile' || origin === 'settings' || origin === 'confirmed';
}

/**
 * What forbids a pair, or keeps somebody out of one. It is applied however little sure it is, and said: to ask first would
 * leave the pair possible meanwhile.
 */
const PROTECTIVE: readonly string[] = [
  'avoids',
  'manager',
  OWN_MANAGER,
  'left_on',
  'ends_on',
  'status',
  'is_active',
  'is_on_leave',
  'has_left',
];

export function isProtective(target: string): boolean {
  return PROTECTIVE.includes(target);
}

/** A cell and what it was read as; several where it was divided, none where it says nothing. */
export interface ReadExample {
  readonly written: string;
  readonly readAs: readonly string[];
}

/** A distinct word of a column whose words are interpreted one by one, such as roles. */
export interface ReadWord extends ReadExample {
  readonly cells: number;
}

/** What a column was taken to hold, how sure that is, and by what. */
export interface Interpretation {
  /** As it is headed in the file; a question over several columns by its text. */
  readonly column: string;
  readonly position: number;
  /** The field or attribute; null where the column is kept as text, or not used. */
  readonly target: string | null;
  readonly degree: Degree;
  readonly origin: Origin;
  /** Cells that say something. */
  readonly cells: number;
  /** Up to three different ones. */
  readonly examples: readonly ReadExample[];
  /** Every distinct word with its count, the most frequent first, where words are interpreted. */
  readonly words: readonly ReadWord[];
  /** Why a column that was nearly understood is only kept. */
  readonly because?: string;
}

/** Those that somebody has to confirm before anything is stored. */
export function toBeConfirmed(interpretations: readonly Interpretation[]): Interpretation[] {
  return interpretations.filter(
    ({ degree, target }) => degree === 'likely' && target !== null && !isProtective(target),
  );
}
