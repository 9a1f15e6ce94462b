import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleProgramme } from './support/example-programme.js';
import { emptyFolder, mentorIn } from './support/mentor-in.js';

describe('a terminal of very few columns', () => {
  it.each([1, 2, 3, 5])('is written to all the same: %i', async (columns) => {
    const folder = await exampleProgramme('followed');
    for (const words of [
      ['status'],
      ['people', 'list'],
      ['people', 'show', '003415'],
      ['pairs', 'list'],
      ['today'],
      ['log'],
      ['doctor'],
      ['match', '--dry-run'],
      ['no-such-command'],
      ['import', 'nothing.csv'],
    ]) {
      const { text } = await mentorIn(folder, words, {
        isTerminal: true,
        columns,
        now: '2026-10-05T09:00:00Z',
      });
      expect(text.length, words.join(' ')).toBeGreaterThan(10);
    }
  });
});

describe('the version', () => {
  it('is a document with --json, wherever that stands', async () => {
    for (const words of [
      ['--version', '--json'],
      ['--json', '-V'],
    ]) {
      const { out, exitCode } = await mentorIn(emptyFolder(), words);
      expect(exitCode).toBe(0);
      expect(JSON.parse(out)).toEqual({
        schema: 'mentor/version',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      });
    }
    expect((await mentorIn(emptyFolder(), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what is not there', () => {
  it('is told apart from a link that leads nowhere, of the programme and of its settings', async () => {
    const folder = emptyFolder();
    symlinkSync('gone.db', path.join(folder, 'mentor.db'));
    for (const words of [['status'], ['doctor'], ['round', 'open', 'Autumn']]) {
      const { exitCode, err } = await mentorIn(folder, words);
      expect(err, words.join(' ')).toContain('mentor.db is a link to something that is not there.');
      expect(exitCode).toBe(4);
    }
    const other = await exampleProgramme('people');
    const settings = path.join(emptyFolder(), 'mentor.yaml');
    mkdirSync(path.join(other, 'inner'));
    symlinkSync(path.join(other, 'mentor.db'), path.join(path.dirname(settings), 'mentor.db'));
    symlinkSync('gone.yaml', settings);
    const { exitCode, err } = await mentorIn(path.dirname(settings), ['status']);
    expect(err).toContain('mentor.yaml cannot be read: there is no such file');
    expect(exitCode).toBe(4);
  });
});
