import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { complaintAsText, InputError } from '../../../src/errors.js';
import { readSettings } from '../../../src/settings/reading/read-settings.js';
import { growthOf, IN_PROPORTION } from '../../support/growth.js';

const read = (text: string) => readSettings(text, 'mentor.yaml');

/** Every complaint about the text, one line each. */
function complaints(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.complaints.map(complaintAsText);
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it.each(['', '\n', '# nothing yet\n', 'matching:\nreport:\n  targets:\n', '---\n', '\uFEFF'])(
    'takes the defaults from %j',
    (text) => {
      expect(read(text)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('changes only what is named', () => {
    const settings = read('report: {smallest_group: 5}\nmatching: {rules: {same_unit: yes}}\n');
    expect(settings.report).toEqual({ ...DEFAULT_SETTINGS.report, smallestGroup: 5 });
    expect(settings.matching.rules).toEqual({ ...DEFAULT_SETTINGS.matching.rules, sameUnit: true });
    expect(settings.cadence).toEqual(DEFAULT_SETTINGS.cadence);
  });

  it('overrides only what is named of a standard criterion, and keeps its own ones in order after them', () => {
    const { criteria } = read(
      'matching:\n  criteria:\n    wards: {kind: different, attribute: unit}\n    site: {weight: 0}\n',
    ).matching;
    expect(criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ['needs', 4],
      ['language', 2],
      ['availability', 2],
      ['experience', 1],
      ['site', 0],
      ['wards', 1],
    ]);
    expect(criteria.at(4)).toEqual({ name: 'site', kind: 'same', weight: 0, attribute: 'site' });
  });

  it('keeps the zeros of a number where text is wanted', () => {
    const settings = read(
      'programme: {name: 007}\nmatching: {synonyms: {0123: 0456}}\nintake: {columns: {0123: unit}}\n',
    );
    expect(settings.programmeName).toBe('007');
    expect([...settings.matching.synonyms]).toEqual([['0123', '0456']]);
    expect([...settings.intake.columns]).toEqual([['0123', 'unit']]);
  });

  it.each([
    ['april', 4],
    ['4', 4],
    ['january', 1],
  ])('begins the reporting year in %s', (month, number) => {
    expect(read(`report: {year_starts_in: ${month}}`).report.yearStartsInMonth).toBe(number);
  });

  it('names every fault with its place, its path and what to do', () => {
    const text = [
      'matching:',
      '  defualt_capacity: 2',
      '  default_capacity: two',
      '  criteria:',
      '    needs: {wieght: 3}',
      '    sit: {weight: 1}',
      '    wards: {kind: gap, attribute: unit, ideal_from: 5, ideal_to: 3, softness: 1}',
      'report:',
      '  year_starts_in: aprl',
      '  targets: {match_rate: 70%}',
      'cadence:',
      '  amber_after: 3',
      'intake: day-first',
    ].join('\n');
    expect(complaints(text)).toEqual([
      'mentor.yaml:2:3 (matching.defualt_capacity): There is no key "defualt_capacity" here. Did you mean "default_capacity"?',
      'mentor.yaml:3:21 (matching.default_capacity): "two" will not do here. It takes a whole number from 0 to 100.',
      'mentor.yaml:5:13 (matching.criteria.needs.wieght): There is no key "wieght" here. Did you mean "weight"?',
      'mentor.yaml:6:10 (matching.criteria.sit): "sit" is a criterion of your own without a kind. Did you mean "site"? Add kind: one of coverage, similarity, same, different, gap, overlap, preference, distance, answers, affinity, asked.',
      'mentor.yaml:7:66 (matching.criteria.wards.ideal_to): 3 is not more than ideal_from (5). Give the smaller number to ideal_from.',
      'mentor.yaml:9:19 (report.year_starts_in): "aprl" will not do here. It takes one of january, february, march, april, may, june, july, august, september, october, november, december, or a whole number from 1 to 12. Did you mean april?',
      'mentor.yaml:10:25 (report.targets.match_rate): "70%" will not do here. It takes a number from 0 to 1. Did you mean 0.7?',
      'mentor.yaml:12:16 (cadence.amber_after): amber_after (3) is more than red_after (2). Amber comes first: give it the smaller number.',
      'mentor.yaml:13:9 (intake): "day-first" will not do here. It takes keys of its own, indented below it.',
    ]);
  });

  it.each([
    [
      'report:\n\tsmallest_group: 5',
      'mentor.yaml:2:1: This line is indented with a tab. Use spaces instead.',
    ],
    ['report: {smallest_group: 5', 'mentor.yaml:1:27: '],
    ['programme: {name: "x}', 'mentor.yaml:1:22: A quote, bracket or comma is missing.'],
    ['programme: name: x', 'mentor.yaml:1:12: A second colon stands on this line.'],
    ['report: {}\n---\nreport: {}', 'mentor.yaml:2:1: A second document begins here.'],
    ['report: {}\nreport: {}', 'mentor.yaml:2:1 (report): The key "report" stands here twice.'],
    ['- report', 'mentor.yaml:1:1: A list or a group of keys will not do here.'],
    ['report', 'mentor.yaml:1:1: "report" will not do here.'],
    ['programme: {name: ""}', 'mentor.yaml:1:19 (programme.name): A value is missing.'],
    ['matching: {synonyms: {ITU: }}', 'mentor.yaml:1:28 (matching.synonyms.ITU): A value is missing.'],
    [
      'matching: {rules: {minimum_fit: 0,5}}',
      'mentor.yaml:1:35 (matching.rules.5): There is no key "5" here.',
    ],
    [
      'cadence: {amber_after: "1,5"}',
      'mentor.yaml:1:24 (cadence.amber_after): "1,5" will not do here. It takes a number of 1 or more. Did you mean 1.5?',
    ],
    ['cadence: {red_after: .inf}', 'mentor.yaml:1:22 (cadence.red_after): ".inf" will not do here.'],
    [
      'intake: {columns: {Ward: "My unit"}}',
      'mentor.yaml:1:26 (intake.columns.Ward): "My unit" cannot name a field.',
    ],
    [
      'matching: {criteria: {x: {kind: coverage}}}',
      'mentor.yaml:1:26 (matching.criteria.x): The key "mentee_attribute" is missing.',
    ],
    [
      'matching: {criteria: {site: {enough: 2}}}',
      'mentor.yaml:1:38 (matching.criteria.site.enough): A criterion of kind same does not use "enough".',
    ],
    ['__proto__: {name: x}', 'mentor.yaml:1:1 (__proto__): There is no key "__proto__" here.'],
  ])('refuses %j', (text, start) => {
    const [first = ''] = complaints(text);
    expect(first.slice(0, start.length)).toBe(start);
  });

  it('keeps names that JavaScript reserves as data', () => {
    const settings = read(
      'intake: {columns: {__proto__: unit, constructor: site}}\nmatching: {criteria: {__proto__: {kind: same, attribute: unit}}}',
    );
    expect([...settings.intake.columns]).toEqual([
      ['__proto__', 'unit'],
      ['constructor', 'site'],
    ]);
    expect(settings.matching.criteria.at(-1)).toEqual({
      name: '__proto__',
      kind: 'same',
      weight: 1,
      attribute: 'unit',
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('does not let aliases of aliases explode', () => {
    const rows = ['a: &a0 {name: x}'];
    for (let level = 1; level < 30; level++) {
      const alias = `*a${level - 1}`;
      rows.push(
        `b${level}: &a${level} {${Array.from({ length: 9 }, (_, key) => `k${key}: ${alias}`).join(', ')}}`,
      );
    }
    expect(complaints(rows.join('\n'))).toHaveLength(30);
    const synonyms = Array.from({ length: 101 }, (_, key) => `t${key}: *a`).join(', ');
    expect(complaints(`matching: {synonyms: {t: &a x, ${synonyms}}}`)[0]).toMatch(
      /repeats itself with \* more than 100 times/,
    );
  });

  it.each([
    ['[', 33_000],
    ['{a: ', 25_000],
    ['- ', 50_000],
    ['"', 99_999],
    ['&a ', 33_000],
    ['x', 100_001],
  ])('refuses %j repeated, in a time that is in proportion', (piece, count) => {
    expect(complaints(piece.repeat(count)).length).toBeGreaterThan(0);
    const growth = growthOf((size) => complaints(piece.repeat(size)), Math.floor(count / 16));
    expect(growth).toBeLessThan(IN_PROPORTION);
  });

  it('answers any text with settings or complaints', () => {
    const word = fc.constantFrom(
      'matching',
      'criteria',
      'site',
      'weight',
      ':',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '0',
      '0,5',
      'yes',
      '"',
      "'",
      '#',
      '|',
      '?',
      '!!int',
      '\t',
      '__proto__',
      '<<',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          expect(complaints(text)).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
