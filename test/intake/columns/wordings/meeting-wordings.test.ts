import { describe, expect, it } from 'vitest';
import { meetingWorded } from '../../../../src/intake/columns/wordings/meeting-wordings.js';

const LENGTHS = ['45 min', '1h', '30', 'a while', ''];
const MODES = ['In person', 'Teams', 'phone', 'corridor'];

describe('what a list of meetings asks', () => {
  it.each(['How long', 'How long did it last?', 'Time spent', 'How many minutes?', 'Hours'])(
    '%j asks how long it was, where the cells are lengths',
    (heading) => {
      expect(meetingWorded(heading, LENGTHS)).toBe('minutes');
      expect(meetingWorded(heading, ['3 months', 'since May', 'two years'])).toBeUndefined();
      expect(meetingWorded(heading, ['', ''])).toBeUndefined();
    },
  );

  it.each([
    'How (in person / Teams / phone)',
    'How did the two of you meet?',
    'In person or online?',
    'Medium used',
  ])('%j asks how they met, where the cells are ways to meet', (heading) => {
    expect(meetingWorded(heading, MODES)).toBe('mode');
    expect(meetingWorded(heading, ['well', 'fine', 'so so'])).toBeUndefined();
  });

  it.each([
    ['How long until the next one?', LENGTHS],
    ['How late were you?', LENGTHS],
    ['Planned duration', LENGTHS],
    ['How would you like to meet?', MODES],
    ['Preferred format', MODES],
    ['How was it?', MODES],
    ['Room', MODES],
  ])('%j asks for something else', (heading, cells) => {
    expect(meetingWorded(heading, cells)).toBeUndefined();
  });
});
