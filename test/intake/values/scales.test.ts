import { describe, expect, it } from 'vitest';
import { AGREEMENT } from '../../../src/intake/values/scales/agree-or-disagree.js';
import { CONFIDENCE } from '../../../src/intake/values/scales/confidence.js';
import { FREQUENCY } from '../../../src/intake/values/scales/frequency.js';
import { QUALITY } from '../../../src/intake/values/scales/quality.js';
import { SATISFACTION } from '../../../src/intake/values/scales/satisfaction.js';

const TABLES = [AGREEMENT, CONFIDENCE, FREQUENCY, QUALITY, SATISFACTION].flatMap((scales) =>
  Object.entries(scales).flatMap(([name, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, tables]) =>
      tables.map((table, at) => [`${name}, ${language}, table ${at + 1}`, name, table] as const),
    ),
  ),
);

describe('tables of scales', () => {
  it.each(TABLES)('%s has a line for each point, and no wording twice', (_, name, table) => {
    const lines = table.split('\n').map((line) => line.split('|').map((word) => word.trim()));
    expect(lines).toHaveLength(Number(/\d/.exec(name)?.[0]));
    const words = lines.flat();
    expect(words).not.toContain('');
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
