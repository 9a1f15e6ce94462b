import { expect, it } from 'vitest';
import { onceFor } from '../../src/domain/once-for.js';

it('works an answer out once for the same facts, and anew for others that say the same', () => {
  const asked: number[] = [];
  const doubled = onceFor(({ value }: { readonly value: number }) => {
    asked.push(value);
    return value === 0 ? undefined : 2 * value;
  });
  const [one, alike, nothing] = [{ value: 4 }, { value: 4 }, { value: 0 }];
  expect([doubled(one), doubled(one), doubled(alike), doubled(nothing), doubled(nothing)]).toEqual([
    8,
    8,
    8,
    undefined,
    undefined,
  ]);
  expect(asked).toEqual([4, 4, 0]);
});
