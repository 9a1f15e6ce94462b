import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../support/mentor-in.js';
import { spawnMentor } from '../support/spawn-mentor.js';

const PEOPLE = Array.from({ length: 40_000 }, (_, at) => at);

const ROSTER = [
  'staff_number,email,name,unit,site,role,needs,strengths,notes',
  ...PEOPLE.map(
    (at) =>
      `${100_000 + at},p${at}@example.org,Ada Okafor,Ward ${at % 9},Northgate,mentee,audit; triage,rota,Met at the induction day in spring`,
  ),
].join('\n');

const SURVEY = [
  'Timestamp,Email address,My mentor listens to me,I know what to do next,What would you change?',
  ...PEOPLE.map(
    (at) =>
      `2026-03-02 10:00:00,p${at}@example.org,Agree,Strongly agree,"More time with my mentor, and a room"`,
  ),
].join('\n');

// Windows knows no SIGINT that one program sends another.
describe.skipIf(process.platform === 'win32')('Ctrl-C in an import that is held in memory', () => {
  it.each([
    { what: 'a roster', name: 'roster.csv', content: ROSTER, words: [] },
    { what: 'a survey', name: 'survey.csv', content: SURVEY, words: ['--wave', 'end'] },
  ])('is answered with a line, and leaves nothing behind: $what', async ({ name, content, words }) => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, name), content);
    const running = spawnMentor(folder, ['import', name, '--yes', ...words]);
    // Told as soon as the file is opened; then the one long piece of work begins.
    await new Promise((resolve) => running.stderr?.once('data', resolve));
    await passed(300);
    running.kill('SIGINT');
    const { exitCode, stdout, stderr } = await running;
    const lines = String(stderr).trimEnd().split('\n');
    expect(exitCode).toBe(130);
    expect(lines.at(0)).toMatch(/^Reading (roster|survey)\.csv, \d MB …$/);
    expect(lines.at(-1)).toBe('Cancelled. Nothing was imported.');
    expect(stdout).toBe('');
    expect(readdirSync(folder)).toEqual([name]);
  });
});
