import { describe, expect, it } from 'vitest';
import { wavesInOrder } from '../../../src/domain/surveys/waves-in-order.js';

const answered = (wave: string, submittedOn?: string) => ({
  wave,
  ...(submittedOn === undefined ? {} : { submittedOn }),
});

const order = (waves: string[], responses: ReturnType<typeof answered>[] = [], stated: string[] = []) =>
  wavesInOrder(waves, { responses, stated });

describe('the order of waves', () => {
  it('is that of their first answers, whatever the alphabet says', () => {
    const responses = [answered('a', '2026-09-10'), answered('b', '2026-01-10'), answered('b', '2026-09-11')];
    expect(order(['a', 'b'], responses)).toEqual(['b', 'a']);
  });

  it.each([
    [
      'in the order of their days',
      [answered('a', '2026-09-10'), answered('b', '2026-01-10'), answered('b', '2026-09-11')],
    ],
    [
      'in another order',
      [answered('b', '2026-09-11'), answered('b', '2026-01-10'), answered('a', '2026-09-10')],
    ],
    [
      'some without a day',
      [answered('b'), answered('b', '2026-01-10'), answered('b'), answered('a', '2026-09-10')],
    ],
  ])('goes by the first answer of each, given %s', (_, responses) => {
    expect(order(['a', 'b'], responses)).toEqual(['b', 'a']);
    expect(order(['b', 'a'], responses)).toEqual(['b', 'a']);
  });

  it('is what their names say where answers have no day', () => {
    expect(order(['post', 'pre'])).toEqual(['pre', 'post']);
    expect(order(['Later', 'before'])).toEqual(['before', 'Later']);
    expect(order(['end of year', 'mid-year', 'Baseline 2026'])).toEqual([
      'Baseline 2026',
      'mid-year',
      'end of year',
    ]);
    expect(order(['wave 10', 'wave 9'])).toEqual(['wave 9', 'wave 10']);
    expect(order(['12 months', '1 month'])).toEqual(['1 month', '12 months']);
    expect(order(['3 sessions', '1 session'])).toEqual(['1 session', '3 sessions']);
    expect(order([' wave 2', 'Wave 1'])).toEqual(['Wave 1', ' wave 2']);
  });

  it('is what settings state, before anything else', () => {
    const responses = [answered('red', '2026-01-10'), answered('blue', '2026-09-10')];
    expect(order(['red', 'blue'], responses, ['Blue', 'Red'])).toEqual(['blue', 'red']);
  });

  it('is not known where nothing tells', () => {
    expect(order(['blue', 'red'])).toBeNull();
    expect(order(['blue', 'red'], [answered('blue', '2026-01-10')])).toBeNull();
    expect(order(['pre-end', 'end'])).toBeNull();
    expect(order(['round 1', 'wave 2'])).toBeNull();
    expect(order(['1 week', '3 months'])).toBeNull();
    expect(order(['wave 1.3', 'wave 1.2'])).toBeNull();
    expect(order(['wave 1.3', 'wave 2.1'])).toBeNull();
    expect(order(['before', 'start'])).toBeNull();
    expect(order(['red', 'blue', 'green'], [], ['blue', 'red'])).toBeNull();
  });
});
