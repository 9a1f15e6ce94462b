import { describe, expect, it } from 'vitest';
import { wayToMeet } from '../../../src/domain/people/way-to-meet.js';

describe('how somebody would like to meet', () => {
  it.each([
    ['In person', 'in person'],
    ['Face-to-face', 'in person'],
    ['In person only, please', 'in person'],
    ['on-site', 'in person'],
    ['Video call', 'video'],
    ['Online (Teams/Zoom)', 'video'],
    ['via MS Teams', 'video'],
    ['By video only', 'video'],
    ['Remotely', 'video'],
    ['Either', 'either'],
    ['Either is fine', 'either'],
    ['Either way works for me', 'either'],
    ['No preference', 'either'],
    ["I don't mind", 'either'],
    ['In person or online', 'either'],
    ['Online and in person', 'either'],
    ['Both are fine', 'either'],
    ['hybrid', 'either'],
  ])('%j is %s', (text, way) => {
    expect(wayToMeet(text)).toBe(way);
  });

  it.each([
    'In person preferred',
    'Not online',
    'Either is not possible',
    'Either, but not by video',
    'Any day',
    'In person but video if need be',
    'No video calls',
    "I don't mind as long as it is in person",
    'Phone',
    '',
  ])('%j leaves it open', (text) => {
    expect(wayToMeet(text)).toBeUndefined();
  });
});
