import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { type Machine, mentorIn } from '../../support/mentor-in.js';

let folder: string;

const MONTHS = ['2025-10', '2025-11', '2025-12', ...Array.from({ length: 9 }, (_, at) => `2026-0${at + 1}`)];
const outcomes = (lastValue: number) =>
  [
    'Person or unit,Measure,Date,Value,Denominator',
    ...MONTHS.map((month, at) => `Ward 7,Falls,${month},${at === 11 ? lastValue : at < 6 ? 8 : 4},800`),
    '003902,Review,2026-05-31,3,',
    '003902,Review,2026-08-31,4,',
  ].join('\n');
const SETTINGS =
  'report:\n  smallest_group: 1\noutcomes:\n  Falls: { better: lower, kind: incidents, per: 1000 }\n';

async function call(words: readonly string[], machine: Machine = {}): Promise<string> {
  const { exitCode, out, err } = await mentorIn(folder, words, { now: '2026-10-05T09:00:00Z', ...machine });
  expect({ words, exitCode, err: exitCode === 0 ? '' : err }).toEqual({ words, exitCode: 0, err: '' });
  return out;
}

async function valueOfSeptember(...more: string[]): Promise<unknown> {
  const { rows } = JSON.parse(
    await call(['report', '--quarter', '2026-Q3', '--format', 'json', ...more]),
  ) as {
    rows: { metric: string; group: string; value: number | null }[];
  };
  const found = rows.find(
    ({ metric, group }) => metric === 'unit_outcome_month' && group.endsWith('month: 2026-09'),
  );
  return found?.value ?? null;
}

beforeAll(async () => {
  folder = await exampleProgramme('followed');
  const files = { 'outcomes.csv': `${outcomes(4)}\n`, 'mentor.yaml': SETTINGS };
  await call(['import', 'outcomes.csv'], { files });
});

describe('outcomes in a report', () => {
  it('stand in every format, with a run chart in the page and what each number is', async () => {
    const html = await call(['report', '--quarter', '2026-Q3', '--format', 'html']);
    expect(html).toContain('Falls (incidents, in 1000, less is better), month by month');
    expect(html).toContain('6 months in a row above the median, 2025-10 to 2026-03');
    const markdown = await call(['report', '--quarter', '2026-Q3', '--format', 'md']);
    expect(markdown).toContain('Measures of people, before mentoring began and after');
    expect(markdown).toContain('Mentored units: 6 months in a row above the median');
    const csv = await call(['report', '--quarter', '2026-Q3', '--format', 'csv']);
    for (const name of ['unit_mentored_share', 'unit_outcome', 'unit_outcome_median', 'outcome_people'])
      expect(csv).toContain(name);
    expect(await call(['report', '--definitions'])).toContain('Perla, Provost and Murray (2011)');
  });

  it('that are put right leave issued reports, and what was known before, as they were', async () => {
    const issued = await call(['report', '--quarter', '2026-Q3', '--format', 'md', '--issue']);
    expect(await valueOfSeptember()).toBe(5);
    const files = { 'outcomes.csv': `${outcomes(2)}\n` };
    await call(['import', 'outcomes.csv'], { files, now: '2026-10-12T09:00:00Z' });
    const later = { now: '2026-10-13T09:00:00Z' };
    expect(await valueOfSeptember('--as-of', '2026-10-13')).toBe(2.5);
    expect(await valueOfSeptember('--as-of', '2026-10-13', '--known-on', '2026-10-11')).toBe(5);
    expect(await call(['report', 'show', '1', '--format', 'md'], later)).toBe(issued);
    const revised = await call(['report', '--quarter', '2026-Q3', '--format', 'md', '--as-of', '2026-10-13']);
    expect(revised).toContain('1 value of a measure');
  });
});

describe('mentor export outcomes', () => {
  it('gives each value that counts with the file and line it came from, under headings that import reads', async () => {
    const { rows } = JSON.parse(await call(['export', 'outcomes', '--json'])) as {
      rows: Record<string, unknown>[];
    };
    expect(rows.filter(({ about, date }) => about === 'Ward 7' && date === '2025-10-31')).toEqual([
      {
        about: 'Ward 7',
        measure: 'Falls',
        date: '2025-10-31',
        value: 8,
        denominator: 800,
        file: 'outcomes.csv',
        line: 2,
        recorded_on: '2026-10-05',
      },
    ]);
    const reviews = rows.filter(({ measure }) => measure === 'Review');
    expect(reviews.map(({ about, line }) => [about, line])).toEqual([
      ['003902', 14],
      ['003902', 15],
    ]);
    const again = { 'back.csv': await call(['export', 'outcomes']) };
    const { err } = await mentorIn(folder, ['import', 'back.csv', '--dry-run'], {
      files: again,
      now: '2026-10-06T09:00:00Z',
    });
    expect(err).toMatch(/back\.csv \(outcomes\): would be 0 created, 0 updated, \d+ unchanged, 0 rejected/);
  });
});
