import { describe, expect, it } from 'vitest';
import { lengthReader, lengthsInWords } from '../../../../src/intake/values/numbers/meeting-length.js';

const under = (heading: string, text: string) => lengthReader(heading)(text).value;

describe('the length of a meeting', () => {
  it.each([
    ['45', 45],
    ['45 min', 45],
    ['45 mins', 45],
    ['1:30', 90],
    ['0:45', 45],
    ['1h', 60],
    ['1 h 15', 75],
    ['1 hr 15 min', 75],
    ['1h05m', 65],
    ['1 hr.', 60],
    ['1.5 h', 90],
    ['1,5 hours', 90],
    ['1½ hours', 90],
    ['½ hour', 30],
    ['24 h', 1440],
    ['half an hour', 30],
    ['An hour', 60],
    ['an hour and a half', 90],
    ['25 h', undefined],
    ['0', undefined],
    ['1:75', undefined],
    ['1:2:3', undefined],
    ['about an hour', 60],
    ['c. 1 hr', 60],
    ['~45 mins', 45],
    ['approx. 90 min', 90],
    ['30-45 mins', 38],
    ['30 to 45 minutes', 38],
    ['1–2 hours', 90],
    ['45 min - 1 hr', 53],
    ['60-30 mins', undefined],
    ['10:00-11:00', undefined],
    ['00:30:00', 30],
    ['1:15:00', 75],
    ['less than half an hour', undefined],
    ['an hour or so', 60],
  ])('written %j is %s minutes, whatever the heading', (written, minutes) => {
    for (const heading of ['minutes', 'Duration', 'Hours']) {
      if (/^\d+$/u.test(written) && heading === 'Hours') continue;
      expect(under(heading, written), heading).toBe(minutes);
    }
  });

  it.each(['Duration (hours)', 'How many hours?', 'Length in hrs', 'Dauer (Std.)', 'Hours'])(
    'counts a number alone under %j in hours',
    (heading) => {
      expect(['1', '2', '0.5', '1,25', '45'].map((text) => under(heading, text))).toEqual([
        60,
        120,
        30,
        75,
        undefined,
      ]);
      expect(under(heading, '45 min')).toBe(45);
    },
  );

  it.each(['Duration', 'How long?', 'Length', 'Duration (hours/minutes)'])(
    'leaves open under %j whether a small number is minutes or hours',
    (heading) => {
      expect(lengthReader(heading)('1')).toEqual({
        problem: '"1" may be minutes or hours.',
        remedy: 'Write it with its unit, such as 1 h or 1 min; or put the unit into the heading.',
      });
      expect(under(heading, '1.5')).toBeUndefined();
      expect(under(heading, '45')).toBe(45);
    },
  );

  it('takes a small number for minutes where the heading says so', () => {
    expect(under('minutes', '1')).toBe(1);
    expect(under('Duration (min)', '4')).toBe(4);
  });

  it('tells that numbers are hours', () => {
    expect(lengthsInWords('Duration (hours)', ['', '1 h', '1.5'])).toEqual([
      'Numbers in Duration (hours) are hours: 1.5 is 90 minutes.',
    ]);
    expect(lengthsInWords('Duration', ['45', '1.5 h'])).toEqual([]);
  });
});
