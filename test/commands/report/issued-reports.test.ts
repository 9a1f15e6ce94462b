import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';

const Q3 = ['report', '--quarter', '2026-Q3', '--as-of', '2026-10-05'];
const OCTOBER = { now: '2026-10-05T09:00:00Z' };
const FORMATS = ['md', 'html', 'csv', 'json'];

async function issuedIn(folder: string, words: readonly string[] = Q3) {
  return mentorIn(folder, [...words, '--issue'], OCTOBER);
}

describe('a report that is issued', () => {
  it('is kept, and given back byte for byte in every format, whatever is recorded later', async () => {
    const folder = await exampleProgramme('followed');
    const { out, err, exitCode } = await issuedIn(folder);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'Issued as report 1, and kept as it is: mentor report show 1\n',
    });
    expect(out).toContain('Produced on 2026-10-05. State of the data: ');
    expect(out).toMatch(/Issued as report 1\. The audit trail ended with \d+:[0-9a-f]{32}\./);
    const show = (format: string) => mentorIn(folder, ['report', 'show', '1', '--format', format]);
    const before = await Promise.all(FORMATS.map(show));
    expect(before[0]?.out).toBe(out);
    const end = ['pairs', 'end', '1', '--reason', 'moved', '--on', '2026-09-30', '--as-of', '2026-11-02'];
    expect((await mentorIn(folder, [...end, '--yes'])).exitCode).toBe(0);
    await mentorIn(folder, ['checkin', 'add', '2', '--on', '2026-09-02', '--as-of', '2026-11-02']);
    expect(await Promise.all(FORMATS.map(show))).toEqual(before);
    expect(before.every(({ out }) => out.includes('2026-10-05'))).toBe(true);
  });

  it('is listed with its days and the state it was made from, of the round named alone', async () => {
    const folder = await exampleProgramme('followed');
    await issuedIn(folder);
    await issuedIn(folder, [...Q3, '--round', 'Round 1']);
    const rows: Record<string, string>[] = parse((await mentorIn(folder, ['report', 'list'])).out, {
      columns: true,
    });
    expect(rows).toMatchObject([
      { report: '1', period: '2026-Q3', until: '2026-09-30', round: '', produced_on: '2026-10-05' },
      { report: '2', period: '2026-Q3', until: '2026-09-30', round: 'Round 1', as_of: '2026-10-05' },
    ]);
    expect(rows[0]?.data_state).toMatch(/^[0-9a-f]{64}$/);
    const ofRound = await mentorIn(folder, ['report', 'list', '--round', 'Round 1']);
    expect(parse(ofRound.out, { columns: true })).toHaveLength(1);
    const { text } = await mentorIn(folder, ['report', 'list'], { isTerminal: true, columns: 200 });
    expect(text).toContain('State of the data');
  });

  it('is in the audit trail, and cannot be changed or deleted', async () => {
    const folder = await exampleProgramme('followed');
    await issuedIn(folder);
    const log = await mentorIn(folder, ['log']);
    expect(log.out).toContain('report');
    for (const attack of [
      "UPDATE issued_reports SET figures = '[]'",
      'DELETE FROM issued_reports',
      "UPDATE issued_report_texts SET text = ''",
      'DELETE FROM issued_report_texts',
    ])
      expect(() => runBehindItsBack(path.join(folder, 'mentor.db'), attack)).toThrow(
        'a report that was issued stays',
      );
  });

  it('says so first where its quarter is not over, as it will stay beside the one on all of it', async () => {
    const folder = await exampleProgramme('followed');
    const early = ['report', '--quarter', '2026-Q3', '--as-of', '2026-09-20', '--issue'];
    const { err } = await mentorIn(folder, early, { now: '2026-09-20T09:00:00Z' });
    expect(err.split('\n')).toEqual([
      expect.stringContaining('2026-Q3 runs until 2026-09-30, and this report only counts up to 2026-09-20.'),
      expect.stringContaining('Issued as report 1'),
      '',
    ]);
    expect(err).toContain('It is better to issue it on 2026-10-01 or later');
  });

  it('is not kept in a dry run', async () => {
    const folder = await exampleProgramme('followed');
    const { err } = await mentorIn(folder, [...Q3, '--issue', '--dry-run'], OCTOBER);
    expect(err).toContain('Dry run: nothing is written.');
    expect((await mentorIn(folder, ['report', 'list'])).err).toBe(
      'No report has been issued yet. Issue one: mentor report --quarter last --issue\n',
    );
  });

  it('tells of itself in no file of a dry run, whose report without a number is written', async () => {
    const folder = await exampleProgramme('followed');
    const { err, exitCode } = await issuedIn(folder, [...Q3, '--dry-run', '--out', 'q3.html']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Dry run: q3.html is not written.');
    expect(existsSync(path.join(folder, 'q3.html'))).toBe(false);
    await mentorIn(folder, [...Q3, '--dry-run', '--out', 'q3.html'], OCTOBER);
    expect(existsSync(path.join(folder, 'q3.html'))).toBe(true);
  });

  it.each(['nowhere/q3.html', 'mentor.yaml/q3.html', 'mentor.yaml', 'mentor.db'])(
    'is not kept where it cannot be handed over: %s',
    async (file) => {
      const folder = await exampleProgramme('followed');
      const { err, exitCode } = await issuedIn(folder, [...Q3, '--format', 'html', '--force', '--out', file]);
      expect(exitCode).toBe(4);
      expect(err).toMatch(/cannot be written: |is a file of the programme itself/);
      expect((await mentorIn(folder, ['report', 'list'])).err).toContain('No report has been issued yet.');
    },
  );

  it('is not asked for together with what its numbers mean', async () => {
    const folder = await exampleProgramme('people');
    const both = await mentorIn(folder, ['report', '--definitions', '--issue']);
    expect(both.exitCode).toBe(2);
    expect(both.err).toContain('--definitions makes no report, so --issue means nothing with it.');
    const { out } = await mentorIn(folder, ['report', '--definitions', '--format', 'csv']);
    expect(out).toMatch(/^metric,sections,title,definition,numerator,denominator,period,unit,floor\n/);
  });

  it('is asked for by a number that there is', async () => {
    const folder = await exampleProgramme('followed');
    const missing = await mentorIn(folder, ['report', 'show', '7']);
    expect(missing.exitCode).toBe(4);
    expect(missing.err).toContain('No report 7 has been issued.');
    expect((await mentorIn(folder, ['report', 'show', 'last'])).exitCode).toBe(2);
    expect((await mentorIn(folder, ['report', 'show', '1', '--format', 'table'])).exitCode).toBe(2);
  });
});

describe('a report', () => {
  it('is the same bytes for the same call, and says the day it was made and the day it counts as', async () => {
    const folder = await exampleProgramme('followed');
    for (const format of FORMATS) {
      const call = [...Q3, '--format', format];
      const [one, other] = [await mentorIn(folder, call, OCTOBER), await mentorIn(folder, call, OCTOBER)];
      expect(one.out).toBe(other.out);
    }
    const later = await mentorIn(folder, Q3, { now: '2026-12-05T09:00:00Z' });
    expect(later.out).toContain('Produced on 2026-12-05, as of 2026-10-05.');
    const shown = await mentorIn(folder, Q3, { ...OCTOBER, isTerminal: true });
    expect(shown.text).toContain('Produced on 2026-10-05. State of the data: ');
  });
});
