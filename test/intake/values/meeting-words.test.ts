import { describe, expect, it } from 'vitest';
import {
  parseCheckInKind,
  parseMeetingMode,
  parsePairingStatus,
  parseSide,
} from '../../../src/intake/values/meeting-words.js';

describe('words of meetings and pairings', () => {
  it.each([
    ['In person', 'in_person'],
    ['in_person', 'in_person'],
    ['Face-to-face', 'in_person'],
    ['MS Teams', 'video'],
    ['Telephone', 'phone'],
    ['E-mail', 'message'],
    ['Präsenz', 'in_person'],
    ['par téléphone', 'phone'],
    ['Videollamada', 'video'],
  ])('takes the mode %j for %s', (text, mode) => {
    expect(parseMeetingMode(text)).toEqual({ value: mode });
  });

  it.each([
    ['Informal', 'informal'],
    ['Formal review', 'formal'],
  ])('takes the kind %j for %s', (text, kind) => {
    expect(parseCheckInKind(text)).toEqual({ value: kind });
  });

  it.each([
    ['On hold', 'paused'],
    ['Completed', 'completed'],
    ['Closed', 'ended'],
    ['Live', 'active'],
    ["Didn't start", 'cancelled'],
    ['Closed - moved to another trust', 'ended'],
    ['On hold (maternity leave)', 'paused'],
  ])('takes the status %j for %s', (text, status) => {
    expect(parsePairingStatus(text)).toEqual({ value: status });
  });

  it.each([
    ['I am the mentee', 'mentee'],
    ['Mentor', 'mentor'],
  ])('takes the side %j for %s', (text, side) => {
    expect(parseSide(text)).toEqual({ value: side });
  });

  it.each(['Active - paused over the summer', 'On hold - resumed in May', 'Unknown - closed'])(
    'leaves open where the reason in %j says otherwise',
    (text) => expect(parsePairingStatus(text).problem).toContain('is not a status of a pairing'),
  );

  it('says what it would take', () => {
    expect(parseMeetingMode('by pigeon')).toEqual({
      problem: '"by pigeon" is not a way to meet.',
      remedy: 'Write in person, video, phone or message; or leave the cell blank.',
    });
    expect(parseSide('both')).toEqual({
      problem: '"both" is neither mentee nor mentor.',
      remedy: 'Write mentee or mentor.',
    });
  });
});
