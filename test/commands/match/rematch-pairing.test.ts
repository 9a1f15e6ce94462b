import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `staff_number,given_name,family_name,email,role,capacity,needs,strengths
001,Ada,Byron,ada@example.org,mentee,,Sepsis,
002,Ben,Carter,ben@example.org,mentee,,Triage,
011,Max,Eliot,max@example.org,mentor,1,,Triage
012,Nia,Frost,nia@example.org,mentor,1,,Sepsis; Triage
`;
const CLEO = `staff_number,given_name,family_name,email,role,needs
003,Cleo,Dunn,cleo@example.org,mentee,Sepsis
`;
/** Ada has Max, who does not suit her; Nia is free. */
const PAIRINGS = `mentee,mentor,started_on
001,011,2026-06-01
`;
const LATER = { now: '2026-06-20T09:00:00Z' };
const REMATCH = ['rematch', '1', '--reason', 'not a good fit'];
let folder: string;

async function call(words: readonly string[], machine: Machine = {}) {
  const outcome = await mentorIn(folder, words, { ...LATER, ...machine });
  return { ...outcome, err: outcome.err.replace(/\s+/g, ' ') };
}

async function pairings(): Promise<readonly string[]> {
  const { rows } = JSON.parse((await call(['pairs', '--json'])).out);
  return rows.map(
    (row: Record<string, string>) => `${row.mentee}–${row.mentor} ${row.status} ${row.end_reason ?? ''}`,
  );
}

const data = () => readFileSync(path.join(folder, 'mentor.db'));

beforeEach(async () => {
  folder = emptyFolder();
  const files = { 'roster.csv': ROSTER, 'pairings.csv': PAIRINGS, 'cleo.csv': CLEO };
  await mentorIn(folder, ['import', 'roster.csv', 'pairings.csv', '--as-of', '2026-06-01'], {
    ...LATER,
    files,
  });
});

describe('rematch', () => {
  it('ends the pairing, keeps the two apart and proposes the next best; a dry run says the same and does nothing', async () => {
    const before = data();
    const dry = await call([...REMATCH, '--dry-run']);
    expect(data().equals(before)).toBe(true);
    const real = await call([...REMATCH, '--yes']);
    expect(dry.out).toBe(real.out);
    expect(real.out).toContain(',001,Ada Byron,ada@example.org,012,Nia Frost,nia@example.org,1,');
    expect(dry.err).toBe(
      real.err.replace(
        'Ada Byron with',
        'Dry run: nothing is written. Without --dry-run it would say: Ada Byron with',
      ),
    );
    expect(real.err).toBe(
      'Nia Frost: fit 1.00. 1 other mentee waits for a mentor; the proposed pair costs them nothing. ' +
        'Ada Byron with Max Eliot (pairing 1) ended on 2026-06-20, with no fault on either side. ' +
        'A place of Max Eliot is free again. ' +
        'The two are not paired again: nobody is given a mentor they had before (paired_before). ' +
        'Kept as run 1, a proposal. Next: mentor match accept 1, or mentor match review ',
    );
    expect(await pairings()).toEqual(['001–011 ended not a good fit']);
    expect((await call(['match', 'accept', '1'])).err).toContain('1 pairing began');
    expect(await pairings()).toEqual(['001–011 ended not a good fit', '001–012 active ']);
  });

  it('leaves everybody else as they are, and says what the others who wait lose', async () => {
    // Nia is the only one who could help Cleo, too.
    await call(['import', 'cleo.csv']);
    const { out, err } = await call([...REMATCH, '--dry-run']);
    expect(out).not.toContain('Cleo');
    expect(err).toContain('2 other mentees wait for a mentor');
    await call([...REMATCH, '--yes']);
    const run = JSON.parse((await call(['match', 'show', '--json'])).out);
    expect(run.rows.map(({ mentee }: { mentee: string }) => mentee)).toEqual(['001']);
  });

  it('makes a rule with --keep-apart, or where nothing else would keep the two apart', async () => {
    const { err } = await call([...REMATCH, '--keep-apart', '--yes']);
    expect(err).toContain('Rule 1 keeps the two apart for good; mentor rule drop 1 would end that.');
    const { rows } = JSON.parse((await call(['rule', '--json'])).out);
    expect(rows).toMatchObject([
      { kind: 'never', mentee: '001', mentor: '011', because: 're-matched, pairing 1: not a good fit' },
    ]);
  });

  it('makes one unasked where former partners may meet again', async () => {
    writeFileSync(path.join(folder, 'mentor.yaml'), 'matching: {rules: {paired_before: false}}\n');
    const asWritten = await call([...REMATCH, '--yes']);
    expect(asWritten.exitCode, asWritten.err).toBe(0);
    expect(asWritten.err).toContain('Rule 1 keeps the two apart for good');
  });

  it('tells until when a freeze keeps them apart', async () => {
    writeFileSync(path.join(folder, 'mentor.yaml'), 'matching: {rules: {freeze_months: 3}}\n');
    expect((await call([...REMATCH, '--yes'])).err).toContain(
      'The two are not paired again before 2026-09-20 (freeze_months).',
    );
  });

  it('is taken back whole by one undo', async () => {
    await call([...REMATCH, '--keep-apart', '--yes']);
    await call(['undo', '--yes']);
    expect(await pairings()).toEqual(['001–011 active ']);
    expect(JSON.parse((await call(['rule', '--json'])).out).rows).toEqual([]);
    expect((await call(['match', 'accept'])).exitCode).toBe(4);
  });

  it('leaves a proposal that waits alone', async () => {
    await call(['match']);
    const { err } = await call([...REMATCH, '--yes']);
    expect(err).toContain('Run 1 waits, and stays the proposal.');
    expect(await pairings()).toEqual(['001–011 ended not a good fit']);
  });

  it('proposes nobody to who is on leave, and ends the pairing', async () => {
    writeFileSync(path.join(folder, 'leave.csv'), 'staff_number,status\n001,on leave\n');
    const away = await call(['import', 'leave.csv', '--as', 'roster', '--yes', '--as-of', '2026-06-20']);
    expect(away.exitCode, away.err).toBe(0);
    await call(['undo', '--list']);
    const open = (await pairings()).map((one) => one.split(' ')[1]);
    const { err } = await call([...REMATCH, '--yes']);
    expect([open, err]).toEqual([['paused'], expect.stringContaining('Nobody is proposed: Ada Byron')]);
  });

  it('asks at a terminal, and does nothing on a no', async () => {
    const no = await call(REMATCH, { isTerminal: true, answers: [false] });
    expect([no.exitCode, await pairings()]).toEqual([130, ['001–011 active ']]);
    const yes = await call(REMATCH, { isTerminal: true, answers: [true] });
    expect([yes.exitCode, await pairings()]).toEqual([0, ['001–011 ended not a good fit']]);
  });

  it('is one document with --json', async () => {
    const { out } = await call([...REMATCH, '--yes', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mentor/rematch',
      pairing: 1,
      ended_on: '2026-06-20',
      makes_rule: false,
      rows: [{ mentee: '001', mentor: '012' }],
    });
  });

  it.each([
    [[...REMATCH], 2, 'nobody is here to answer'],
    [['rematch', '1', '--reason', ' ', '--yes'], 2, 'The reason is empty.'],
    [[...REMATCH, '--on', '2026-06-21', '--yes'], 4, '2026-06-21 is after today'],
    [[...REMATCH, '--on', '2026-05-31', '--yes'], 4, 'is before pairing 1 begins (2026-06-01)'],
  ])('is refused for %j', async (words, code, message) => {
    const { exitCode, err } = await call(words);
    expect([exitCode, err]).toEqual([code, expect.stringContaining(message)]);
    expect(await pairings()).toEqual(['001–011 active ']);
  });

  it('is refused for a pairing that is over', async () => {
    await call([...REMATCH, '--yes']);
    const again = await call([...REMATCH, '--yes']);
    expect([again.exitCode, again.err]).toEqual([4, expect.stringContaining('it cannot become ended')]);
  });

  it('calls off a pairing that has not begun, keeps the two apart, and proposes somebody else', async () => {
    await call([...REMATCH, '--yes']);
    await call(['match', 'accept', '1', '--on', '2026-06-25']);
    const before = await pairings();
    const words = ['rematch', '2', '--reason', 'their shifts clash'];
    const shown = await call([...words, '--dry-run']);
    expect(shown.err).toContain('was cancelled on 2026-06-20: it was to begin on 2026-06-25.');
    expect(await pairings()).toEqual(before);
    const { exitCode, err } = await call([...words, '--yes']);
    expect(exitCode, err).toBe(0);
    expect(err).toContain('Rule 1 keeps the two apart for good');
    expect((await pairings()).at(-1)).toMatch(/^001–012 cancelled/);
    await call(['match', '--quiet']);
    const run = JSON.parse((await call(['match', 'show', '--json'])).out);
    expect(JSON.stringify(run.rows)).not.toContain('"mentor":"012"');
    await call(['undo', '--yes']);
    await call(['undo', '--yes']);
    expect(await pairings()).toEqual(before);
  });
});
