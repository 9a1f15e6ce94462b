import { describe, expect, it } from 'vitest';
import { parseAvailability } from '../../../src/intake/values/parse-availability.js';

describe('parseAvailability', () => {
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
  ])('reads %j', (text, slots) => expect(parseAvailability(text)).toEqual(slots));

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
    const times = parseAvailability(text);
    expect(times).toHaveLength(21);
    expect(times).toContain('Sun eve');
  });

  it.each(['not flexible', 'any but Friday', 'never', 'flexible working', 'Any ward'])(
    'does not take %j for any time',
    (text) => expect(parseAvailability(text).length).toBeLessThan(2),
  );

  it('reads a grid with a row for each day, or for each part', () => {
    expect(parseAvailability('Morning, Evening', 'Monday')).toEqual(['Mon am', 'Mon eve']);
    expect(parseAvailability('Mon, Wed', 'Afternoon')).toEqual(['Mon pm', 'Wed pm']);
    expect(parseAvailability('', 'Monday')).toEqual([]);
  });

  it('says the same again when it reads what it said', () => {
    const said = parseAvailability('Weekdays, Saturday evening, Early');
    expect(parseAvailability(said.join('; '))).toEqual(said);
  });
});
