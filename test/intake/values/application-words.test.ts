import { describe, expect, it } from 'vitest';
import {
  parseEligible,
  parseManagerSupport,
  parseNominated,
  parseStandingUnder,
} from '../../../src/intake/values/application-words.js';

const DOUBT = 'in doubt';

function said<Value>(reading: { readonly value?: Value; readonly problem?: string | undefined }) {
  return reading.problem === undefined ? reading.value : DOUBT;
}

describe('what a line manager says', () => {
  it.each([
    ['Yes', true],
    ['Approved', true],
    ['agrees', true],
    ['OK', true],
    ['No', false],
    ['Not supported', false],
    ['Does not support', false],
    ["doesn't agree", false],
    ['Refused', false],
    ['pending', undefined],
    ['Not yet approved', undefined],
    ['Awaiting reply', undefined],
    ['to be confirmed', undefined],
    ['not known', undefined],
    ['N/A', undefined],
    ['Declined', false],
    ['Approved, pending cover', DOUBT],
    ['Supports in principle', DOUBT],
    ['Yes, if she is released', DOUBT],
    ['Did not refuse', DOUBT],
    ['Sister Moore', DOUBT],
  ])('%j is read as %s', (text, expected) => {
    expect(said(parseManagerSupport(text))).toBe(expected);
  });
});

describe('what was decided', () => {
  const standing = (text: string, heading = 'Decision', hasDay = false) =>
    said(parseStandingUnder(heading, { hasDay })(text));

  it.each([
    ['Accepted', 'accepted'],
    ['Successful', 'accepted'],
    ['ok', 'accepted'],
    ['Waiting list', 'open'],
    ['yes', 'accepted'],
    ['Not accepted', 'declined'],
    ['Unsuccessful', 'declined'],
    ['Declined', 'declined'],
    ['No', 'declined'],
    ['Withdrawn', 'withdrawn'],
    ['No longer interested', 'withdrawn'],
    ['Pending', 'open'],
    ['Not yet decided', 'open'],
    ['To be accepted', 'open'],
    ['Under review', 'open'],
    ['none', undefined],
    ['N/A', undefined],
    ['Declined by applicant', DOUBT],
    ['Declined offer', DOUBT],
    ['Conditionally accepted', DOUBT],
    ['Never declined', DOUBT],
    ['Not withdrawn', DOUBT],
    ['Accepted, then withdrew', DOUBT],
    ['Not eligible', DOUBT],
    ['Shortlisted and accepted', DOUBT],
  ])('%j is read as %s', (text, expected) => {
    expect(standing(text)).toBe(expected);
  });

  it('is left open by a no under Accepted, which may be that nobody has decided, except with a day', () => {
    expect(standing('No', 'Accepted?')).toBe(DOUBT);
    expect(standing('No', 'Accepted?', true)).toBe('declined');
    expect(standing('No', 'Accepted or declined')).toBe('declined');
    expect(standing('Yes', 'Accepted?')).toBe('accepted');
  });
});

describe('how somebody came to be an applicant', () => {
  it.each([
    ['Nominated', true],
    ['yes', true],
    ['Applied', false],
    ['Self-nominated', false],
    ['Perhaps', DOUBT],
  ])('%j is read as nominated: %s', (text, expected) => {
    expect(said(parseNominated(text))).toBe(expected);
  });
});

describe('whether a list says that somebody is eligible', () => {
  it.each([
    ['Eligible', true],
    ['not eligible', false],
    ['not known', undefined],
    ['constructor', DOUBT],
  ])('%j is read as %s', (text, expected) => {
    expect(said(parseEligible(text))).toBe(expected);
  });
});
