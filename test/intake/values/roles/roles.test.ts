import { describe, expect, it } from 'vitest';
import { parseRole, roleIn } from '../../../../src/intake/values/roles/roles.js';

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

describe('a role that is over, not yet, or not now', () => {
  const OVER = ['lapsed', 'retired', 'inactive', 'ended', 'stepping down', 'withdrawn', 'declined', '2024'];
  const NOT_NOW = ['on hold', 'paused', 'not this year', 'on leave', 'full', 'dormant'];
  const NOT_YET = ['pending training', 'from 2027', 'waiting list', 'nominated', 'awaiting DBS', 'TBC', '?'];

  it.each([...OVER, ...NOT_NOW, ...NOT_YET])('is none of anybody: Mentor (%s)', (beside) => {
    for (const side of ['Mentor', 'mentee'])
      for (const text of [`${side} (${beside})`, `${side} [${beside}]`, `${side} – ${beside}`])
        expect(roleIn(text), text).toBeUndefined();
  });

  it.each([
    'Former mentor',
    'Ex-mentor',
    'Mentor-in-training',
    'not a mentor yet',
    'Would-be mentor',
    'Mentor applicant',
    'Mentee → Mentor',
    'Mentee -> Mentor',
    'Mentee > Mentor',
    'mentee, now mentor',
    'mentee then mentor',
    'Mentor assigned',
    'Shadow mentor',
    'Trainee mentor',
  ])('is none in %j', (text) => {
    expect(roleIn(text)).toBeUndefined();
  });

  it.each([
    ['Mentor (experienced)', 'mentor'],
    ['Mentor (ward 3)', 'mentor'],
    ['Mentee (new)', 'mentee'],
    ['Mentor & Mentee', 'both'],
    ['Needs a mentor', 'mentee'],
  ])('is certain in %j', (text, role) => {
    expect(roleIn(text)).toBe(role);
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

describe('a role with what it is for', () => {
  it.each([
    ['Mentor in leadership', 'mentor'],
    ['Mentor in leadership, mentee in research', 'both'],
    ['Mentee (ICU skills) / mentor (communication)', 'both'],
    ['Mentor for band 5 nurses', 'mentor'],
    ['Mentor - up to 3', 'mentor'],
    ['Put me on the mentor list', 'mentor'],
    ['A mentor for me', 'mentee'],
  ])('%j is %s', (text, role) => {
    expect(roleIn(text)).toBe(role);
  });

  it.each([
    'Mentor: Priya Nair',
    'Mentor for Ann',
    'Mentor in name only',
    'I have a mentor',
    'Take me off the mentor list',
    '2 mentees max',
  ])('%j leaves it open', (text) => {
    expect(roleIn(text)).toBeUndefined();
  });
});
