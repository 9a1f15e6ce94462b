import { describe, expect, it } from 'vitest';
import { NOUNS } from '../../src/cli/program.js';
import { everyCommand, programFor } from '../support/command-tree.js';

const ALL = new Map(everyCommand().map(({ path, help }) => [path, help]));
const namesOf = (...words: readonly string[]) => programFor(...words).commands.map((each) => each.name());

describe('what a call declares', () => {
  it.each(NOUNS.flatMap(({ names }) => names))(
    'is only %s where that is called, with the same help',
    (name) => {
      const declared = everyCommand(name).filter(({ path }) => path !== '');
      expect(declared.length).toBeGreaterThan(0);
      for (const { path, help } of declared) expect(help).toBe(ALL.get(path));
      const names = programFor(name).commands.flatMap((command) => [command.name(), ...command.aliases()]);
      expect(names.toSorted()).toEqual(NOUNS.find((noun) => noun.names.includes(name))?.names.toSorted());
    },
  );

  it('is the noun behind options of the program, also where the value of one is a noun', () => {
    expect(namesOf('-C', 'import', '--json', 'match', 'why')).toEqual(['match']);
    expect(namesOf('--round', 'Spring', '--as-of', '2026-01-31', 'people')).toEqual(['people']);
  });

  it('is everything where the noun is not certain', () => {
    const all = NOUNS.flatMap(({ names }) => names).filter((name) => ALL.has(name));
    for (const words of [[], ['improt'], ['help', 'match'], ['--help'], ['--quiet'], ['--round=x', 'match']])
      expect(namesOf(...words)).toEqual(all);
  });

  it('is nothing where the version is asked for', () => {
    expect(namesOf('--version')).toEqual([]);
    expect(namesOf('--json', '-V', 'match')).toEqual([]);
  });
});
