import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const Q3 = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05'];

let folder: string;
beforeAll(async () => {
  folder = await exampleProgramme('followed');
});

async function sectionsIn(words: readonly string[]): Promise<(string | undefined)[]> {
  const { out } = await mentorIn(folder, [...Q3, ...words, '--format', 'csv']);
  const rows: Record<string, string>[] = parse(out, { columns: true });
  return [...new Set(rows.map(({ section }) => section))].filter((name) => name !== 'report');
}

describe('a part of a report', () => {
  it('holds the sections that are named, by number or name, and explains no other number', async () => {
    expect(await sectionsIn(['--sections', '5, equity'])).toEqual(['activity', 'equity']);
    const { out } = await mentorIn(folder, [...Q3, '--sections', '5', '--format', 'json']);
    const { title, figures, glance } = JSON.parse(out);
    expect(title).toBe('Mentoring report 2026-Q3, sections 5, 14');
    expect(figures.map(({ metric }: { metric: string }) => metric)).not.toContain('match_rate');
    expect(glance).toBeNull();
  });

  it('for an audience holds what it reads; for the coordinator everything', async () => {
    const sponsor = await sectionsIn(['--for', 'sponsor']);
    expect(sponsor).toContain('headlines');
    expect(sponsor).not.toContain('supply_and_demand');
    expect(await sectionsIn(['--for', 'mentor-leads'])).toContain('supply_and_demand');
    expect(await sectionsIn(['--for', 'coordinator'])).toEqual(await sectionsIn([]));
    const { out } = await mentorIn(folder, [...Q3, '--for', 'unit', '--format', 'md']);
    expect(out).toContain('# Mentoring report 2026-Q3 for the manager of a unit\n');
  });

  it.each([
    [['--sections', '99'], '"99" is not a section of this report.'],
    [['--sections', '1', '--for', 'unit'], '--for already says which sections a report has.'],
    [['--for', 'unit', '--issue'], 'A report is issued whole'],
    [['--compare', '2026-Q1', '--issue'], 'A report is issued beside the period just before it'],
    [['--compare', '2026-Q3'], '2026-Q3 ends on 2026-09-30, which is not before 2026-Q3 begins'],
  ])('is refused where it makes no sense: %j', async (words, message) => {
    const { exitCode, err } = await mentorIn(folder, [...Q3, ...words]);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining(message) });
  });
});

describe('a report compared with another quarter', () => {
  it('has its headlines beside that quarter, and nothing else in it changes', async () => {
    const { out } = await mentorIn(folder, [...Q3, '--compare', '2025-Q4', '--format', 'csv']);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const beside = rows.filter(({ section, period }) => section === 'headlines' && period !== '2026-Q3');
    expect(new Set(beside.map(({ period }) => period))).toEqual(new Set(['2025-Q4']));
  });
});
