import { describe, expect, it } from 'vitest';
import { parseRole, roleIn } from '../../../src/intake/values/roles.js';

describe('roleIn', () => {
  it.each([
    ['Mentor', 'mentor'],
    ['mentees', 'mentee'],
    ['PRECEPTEE', 'mentee'],
    ['Both', 'both'],
    ['Mentor / Mentee', 'both'],
    ['As a mentor', 'mentor'],
    ['I would like to be a mentor', 'mentor'],
    ['I would like to find a mentor', 'mentee'],
    ['I want a mentor', 'mentee'],
    ['I can take on a mentee', 'mentor'],
    ['Both mentor and mentee', 'both'],
    ['A mentee (someone who is looking for support)', 'mentee'],
    ['Not taking part', 'none'],
    ['None', 'none'],
  ])('takes %j for %s', (text, role) => {
    expect(roleIn(text)).toBe(role);
  });

  it.each([
    'Either',
    'Mentor or mentee',
    'No longer a mentee',
    'I do not want a mentor',
    'Yes',
    'No',
    'Staff nurse',
    'Commentator',
    '',
    'x'.repeat(100_000),
  ])('sees no role in %j', (text) => {
    expect(roleIn(text)).toBeUndefined();
  });
});

describe('parseRole', () => {
  it('keeps a blank cell apart from a wrong one', () => {
    expect(parseRole(' ')).toEqual({ value: undefined });
    expect(parseRole('Helper')).toEqual({
      problem: '"Helper" is not a role in the programme.',
      remedy: 'Write mentor, mentee, both or none; or leave the cell blank.',
    });
    expect(parseRole('N/A')).toEqual({ value: undefined });
    expect(parseRole('Mentor or mentee').problem).toBe('"Mentor or mentee" leaves open which role is meant.');
  });
});
