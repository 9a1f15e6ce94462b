import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,role,hired_on,left_on,status
1,Ann,Lee,mentee,2020-01-01,,
2,Eve,Fox,mentor,2020-01-01,2026-06-30,
3,Flo,Gil,mentor,2020-01-01,2026-07-15,
4,Gus,Hal,mentor,2020-01-01,2026-06-30,Active
5,Ivy,Joy,mentor,2026-08-10,,
`;

/** The roster taken in on 1 June. */
async function programme(): Promise<string> {
  const folder = emptyFolder();
  const words = ['import', 'roster.csv', '--as-of', '2026-06-01'];
  await mentorIn(folder, words, { files: { 'roster.csv': ROSTER } });
  return folder;
}

async function matchedOn(folder: string, day: string): Promise<{ mentor: unknown; reasons: string }> {
  const { out } = await mentorIn(folder, ['match', '--dry-run', '--json', '--as-of', day]);
  const [row] = JSON.parse(out).rows;
  return { mentor: row.mentor, reasons: row.reasons };
}

describe('who is matched on a day', () => {
  it('is in post on it, whatever the word of a status; a known last day is told', async () => {
    const folder = await programme();
    const july = await matchedOn(folder, '2026-07-01');
    expect(july.mentor).toBe('3');
    expect(july.reasons).toContain('Flo Gil leaves on 2026-07-15');
    expect((await matchedOn(folder, '2026-07-15')).mentor).toBe('3');
    expect(await matchedOn(folder, '2026-07-16')).toEqual({
      mentor: null,
      reasons: '4 mentors considered: 1 not here yet, 3 no longer here.',
    });
    expect((await matchedOn(folder, '2026-08-10')).mentor).toBe('5');
  });

  it('is not proposed to begin when one of the two has gone', async () => {
    const folder = await programme();
    await mentorIn(folder, ['match', '--as-of', '2026-07-01']);
    const late = await mentorIn(folder, ['match', 'accept', '--on', '2026-07-20', '--as-of', '2026-07-01']);
    expect([late.exitCode, late.err]).toEqual([
      4,
      expect.stringContaining('now forbidden by the rule "left"'),
    ]);
  });

  it('is told of where a status contradicts the days', async () => {
    const folder = emptyFolder();
    const files = { 'roster.csv': ROSTER };
    const { err } = await mentorIn(folder, ['import', 'roster.csv', '--as-of', '2026-07-01'], { files });
    expect(err).toContain(
      'Days count over the word of a status: 4 Gus Hal: the last day in post was 2026-06-30, and the status is active.',
    );
  });

  it('does not depend on the time zone: a must is obeyed until the two have been a pair since', async () => {
    const forZone = async (zone: string) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const folder = emptyFolder();
        const files = {
          'roster.csv':
            'staff_number,given_name,family_name,role,capacity\n1,A,B,mentee,\n2,C,D,mentor,1\n3,E,F,mentor,1\n',
        };
        const calls = [
          'import roster.csv',
          'rule must 1 2 --because x',
          'match',
          'match accept',
          'pairs end 1 --reason y',
        ];
        for (const call of calls) await mentorIn(folder, call.split(' '), { files });
        const { out } = await mentorIn(folder, ['match', '--json']);
        return JSON.parse(out).rows.map((row: { mentor: string }) => row.mentor);
      } finally {
        process.env.TZ = before;
      }
    };
    expect(await forZone('XXX23')).toEqual(await forZone('UTC'));
    expect(await forZone('XXX-13')).toEqual(await forZone('UTC'));
  });
});

describe('a pairing that begins on a day to come', () => {
  it('is there as planned, in status, lists and matching', async () => {
    const folder = emptyFolder();
    const roster = 'staff_number,given_name,family_name,role,capacity\n1,A,B,mentee,\n2,C,D,mentor,1\n';
    await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': roster } });
    await mentorIn(folder, ['match']);
    const accepted = await mentorIn(folder, ['match', 'accept', '--on', '2026-07-08']);
    expect(accepted.err).toContain('1 pairing begins on 2026-07-08.');
    const status = JSON.parse((await mentorIn(folder, ['status', '--json'])).out);
    expect(status).toMatchObject({ waiting: 0, open_pairings: 0, planned_pairings: 1 });
    const shown = await mentorIn(folder, ['status'], { isTerminal: true });
    expect(shown.out).toContain('1, from 2026-07-08');
    const pairs = async (...words: string[]) =>
      JSON.parse((await mentorIn(folder, ['pairs', '--json', ...words])).out).rows;
    expect(await pairs('--status', 'planned')).toMatchObject([
      { status: 'planned', started_on: '2026-07-08' },
    ]);
    expect(await pairs('--as-of', '2026-07-08')).toMatchObject([{ status: 'active' }]);
    const again = await mentorIn(folder, ['match', '--dry-run', '--json']);
    expect(JSON.parse(again.out).rows).toEqual([]);
  });
});

describe('a pairing of which nothing is recorded', () => {
  it('needs attention once its first meeting was due', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': 'staff_number,given_name,family_name,role\n1,A,B,mentee\n2,C,D,mentor\n',
      'pairs.csv': 'mentee,mentor,started_on\n1,2,2026-07-01\n',
    };
    await mentorIn(folder, ['import', 'roster.csv', 'pairs.csv'], { files });
    const on = async (day: string) =>
      JSON.parse((await mentorIn(folder, ['status', '--json', '--as-of', day])).out).needs_attention;
    expect([await on('2026-07-15'), await on('2026-07-16')]).toEqual([0, 1]);
  });
});

describe('a pairing of somebody whose last day has passed', () => {
  it('is told of by status, with what to type', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv':
        'staff_number,given_name,family_name,role,left_on\n1,Ann,Lee,mentee,\n2,Bo,Fox,mentor,2026-08-31\n',
      'pairs.csv': 'mentee,mentor,started_on\n1,2,2026-07-01\n',
    };
    await mentorIn(folder, ['import', 'roster.csv', 'pairs.csv'], { files });
    const on = async (day: string) => (await mentorIn(folder, ['status', '--as-of', day])).err;
    expect(await on('2026-08-31')).not.toContain('goes on, and');
    expect(await on('2026-09-01')).toContain(
      'Pairing 1 goes on, and Bo Fox left: mentor pairs end 1 --on 2026-08-31 --reason "left"',
    );
  });

  it('shows where somebody stands by the days, and what the roster says', async () => {
    const folder = emptyFolder();
    const roster =
      'staff_number,given_name,family_name,role,left_on,status,leave_from,leave_until\n1,Ann,Lee,mentee,2026-06-30,Active,,\n2,Bo,Fox,mentor,,,2026-06-01,2026-08-31\n';
    await mentorIn(folder, ['import', 'roster.csv'], { files: { 'roster.csv': roster } });
    const ann = await mentorIn(folder, ['people', 'show', '1'], { isTerminal: true });
    expect(ann.out).toContain('left (the last day in post was 2026-06-30, and the status is active)');
    const bo = async (day: string) =>
      JSON.parse((await mentorIn(folder, ['people', 'show', '2', '--json', '--as-of', day])).out);
    expect(await bo('2026-07-01')).toMatchObject({ presence: 'on_leave', joined_on: '2026-07-01' });
    expect(await bo('2026-09-01')).toMatchObject({ presence: 'active', leave_until: '2026-08-31' });
  });
});

describe('from when a roster holds', () => {
  it('is said of the file, of a row, or that it was always so; once', async () => {
    const folder = emptyFolder();
    const roster = (site: string, more = '') =>
      `staff_number,given_name,family_name,site,role${more === '' ? '' : ',Effective date'}\n1,Ann,Lee,${site},mentee${more}\n`;
    const take = (content: string, ...words: string[]) =>
      mentorIn(folder, ['import', 'r.csv', ...words], { files: { 'r.csv': content } });
    await take(roster('North'), '--as-of', '2026-01-05');
    await take(roster('South'), '--as-of', '2026-05-20', '--effective', '2026-05-01');
    await take(roster('East', ',2026-06-10'), '--as-of', '2026-06-20');
    const staffAt = async (day: string) => {
      const words = ['people', 'show', '1', '--json', '--as-of', day];
      return JSON.parse((await mentorIn(folder, words)).out).site;
    };
    expect(await Promise.all(['2026-04-30', '2026-05-01', '2026-06-09', '2026-06-10'].map(staffAt))).toEqual([
      'North',
      'South',
      'South',
      'East',
    ]);
    const late = await take(roster('South'), '--as-of', '2026-06-25', '--effective', '2026-05-02');
    expect(late.err).toContain('1 unchanged');
    await take(roster('West'), '--as-of', '2026-06-28', '--correction');
    expect(await staffAt('2026-04-30')).toBe('West');
    const both = await take(roster('West'), '--correction', '--effective', '2026-01-01');
    expect([both.exitCode, both.err]).toEqual([
      2,
      expect.stringContaining('--correction that it was always so'),
    ]);
    const pairs = await take('mentee,mentor,started_on\n', '--as', 'pairings', '--correction');
    expect(pairs.exitCode).not.toBe(0);
  });
});
