import { describe, expect, it } from 'vitest';
import { attributeValues } from '../../../src/intake/columns/attribute-values.js';
import { deniedInWords, isDenied } from '../../../src/intake/values/denied-terms.js';

describe('what people write of a list that is not on it', () => {
  it.each([
    ['needs', 'not audit'],
    ['needs', 'Not research please'],
    ['needs', 'Anything but audit'],
    ['needs', 'nothing at the moment'],
    ['needs', 'No help with research'],
    ['needs', "I don't need help with audit"],
    ['strengths', 'anything except research'],
    ['strengths', 'not Research'],
    ['strengths', 'I am not qualified to teach audit'],
    ['languages', 'no French'],
    ['languages', 'Not French'],
    ['languages', 'none besides English'],
    ['languages', 'French (not fluent)'],
    ['languages', 'Tamil – no longer'],
    ['interests', 'not football'],
  ])('%s: %j is none of them', (list, text) => {
    expect(isDenied(list, text)).toBe(true);
    expect(attributeValues(list, [text, 'Teaching'])).toEqual(['Teaching']);
  });

  it.each([
    ['needs', 'Not confident in audit'],
    ['needs', 'not sure how to lead a team'],
    ['needs', 'Never events'],
    ['needs', 'No-blame culture'],
    ['needs', 'Not-for-resuscitation decisions'],
    ['needs', 'Not only audit'],
    ['needs', "I can't say no"],
    ['strengths', 'Nothing by mouth'],
    ['strengths', 'Notes and records'],
    ['languages', 'Norwegian'],
    ['languages', 'English (no German)'],
    ['languages', 'Polish (native)'],
    ['goals', 'not to burn out'],
    ['avoids', 'not Ben Santos'],
  ])('%s: %j stays', (list, text) => {
    expect(isDenied(list, text)).toBe(false);
  });

  it('is told, a few of them by name', () => {
    expect(deniedInWords('Help with', 'needs', ['Audit', 'not research', 'Not research '])).toEqual([
      'In Help with, "not research", "Not research" say what is not meant, and are none of the needs.',
    ]);
    const many = ['not a', 'not b', 'not c', 'not d'];
    expect(deniedInWords('Help with', 'needs', many)[0]).toContain('"not c" and others');
    expect(deniedInWords('Help with', 'needs', ['Audit'])).toEqual([]);
    expect(deniedInWords('Who', 'avoids', ['not Ben'])).toEqual([]);
  });
});
