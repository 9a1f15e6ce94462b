import { describe, expect, it } from 'vitest';
import { planCheckIns } from '../../../src/intake/plans/meetings/check-ins-plan.js';
import { planOutcomes } from '../../../src/intake/plans/outcomes-plan.js';
import { replacementsInWords } from '../../../src/intake/plans/rows/replacements-in-words.js';
import { shortNamesInWords } from '../../../src/intake/plans/rows/short-names.js';
import { complaintsOf, fileOf, PAIRINGS, PEOPLE } from './plan-inputs.js';

const known = { people: PEOPLE, pairings: PAIRINGS };

describe('what is told of many', () => {
  const replaced = (count: number) =>
    replacementsInWords(
      Array.from({ length: count }, (_, at) => ({ line: at + 2, facts: `new ${at}`, was: `old ${at}` })),
      { named: () => 'one', inWords: (facts) => facts },
    );

  it('is nothing where nothing is replaced', () => expect(replaced(0)).toEqual([]));

  it('is every replacement of ten', () => {
    expect(replaced(1)).toEqual([
      'On record otherwise, and from now on as in this file:',
      '  line 2, one: old 0 → new 0',
    ]);
    expect(replaced(10)).toHaveLength(11);
    expect(replaced(10).at(-1)).toBe('  line 11, one: old 9 → new 9');
  });

  it('is ten replacements of more, and how many more there are', () => {
    expect(replaced(11).slice(-2)).toEqual(['  line 11, one: old 9 → new 9', '  and 1 more.']);
    expect(replaced(25)).toHaveLength(12);
    expect(replaced(25).at(-1)).toBe('  and 15 more.');
  });

  const short = (count: number) =>
    shortNamesInWords(new Map(Array.from({ length: count }, (_, at) => [`A ${at}`, `Ada ${at}`])));

  it('is ten short names', () => {
    expect(short(0)).toEqual([]);
    expect(short(1).join()).toMatch(/called so: "A 0" for Ada 0\.$/);
    expect(short(10).join()).toMatch(/; "A 9" for Ada 9\.$/);
    expect(short(13).join()).toMatch(/; "A 9" for Ada 9; and 3 more\.$/);
  });

  const none = (count: number) =>
    planCheckIns({
      ...fileOf('check-ins', `pairing,held_on,count\n11,2026-10-01,2\n${'11,2026-10-08,0\n'.repeat(count)}`),
      ...known,
      checkIns: [],
    }).notes.join('\n');

  it('is the lines of five rows that say that there was no meeting', () => {
    expect(none(0)).not.toContain('No meeting');
    expect(none(1)).toContain('No meeting, as count says, so no check-ins: 1 row (line 3).');
    expect(none(5)).toContain('5 rows (line 3, 4, 5, 6, 7).');
    expect(none(7)).toContain('7 rows (line 3, 4, 5, 6, 7 …).');
  });
});

describe('a file whose values stand side by side', () => {
  const refused = (header: string, ...rows: readonly string[]) =>
    complaintsOf(() =>
      planOutcomes(
        { ...fileOf('outcomes', `${header}\n${rows.map((row) => `${row}\n`).join('')}`), ...known },
        { measures: [], outcomes: [] },
      ),
    ).join('\n');

  it.each([
    [
      'staff_number,Sick days,Turnover',
      ['0007,3,12'],
      '"Sick days", "Turnover" hold the values of one measure each',
    ],
    ['staff_number,Sept 2026,Oct 2026', ['0007,3,12'], 'hold the values of one month each'],
    [
      'staff_number,Sick days',
      ['0007,3', '0008,'],
      '"Sick days" holds values, and nothing says what they are of',
    ],
  ])('%s is refused', (header, rows, words) => expect(refused(header, ...rows)).toContain(words));

  it.each([
    ['staff_number,Remarks', ['0007,none', '0008,3']],
    ['staff_number,Remarks', ['0007,', '0008,  ']],
  ])('%s is not, where not every cell is a number', (header, rows) => {
    expect(refused(header, ...rows)).not.toMatch(/holds? (?:values|the values)/);
  });

  it.each([
    'Meeting 1,Meeting 2',
    '1st session,2nd session',
    'Date of meeting 1,Date of meeting 2',
    'first check-in date,second check-in date',
  ])('names meetings that stand side by side: %s', (headings) => {
    const text = complaintsOf(() =>
      planCheckIns({ ...fileOf('check-ins', `pairing,${headings}\n11,x,y\n`), ...known, checkIns: [] }),
    ).join('\n');
    expect(text).toContain('Its meetings stand side by side');
  });

  it.each([
    'Meeting 1,Notes',
    'The meeting 1,A meeting 2',
    'Meeting 1 notes,Meeting 2 notes',
    'Last session,Next session',
  ])('but not %s', (headings) => {
    const text = complaintsOf(() =>
      planCheckIns({ ...fileOf('check-ins', `pairing,${headings}\n11,x,y\n`), ...known, checkIns: [] }),
    ).join('\n');
    expect(text).toContain('No column holds the day of the meeting.');
    expect(text).not.toContain('side by side');
  });
});
