import { fullName, type Person } from '../../../domain/people/person.js';
import { valuesOf } from '../../criteria/person-values.js';
import { TermBook, type TermLists } from '../../criteria/terms.js';
import type { Solution } from '../../solving/solve-numbers.js';
import { type Advice, byGain, gainWords, mostTried, pairsWords } from './advice.js';
import { gainOfPerson } from './changed-input.js';

/**
 * In a large round exact gains are asked for so many of those that promise to open pairs, and as many of those that promise better
 * fits; twice as many are told of.
 */
const MOST_OF_EACH = 4;

/** One person with one more time, and what that promises. */
interface Extra {
  readonly person: Person;
  /** As somebody who has it wrote it. */
  readonly slot: string;
  /** Pairs forbidden only for want of this one time: with people left over, and with anybody. */
  leftOver: number;
  pairs: number;
  /** Proposed pairs that would have one time more of those they want. */
  better: number;
  /** Possible pairs that are not proposed and would have one more. Not looked at in a large round. */
  other: number;
}

type Side = { readonly people: readonly Person[]; readonly lists: TermLists };

/** Extras by person and time, made when first counted. */
class Extras {
  readonly #known = new Map<string, Extra>();

  /** Counts for everybody who lacks one of the other's times. */
  count(from: { side: Side; at: number }, to: { side: Side; at: number }, add: (extra: Extra) => void): void {
    const person = to.side.people[to.at];
    const has = to.side.lists.ids[to.at];
    for (const [k, slot] of (from.side.lists.ids[from.at] ?? []).entries()) {
      if (person === undefined || has === undefined || has.includes(slot)) continue;
      const key = `${person.id} ${slot}`;
      const written = from.side.lists.written[from.at]?.[k] ?? '';
      const extra = this.#known.get(key) ?? {
        person,
        slot: written,
        leftOver: 0,
        pairs: 0,
        better: 0,
        other: 0,
      };
      this.#known.set(key, extra);
      add(extra);
    }
  }

  /** The most promising to open pairs, then the most promising to better fits, so many of each. */
  best(most: number): readonly Extra[] {
    const all = [...this.#known.values()];
    const opening = all
      .filter(({ pairs }) => pairs > 0)
      .sort((a, b) => b.leftOver - a.leftOver || b.pairs - a.pairs || b.better - a.better);
    const bettering = all
      .filter(({ better, other }) => better + other > 0)
      .sort((a, b) => b.better - a.better || b.other - a.other);
    return [...new Set([...opening.slice(0, most), ...bettering.slice(0, most)])];
  }
}

/** Of each person the best time. */
function firstOfEachPerson<Found extends { readonly person: Person }>(
  inOrder: readonly Found[],
): readonly Found[] {
  const seen = new Set<Person>();
  return inOrder.filter(({ person }) => seen.size < seen.add(person).size);
}

function inCommon(one: Uint32Array, other: Uint32Array): number {
  return one.reduce((count, slot) => count + (other.includes(slot) ? 1 : 0), 0);
}

/** How many times in common the criteria count as enough; 0 where none asks. */
function enoughFor({ problem }: Solution): number {
  const asking = problem.input.settings.criteria.find(
    (each) => each.kind === 'overlap' && each.weight > 0 && each.attribute === 'availability',
  );
  return asking?.kind === 'overlap' ? asking.enough : 0;
}

/** Who could offer which time in use by others: mentors with places and mentees, where both told when they can. */
function promisingExtras(solution: Solution, rule: number): readonly Extra[] {
  const { problem, partner } = solution;
  const terms = new TermBook(problem.input.settings.synonyms);
  const sideOf = (people: readonly Person[]): Side => ({
    people,
    lists: terms.lists(people.map((person) => valuesOf(person, 'availability'))),
  });
  const [mentees, mentors] = [sideOf(problem.mentees), sideOf(problem.mentors.map(({ person }) => person))];
  const oneShort = (problem.input.settings.rules.minimumSharedSlots ?? 0) - 1;
  const enough = enoughFor(solution);
  const most = mostTried(problem, MOST_OF_EACH);
  const isSmall = most > MOST_OF_EACH;
  const extras = new Extras();
  for (const [at, own] of mentees.lists.ids.entries()) {
    const row = problem.scores.rowOf(at);
    for (const [mentor, theirs] of mentors.lists.ids.entries()) {
      const isForbidden =
        rule >= 0 && row[mentor] === -1 - rule && (problem.mentors[mentor]?.places ?? 0) > 0;
      const isPossible = (row[mentor] as number) >= 0 && isSmall;
      if (!isForbidden && partner[at] !== mentor && !isPossible) continue;
      if (own.length === 0 || theirs.length === 0) continue;
      const shared = inCommon(own, theirs);
      if (isForbidden ? shared !== oneShort : shared >= enough) continue;
      const add = (extra: Extra) => {
        if (partner[at] === mentor) extra.better++;
        else if (!isForbidden) extra.other++;
        else {
          extra.pairs++;
          if ((partner[at] ?? -1) < 0) extra.leftOver++;
        }
      };
      extras.count({ side: mentees, at }, { side: mentors, at: mentor }, add);
      extras.count({ side: mentors, at: mentor }, { side: mentees, at }, add);
    }
  }
  return extras.best(most);
}

/** What the programme would gain if somebody could meet at one more time, of those that others have named. */
export function moreTimes(solution: Solution): readonly Advice[] {
  const rule = solution.problem.rules.findIndex(({ name }) => name === 'availability');
  const tried = promisingExtras(solution, rule).map(({ person, slot }) => {
    const availability = [...valuesOf(person, 'availability'), slot];
    const attributes = new Map([...person.attributes, ['availability', availability]]);
    const gain = gainOfPerson({ ...person, attributes }, rule, solution);
    const words = `If ${fullName(person)} could also do ${slot}: ${gainWords(gain)}.${pairsWords(gain.pairs)}`;
    return { person, kind: 'availability' as const, words, ...gain };
  });
  const best = [...tried].sort(byGain);
  return firstOfEachPerson(best)
    .slice(0, 2 * MOST_OF_EACH)
    .map(({ person: _, ...advice }) => advice);
}
