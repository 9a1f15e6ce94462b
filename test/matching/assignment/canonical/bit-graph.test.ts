import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitGraph } from '../../../../src/matching/assignment/canonical/bit-graph.js';

const ROWS = 70;
const MENTORS = 66;
const ALL_COLUMNS = Array.from({ length: MENTORS + 1 }, (_, column) => column);

describe('BitGraph', () => {
  it('walks exactly the pairs put in, upwards along rows and downwards along columns', () => {
    const anyPairs = fc.array(fc.tuple(fc.nat({ max: ROWS - 1 }), fc.nat({ max: MENTORS })));
    fc.assert(
      fc.property(anyPairs, (listed) => {
        const pairs = [...new Map(listed.map((pair) => [pair.join(), pair])).values()];
        const graph = new BitGraph(new Int32Array(MENTORS), new Uint8Array(MENTORS), ROWS);
        for (const [row, column] of pairs) graph.add(row, column);
        for (let row = 0; row < ROWS; row++) {
          const expected = pairs.filter((pair) => pair[0] === row).map((pair) => pair[1]);
          const found: number[] = [];
          for (let at = graph.nextInRow(row, graph.beforeRow()); at >= 0; at = graph.nextInRow(row, at))
            found.push(at);
          expect(found).toEqual(expected.sort((a, b) => a - b));
          expect(ALL_COLUMNS.filter((column) => graph.has(row, column))).toEqual(found);
        }
        for (let column = 0; column <= MENTORS; column++) {
          const expected = pairs.filter((pair) => pair[1] === column).map((pair) => pair[0]);
          const found: number[] = [];
          let at = graph.previousInColumn(column, graph.behindColumn());
          for (; at >= 0; at = graph.previousInColumn(column, at)) found.push(at);
          expect(found).toEqual(expected.sort((a, b) => b - a));
          expect(graph.degreeOf(column)).toBe(expected.length);
        }
      }),
    );
  });
});
