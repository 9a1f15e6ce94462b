import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const call = (...words: string[]) => mentorIn(emptyFolder(), words);

describe('a word that holds an underscore', () => {
  it.each(['in person', 'In-person', 'in_person'])('is understood as %j', async (mode) => {
    const { err } = await call('checkin', 'add', '1', '--mode', mode);
    expect(err).toContain('There is no programme');
  });

  it('is named where another is typed', async () => {
    const { exitCode, err } = await call('checkin', 'add', '1', '--mode', 'in persn');
    expect(exitCode).toBe(2);
    expect(err).toContain('--mode cannot be "in persn".');
    expect(err).toContain('There are: in_person, video, phone, message.');
  });
});

describe('help', () => {
  it.each([
    [['match', 'help', 'why'], 'Usage: mentor match why'],
    [['help', 'match', 'why'], 'Usage: mentor match why'],
    [['match', 'why', '--help'], 'Usage: mentor match why'],
    [['match', 'help'], 'Usage: mentor match '],
    [['help', 'match'], 'Usage: mentor match '],
    [['import', 'help', '--help'], 'Usage: mentor import'],
  ])('stands anywhere: %j', async (words, usage) => {
    expect(await call(...words)).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining(usage) });
  });

  it('of a command that there is not names the nearest', async () => {
    expect(await call('match', 'help', 'wyh')).toMatchObject({
      exitCode: 2,
      out: '',
      err: "Error: Unknown command 'match wyh'.\nDid you mean match why?\n",
    });
  });

  it('is a word like any other where it is asked about', async () => {
    expect((await call('people', 'show', 'help')).err).toContain('There is no programme');
  });

  it.each([[['import']], [['people', 'distinct']], [['match', 'why']], [['people', 'merge']]])(
    'is shown for a command that is called alone and needs something: %j',
    async (words) => {
      const { exitCode, out, err } = await call(...words);
      expect(exitCode).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(`Usage: mentor ${words.join(' ')}`);
      expect(err).toContain('$ mentor ');
    },
  );

  it('is not shown to a script that asks for JSON', async () => {
    const { exitCode, err } = await call('import', '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(err).error.message).toBe("Missing required argument 'file'.");
  });
});

describe('a value that an option cannot have', () => {
  it.each([
    [
      ['import', 'r.csv', '--as', 'rostr'],
      '--as cannot be "rostr".',
      'Did you mean roster? There are: roster, ',
    ],
    [
      ['import', 'r.csv', '--date-order', 'dayfirst'],
      '--date-order cannot be "dayfirst".',
      'Did you mean day-first?',
    ],
    [['match', '--objective', 'faires'], '--objective cannot be "faires".', 'Did you mean fairest?'],
    [['pairs', 'list', '--format', 'jsn'], '--format cannot be "jsn".', 'Did you mean json?'],
    [['report', '--format', 'pfd'], '--format cannot be "pfd".', 'There are: md, html, csv, json.'],
    [['init', '--preset', "it's"], '--preset cannot be "it\'s".', 'There are: general, '],
  ])('%j', async (words, what, hint) => {
    const { exitCode, err } = await call(...words);
    expect(exitCode).toBe(2);
    expect(err).toContain(`Error: ${what}\n${hint}`);
  });
});
