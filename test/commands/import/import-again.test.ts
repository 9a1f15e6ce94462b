import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const HEADER = 'staff_number,given_name,family_name,unit,status,role,manager,left_on';
const ADA = '1,Ada,Okafor,ICU,active,mentor,NO_MANAGER,';
const BEN = '2,Ben,Santos,ICU,active,mentee,1,';
const CAS = '3,Cas,Nguyen,ICU,active,mentor,1,';
const DEE = '4,Dee,Silva,ICU,active,mentee,1,';
const csv = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');

/** Ada mentors Ben, Cas mentors Dee, since 1 June. */
async function programme(): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-'], { input: csv(ADA, BEN, CAS, DEE) });
  const input = 'mentee,mentor,started_on\n2,1,2026-06-01\n4,3,2026-06-01\n';
  await mentorIn(folder, ['import', '-', '--as', 'pairings', '--anyway'], { input });
  return folder;
}

const take = (folder: string, input: string, ...words: string[]) =>
  mentorIn(folder, ['import', '-', '--as', 'roster', ...words], { input });

const statuses = async (folder: string) => {
  const { out } = await mentorIn(folder, ['export', 'people', '--json']);
  const { rows } = JSON.parse(out) as {
    rows: { given_name: string; status: string; left_on: string | null }[];
  };
  return rows.map((row) => `${row.given_name} ${row.status}${row.left_on === null ? '' : ` ${row.left_on}`}`);
};

const pairings = async (folder: string) => {
  const { out } = await mentorIn(folder, ['export', 'pairs', '--json']);
  const { rows } = JSON.parse(out) as {
    rows: { pairing: number; status: string; ended_on: string | null; end_reason: string | null }[];
  };
  return rows.map(({ pairing, status, ended_on, end_reason }) =>
    [pairing, status, ended_on, end_reason].filter((part) => part !== null).join(' '),
  );
};

describe('importing a roster again', () => {
  it('shows who is new, what changes field by field, and who is missing, without removing anyone', async () => {
    const folder = await programme();
    const input = csv(ADA, BEN.replace('ICU', 'Ward 7'), CAS, '5,Eve,Li,ICU,active,mentee,1,');
    const dry = await take(folder, input, '--dry-run');
    expect(dry.err).toContain('row 3, Ben Santos: unit: ICU → Ward 7');
    expect(dry.err).toContain('New: Eve Li.');
    expect(dry.err).toContain('Missing from this file: 1 on record: Dee Silva. They stay as they are;');
    const real = await take(folder, input);
    expect(real.exitCode).toBe(0);
    expect(real.err).toContain('row 3, Ben Santos: unit: ICU → Ward 7');
    expect(real.err).toContain('1 created, 1 updated, 2 unchanged, 0 rejected');
    expect(await statuses(folder)).toContain('Dee active');
  });

  it('does not call someone missing whose row was rejected', async () => {
    const folder = await programme();
    const { err } = await take(folder, csv(ADA, BEN, CAS, DEE.replace('active', 'sunny')));
    expect(err).toContain('1 rejected');
    expect(err).not.toContain('Missing');
  });
});

describe('--complete', () => {
  it('needs --yes where nobody can be asked, after it has shown whom', async () => {
    const folder = await programme();
    const refused = await take(folder, csv(ADA, BEN.replace('ICU', 'Ward 7'), CAS), '--complete');
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('Missing from this file: 1 on record: Dee Silva (4).');
    expect(refused.err).toContain('Add --yes');
    expect(await statuses(folder)).toContain('Dee active');
    expect((await mentorIn(folder, ['export', 'people'])).out).not.toContain('Ward 7');
    const dry = await take(folder, csv(ADA, BEN, CAS), '--complete', '--dry-run');
    expect(dry.exitCode).toBe(0);
    expect(dry.err).toContain('Pairings of people who are away: 1 to end, 0 to pause.');
    expect(dry.err).toContain(
      'The import would ask: Mark 1 person who are not in the file as left? End or pause 1 pairing as shown? --yes agrees to all of it.',
    );
    const sure = await take(folder, csv(ADA, BEN, CAS), '--complete', '--dry-run', '--yes');
    expect(sure.err).not.toContain('would ask');
    const agreed = await take(folder, csv(ADA, BEN, CAS), '--complete', '--yes');
    expect(agreed.exitCode).toBe(0);
    expect(await statuses(folder)).toContain('Dee left 2026-06-30');
    expect(await pairings(folder)).toEqual(['1 active', '2 ended 2026-06-30 left']);
    const log = await mentorIn(folder, ['log']);
    expect(log.out).toContain('left');
  });

  it('asks in a terminal; no changes nothing at all', async () => {
    const folder = await programme();
    const input = csv(ADA, BEN.replace('ICU', 'Ward 7'), CAS);
    const file = { isTerminal: true, input };
    const declined = await mentorIn(folder, ['import', 'roster.csv', '--complete'], {
      ...file,
      files: { 'roster.csv': input },
      answers: [false],
    });
    expect(declined.exitCode).toBe(130);
    expect(declined.err).toContain('Nothing was imported.');
    expect((await mentorIn(folder, ['export', 'people'])).out).not.toContain('Ward 7');
    const agreed = await mentorIn(folder, ['import', 'roster.csv', '--complete'], {
      ...file,
      answers: [true, true],
    });
    expect(agreed.exitCode).toBe(0);
    expect(await statuses(folder)).toContain('Dee left 2026-06-30');
    expect(await pairings(folder)).toEqual(['1 active', '2 ended 2026-06-30 left']);
  });

  it('is refused while a rejected row may be about one of the missing', async () => {
    const folder = await programme();
    const { exitCode, err } = await take(
      folder,
      csv(ADA, BEN, CAS, DEE.replace(/^4/, '1.15E+10')),
      '--complete',
      '--yes',
    );
    expect(exitCode).toBe(3);
    expect(err).toContain('1 rejected row is about nobody on record');
    expect(await statuses(folder)).toContain('Dee active');
    const tried = await take(
      folder,
      csv(ADA, BEN, CAS, DEE.replace(/^4/, '1.15E+10')),
      '--complete',
      '--dry-run',
    );
    expect(tried.exitCode).toBe(3);
    expect(tried.err).toContain('1 rejected row is about nobody on record');
    expect(tried.err).not.toContain('Next:');
  });

  it('is not held up by a total below the rows', async () => {
    const folder = await programme();
    const { err } = await take(folder, csv(ADA, BEN, CAS, 'Total: 3'), '--complete', '--yes');
    expect(err).toContain('Totals and footers: 1, left out (line 5: "Total: 3").');
    expect((await statuses(folder)).join()).toContain('Dee left');
  });

  it('is about one roster', async () => {
    const folder = await programme();
    const survey = await mentorIn(folder, ['import', '-', '--as', 'survey', '--complete'], {
      input: 'staff_number,Needs\n1,audit\n',
    });
    expect(survey).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--complete is about a roster'),
    });
    const several = await mentorIn(folder, ['import', 'a.csv', 'b.csv', '--complete']);
    expect(several).toMatchObject({ exitCode: 2, err: expect.stringContaining('one file holds everyone') });
  });
});

describe('pairings of people who have left or are on leave', () => {
  const input = csv(
    ADA,
    BEN.replace('active', 'on leave'),
    CAS.replace(/active,mentor,1,$/, 'left,mentor,1,2026-06-20'),
    DEE,
  );

  it('stay as they are without --yes; the commands to run are named', async () => {
    const folder = await programme();
    const { exitCode, err } = await take(folder, input);
    expect(exitCode).toBe(0);
    expect(err).toContain(
      'Pairing 1, Ben Santos with Ada Okafor: Ben Santos on leave; to pause from 2026-07-01.',
    );
    expect(err).toContain('Pairing 2, Dee Silva with Cas Nguyen: Cas Nguyen left; to end from 2026-06-20.');
    expect(err).toContain('mentor pairs pause 1 --on 2026-07-01 --reason "on leave"');
    expect(err).toContain('mentor pairs end 2 --on 2026-06-20 --reason "left"');
    expect(await pairings(folder)).toEqual(['1 active', '2 active']);
  });

  it('are ended and paused with --yes, on a dry run only told of', async () => {
    const folder = await programme();
    await take(folder, input, '--yes', '--dry-run');
    expect(await pairings(folder)).toEqual(['1 active', '2 active']);
    const { err } = await take(folder, input, '--yes');
    expect(err).toContain('Pairings: 1 ended, 1 paused.');
    expect(await pairings(folder)).toEqual(['1 paused', '2 ended 2026-06-20 left']);
    const again = await take(folder, input, '--yes');
    expect(again.err).not.toContain('Pairing');
  });

  it.each([
    [true, ['1 paused', '2 ended 2026-06-20 left']],
    [false, ['1 active', '2 active']],
  ])('are asked about in a terminal: %s', async (answer, expected) => {
    const folder = await programme();
    const { exitCode, err } = await mentorIn(folder, ['import', 'roster.csv'], {
      isTerminal: true,
      files: { 'roster.csv': input },
      answers: [answer],
    });
    expect(exitCode).toBe(0);
    expect(err.match(/Pairing 1, Ben Santos/g)).toHaveLength(1);
    expect(await pairings(folder)).toEqual(expected);
    expect(await statuses(folder)).toContain('Cas left 2026-06-20');
  });

  it('are told as JSON', async () => {
    const folder = await programme();
    const { out } = await take(folder, input, '--json', '--yes');
    expect(JSON.parse(out).files[0].pairings).toEqual([
      { pairing: 1, status: 'paused', since: '2026-07-01', reason: 'on leave', changed: true },
      { pairing: 2, status: 'ended', since: '2026-06-20', reason: 'left', changed: true },
    ]);
  });
});

describe('managers', () => {
  const input = csv(
    '1,Ada,Okafor,ICU,active,mentor,2,',
    '2,Ben,Santos,ICU,active,mentee,1,',
    '3,Cas,Nguyen,ICU,active,mentor,99,',
  );

  it.each([[[]], [['--dry-run']]])('who cannot be found, and circles, are told of (%j)', async (words) => {
    const folder = emptyFolder();
    const { exitCode, err } = await take(folder, input, ...words);
    expect(exitCode).toBe(0);
    expect(err).toContain('Manager: "99", the manager of Cas Nguyen (3), is nobody');
    expect(err).toContain('Managers in a circle: Ada Okafor → Ben Santos → Ada Okafor.');
    if (words.length > 0) expect(readdirSync(folder)).toEqual([]);
  });

  it('are told once where several people have the same', async () => {
    const rows = ['10', '11', '12'].map((number) => `${number},P,Q${number},ICU,active,,gone,`);
    const { err } = await take(emptyFolder(), csv(...rows));
    expect(err.match(/Manager: /g)).toHaveLength(1);
    expect(err).toContain('the manager of P Q10 (10) and 2 others, is nobody');
    expect(err).toContain('Next: mentor import the survey answers, or mentor people list\n');
  });

  it('beyond the first ten are counted', async () => {
    const rows = Array.from(
      { length: 14 },
      (_, index) => `${index + 10},P,Q${index},ICU,active,,gone${index},`,
    );
    const { err } = await take(emptyFolder(), csv(...rows));
    expect(err.match(/Manager: /g)).toHaveLength(10);
    expect(err).toContain('and 4 more managers like these.');
  });
});
