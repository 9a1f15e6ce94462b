import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const BASH = '/bin/bash';

/** What bash offers for words of which the last is being typed, when mentor answers so; and what mentor was asked. */
async function inBash(
  answer: string,
  ...words: readonly string[]
): Promise<{ offered: string[]; asked: string }> {
  const folder = emptyFolder();
  const { out: script } = await mentorIn(folder, ['completion', 'bash']);
  const mentor = path.join(folder, 'mentor');
  writeFileSync(mentor, `#!/bin/sh\nprintf '<%s>' "$@" > asked\ncat answer\n`);
  chmodSync(mentor, 0o700);
  writeFileSync(path.join(folder, 'answer'), answer);
  writeFileSync(path.join(folder, 'script'), script);
  const call = [
    'source ./script',
    'compopt() { echo "compopt $*"; }',
    'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
    '_mentor_complete',
    'printf "%s\\n" "$' + '{COMPREPLY[@]}"',
    'cat asked',
  ].join('\n');
  const args = ['--norc', '-c', call, 'bash', mentor, ...words];
  const lines = execFileSync(BASH, args, { cwd: folder, encoding: 'utf8' }).split('\n');
  return { offered: lines.slice(0, -1).filter((line) => line !== ''), asked: lines.at(-1) ?? '' };
}

describe.skipIf(!existsSync(BASH))('in bash', () => {
  it('what mentor answers is offered, the empty word asked for too', async () => {
    expect(await inBash('mentor\twho gives\nmentee\twho takes\n', 'people', 'list', '--role', '')).toEqual({
      offered: ['mentor', 'mentee'],
      asked: '<__complete><=people><=list><=--role><=>',
    });
  });

  it('a word with a space is quoted, unless a quotation was begun', async () => {
    expect((await inBash('Round 1\topen\n', 'status', '--round', 'Ro')).offered).toEqual(['Round\\ 1']);
    expect(await inBash('Round 1\topen\n', 'status', '--round', '"Ro')).toEqual({
      offered: ['Round 1'],
      asked: '<__complete><=status><=--round><=Ro>',
    });
  });

  it('files are left to bash, and a word that goes on gets no space', async () => {
    expect((await inBash(':files\n', 'import', '')).offered).toEqual(['compopt -o default']);
    expect((await inBash('Base=\t\n', 'import', 'r.csv', '--map', 'B')).offered).toEqual([
      'compopt -o nospace',
      'Base=',
    ]);
    expect((await inBash('', 'nonsense', '')).offered).toEqual([]);
  });
});

describe('the script', () => {
  it.each([
    ['bash', 'complete -o nosort -F _mentor_complete mentor'],
    ['zsh', '#compdef mentor'],
    ['fish', 'complete -c mentor'],
    ['powershell', 'Register-ArgumentCompleter -Native -CommandName mentor'],
  ])('of %s asks mentor', async (shell, line) => {
    const { exitCode, out, err } = await mentorIn(emptyFolder(), ['completion', shell], { isTerminal: true });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain(line);
    expect(out).toContain('__complete');
  });

  it('is of no other shell, which is said', async () => {
    expect(await mentorIn(emptyFolder(), ['completion', 'tcsh'])).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining('bash, zsh, fish, powershell'),
    });
  });
});
