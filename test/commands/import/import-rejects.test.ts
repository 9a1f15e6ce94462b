import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, folderWith, mentorIn } from '../../support/mentor-in.js';

const edit = (folder: string, file: string, change: (text: string) => string) => {
  const at = path.join(folder, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
};

describe('a rejects file', () => {
  it('is named once where two files of the call have the same rejected rows', async () => {
    const folder = folderWith('roster.csv');
    const { err } = await mentorIn(folder, ['import', 'roster.csv', 'roster.csv']);
    expect(err).toContain('The rejected rows are in roster.rejects.csv: correct them there');
  });

  it('imports back once it is corrected; row and reason are kept of nobody', async () => {
    const folder = folderWith('roster.csv');
    const whole = await mentorIn(folder, ['import', 'roster.csv']);
    expect(whole.err).toContain('correct it there and import that file.');
    const columns = (await mentorIn(folder, ['export', 'people'])).out.split('\n')[0];
    edit(folder, 'roster.rejects.csv', (text) => text.replace('Mentor,1.5', 'Mentor,2'));
    const { exitCode, err } = await mentorIn(folder, ['import', 'roster.rejects.csv']);
    expect(exitCode).toBe(0);
    expect(err).toContain('Rejects file: its columns row and reason are left out.');
    expect(err).toContain('1 created, 0 updated, 0 unchanged, 0 rejected');
    // One person of sixty-five: nobody else is missing from it.
    expect(err).not.toContain('Missing');
    const { out } = await mentorIn(folder, ['export', 'people']);
    expect(out.split('\n')[0]).toBe(columns);
    expect(out).toContain('001333,Declan,Byrne,');
  });

  it('that is not corrected rejects the same rows again, without a second row and reason', async () => {
    const folder = folderWith('roster.csv');
    await mentorIn(folder, ['import', 'roster.csv']);
    const { exitCode } = await mentorIn(folder, ['import', 'roster.rejects.csv']);
    expect(exitCode).toBe(3);
    const header = readFileSync(path.join(folder, 'roster.rejects.rejects.csv'), 'utf8').split('\n')[0];
    expect(header?.match(/reason/g)).toHaveLength(1);
  });

  it('of survey answers and of pairings imports back too', async () => {
    const folder = emptyFolder();
    const take = (input: string, ...words: string[]) =>
      mentorIn(folder, ['import', '-', ...words], { input });
    await take('staff_number,name\n1,Ada Okafor\n2,Ben Santos\n', '--as', 'roster');
    await take('staff_number,What do you need help with?\n1,audit\n22,triage\n', '--as', 'survey');
    const survey = readFileSync(path.join(folder, 'standard-input.rejects.csv'), 'utf8');
    const again = await take(survey.replace('22,', '2,'), '--as', 'survey');
    expect(again.exitCode).toBe(0);
    const { out } = await mentorIn(folder, ['people', 'show', '2', '--json']);
    expect(out).toContain('triage');
    expect(out).not.toContain('reason');
    await take('mentee,mentor,started_on\n1,22,2026-06-01\n');
    const pairs = readFileSync(path.join(folder, 'standard-input.rejects-2.csv'), 'utf8');
    expect((await take(pairs.replace(',22,', ',2,'))).exitCode).toBe(0);
    expect((await mentorIn(folder, ['export', 'pairs'])).out).not.toContain('reason,reason');
  });
});
