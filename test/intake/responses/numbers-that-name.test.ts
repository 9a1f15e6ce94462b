import { describe, expect, it } from 'vitest';
import { asksForNumberThatNames } from '../../../src/intake/responses/numbers-that-name.js';
import { questionScales } from '../../../src/intake/responses/question-scales.js';

const scored = (name: string, answers: readonly string[]) =>
  questionScales([{ name, answers }], { own: [], onRecord: new Map(), decimalMark: null }).readers.get(
    name,
  )?.(answers[0] ?? '')?.points;

describe('numbers that name something', () => {
  it.each([
    'In what ZIP code is your home located? (enter 5-digit ZIP code)',
    'Home post code',
    'Mobile number',
    'Your phone',
    'NMC PIN',
    'GMC number',
    'Ward code',
    'Participant ID',
  ])('%j asks for one', (asked) => expect(asksForNumberThatNames(asked)).toBe(true));

  it.each([
    'Number of meetings',
    'How many phone calls did you have?',
    'Confidence using the phone system (1-5)',
    'How easy was it to use the mobile app?',
    'Rating of the ward',
    'Number of sessions on the ward',
    'Registration process (1 = poor, 5 = good)',
  ])('%j asks for none', (asked) => expect(asksForNumberThatNames(asked)).toBe(false));

  it('have no points, while what is counted has', () => {
    expect(scored('ZIP code', ['44106', '44107', '44101'])).toBeUndefined();
    expect(scored('Number of meetings', ['4', '7', '5'])).toBe(4);
  });
});
