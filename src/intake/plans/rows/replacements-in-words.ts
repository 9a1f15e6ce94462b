import { firstLines } from '../../../domain/text/first-few.js';
import type { Replacement } from './sort-rows.js';

/** Named one by one. */
const NAMED = 10;

/** What on record is replaced by what a file says, one to a line. */
export function replacementsInWords<Facts, Known extends Facts>(
  updates: readonly Replacement<Facts, Known>[],
  { named, inWords }: Record<'named' | 'inWords', (facts: Facts) => string>,
): string[] {
  if (updates.length === 0) return [];
  return [
    'On record otherwise, and from now on as in this file:',
    ...firstLines(
      updates,
      NAMED,
      ({ line, facts, was }) => `line ${line}, ${named(facts)}: ${inWords(was)} → ${inWords(facts)}`,
    ),
  ];
}
