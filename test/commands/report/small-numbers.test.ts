import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

type Row = Readonly<Record<string, string>>;

const HEAD = 'staff_number,given_name,family_name,site,hired_on,role,capacity';
const twelve = Array.from({ length: 12 }, (_, at) => at + 1);

/** A mentee or mentor as a line of a roster. */
function line(key: string, site: string, role: string): string {
  return `${key},Given ${key},Family ${key},${site},2020-01-01,${role},${role === 'mentor' ? 1 : ''}`;
}

/** Twelve mentees at each of two sites, thirteen mentors: everybody at North is matched, and one at South. */
async function twoSites(): Promise<string> {
  const folder = emptyFolder();
  const matched = [...twelve.map((at) => `N${at}`), 'S1'];
  const roster = [
    ...twelve.flatMap((at) => [line(`N${at}`, 'North', 'mentee'), line(`S${at}`, 'South', 'mentee')]),
    ...matched.map((_, at) => line(`R${at}`, 'East', 'mentor')),
  ];
  const pairs = matched.map((mentee, at) => `${mentee},R${at},2026-07-06`);
  const files = {
    'roster.csv': `${HEAD}\n${roster.join('\n')}\n`,
    'pairs.csv': `mentee,mentor,started_on\n${pairs.join('\n')}\n`,
    'joined.csv': `${HEAD}\n${line('N13', 'North', 'mentee')}\n`,
  };
  await mentorIn(folder, ['import', 'roster.csv', '--as-of', '2026-07-01'], { files });
  await mentorIn(folder, ['import', 'pairs.csv', '--as-of', '2026-07-06']);
  return folder;
}

async function figures(
  folder: string,
  quarter: string,
  asOf: string,
): Promise<(metric: string, group: string) => Row> {
  const call = ['report', '--quarter', quarter, '--as-of', asOf, '--format', 'csv'];
  const rows: Row[] = parse((await mentorIn(folder, call)).out, { columns: true, bom: true });
  return (metric, group) =>
    rows.find((row) => row.section === 'equity' && row.metric === metric && row.group === group) ?? {};
}

let folder: string;
beforeAll(async () => {
  folder = await twoSites();
}, 60_000);

describe('small numbers in a report', () => {
  it('leave the worst-served site in sight, in every format', async () => {
    const figure = await figures(folder, '2026-Q3', '2026-10-05');
    expect(figure('mentees', 'site: South')).toMatchObject({ value: '12' });
    expect(figure('matched', 'site: South')).toMatchObject({
      value: '',
      note: 'suppressed: fewer than 10 of 12',
    });
    // All of North: said, it would tell how many of South.
    expect(figure('matched', 'site: North')).toMatchObject({ value: '', n: '', denominator: '' });
    const call = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--format'];
    expect((await mentorIn(folder, [...call, 'md'])).out).toContain('| South | 12 | fewer than 10 of 12 |\n');
    expect((await mentorIn(folder, [...call, 'html'])).out).toContain('fewer than 10 of 12');
    expect((await mentorIn(folder, [...call, 'json'])).out).toContain('suppressed: fewer than 10 of 12');
    expect((await mentorIn(folder, call.slice(0, -1), { isTerminal: true })).out).toContain(
      'fewer than 10 of 12',
    );
  });

  it('do not tell of the one who joined since a report was issued', async () => {
    const issue = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--issue', '--out', 'q3.html'];
    expect((await mentorIn(folder, issue)).exitCode).toBe(0);
    await mentorIn(folder, ['import', 'joined.csv', '--as-of', '2026-11-02']);
    const figure = await figures(folder, '2026-Q4', '2027-01-05');
    expect(figure('mentees', 'site: North').value).toBe('');
    // The total is one more too: South would tell of North.
    expect(figure('mentees', 'site: South').value ?? '').toBe('');
    // The report on the third quarter stays what it was.
    const again = await figures(folder, '2026-Q3', '2026-10-05');
    expect(again('mentees', 'site: South')).toMatchObject({ value: '12' });
  });

  it('are rounded instead where mentor.yaml says so', async () => {
    const rounded = await twoSites();
    const files = { 'mentor.yaml': 'report:\n  rounding: 5\n' };
    const { out } = await mentorIn(
      rounded,
      ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--format', 'md'],
      {
        files,
      },
    );
    expect(out).toMatch(/\| East \| 15 \| 15 \|/);
    expect(out).toContain('Counts are rounded to 5, and shares are of rounded counts.');
  }, 60_000);
});
