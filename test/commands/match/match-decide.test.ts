import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tableAsCsv } from '../../../src/rendering/tables/table-as-csv.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';

type Row = Record<string, string>;

/** A folder with a proposal in proposal.csv, changed as a coordinator would in a spreadsheet. */
async function reviewed(change: (rowOf: (mentee: string) => Row, rows: Row[]) => void): Promise<string> {
  const folder = await exampleProgramme('people');
  await mentorIn(folder, ['match']);
  await mentorIn(folder, ['match', 'show', '--out', 'proposal.csv']);
  const file = path.join(folder, 'proposal.csv');
  const rows: Row[] = parse(readFileSync(file), { columns: true });
  const rowOf = (mentee: string) => {
    const row = rows.find((each) => each.mentee === mentee);
    if (row === undefined) throw new Error(`no row of ${mentee}`);
    return row;
  };
  const names = Object.keys(rows[0] ?? {});
  change(rowOf, rows);
  const columns = names.map((name) => ({ name, kind: 'text' as const }));
  writeFileSync(file, tableAsCsv({ columns, rows: rows.map((row) => names.map((name) => row[name] ?? '')) }));
  return folder;
}

const DECIDE = ['match', 'decide', 'proposal.csv'];

/** Accept one, keep one, veto one, and give Hodan Abdi Omar al-Hassan instead of Lan Nguyễn. */
function fourDecisions(rowOf: (mentee: string) => Row): void {
  rowOf('001577').decision = 'accept';
  rowOf('001950').decision = 'Keep';
  rowOf('003288').decision = 'veto: they are cousins';
  rowOf('003415').mentor = '000877';
}

describe('a proposal reviewed in a spreadsheet', () => {
  it('has a column for decisions, which decide nothing while it is empty', async () => {
    const folder = await reviewed(() => undefined);
    const [header] = readFileSync(path.join(folder, 'proposal.csv'), 'utf8').split('\n');
    expect(header).toMatch(/,fit,reasons,decision,judged$/);
    const { exitCode, out, err } = await mentorIn(folder, DECIDE);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(err).toContain('Nothing is decided in the file');
  });

  it('shows on a dry run what would change, for whom, and changes nothing', async () => {
    const folder = await reviewed(fourDecisions);
    const { exitCode, out, err } = await mentorIn(folder, ['match', '--dry-run', 'decide', 'proposal.csv']);
    expect(exitCode).toBe(0);
    const rows: Row[] = parse(out, { columns: true });
    const said = rows.map((row) => [row.mentee, row.mentor_after, row.outcome, row.decision]);
    expect(said).toEqual([
      ['001577', '000505', 'as well off', 'accept'],
      ['001950', '000530', 'as well off', 'keep'],
      ['003288', '001388', 'worse off', 'veto'],
      ['003415', '000877', 'worse off', 'swap'],
      ['003533', '000921', 'worse off', ''],
      ['003550', '001950', 'worse off', ''],
    ]);
    expect(err).toContain('1 accepted, 1 kept, 0 opened, 1 vetoed, 1 given another mentor');
    expect(err).toContain('Run 1: 25 matched, 4 left over, total fit 20.23');
    expect(err).toContain('Nothing was changed.');
    expect((await mentorIn(folder, ['match', 'runs', '--json'])).out).not.toContain('"run": 2');
    expect((await mentorIn(folder, ['rule', 'list', '--json'])).out).toContain('"rows": []');
  });

  it('applies everything in one go, and solves again', async () => {
    const folder = await reviewed(fourDecisions);
    const { exitCode, err } = await mentorIn(folder, DECIDE);
    expect(exitCode).toBe(0);
    expect(err).toContain('Done. Run 2 is the proposal now.');
    expect((await mentorIn(folder, ['rule', 'list'])).out).toContain('they are cousins');
    expect((await mentorIn(folder, ['pairs'])).out).toMatch(/^1,001577,/m);
    const shown: Row[] = parse((await mentorIn(folder, ['match', 'show'])).out, { columns: true });
    const locked = shown.filter(({ decision }) => decision === 'locked');
    expect(locked.map(({ mentee, mentor }) => [mentee, mentor])).toEqual([
      ['001950', '000530'],
      ['003415', '000877'],
    ]);
    const log = await mentorIn(folder, ['log', '--last', '1']);
    expect(log.out).toContain('match decide');
    const again = await mentorIn(folder, DECIDE);
    expect(again).toMatchObject({ exitCode: 3, out: '' });
    expect(again.err).toContain('It is from run 1; the proposal that waits is run 2.');
  });

  it('needs no new run where pairs are only accepted and kept', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('001577').decision = 'accept';
      rowOf('001950').decision = 'keep';
    });
    const { err } = await mentorIn(folder, [...DECIDE, '--on', '2026-07-06']);
    expect(err).toContain('Done, in run 1.');
    expect((await mentorIn(folder, ['pairs'])).out).toContain(',2026-07-06,');
    const opened = await mentorIn(folder, ['match', 'decide', '-'], {
      input: 'mentee,mentor,decision\n001950,000530,open\n001577,000505,accepted\n',
    });
    expect(opened.err).toContain('0 accepted, 0 kept, 1 opened');
    expect((await mentorIn(folder, ['match', 'show'])).out).not.toContain(',locked');
  });

  it('understands what a spreadsheet did to numbers and letters, and a mentor changed by name', async () => {
    const folder = await reviewed((rowOf, rows) => {
      expect(rowOf('003415').mentor_name).toBe('Lan Nguyễn');
      rowOf('003415').mentor_name = 'Omar al-Hassan';
      for (const row of rows) {
        row.mentor_name = (row.mentor_name ?? '').replace(/[^\x20-\xff]/g, '?');
        row.mentee = (row.mentee ?? '').replace(/^0+/, '');
        row.mentor = (row.mentor ?? '').replace(/^0+/, '');
      }
    });
    const { exitCode, err } = await mentorIn(folder, [...DECIDE, '--dry-run']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Decided on 1 of run 1');
    expect(err).toContain('1 given another mentor');
  });

  it('gives somebody left over the mentor named, whatever the minimum fit', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('003512').mentor = '000412';
    });
    const { err, out } = await mentorIn(folder, DECIDE);
    expect(out).toMatch(/^003512,Eleri Price,[^,]*,,,000412,Chidinma Okafor,,0\.[0-3]\d*,better off,swap$/m);
    expect(err).toContain('Done.');
    const accepted = await mentorIn(folder, ['match', 'accept', '--only', '003512']);
    expect(accepted).toMatchObject({ exitCode: 0, err: expect.stringContaining('1 pairing began') });
  });

  it('names the decisions there are where a word is none of them', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('001577').decision = 'perhaps later';
    });
    expect((await mentorIn(folder, DECIDE)).err).toContain(
      'Write accept, keep or lock, open, veto or swap; or leave it empty.',
    );
  });

  it('names every row that is off, with its place and what to do, and changes nothing', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('001577').decision = 'vetoo';
      rowOf('001950').decision = 'swap';
      rowOf('003288').decision = 'veto';
      rowOf('003299').mentor = '';
      rowOf('003342').decision = 'keep';
      rowOf('003415').mentor = '003288';
      rowOf('003512').mentor = 'nobody@example.org';
    });
    const { exitCode, out, err } = await mentorIn(folder, DECIDE);
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toContain('proposal.csv:2 (decision): "vetoo" is not a decision. Did you mean veto?');
    expect(err).toContain(
      'proposal.csv:3 (mentor): Çağla Demir is to be swapped, but the mentor is the one proposed.',
    );
    expect(err).toContain("proposal.csv:4 (decision): The veto of Fergus McAllister's pair has no reason");
    expect(err).toContain('proposal.csv:5 (mentor): The mentor of Simran Kaur was taken out.');
    expect(err).toContain('Tolulope Adeyemi is left over: there is no pair to decide on.');
    expect(err).toContain('Fergus McAllister does not take part in this round as a mentor.');
    expect(err).toContain('Nobody on the roster is "nobody@example.org".');
    expect(err).toContain('7 things to put right.');
    expect((await mentorIn(folder, ['match', 'runs', '--json'])).out).not.toContain('"run": 2');
  });

  it('refuses a swap that a rule forbids', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('003342').mentor = '001577';
    });
    const { exitCode, err } = await mentorIn(folder, DECIDE);
    expect(exitCode).toBe(3);
    expect(err).toContain('The rule "management chain" forbids this pair: Imogen Fitzgerald-Moore is');
  });

  it('refuses a veto against a rule that holds the pair, with its place', async () => {
    const folder = await reviewed((rowOf) => {
      rowOf('001577').decision = 'veto: they are cousins';
    });
    await mentorIn(folder, ['rule', 'must', '001577', '000505', '--reason', 'agreed with both']);
    const { exitCode, err } = await mentorIn(folder, DECIDE);
    expect(exitCode).toBe(3);
    expect(err).toContain(
      'proposal.csv:2 (decision): Rule 1 is already about these two: must, because agreed with both.',
    );
  });

  it('refuses a file without the columns, and a round without a proposal', async () => {
    const folder = await reviewed(() => undefined);
    const input = 'mentee,mentor\n003415,000877\n';
    expect(await mentorIn(folder, ['match', 'decide', '-'], { input })).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('There is no column "decision".'),
    });
    await mentorIn(folder, ['match', 'accept']);
    expect(await mentorIn(folder, DECIDE)).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('No proposal is waiting.'),
    });
  });

  it('refuses an option it would have passed over', async () => {
    const folder = await reviewed(() => undefined);
    expect(await mentorIn(folder, ['match', '--scores', 's.csv', 'decide', 'proposal.csv'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--scores belongs to mentor match'),
    });
  });
});
