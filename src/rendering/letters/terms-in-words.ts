import type { AgreementTerms } from '../../domain/pairings/agreement.js';

/** `every week`, `every 2 weeks`, `every 30 days`. */
export function howOften(days: number): string {
  if (days % 7 !== 0) return days === 1 ? 'every day' : `every ${days} days`;
  return days === 7 ? 'every week' : `every ${days / 7} weeks`;
}

/** How and where the two meet; null where neither was settled. */
export function whereTheyMeet({ mode, place }: Pick<AgreementTerms, 'mode' | 'place'>): string | null {
  return listedOrNull([mode?.replaceAll('_', ' ') ?? '', place ?? '']);
}

/** Texts in a row, empty ones left out; null where none is left. */
export function listedOrNull(texts: readonly string[]): string | null {
  const known = texts.filter((text) => text !== '');
  return known.length === 0 ? null : known.join(', ');
}
