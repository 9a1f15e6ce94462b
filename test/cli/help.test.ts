import { describe, expect, it } from 'vitest';
import { everyCommand, examplesIn } from '../support/command-tree.js';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const commands = everyCommand();
const named = commands.map((one) => [`mentor ${one.path}`.trim(), one] as const);

describe('help', () => {
  it.each(named)('%s fits 80 columns', (_, { help }) => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(named)('%s has an example', (_, { help }) => {
    expect(examplesIn(help).length).toBeGreaterThan(0);
  });

  it.each([[['--help']], [['-h']], [['help']]])(
    '%j shows the whole help on standard output',
    async (words) => {
      const { exitCode, out, err } = await mentorIn(emptyFolder(), words);
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(out).toContain('Common options:');
    },
  );

  it('is that of the subcommand named, and an error where there is none', async () => {
    const folder = emptyFolder();
    const why = await mentorIn(folder, ['help', 'match', 'why']);
    expect(why).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('mentor match why') });
    const nosuch = await mentorIn(folder, ['help', 'match', 'whi']);
    expect(nosuch).toMatchObject({ exitCode: 2, out: '' });
    expect(nosuch.err).toBe("Error: Unknown command 'match whi'.\nDid you mean match why?\n");
    expect((await mentorIn(folder, ['help', 'import', 'roster'])).err).toContain(
      "Unknown command 'import roster'.",
    );
  });

  it.each([[['help', 'match']], [['match', '--help']], [['match', '-h', '--dry-run']]])(
    '%j shows the help of match',
    async (words) => {
      const { exitCode, out } = await mentorIn(emptyFolder(), words);
      expect(exitCode).toBe(0);
      expect(out).toContain('Usage: mentor match');
    },
  );

  it('is short when mentor is called alone, with the commands in the order of the work', async () => {
    const { exitCode, out, err } = await mentorIn(emptyFolder(), []);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const order = ['init', 'import', 'match', 'pairs', 'checkin', 'feedback', 'report', 'log'];
    const places = order.map((name) => out.indexOf(`\n  ${name} `));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(out.split('\n').length).toBeLessThan(66);
  });

  it('prints the version alone', async () => {
    const { out } = await mentorIn(emptyFolder(), ['--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the same option', () => {
  it('means the same everywhere', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { command } of commands) {
      for (const { long, flags } of command.options) {
        if (long === null || long === undefined) continue;
        meanings.set(long, (meanings.get(long) ?? new Set()).add(flags));
      }
    }
    // An end: of a period, or of the way a backup goes. Both are what people write.
    meanings.delete('--to');
    // What a goal is for, or for whom a report is; of both the values are listed, and no other is taken.
    meanings.delete('--for');
    const ambiguous = [...meanings]
      .filter(([, flags]) => flags.size > 1)
      .map(([long, flags]) => `${long}: ${[...flags].join(' | ')}`);
    expect(ambiguous).toEqual([]);
  });
});

describe('words that are off', () => {
  it.each([
    [['mathc'], "Unknown command 'mathc'", 'Did you mean match?'],
    [['match', 'acept'], "Unknown command 'match acept'", 'Did you mean match accept?'],
    [['pairs', 'lst'], "Unknown command 'pairs lst'", 'Did you mean pairs list?'],
    [['pairs', 'lst', 'a', '--on', '2026-10-01'], "Unknown command 'pairs lst'", 'Did you mean pairs list?'],
    [['match', '--dry-rn'], "Unknown option '--dry-rn'", 'Did you mean --dry-run?'],
    [['match', '--dry'], "Unknown option '--dry'", ''],
    [['report', '--period', 'x'], "Unknown option '--period'", 'Add --help to see'],
    [['report', '--from', '03/04/2026'], '03/04/2026', '2026-04-03'],
    [['report', '--quarter', '2026-Q7'], '2026-Q7', '--quarter 2026-Q3'],
    [['match', '--seed', '-1'], '--seed', 'whole number'],
    [['rule', 'never', 'a', 'b'], '--reason', ''],
    [['people', 'list', '--role', 'boss'], 'boss', 'mentor'],
    [['import'], 'file', ''],
  ])('%j end with 2 and say what is meant', async (words, what, hint) => {
    const folder = emptyFolder();
    const { exitCode, out, err } = await mentorIn(folder, words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(what);
    expect(err).toContain(hint);
  });

  it('are told as JSON with --json', async () => {
    const { exitCode, err } = await mentorIn(emptyFolder(), ['pairs', '--json']);
    expect(exitCode).toBe(4);
    expect(JSON.parse(err)).toMatchObject({
      error: { code: 'state', hint: expect.stringContaining('mentor import') },
    });
  });
});
