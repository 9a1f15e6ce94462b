import { shareTerms } from '../criteria/shared-terms.js';
import type { Forbidding, RuleContext } from './rule.js';

/** Lists kept for mentees with the same values take at most this many numbers, 8 MB. */
const MOST_NUMBERS = 2_000_000;

/**
 * The pairs with fewer values of an attribute in common than asked, where both named theirs. Mentees with the same
 * values share the list of mentors it takes.
 */
export function tooFewShared(
  context: RuleContext,
  rule: {
    readonly counted: string;
    readonly attribute: string;
    readonly atLeast: number;
    readonly words: (pair: { own: readonly string[]; theirs: readonly string[]; shared: number }) => string;
  },
): Forbidding {
  const mentors = context.mentors.map(({ person }) => person);
  const sides = { mentees: context.mentees, mentors, terms: context.terms };
  const terms = shareTerms(sides, { mentee: rule.attribute, mentor: rule.attribute });
  const byTerms = new Map<string, Uint32Array>();
  let kept = 0;
  const tooFew = (mentee: number): Uint32Array => {
    const shared = new Float64Array(mentors.length);
    terms.countInto(shared, mentee);
    const known = terms.judgedRow(mentee);
    const excluded = new Uint32Array(mentors.length);
    let count = 0;
    for (let mentor = 0; mentor < mentors.length; mentor++)
      if (known[mentor] === 1 && (shared[mentor] as number) < rule.atLeast) excluded[count++] = mentor;
    return excluded.slice(0, count);
  };
  return {
    counted: rule.counted,
    excludes: (mentee) => {
      const key = terms.mentees.ids[mentee]?.toSorted().join(' ') ?? '';
      const excluded = byTerms.get(key) ?? tooFew(mentee);
      if (!byTerms.has(key) && kept + excluded.length <= MOST_NUMBERS) {
        byTerms.set(key, excluded);
        kept += excluded.length;
      }
      return excluded;
    },
    words: (mentee, mentor) =>
      rule.words({
        own: terms.mentees.written[mentee] ?? [],
        theirs: terms.mentors.written[mentor] ?? [],
        shared: terms.split(mentee, mentor).shared.length,
      }),
  };
}
