import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';
import { runBehindItsBack } from '../../support/raw-database.js';
import { rowsInFile } from '../../support/rows-of-programme.js';

const ROSTER =
  'staff_number,given_name,family_name,email,unit,role,capacity\n1,Ann,One,ann@example.org,A,mentee,\n2,Bo,Two,bo@example.org,B,mentor,1\n';

async function programme(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', 'r.csv', '--yes'], { files: { 'r.csv': ROSTER } });
  return folder;
}

const fileOf = (folder: string) => path.join(folder, 'mentor.db');
const undo = (folder: string, ...words: string[]) => mentorIn(folder, ['undo', ...words]);

describe('mentor undo', () => {
  it('shows what it will take back, in a terminal, in a pipe and as JSON, and asks first', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '1', '--unit', 'C']);
    const piped = await undo(folder, '--dry-run');
    expect(piped.out.split('\n').slice(0, 3)).toEqual([
      'what,row,fate,field,from,to,about',
      'fact changes,1,removed,,,,Ann One (1)',
      'people,1,changed,unit,C,A,Ann One (1)',
    ]);
    expect(piped.err).toContain(
      'Change 2, 2026-07-01T09:00:00Z, by tester: people edit (1 person updated: 1 (unit))',
    );
    const { change, command, counts } = JSON.parse((await undo(folder, '--dry-run', '--json')).out);
    expect({ change, command, counts }).toEqual({
      change: 2,
      command: 'people edit',
      counts: [
        { table: 'fact_changes', fate: 'removed', count: 1 },
        { table: 'people', fate: 'changed', count: 1 },
      ],
    });
    const before = rowsInFile(fileOf(folder));
    expect((await undo(folder)).exitCode).toBe(2);
    const declined = await mentorIn(folder, ['undo'], { isTerminal: true, answers: [false] });
    expect(declined.exitCode).toBe(130);
    expect(rowsInFile(fileOf(folder))).toEqual(before);
    const agreed = await mentorIn(folder, ['undo', '--no-color'], { isTerminal: true, answers: [true] });
    expect(agreed.text).toMatch(/people +1 +changed +unit +C +A/);
    expect(agreed.exitCode).toBe(0);
    expect((await mentorIn(folder, ['people', 'show', '1', '--json'])).out).toContain('"unit": "A"');
  });

  it('lists changes of a few by name', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '1', '--unit', 'C']);
    const { out } = await undo(folder, '--list');
    expect(out).toContain('people edit,1 person updated: Ann One (1) (unit),stands');
    expect(out).toContain('2 people created: Ann One (1), Bo Two (2); 1 import done: 1');
    const erased = await mentorIn(folder, ['privacy', 'erase', '1', '--confirm', '1']);
    expect(erased.exitCode).toBe(0);
    expect((await undo(folder, '--list')).out).not.toContain('Ann');
    expect((await mentorIn(folder, ['log'])).out).not.toContain('Bo Two');
  });

  it('names people and pairings, also those that go with it', async () => {
    const folder = await exampleProgramme('paired');
    await mentorIn(folder, ['checkin', 'add', '2', '--on', '2026-07-10'], { now: '2026-07-11T09:00:00Z' });
    expect((await undo(folder, '--dry-run')).out).toMatch(
      /^check-ins,\d+,removed,,,,pairing 2 \(.+ with .+\)$/m,
    );
    await undo(folder, '--yes');
    const accepted = await undo(folder, '--dry-run');
    expect(accepted.out).toMatch(/^pairing changes,.*removed,,,,pairing 1 \(.+ \(\d+\) with .+ \(\d+\)\)$/m);
  });

  it('goes back from change to change, and forward again by undoing the undo', async () => {
    const folder = await programme();
    const states = [rowsInFile(fileOf(folder))];
    for (const unit of ['C', 'D', 'E']) {
      await mentorIn(folder, ['people', 'edit', '1', '--unit', unit]);
      states.push(rowsInFile(fileOf(folder)));
    }
    for (const state of states.slice(0, -1).reverse()) {
      expect((await undo(folder, '--yes')).exitCode).toBe(0);
      expect(rowsInFile(fileOf(folder))).toEqual(state);
    }
    for (const [number, state] of [
      [7, 1],
      [6, 2],
      [5, 3],
    ] as const) {
      expect((await undo(folder, String(number), '--yes')).err).toContain('holds again');
      expect(rowsInFile(fileOf(folder))).toEqual(states[state]);
    }
    const rows = JSON.parse((await undo(folder, '--list', '--json')).out).rows;
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(
      [
        ...[
          'takes 5 back',
          'takes 6 back',
          'takes 7 back',
          'taken back by 8',
          'taken back by 9',
          'taken back by 10',
        ],
        ...['stands', 'stands', 'stands', 'stands'],
      ].map((state, at) =>
        at === 3 ? 'taken back by 8' : at === 4 ? 'taken back by 9' : at === 5 ? 'taken back by 10' : state,
      ),
    );
    expect((await mentorIn(folder, ['log', 'verify'])).exitCode).toBe(0);
  });

  it('takes back what nothing later depends on, and names what does', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '1', '--unit', 'C']);
    await mentorIn(folder, ['people', 'edit', '2', '--unit', 'D']);
    await mentorIn(folder, ['match']);
    await mentorIn(folder, ['match', 'accept', '--yes']);
    await mentorIn(folder, ['people', 'edit', '1', '--unit', 'E']);
    const refused = await undo(folder, '2', '--yes');
    expect(refused.exitCode).toBe(4);
    expect(refused.err).toContain('later changes depend on it: 6 (people edit, 2026-07-01T09:00:00Z)');
    expect(refused.err).toContain('mentor undo 6');
    expect((await undo(folder, '1', '--yes')).err).toMatch(
      /depend on it: 6 .*; 5 \(match accept, .*; 4 \(match, /,
    );
    expect((await undo(folder, '3', '--yes')).exitCode).toBe(0);
    expect((await mentorIn(folder, ['people', 'show', '2', '--json'])).out).toContain('"unit": "B"');
    expect((await undo(folder, '3', '--yes')).err).toMatch(
      /was taken back already, by change 7\.\nTo have it again: mentor undo 7/,
    );
    expect((await undo(folder, '99', '--yes')).err).toContain('There is no change 99.');
  });

  it('names what depends on it as it stands, whatever was taken back and brought back meanwhile', async () => {
    const folder = await exampleProgramme('paired');
    const now = { now: '2026-07-11T09:00:00Z' };
    await mentorIn(folder, ['checkin', 'add', '2', '--on', '2026-07-10'], now);
    const { rows } = JSON.parse((await undo(folder, '--list', '--json')).out) as {
      rows: { change: number; command: string }[];
    };
    const [met = 0, accepted = 0] = ['checkin add', 'match accept'].map(
      (command) => rows.find((each) => each.command === command)?.change,
    );
    await undo(folder, '--yes');
    const back = await undo(folder, String(met + 1), '--yes');
    expect(back.out).toMatch(/^check-ins,1,brought back,,,,pairing 2 \(.+ with .+\)$/m);
    expect(back.err).not.toMatch(/The first 0|Not a row/);
    const { exitCode, err } = await undo(folder, String(accepted), '--yes');
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: expect.stringMatching(
        new RegExp(`depend on it: ${met} \\(checkin add, [^)]+\\)\\.\nTake .*: mentor undo ${met}\n`),
      ),
    });
    for (const number of [met, accepted])
      expect(await undo(folder, String(number), '--yes')).toMatchObject({ exitCode: 0 });
  });

  it('never writes over a row that was made since under the same number', async () => {
    const folder = await exampleProgramme('people');
    const rule = (...words: string[]) => mentorIn(folder, ['rule', 'never', ...words, '--reason', 'agreed']);
    await rule('003404', '000412');
    await undo(folder, '--yes');
    await rule('003415', '000412');
    const before = rowsInFile(fileOf(folder));
    const { exitCode, err } = await undo(folder, '4', '--yes');
    expect(exitCode).toBe(4);
    expect(err).toContain('depend on it: 5 (rule never');
    expect(rowsInFile(fileOf(folder))).toEqual(before);
  });

  it('says whose a name in use is meanwhile', async () => {
    const folder = await programme();
    await mentorIn(folder, ['people', 'edit', '1', '--email', 'other@example.org']);
    await mentorIn(folder, ['people', 'edit', '2', '--email', 'ann@example.org']);
    const { exitCode, err } = await undo(folder, '2', '--yes');
    expect(exitCode).toBe(4);
    expect(err).toContain("cannot be taken back: its e-mail is somebody else's meanwhile.");
    expect(err).toContain('Take back what came later first: 3.');
  });

  it('leaves a report that was issued, and changes from before it kept what they found', async () => {
    const folder = await exampleProgramme('followed');
    await mentorIn(folder, [
      'report',
      '--quarter',
      '2026-Q3',
      '--issue',
      '--out',
      'q3.md',
      '--as-of',
      '2026-10-05',
    ]);
    const { exitCode, err } = await undo(folder, '--yes');
    expect({ exitCode, err }).toMatchObject({ exitCode: 4 });
    expect(err).toContain('cannot be taken back: a report that was issued stays.');
    const older = await programme();
    runBehindItsBack(fileOf(older), 'UPDATE audit_anchor SET undo_begins_after = 1');
    expect((await undo(older, '--yes')).err).toContain('what it found is not on record');
    expect((await undo(older, '--list')).out).toContain('cannot be taken back');
    expect((await undo(emptyFolder(), '--yes')).err).toContain('There is no programme');
  });
});
