import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, folderWith, mentorIn } from '../../support/mentor-in.js';

const HEADERS = 'Kennung,Ort,Stand,Name';
const FILE = `${HEADERS}\nA1,Eastgate,Nursing,Ada Okafor\n`;
const MAPPED = ['--map', 'Kennung=staff_number', '--map', 'Ort=site', '--map', 'Stand=ignore'];

const settingsOf = (folder: string) => readFileSync(path.join(folder, 'mentor.yaml'), 'utf8');
const people = async (folder: string) => (await mentorIn(folder, ['export', 'people'])).out;
const take = (folder: string, input: string, ...words: string[]) =>
  mentorIn(folder, ['import', '-', ...words], { input });

async function withProfile(): Promise<string> {
  const folder = emptyFolder();
  await take(folder, FILE, '--as', 'roster', ...MAPPED, '--save-as', 'german hr');
  return folder;
}

describe('--save-as', () => {
  it('keeps what the columns hold; the next file with the same columns, in whatever order, uses it', async () => {
    const folder = emptyFolder();
    const first = await take(folder, FILE, '--as', 'roster', ...MAPPED, '--save-as', 'german hr');
    expect(first.exitCode).toBe(0);
    expect(first.err).toContain('Saved in mentor.yaml as the profile german hr');
    expect(await people(folder)).toContain('A1,Ada,Okafor,,,,,Eastgate,');
    const next = await take(folder, 'Name,Stand,Ort,Kennung\nBen Santos,Medicine,Northgate,B2\n');
    expect(next.exitCode).toBe(0);
    expect(next.err).toContain('Profile: german hr (the same columns).');
    expect(await people(folder)).toContain('B2,Ben,Santos,,,,,Northgate,');
    expect(await people(folder)).not.toContain('Medicine');
  });

  it('leaves every comment and line of mentor.yaml as it is', async () => {
    const folder = emptyFolder();
    const before =
      '# Ours.\nprogramme:\n  name: "Nurses: first year" # as on the website\n\n# see HR\nintake:\n  date_order: day-first # UK\n';
    writeFileSync(path.join(folder, 'mentor.yaml'), before);
    await take(folder, FILE, '--as', 'roster', ...MAPPED, '--save-as', '__proto__');
    const after = settingsOf(folder);
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toBe(
      [
        '  profiles:',
        '    __proto__:',
        '      kind: roster',
        '      headers:',
        '        - Kennung',
        '        - Ort',
        '        - Stand',
        '        - Name',
        '      columns:',
        '        Kennung: staff_number',
        '        Name: name',
        '        Ort: site',
        '        Stand: ignore',
        '',
      ].join('\n'),
    );
    expect((await take(folder, FILE)).err).toContain('Profile: __proto__ (the same columns).');
  });

  it('writes nothing on a dry run, and replaces a profile of the same name', async () => {
    const folder = emptyFolder();
    await take(folder, FILE, '--as', 'roster', ...MAPPED, '--save-as', 'x', '--dry-run');
    expect(existsSync(path.join(folder, 'mentor.yaml'))).toBe(false);
    await take(folder, FILE, '--as', 'roster', ...MAPPED, '--save-as', 'x');
    await take(folder, FILE, '--map', 'Ort=unit', '--save-as', 'x');
    expect(settingsOf(folder)).toContain('Ort: unit');
    expect(settingsOf(folder)).not.toContain('Ort: site');
  });

  it('is for one file', async () => {
    const { exitCode, err } = await mentorIn(emptyFolder(), ['import', 'a.csv', 'b.csv', '--save-as', 'x']);
    expect(exitCode).toBe(2);
    expect(err).toContain('--save-as remembers the columns of one file');
  });
});

describe('a file that differs from its profile', () => {
  it('is read by it, and what is missing, new or perhaps renamed is told', async () => {
    const folder = await withProfile();
    const { err } = await take(folder, 'Kennung,Orte,Stand,Name,Extra\nC3,Harbour,Nursing,Cas Li,x\n');
    // Four of the profile's columns, three of them in a file of five: another file.
    expect(err).not.toContain('Profile:');
    const near = await take(folder, 'Kennung,Ort,Stand,Name,Extra\nC3,Harbour,Nursing,Cas Li,x\n');
    expect(near.exitCode).toBe(0);
    expect(near.err).toContain('Profile: german hr (most of the same columns).');
    expect(near.err).toContain('New against the profile: "Extra".');
    const renamed = await take(folder, 'Kennung,Orte,Stand,Name\nD4,Harbour,Nursing,Dee Li\n');
    expect(renamed.err).toContain('Missing against the profile: "Ort".');
    expect(renamed.err).toContain('Perhaps renamed: "Ort" is now "Orte". If so: --map "Orte=site".');
  });

  it('obeys --as and --map over the profile', async () => {
    const folder = await withProfile();
    await take(folder, FILE.replace('A1', 'E5'), '--map', 'Stand=profession');
    expect(await people(folder)).toContain('E5,Ada,Okafor,,Nursing,,,Eastgate,');
  });
});

describe('being asked what columns hold', () => {
  const ask = (folder: string, input: string, words: string[], answers: unknown[]) =>
    mentorIn(folder, ['import', 'file.csv', ...words], {
      isTerminal: true,
      files: { 'file.csv': input },
      answers,
    });

  it('happens when the file cannot be understood otherwise', async () => {
    const folder = emptyFolder();
    const { exitCode } = await ask(folder, FILE, [], ['roster', 'Kennung']);
    expect(exitCode).toBe(0);
    expect(await people(folder)).toContain('A1,Ada,Okafor,');
  });

  it('settles two columns that may be the same field', async () => {
    const folder = emptyFolder();
    const input = 'staff_number,name,Work Email,NHS email\n1,Ada Okafor,ada@example.org,other@example.org\n';
    const { exitCode } = await ask(folder, input, [], ['NHS email']);
    expect(exitCode).toBe(0);
    expect(await people(folder)).toContain('1,Ada,Okafor,other@example.org,');
  });

  it('goes through all columns with --ask: those ticked get another meaning', async () => {
    const folder = emptyFolder();
    const input = 'staff_number,name,Ort\n1,Ada Okafor,Eastgate\n';
    const answers = [['Ort'], 'site'];
    const { err } = await ask(folder, input, ['--ask', '--save-as', 'mine'], answers);
    expect(err).toContain('To keep these answers for the next file: --save-as NAME.');
    expect(await people(folder)).toContain('1,Ada,Okafor,,,,,Eastgate,');
    expect(settingsOf(folder)).toContain('Ort: site');
  });

  it('does not happen to a form that writes the addresses by itself', async () => {
    const folder = folderWith('roster.csv', 'profile-survey.csv');
    await mentorIn(folder, ['import', 'roster.csv']);
    const { exitCode, err } = await mentorIn(folder, ['import', 'profile-survey.csv'], { isTerminal: true });
    expect(exitCode).toBe(3);
    expect(err).toContain('50 created');
  });

  it('does not happen to a file that is understood, nor where nobody is there', async () => {
    const plain = await ask(emptyFolder(), 'staff_number,name\n1,Ada Okafor\n', [], []);
    expect(plain.exitCode).toBe(0);
    const piped = await take(emptyFolder(), FILE, '--ask');
    expect(piped.exitCode).toBe(3);
    expect(piped.err).toContain('--as roster|survey');
  });
});
