import type { Person } from '../../domain/people/person.js';
import { TermBook } from '../criteria/terms.js';
import type { MatchingInput } from '../round/matching-input.js';
import { buildRules } from '../rules/build-rules.js';

/**
 * By person, with whom they must not be in one circle: every rule that protects somebody keeps the two apart here as well, whichever of
 * them it would take for the mentor.
 */
export function peersApart(people: readonly Person[], input: MatchingInput): readonly ReadonlySet<number>[] {
  const places = { capacity: 1, places: 1, isOverfull: false };
  const context = {
    input,
    mentees: people,
    mentors: people.map((person) => ({ person, ...places })),
    terms: new TermBook(input.settings.synonyms),
  };
  const rules = buildRules(context, { fixed: [], reserved: [] }).filter(
    ({ binding }) => binding === 'protective',
  );
  const apart = people.map(() => new Set<number>());
  for (const one of people.keys()) {
    for (const rule of rules) {
      for (const other of rule.excludes(one)) {
        if (other === one) continue;
        apart[one]?.add(other);
        apart[other]?.add(one);
      }
    }
  }
  return apart;
}
