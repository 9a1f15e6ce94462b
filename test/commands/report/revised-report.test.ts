import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

const Q3 = ['report', '--quarter', '2026-Q3', '--as-of', '2026-12-05'];
const DECEMBER = { now: '2026-12-05T09:00:00Z' };

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true });
const figures = (csv: string) => rowsOf(csv).filter(({ section }) => section !== 'report');

/** The example programme, its report on the third quarter issued in October. */
async function issued(): Promise<string> {
  const folder = await exampleProgramme('followed');
  const call = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05', '--issue'];
  await mentorIn(folder, call, { now: '2026-10-05T09:00:00Z' });
  return folder;
}

const inDecember = async (folder: string, ...words: string[]) =>
  (await mentorIn(folder, [...Q3, ...words], DECEMBER)).out;

describe('a report on days of which one was issued', () => {
  it('says that nothing differs, and is not issued twice', async () => {
    const folder = await issued();
    const text = await inDecember(folder);
    expect(text).toContain('### Since report 1 was issued\n\nAll ');
    expect(text).toContain('are as they were issued on 2026-10-05.');
    const again = await mentorIn(folder, [...Q3, '--issue', '--format', 'csv'], DECEMBER);
    expect(again.err).toBe(
      'Nothing has changed since report 1 was issued on 2026-10-05: it stays the one that is handed out.\n',
    );
    expect(again.out).toBe((await mentorIn(folder, ['report', 'show', '1', '--format', 'csv'])).out);
  });

  it('shows the value issued beside the value now, and the facts recorded since, by kind', async () => {
    const folder = await issued();
    const before = figures(await inDecember(folder, '--format', 'csv'));
    const late = { now: '2026-11-02T09:00:00Z' };
    const on = (day: string) => ['--on', day, '--as-of', '2026-11-02'];
    await mentorIn(folder, ['checkin', 'add', '2', ...on('2026-09-02')], late);
    await mentorIn(folder, ['checkin', 'add', '3', ...on('2026-09-03')], late);
    await mentorIn(folder, ['pairs', 'end', '1', '--reason', 'moved', ...on('2026-09-30'), '--yes'], late);
    const csv = await inDecember(folder, '--format', 'csv');
    const held = figures(csv).find(({ metric }) => metric === 'check_ins_held');
    expect(Number(held?.value)).toBe(Number(held?.issued_value) + 2);
    // What was issued stands beside every number, changed or not.
    const isHeld = ({ metric }: Row) => metric === 'check_ins_held';
    expect(held?.issued_value).toBe(before.find(isHeld)?.value);
    const text = await inDecember(folder);
    expect(text).toMatch(/\d+ of \d+ numbers differ from those issued on 2026-10-05\./);
    expect(text).toContain(
      'Entered since, about days up to the last: 1 change of a pairing’s status, 2 check-ins.',
    );
    expect(text).toMatch(/\| Check-ins held \| {2}\| 2026-Q3 \| \d+ \| \d+ \|/);
    const html = await inDecember(folder, '--format', 'html');
    expect(html).toContain('<h3>Since report 1 was issued</h3>');
    const json = JSON.parse(await inDecember(folder, '--json'));
    expect(json.revision).toMatchObject({ report: 1, produced_on: '2026-10-05' });
    expect(json.revision.changed.length).toBeGreaterThan(3);
    const shown = await mentorIn(folder, Q3, { ...DECEMBER, isTerminal: true });
    expect(shown.text).toContain('Since report 1 was issued');
  });

  it('shows beside the headlines of the next quarter what was issued of this one', async () => {
    const folder = await issued();
    const words = ['report', '--quarter', '2026-Q4', '--as-of', '2026-12-05'];
    expect((await mentorIn(folder, words, DECEMBER)).out).not.toContain('issued as');
    const late = ['checkin', 'add', '2', '--on', '2026-09-02', '--as-of', '2026-11-02'];
    await mentorIn(folder, late, { now: '2026-11-02T09:00:00Z' });
    const { out } = await mentorIn(folder, words, DECEMBER);
    expect(out).toMatch(/\*\*Check-ins held: \d+\*\* 2026-Q3: 72 \(issued as 71\)\./);
    const csv = figures((await mentorIn(folder, [...words, '--format', 'csv'], DECEMBER)).out);
    const held = csv.find(({ metric, period }) => metric === 'check_ins_held' && period === '2026-Q3');
    expect([held?.value, held?.issued_value]).toEqual(['72', '71']);
  });

  it('is again what was issued, with what was known then', async () => {
    const folder = await issued();
    const asIssued = figures((await mentorIn(folder, ['report', 'show', '1', '--format', 'csv'])).out);
    const late = { now: '2026-11-02T09:00:00Z' };
    const right = 'Employee Number,Surname,Forename,Base\n001204,Changed,Chris,Elsewhere\n';
    const files = { 'right.csv': right };
    await mentorIn(
      folder,
      ['import', 'right.csv', '--as', 'roster', '--correction', '--as-of', '2026-11-02'],
      {
        ...late,
        files,
      },
    );
    await mentorIn(folder, ['checkin', 'add', '2', '--on', '2026-09-02', '--as-of', '2026-11-02'], late);
    await mentorIn(
      folder,
      [
        'feedback',
        'add',
        '3',
        '--by',
        'mentee',
        '--on',
        '2026-09-02',
        '--rating',
        '1',
        '--as-of',
        '2026-11-02',
      ],
      late,
    );
    await mentorIn(folder, ['round', 'close', '--as-of', '2026-11-02'], late);
    const corrected = await inDecember(folder);
    expect(corrected).toContain('Corrected since: 1 value of site.');
    const known = await inDecember(folder, '--format', 'csv', '--known-on', '2026-10-05');
    expect(figures(known).map(({ issued_value: _, ...row }) => row)).toEqual(
      asIssued.map(({ issued_value: _, ...row }) => row),
    );
    expect(rowsOf(known).find(({ metric }) => metric === 'known_on')?.note).toBe('2026-10-05');
    const text = await inDecember(folder, '--known-on', '2026-10-05');
    expect(text).toContain('with what was known on 2026-10-05');
    expect(text).toContain('are as they were issued');
  });

  it('knows two people who were made one since as two', async () => {
    const folder = await issued();
    const late = { now: '2026-11-02T09:00:00Z' };
    const merge = ['people', 'merge', '001204', '003415', '--yes', '--as-of', '2026-11-02'];
    expect((await mentorIn(folder, merge, late)).exitCode).toBe(0);
    expect(await inDecember(folder)).toMatch(/Corrected since: .*1 record merged into another/);
    expect(await inDecember(folder, '--known-on', '2026-11-01')).toContain('are as they were issued');
    const people = rowsOf((await mentorIn(folder, ['export', 'people'])).out);
    expect(people.some(({ staff_number }) => staff_number === '003415')).toBe(false);
  });

  it('names the settings that were changed since', async () => {
    const folder = await issued();
    const files = { 'mentor.yaml': 'report:\n  smallest_group: 3\n' };
    const { out } = await mentorIn(folder, Q3, { ...DECEMBER, files });
    expect(out).toMatch(/Settings changed since: .*report\.smallestGroup \(\d+, now 3\)/);
  });

  it('is not compared where the days or the round are others', async () => {
    const folder = await issued();
    for (const words of [
      ['--quarter', '2026-Q2'],
      ['--quarter', '2026-Q3', '--round', 'Round 1'],
      ['--from', '2026-07-01', '--to', '2026-08-31'],
    ]) {
      const { out } = await mentorIn(folder, ['report', ...words, '--as-of', '2026-12-05'], DECEMBER);
      expect(out).not.toContain('was issued');
    }
  });

  it('refuses to know what is to come', async () => {
    const folder = await issued();
    const { exitCode, err } = await mentorIn(folder, [...Q3, '--known-on', '2027-01-01'], DECEMBER);
    expect(exitCode).toBe(2);
    expect(err).toContain('What will be known on 2027-01-01 is not known yet (today is 2026-12-05).');
  });
});
