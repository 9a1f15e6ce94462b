import { describe, expect, it } from 'vitest';
import { waitingClasses } from '../../../src/matching/round/waiting-classes.js';
import { personOf } from './round-of.js';

/** The places of people who come in the order of the cells given, from the first. */
function order(...cells: readonly string[]) {
  const people = cells.map((cell, at) => personOf(at + 1, { attributes: { since: [cell] } }));
  const { classes, unread } = waitingClasses(people, 'since');
  const sorted = [...classes.keys()]
    .filter((at) => !Number.isNaN(classes[at]))
    .sort((a, b) => (classes[a] ?? 0) - (classes[b] ?? 0));
  return { order: sorted.map((at) => cells[at]), unread: unread.map(({ text }) => text) };
}

describe('waitingClasses', () => {
  it('puts the earlier day first, however it is written', () => {
    expect(order('2026-05-01', '2026-01-15', '2025-09-01').order).toEqual([
      '2025-09-01',
      '2026-01-15',
      '2026-05-01',
    ]);
    expect(order('1 May 2026', 'Jan 2026', '15th September 2025').order).toEqual([
      '15th September 2025',
      'Jan 2026',
      '1 May 2026',
    ]);
  });

  it('reads days and months by what all cells can be', () => {
    expect(order('03/04/2026', '13/01/2026').order).toEqual(['13/01/2026', '03/04/2026']);
    expect(order('03/04/2026', '01/13/2026').order).toEqual(['01/13/2026', '03/04/2026']);
    expect(order('03/04/2026', '02/05/2026').order).toEqual(['03/04/2026', '02/05/2026']);
  });

  it('tells of a day that leaves open how it is read, where no other settles it', () => {
    const openDay = (...cells: readonly string[]) =>
      waitingClasses(
        cells.map((cell, at) => personOf(at + 1, { attributes: { since: [cell] } })),
        'since',
      ).openDay;
    expect(openDay('2026-05-01', '03/04/2026', '02/05/2026')).toBe('03/04/2026');
    expect(openDay('03/04/2026', '13/01/2026')).toBeUndefined();
    expect(openDay('05/05/2026', '2026-05-01')).toBeUndefined();
  });

  it('puts the smaller number first where there are no days', () => {
    expect(order('class 2', '1', '10').order).toEqual(['1', 'class 2', '10']);
    expect(order('No. 12', '#3', '2.').order).toEqual(['2.', '#3', 'No. 12']);
  });

  it('says what cannot be read', () => {
    expect(order('2026-05-01', 'soon', '2026-13-01', '2', '')).toEqual({
      order: ['2026-05-01'],
      unread: ['soon', '2026-13-01', '2'],
    });
    expect(order('2', 'soon').unread).toEqual(['soon']);
  });
});
