import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeHeap } from '../../../../src/matching/assignment/engines/node-heap.js';

describe('NodeHeap', () => {
  it('gives nodes by their lowest key, each once', () => {
    const heap = new NodeHeap(4);
    heap.lower(2, 5);
    heap.lower(0, 7);
    heap.lower(3, 6);
    heap.lower(0, 1);
    heap.lower(2, 9);
    expect([heap.take(), heap.take(), heap.take(), heap.take()]).toEqual([0, 2, 3, -1]);
  });

  it('gives the keys in order, also after it was cleared', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer())), (entries) => {
        const heap = new NodeHeap(10);
        heap.lower(4, -1e9);
        heap.clear();
        const lowest = new Map<number, number>();
        for (const [node, key] of entries) {
          heap.lower(node, key);
          lowest.set(node, Math.min(key, lowest.get(node) ?? key));
        }
        const taken: number[] = [];
        for (let node = heap.take(); node >= 0; node = heap.take())
          taken.push(lowest.get(node) ?? Number.NaN);
        expect(taken).toEqual([...lowest.values()].sort((a, b) => a - b));
      }),
    );
  });
});
