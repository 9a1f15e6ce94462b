import { describe, expect, it } from 'vitest';
import { roleIn } from '../../../../src/intake/values/roles/roles.js';

describe('a role that is named and then explained', () => {
  it.each([
    'Mentor - I would like to support others',
    'Mentor – supporting a colleague',
    'Mentor: someone who guides others',
    'Mentor - happy to share my experience',
    'Mentor — I can offer guidance',
    'Mentor, helping newly qualified nurses',
  ])('%j is a mentor', (text) => {
    expect(roleIn(text)).toBe('mentor');
  });

  it.each([
    'Mentee - I would like a mentor',
    'Mentee - I need support',
    'Mentee: someone who is guided',
    'Mentee – to be supported by a senior colleague',
    'Mentee - looking for some guidance',
  ])('%j is a mentee', (text) => {
    expect(roleIn(text)).toBe('mentee');
  });

  it.each([
    'Mentor - I would like support',
    'Mentor - I need help',
    'Mentor - I want one',
    'Mentor: I would like a mentor',
    'Mentee - I would like to help others',
    'Mentee - I would like a mentee',
    'Mentor - not this year',
    'Mentor - but only next year',
    'Mentor - I would rather not support others',
    'Mentor - if I can support others',
    'Mentor - supporting others and being supported',
    'Mentor - I used to support others',
  ])('%j leaves it open', (text) => {
    expect(roleIn(text)).toBeUndefined();
  });
});
