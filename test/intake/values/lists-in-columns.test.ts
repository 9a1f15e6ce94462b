import { describe, expect, it } from 'vitest';
import { instantAsText } from '../../../src/intake/values/days/instants.js';
import { inferListColumn } from '../../../src/intake/values/list-inference.js';

describe('inferListColumn', () => {
  it('knows a list by the separator after every answer', () => {
    expect(inferListColumn(['A;B;', 'C;'], [';'])).toEqual({ separator: ';', options: ['A', 'B', 'C'] });
  });

  it('knows a list by answers that recur', () => {
    expect(
      inferListColumn(['Research, Teaching', 'Teaching', 'Research', 'Teaching, Research'], [',']),
    ).toEqual({
      separator: ',',
      options: ['Research', 'Teaching'],
    });
  });

  it('does not take free text for a list', () => {
    expect(inferListColumn(['Well, I liked it', 'No, thanks, none', 'Yes'], [','])).toBeUndefined();
    expect(inferListColumn(['Ward 3, North', 'Ward 4, South', 'Ward 5, East'], [','])).toBeUndefined();
  });

  it('keeps an option with a comma whole', () => {
    const cells = [
      'Leading, and being led',
      'Research, Leading, and being led',
      'Research',
      'Leading, and being led',
    ];
    expect(inferListColumn(cells, [','])?.options).toEqual(['Leading, and being led', 'Research']);
  });

  it('takes one choice with a comma in each option for no list', () => {
    const cells = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? 'Yes, always' : 'No, never'));
    expect(inferListColumn(cells, [','])).toBeUndefined();
  });
});

describe('instantAsText', () => {
  const moment = { date: '2025-03-31', time: '09:15:03', isOpenEnd: false };

  it.each([
    ['Europe/Berlin', '2025-03-31T07:15:03Z'],
    ['America/Denver', '2025-03-31T15:15:03Z'],
    ['+05:30', '2025-03-31T03:45:03Z'],
    ['UTC', '2025-03-31T09:15:03Z'],
    ['Nowhere/Land', '2025-03-31T09:15:03'],
    [undefined, '2025-03-31T09:15:03'],
  ])('reads a time in the zone %s', (zone, text) => expect(instantAsText(moment, zone)).toBe(text));

  it('prefers the zone of the value, and keeps a date a date', () => {
    expect(instantAsText({ ...moment, zone: '-01:00' }, 'Europe/Berlin')).toBe('2025-03-31T10:15:03Z');
    expect(instantAsText({ date: '2025-03-31', isOpenEnd: false }, 'Europe/Berlin')).toBe('2025-03-31');
  });

  it('knows summer time on either side of its change', () => {
    expect(instantAsText({ date: '2025-03-30', time: '01:59:00', isOpenEnd: false }, 'Europe/Berlin')).toBe(
      '2025-03-30T00:59:00Z',
    );
    expect(instantAsText({ date: '2025-03-30', time: '03:01:00', isOpenEnd: false }, 'Europe/Berlin')).toBe(
      '2025-03-30T01:01:00Z',
    );
  });
});
