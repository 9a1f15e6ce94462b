import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const HEADER = 'staff_number,given_name,family_name,email,role,manager,status';
const csv = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
const ADA = '1,Ada,Okafor,ada@example.org,mentor,NO_MANAGER,active';
const BEN = '2,Ben,Santos,ben@example.org,mentee,1,active';
const CAS = '3,Cas,Li,cas@example.org,mentee,1,active';

async function programme(...rows: string[]): Promise<string> {
  const folder = emptyFolder();
  await mentorIn(folder, ['import', '-'], { input: csv(...rows) });
  return folder;
}

const database = (folder: string) => readFileSync(path.join(folder, 'mentor.db'));

describe('a dry run', () => {
  it('of several files finds in each what those before it did, and writes nothing', async () => {
    const folder = emptyFolder();
    const files = {
      'roster.csv': csv(ADA, BEN),
      'pairs.csv': 'mentee,mentor,started_on\n2,1,2026-06-01\n9,1,2026-06-01\n',
    };
    const words = ['import', 'roster.csv', 'pairs.csv', '--anyway', '--yes'];
    const dry = await mentorIn(folder, [...words, '--dry-run'], { files });
    expect(dry.err).toContain(
      'pairs.csv (pairings): would be 1 created, 0 updated, 0 unchanged, 1 rejected.',
    );
    expect(existsSync(path.join(folder, 'mentor.db'))).toBe(false);
    const real = await mentorIn(folder, words);
    expect(real.err).toContain('pairs.csv (pairings): 1 created, 0 updated, 0 unchanged, 1 rejected.');
    const before = database(folder);
    await mentorIn(folder, [...words, '--dry-run']);
    expect(database(folder).equals(before)).toBe(true);
  });

  it('tells the same as the run', async () => {
    const folder = await programme(ADA, BEN, CAS);
    const input = csv(
      ADA.replace('NO_MANAGER', '2'),
      BEN.replace('Santos', 'Silva'),
      '4,Dee,Silva,,mentee,77,',
    );
    const dry = await mentorIn(folder, ['import', '-', '--json', '--dry-run'], { input });
    const real = await mentorIn(folder, ['import', '-', '--json'], { input });
    const told = (out: string) => ({ ...JSON.parse(out), dry_run: undefined });
    expect(told(dry.out)).toEqual(told(real.out));
    expect(told(real.out).files[0]).toMatchObject({
      created: 1,
      updated: 2,
      manager_circles: [['Ada Okafor', 'Ben Silva']],
      managers_not_found: [expect.stringContaining('"77"')],
    });
  });
});

describe('a programme that is changed between the question and the answer', () => {
  const complete = ['import', 'roster.csv', '--complete'];

  /** Asks whether Cas has left; while the person thinks, something else happens. */
  async function answering(meanwhile: (folder: string) => Promise<unknown>) {
    const folder = await programme(ADA, BEN, CAS);
    const outcome = await mentorIn(folder, complete, {
      isTerminal: true,
      files: { 'roster.csv': csv(ADA, BEN) },
      answers: [() => meanwhile(folder).then(() => true)],
    });
    return { folder, ...outcome };
  }

  it('refuses the import where the question would be another one', async () => {
    const { exitCode, err, folder } = await answering((folder) =>
      mentorIn(folder, ['import', '-'], { input: csv('5,Eve,Abdi,eve@example.org,mentee,1,active') }),
    );
    expect(exitCode).toBe(4);
    expect(err).toContain('The programme was changed while you were answering. Nothing was imported.');
    const { out } = await mentorIn(folder, ['export', 'people', '--json']);
    expect(JSON.parse(out).rows.map((row: { status: string }) => row.status)).not.toContain('left');
  });

  it('works the import out anew where the question would be the same', async () => {
    const { exitCode, err, folder } = await answering((folder) =>
      mentorIn(folder, ['import', '-'], { input: csv(BEN.replace('Santos', 'Silva')) }),
    );
    expect(exitCode).toBe(0);
    expect(err).toContain('Somebody changed the programme meanwhile. This is what the import did:');
    expect(err).toContain('family_name: Silva → Santos');
    const { out } = await mentorIn(folder, ['export', 'people', '--json']);
    const { rows } = JSON.parse(out) as { rows: { given_name: string; status: string }[] };
    expect(rows.map((row) => `${row.given_name} ${row.status}`)).toContain('Cas left');
  });
});

describe('a large roster', () => {
  const ROWS = 600;
  /** So much in each row that the file is above 8 MB, and read in parts. */
  const filler = 'x'.repeat(14_500);
  /** Whose manager nobody can tell is at its end. */
  const large = (last: string) => {
    const rows = Array.from(
      { length: ROWS },
      (_, n) =>
        `${100_000 + n},Given${n},Family${n % 270},g${n}@example.org,,${n < 150 ? 'NO_MANAGER' : 100_000 + (n % 150)},${filler}`,
    );
    return ['staff_number,given_name,family_name,email,role,manager,office', ...rows, last, ''].join('\n');
  };

  it('is looked at like any other in a dry run, managers too', async () => {
    const folder = emptyFolder();
    const files = { 'large.csv': large('7,Flo,Ito,,,nobody@example.org,') };
    const dry = await mentorIn(folder, ['import', 'large.csv', '--dry-run'], { files });
    expect(dry.err).toContain('"nobody@example.org", the manager of Flo Ito');
    expect(dry.err).toContain(`would be ${ROWS + 1} created`);
    expect(existsSync(path.join(folder, 'mentor.db'))).toBe(false);
  }, 120_000);

  it('takes --role and --fill-down, and knows zeros and names that it shares, as a small one does', async () => {
    const folder = emptyFolder();
    const before =
      'staff_number,given_name,family_name,email\n0007,Ada,Byron,ada@example.org\nZ1,Given3,Family3,z@example.org\n';
    await mentorIn(folder, ['import', 'small.csv'], { files: { 'small.csv': before } });
    const partner = ['--email', 'lee@example.org', '--partner', 'Elm Hospice'];
    await mentorIn(folder, ['people', 'add', 'Ann Lee', ...partner]);
    const rows = Array.from(
      { length: ROWS },
      (_, n) =>
        `${200_000 + n},Given${n},Family${n},h${n}@example.org,${n % 2 === 0 ? `Ward ${n}` : ''},${filler}`,
    );
    const header = 'staff_number,given_name,family_name,email,unit,office';
    const text = [header, ...rows, '7,Ada,Byron,,,', ''].join('\n');
    const words = ['import', 'large.csv', '--role', 'mentor', '--yes'];
    const dry = await mentorIn(folder, [...words, '--dry-run'], { files: { 'large.csv': text } });
    expect(dry.err).toContain(`unit is blank in ${ROWS / 2 + 1} of ${ROWS + 1} rows, as merged cells are`);
    const { err } = await mentorIn(folder, [...words, '--fill-down', 'unit']);
    expect(err).toContain(`Filled from above: ${ROWS / 2 + 1} cells of unit.`);
    expect(err).toContain('Everyone in the file takes part as mentor (--role).');
    expect(err).toContain(`Roles set: ${ROWS}.`);
    expect(err).toContain(
      'The staff number "7" is 0007 but for zeros in front, and that is Ada Byron (0007).',
    );
    expect(err).toContain('Missing from this file: 2 on record: Ada Byron, Given3 Family3 (Z1).');
    expect(err).toContain('Of partner organisations, so that no roster tells of them: Ann Lee.');
    const shown = JSON.parse((await mentorIn(folder, ['people', 'show', '200005', '--json'])).out);
    expect(JSON.stringify(shown)).toContain('"Ward 4"');
  }, 240_000);

  it('stopped by Ctrl-C at the very first import leaves no programme behind', async () => {
    const folder = emptyFolder();
    const outcome = await mentorIn(folder, ['import', 'first.csv', '--yes'], {
      files: { 'first.csv': large('') },
      interruptedAfter: 6,
    });
    expect(outcome).toMatchObject({ exitCode: 130, out: '' });
    expect(readdirSync(folder)).toEqual(['first.csv']);
    expect((await mentorIn(folder, ['status'])).exitCode).toBe(4);
  }, 120_000);

  it('stopped by Ctrl-C ends with 130 and a line, and leaves everything as it was', async () => {
    const folder = await programme(ADA, BEN);
    const before = database(folder);
    const outcome = await mentorIn(folder, ['import', 'large.csv', '--yes'], {
      files: { 'large.csv': large('') },
      interruptedAfter: 8,
    });
    expect(outcome).toMatchObject({ exitCode: 130, out: '' });
    expect(outcome.err).toContain('Cancelled. Nothing was imported.');
    expect(database(folder).equals(before)).toBe(true);
    const people = await mentorIn(folder, ['export', 'people', '--json']);
    expect(JSON.parse(people.out).rows).toHaveLength(2);
  }, 120_000);
});
