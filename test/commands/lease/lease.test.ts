import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder, type Machine, mentorIn } from '../../support/mentor-in.js';

const WIDE = { columns: 600 };
const ada = (day: string): Machine => ({ ...WIDE, now: `${day}T09:00:00Z`, actor: 'ada', name: 'ward-pc' });
const sam = (day: string): Machine => ({ ...WIDE, now: `${day}T09:00:00Z`, actor: 'sam', name: 'laptop-2' });
const ADD = ['people', 'add', 'Bo Nk', '--role', 'mentee', '--staff-number'];

async function said(folder: string, words: readonly string[], machine: Machine): Promise<string> {
  const { exitCode, err } = await mentorIn(folder, words, machine);
  expect({ words, exitCode, err }).toMatchObject({ exitCode: 0 });
  return err;
}

const leaseOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'mentor.lease.json'), 'utf8'));

describe('two coordinators, one after the other', () => {
  it('are told of each other with every change, and nobody is locked out', async () => {
    const folder = emptyFolder();
    expect(
      await said(folder, ['import', 'a.csv'], { ...ada('2026-10-01'), files: { 'a.csv': ROSTER } }),
    ).not.toMatch(/ada|sam/);
    expect(leaseOf(folder)).toMatchObject({
      who: 'ada',
      machine: 'ward-pc',
      since: '2026-10-01',
      last_change: { who: 'ada', machine: 'ward-pc', on: '2026-10-01' },
    });
    expect(await said(folder, [...ADD, '11'], sam('2026-10-05'))).toContain(
      'ada on ward-pc has been working on this programme since 2026-10-01, and changed it last on 2026-10-01. If two people',
    );
    // Who only looks, or tries out, is told nothing.
    for (const words of [['status'], ['people', 'list'], [...ADD, '12', '--dry-run']])
      expect((await mentorIn(folder, words, sam('2026-10-05'))).err).not.toContain('ada on');
    expect(await said(folder, [...ADD, '12'], ada('2026-10-06'))).toContain(
      'sam on laptop-2 changed this programme on 2026-10-05; it has been in your hands since 2026-10-01. If two people',
    );
    expect(await said(folder, [...ADD, '13'], ada('2026-10-06'))).not.toContain('sam');
    await said(folder, ['lease', 'take'], sam('2026-10-07'));
    expect(await said(folder, [...ADD, '14'], sam('2026-10-07'))).not.toMatch(/ada|sam/);
    expect(await said(folder, [...ADD, '15'], ada('2026-10-08'))).toContain(
      'sam on laptop-2 has been working',
    );
    const shown = await mentorIn(folder, ['lease', 'show', '--json'], sam('2026-10-08'));
    expect(JSON.parse(shown.out)).toMatchObject({ last_change: { who: 'ada', on: '2026-10-08' } });
  });

  it('are told how long ago a change was, where whoever had it in hand may have stopped', async () => {
    const folder = emptyFolder();
    await said(folder, ['import', 'a.csv'], { ...ada('2026-01-05'), files: { 'a.csv': ROSTER } });
    expect(await said(folder, [...ADD, '11'], sam('2026-10-05'))).toContain(
      'and changed it last on 2026-01-05, 273 days ago. If two people',
    );
  });

  it.each([
    '',
    'x',
    '{"who":"a","machine":"b","since":"soon"}',
    '{"who":1}',
    '{"who":"a","machine":"b","since":"2026-01-01","last_change":7}',
  ])('are kept from nothing by a file that says %j', async (text) => {
    const folder = await exampleProgramme('paired');
    writeFileSync(path.join(folder, 'mentor.lease.json'), text);
    await said(folder, ['checkin', 'add', '1', '--on', '2026-07-01'], ada('2026-07-02'));
    expect(leaseOf(folder).last_change.who).toBe('ada');
  });

  it('are told of an older file in the place of the one that was changed last, by every way to look and to change', async () => {
    const folder = await exampleProgramme('paired');
    const database = path.join(folder, 'mentor.db');
    const machine = ada('2026-07-02');
    await said(folder, ['checkin', 'add', '1', '--on', '2026-07-01'], machine);
    const older = readFileSync(database);
    await said(folder, ['checkin', 'add', '2', '--on', '2026-07-01'], machine);
    expect(await said(folder, ['log', 'verify'], machine)).toContain('The trail is whole');
    writeFileSync(database, older);
    for (const look of [['log', 'verify'], ['doctor']]) {
      const { exitCode, err } = await mentorIn(folder, look, machine);
      expect({ look, exitCode }).toEqual({ look, exitCode: 4 });
      expect(err).toMatch(
        /the last change here \(2026-07-02, by ada on ward-pc\) was made after entry \d+, and the trail has/u,
      );
    }
    const TOLD = 'mentor.db does not hold the last change here (2026-07-02, by ada on ward-pc)';
    const change = ['checkin', 'add', '3', '--on', '2026-07-01'];
    expect((await mentorIn(folder, [...change, '--dry-run'], machine)).err).toContain(TOLD);
    expect(await said(folder, change, machine)).toContain(TOLD);
    // Who goes on has been told: from now on this is the programme.
    expect(await said(folder, ['checkin', 'add', '4', '--on', '2026-07-01'], machine)).not.toContain(TOLD);
    await said(folder, ['log', 'verify'], machine);
  });

  it('are told nothing of the kind after a restore, or where a programme is begun anew', async () => {
    const folder = await exampleProgramme('paired');
    const machine = ada('2026-07-02');
    await said(folder, ['checkin', 'add', '1', '--on', '2026-07-01'], machine);
    await said(folder, ['backup'], machine);
    const [backup = ''] = readdirSync(path.join(folder, 'backups')).filter((name) => name.endsWith('.db'));
    await said(folder, ['checkin', 'add', '2', '--on', '2026-07-01'], machine);
    const restored = await said(folder, ['restore', `backups/${backup}`, '--yes'], machine);
    expect(restored).not.toContain('does not hold');
    await said(folder, ['log', 'verify'], machine);
    rmSync(path.join(folder, 'mentor.db'));
    rmSync(path.join(folder, 'mentor.backups.json'));
    const begun = await said(folder, ['import', 'a.csv'], { ...machine, files: { 'a.csv': ROSTER } });
    expect(begun).not.toContain('does not hold');
    await said(folder, ['log', 'verify'], machine);
  });

  it('leave no lease behind where nothing was changed', async () => {
    const folder = emptyFolder();
    await mentorIn(folder, ['import', 'none.csv'], ada('2026-10-01'));
    await mentorIn(folder, ['import', 'a.csv', '--dry-run'], {
      ...ada('2026-10-01'),
      files: { 'a.csv': ROSTER },
    });
    expect(existsSync(path.join(folder, 'mentor.lease.json'))).toBe(false);
  });
});

const ROSTER = 'Staff number,Given name,Family name,Role\n1,Ada,Obi,mentee\n2,Sam,Poe,mentor\n';

describe('a clock that was set back', () => {
  it('is told with each change, and breaks nothing', async () => {
    const folder = await exampleProgramme('followed');
    const late = { ...ada('2026-10-06') };
    await said(folder, ['checkin', 'add', '1', '--on', '2026-10-05', '--anyway'], late);
    const early = ada('2020-01-02');
    const told =
      'The clock of this machine says 2020-01-02, and the last change here was recorded on 2026-10-06.';
    for (const words of [
      ['people', 'edit', '001204', '--unit', 'Ward 1'],
      ['backup'],
      ['rule', 'never', '003404', '000412', '--reason', 'agreed'],
      ['undo', '--yes'],
      ['log', 'verify'],
      ['backup', 'verify'],
      ['status'],
      ['report', '--quarter', '2019-Q4'],
    ]) {
      const err = await said(folder, words, early);
      if (words[0] === 'people') expect(err).toContain(told);
    }
    expect(
      await said(
        folder,
        ['checkin', 'add', '2', '--on', '2026-10-05', '--anyway', '--as-of', '2026-10-07'],
        ada('2026-10-07'),
      ),
    ).not.toContain('The clock');
    expect((await mentorIn(folder, ['doctor'], ada('2026-10-07'))).err).toContain('Nothing is damaged.');
  });
});
