import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../../src/intake/values/times/read-times.js';

const slotsOf = (text: string, row = '') => readTimes([text], row).slots;

describe('readTimes', () => {
  it.each([
    ['Mon am; Tue pm', ['Mon am', 'Tue pm']],
    ['Monday morning, Tuesday afternoon, Friday evenings', ['Mon am', 'Tue pm', 'Fri eve']],
    ['Wednesday', ['Wed am', 'Wed pm']],
    ['Mon am, pm, Tue am', ['Mon am', 'Mon pm', 'Tue am']],
    ['Mornings', ['Mon am', 'Tue am', 'Wed am', 'Thu am', 'Fri am']],
    ['Mon-Wed mornings', ['Mon am', 'Tue am', 'Wed am']],
    ['Weekends (evening)', ['Sat eve', 'Sun eve']],
    ['Mon 9-12', ['Mon am']],
    ['Tue 14:00–18:00', ['Tue pm', 'Tue eve']],
    ['Thu 9am to 5pm', ['Thu am', 'Thu pm']],
    ['Lundi matin; jeudi soir', ['Mon am', 'Thu eve']],
    ['Montag Vormittag|Dienstag Nachmittag', ['Mon am', 'Tue pm']],
    ['Lunes por la mañana', ['Mon am']],
    ['Monday and Tuesday mornings', ['Mon am', 'Tue am']],
    ['Early; Long days; night shift', ['Early', 'Long day', 'Night']],
    ['Rota B', ['Rota B']],
    ['', []],
    ['Mon am; Mon am', ['Mon am']],
  ])('reads %j', (text, slots) => expect(slotsOf(text)).toEqual(slots));

  it.each([
    'any',
    'Any time',
    'anytime',
    'Flexible',
    'I am flexible.',
    'jederzeit',
    "N'importe quand",
    'always',
  ])('takes %j for every part of every day', (text) => {
    const times = slotsOf(text);
    expect(times).toHaveLength(21);
    expect(times).toContain('Sun eve');
  });

  it.each(['not flexible', 'never', 'flexible working', 'Any ward'])(
    'does not take %j for any time',
    (text) => expect(slotsOf(text).length).toBeLessThan(2),
  );

  it('reads a grid with a row for each day, or for each part', () => {
    expect(slotsOf('Morning, Evening', 'Monday')).toEqual(['Mon am', 'Mon eve']);
    expect(slotsOf('Mon, Wed', 'Afternoon')).toEqual(['Mon pm', 'Wed pm']);
    expect(slotsOf('', 'Monday')).toEqual([]);
  });

  it('says the same again when it reads what it said', () => {
    const said = slotsOf('Weekdays, Saturday evening, Early');
    expect(slotsOf(said.join('; '))).toEqual(said);
  });

  it.each([
    ['any but Friday', 18, 'Fri'],
    ['any day except Friday', 18, 'Fri'],
    ['any time apart from weekends', 15, 'Sat'],
    ['Mon-Fri but not Wed', 8, 'Wed'],
    ['weekdays excluding Tuesdays', 8, 'Tue'],
    ['Mon, Tue, not Wed', 4, 'Wed'],
    ['Mon to Thu, never on Tuesdays', 6, 'Tue'],
    ['Wed am, Mondays off', 1, 'Mon'],
    ['Flexible, not Fridays', 18, 'Fri'],
    ['Mondays (not mornings)', 1, 'Mon am'],
    ['weekdays, not mornings', 5, 'Mon am'],
  ])('takes out of %j what somebody cannot do', (text, count, out) => {
    const slots = slotsOf(text);
    expect(slots).toHaveLength(count);
    expect(slots.filter((slot) => slot.startsWith(out))).toEqual([]);
  });

  it.each([
    'not Fridays',
    'never on Mondays',
    'weekends excluded',
    'no Mondays or Tuesdays',
    "can't do Wednesdays",
    "I can't make Wednesday mornings as I have clinic",
    'Mondays off',
    'Friday - unavailable',
    'avoid Tue pm',
    'not Fri, Thu',
    'unavailable Mon, Tue',
    'nicht montags',
    'pas le lundi',
  ])('takes %j for no time at all, and tells of it', (text) => {
    const { slots, cannot } = readTimes([text]);
    expect(slots).toEqual([]);
    expect(cannot.length).toBeGreaterThan(0);
  });

  it.each([
    'ask me',
    'not sure',
    'depends on rota',
    'Rota dependent',
    'varies',
    'no fixed days',
    'TBC',
    'my rota',
    'Please email me',
    "don't know yet",
    'by arrangement',
  ])('takes %j for no time, and tells of it', (text) =>
    expect(readTimes([text])).toEqual({ slots: [], asWritten: [], noTime: [text], cannot: [] }),
  );

  it.each([
    ['usually Tuesdays', ['Tue am', 'Tue pm']],
    ["I'm free on Monday mornings", ['Mon am']],
    ['Thursdays are best', ['Thu am', 'Thu pm']],
    ['Preferably Wed pm', ['Wed pm']],
    ['Fri pm if possible', ['Fri pm']],
    ['I can do Mon', ['Mon am', 'Mon pm']],
  ])('reads %j without what stands around it', (text, slots) => {
    expect(readTimes([text])).toEqual({ slots, asWritten: [], noTime: [], cannot: [] });
  });

  it('keeps what it does not know as it is written, and says which that is', () => {
    expect(readTimes(['Mon am', 'Line 3', 'ask me'])).toEqual({
      slots: ['Mon am', 'Line 3'],
      asWritten: ['Line 3'],
      noTime: ['ask me'],
      cannot: [],
    });
  });

  it('takes a part out of the day of a grid', () => {
    expect(readTimes(['not mornings'], 'Monday').slots).toEqual([]);
    expect(readTimes(['all day, not mornings'], 'Monday').slots).toEqual(['Mon pm']);
  });
});
