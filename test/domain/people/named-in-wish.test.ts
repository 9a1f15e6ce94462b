import { describe, expect, it } from 'vitest';
import { namedInWish } from '../../../src/domain/people/naming/named-in-wish.js';

describe('the name within a wish', () => {
  it.each([
    ['Dr Ada Okafor', 'Ada Okafor'],
    ['Ada Okafor please', 'Ada Okafor'],
    ['Yes, Ada Okafor', 'Ada Okafor'],
    ['1. Ada Okafor', 'Ada Okafor'],
    ['Ada Okafor (Ward 7)', 'Ada Okafor'],
    ["I'd love to work with Ada Okafor", 'Ada Okafor'],
    ['I would like to be paired with Prof. Ada Okafor if possible', 'Ada Okafor'],
    ['would be Ada Okafor', 'Ada Okafor'],
    ['Ada Okafor - we worked together on nights', 'Ada Okafor'],
    ['Ada Okafor has kindly agreed to mentor me', 'Ada Okafor'],
    ['Jan van den Berg, who runs the clinic', 'Jan van den Berg'],
  ])('of %j is %j', (wish, name) => {
    expect(namedInWish(wish)).toBe(name);
  });

  it.each([
    'Ada Okafor',
    '00123',
    'ada@example.org',
    'No thanks',
    'Someone senior please',
    'the sister on Ward 5',
    'Ada Okafor (not on nights)',
    'Ada Okafor, but she is my manager',
    'I was mentored by Ada Okafor last year',
    'Ada Okafor would never work',
    'Ada Okafor (there was a complaint)',
    'Ada Okafor - conflict of interest',
    'Ada Okafor as a last resort',
  ])('of %j is left as it was written', (wish) => {
    expect(namedInWish(wish)).toBe(wish);
  });
});

describe('a grade beside a name in a wish', () => {
  it.each([
    ['Sinead Murphy CMM2', 'Sinead Murphy'],
    ['Sinead Murphy, RN, MSc', 'Sinead Murphy'],
    ['Dr Sinead Murphy ST5', 'Sinead Murphy'],
    ['Band 6 Sinead Murphy', 'Sinead Murphy'],
    ['Sinead Murphy (CNM2)', 'Sinead Murphy'],
    ['CNM2 Sinead Murphy please', 'Sinead Murphy'],
  ])('is none of it: %j', (wish, name) => {
    expect(namedInWish(wish)).toBe(name);
  });

  it.each(['Sinead MURPHY', 'Jo EN', 'SINEAD MURPHY', 'Murphy CMM2', 'Jean DE LA CRUZ'])(
    'leaves %j as it is',
    (wish) => {
      expect(namedInWish(wish)).toBe(wish);
    },
  );
});
