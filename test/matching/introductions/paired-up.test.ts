import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedUp } from '../../../src/matching/introductions/paired-up.js';

const NOBODY = -1;

function graphOf(count: number, edges: ReadonlySet<string>) {
  const mayMeet = (one: number, other: number) =>
    edges.has(one < other ? `${one} ${other}` : `${other} ${one}`);
  return { count, mayMeet, worth: () => 0 };
}

/** Every set of people that some way of pairing covers, found by trying all ways. */
function coverable({ count, mayMeet }: ReturnType<typeof graphOf>): string[] {
  const found = new Set<string>();
  const go = (from: number, covered: readonly number[]) => {
    found.add([...covered].sort((a, b) => a - b).join(' '));
    for (let one = from; one < count; one += 1) {
      if (covered.includes(one)) continue;
      for (let other = one + 1; other < count; other += 1)
        if (!covered.includes(other) && mayMeet(one, other)) go(one + 1, [...covered, one, other]);
    }
  };
  go(0, []);
  return [...found];
}

/** The set that covers most, and of those the one whose first people come first. */
function bestCover(graph: ReturnType<typeof graphOf>): number[] {
  const sets = coverable(graph).map((text) => (text === '' ? [] : text.split(' ').map(Number)));
  const most = Math.max(...sets.map(({ length }) => length));
  const isBefore = (one: number[], other: number[]) => {
    const at = one.findIndex((each, place) => each !== other[place]);
    return (one[at] ?? 0) - (other[at] ?? 0);
  };
  return sets.filter(({ length }) => length === most).sort(isBefore)[0] ?? [];
}

const graph = fc.integer({ min: 0, max: 8 }).chain((count) => {
  const all = Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (_, step) => `${one} ${one + step + 1}`),
  ).flat();
  return fc.subarray(all).map((edges) => graphOf(count, new Set(edges)));
});

describe('pairedUp', () => {
  it('covers as many as trying all ways does, and of those who come first', () => {
    fc.assert(
      fc.property(graph, (given) => {
        const partner = [...pairedUp(given)];
        for (const [one, other] of partner.entries()) {
          if (other === NOBODY) continue;
          expect(partner[other]).toBe(one);
          expect(given.mayMeet(one, other)).toBe(true);
        }
        expect([...partner.keys()].filter((one) => partner[one] !== NOBODY)).toEqual(bestCover(given));
      }),
      { numRuns: 400 },
    );
  });

  it('finds its way through blossoms', () => {
    // A ring of five with a tail at each of two neighbours' places: a greedy start leaves two over.
    const edges = ['0 1', '1 2', '2 3', '3 4', '0 4', '2 5', '4 6', '5 7'];
    expect(pairedUp(graphOf(8, new Set(edges))).includes(NOBODY)).toBe(false);
  });

  it('puts together first whom it is worth most', () => {
    const all = graphOf(4, new Set(['0 1', '0 2', '0 3', '1 2', '1 3', '2 3']));
    const worth = (one: number, other: number) => (one + other === 3 ? 1 : 0);
    expect([...pairedUp({ ...all, worth })]).toEqual([3, 2, 1, 0]);
  });
});
