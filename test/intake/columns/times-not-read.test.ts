import { describe, expect, it } from 'vitest';
import { attributeValues, notReadInWords } from '../../../src/intake/columns/attribute-values.js';

describe('what a column of times says and is no time', () => {
  it('is told: what names none, what somebody cannot do, and what is kept as written', () => {
    const cells = ['Mon am', 'ask me', 'not sure', 'not Fridays', 'weekends excluded', 'Line 3', '', 'N/A'];
    expect(notReadInWords('Times', 'availability', cells)).toEqual([
      'No time in Times: "ask me", "not sure". They count as not known.',
      'In Times, "not Fridays", "weekends excluded" say when somebody cannot: such times are not among those when they can.',
      'Kept as written in Times, as the name of a shift: "Line 3". Only who wrote the same shares it; write times as Mon am; Tue pm.',
    ]);
    expect(
      notReadInWords('Times', 'availability', ['Mon am', 'Tue; Wed pm', 'any time', 'Other: Fri']),
    ).toEqual([]);
  });

  it('fills nothing, and what follows it in the list neither', () => {
    expect(attributeValues('availability', ['Mon am', 'not Fri', 'Thu', 'ask me'])).toEqual(['Mon am']);
    expect(attributeValues('availability', ['depends on rota'])).toEqual([]);
  });
});
