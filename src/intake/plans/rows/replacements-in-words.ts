import type { Replacement } from './sort-rows.js';

/** Named one by one. */
const NAMED = 10;

/** What on record is replaced by what a file says, one to a line. */
export function replacementsInWords<Facts, Known extends Facts>(
  updates: readonly Replacement<Facts, Known>[],
  { named, inWords }: Record<'named' | 'inWords', (facts: Facts) => string>,
): string[] {
  if (updates.length === 0) return [];
  const more = updates.length - NAMED;
  return [
    'On record otherwise, and from now on as in this file:',
    ...updates
      .slice(0, NAMED)
      .map(({ line, facts, was }) => `  line ${line}, ${named(facts)}: ${inWords(was)} → ${inWords(facts)}`),
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ];
}
