import { expect, it } from 'vitest';
import { type Measured, measureTitle, together } from '../../../src/evaluation/facts/measured-outcomes.js';

const FALLS: Measured<number> = {
  measure: 'Falls',
  kind: 'incidents',
  better: 'lower',
  per: 1000,
  form: 'rates',
  values: new Map(),
};

it('a measure is named with what is known of it', () => {
  expect(measureTitle(FALLS)).toBe('Falls (incidents, in 1000, less is better)');
  expect(measureTitle({ ...FALLS, kind: 'other', form: 'numbers' })).toBe('Falls (less is better)');
  expect(measureTitle({ ...FALLS, kind: null, better: null })).toBe(
    'Falls (in 1000, which way is better is not said)',
  );
  expect(measureTitle({ ...FALLS, kind: 'absence', form: 'numbers', better: 'higher' })).toBe(
    'Falls (absence, more is better)',
  );
});

it('several values are one: of rates by their denominators, else their mean; of a mixture none', () => {
  const value = (value: number, denominator: number | null) => ({
    id: 1,
    measure: 'Falls',
    personId: null,
    unit: 'Ward 7',
    heldOn: '2026-08-31',
    value,
    denominator,
  });
  const two = [value(1, 100), value(3, 300)];
  expect(together(two, { form: 'rates', per: 1000 })).toBe(10);
  expect(together(two, { form: 'numbers', per: 1 })).toBe(2);
  expect(together(two, { form: 'mixed', per: 1 })).toBeNull();
  expect(together([], { form: 'numbers', per: 1 })).toBeNull();
});
