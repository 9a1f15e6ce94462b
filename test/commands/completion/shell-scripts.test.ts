import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { POWERSHELL } from '../../../src/commands/completion/shell-scripts.js';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const BASH = '/bin/bash';
const [ZSH, FISH] = ['zsh', 'fish'].map((shell) => `/usr/bin/${shell}`) as [string, string];

/** A folder with the script of a shell, and a mentor that answers so and writes down what it was asked. */
async function scripted(shell: string, answer: string): Promise<string> {
  const folder = emptyFolder();
  const { out: script } = await mentorIn(folder, ['completion', shell]);
  const mentor = path.join(folder, 'mentor');
  writeFileSync(mentor, `#!/bin/sh\nprintf '<%s>' "$@" > asked\ncat answer\n`);
  chmodSync(mentor, 0o700);
  writeFileSync(path.join(folder, 'answer'), answer);
  writeFileSync(path.join(folder, 'script'), script);
  return folder;
}

/** What a shell prints that is given these lines, mentor on its path, and what mentor was asked. */
function inShell(folder: string, shell: string, lines: readonly string[]): { said: string[]; asked: string } {
  const env = { PATH: `${folder}:/usr/bin:/bin`, HOME: folder, TERM: 'dumb' };
  const said = execFileSync(shell, [...(shell === ZSH ? ['-f'] : []), '-c', lines.join('\n')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { said: said.trimEnd().split('\n'), asked: readFileSync(path.join(folder, 'asked'), 'utf8') };
}

/** Names that a shell would carry out or take apart, if it looked at them as words of its own. */
const HOSTILE = "1003\tZoë O'Hara $(touch pwned)\n1004\t`touch pwned`;ls:x\n";

/** What bash offers for words of which the last is being typed, when mentor answers so; and what mentor was asked. */
async function inBash(
  answer: string,
  ...words: readonly string[]
): Promise<{ offered: string[]; asked: string }> {
  const folder = await scripted('bash', answer);
  const mentor = path.join(folder, 'mentor');
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

describe.skipIf(!existsSync(FISH))('in fish', () => {
  it('what mentor answers is offered with what it is, and carried out by nobody', async () => {
    const folder = await scripted('fish', HOSTILE);
    const line = "source ./script; complete -C 'mentor people show \"10'";
    expect(inShell(folder, FISH, [line])).toEqual({
      said: HOSTILE.trimEnd().split('\n'),
      asked: '<__complete><=people><=show><=10>',
    });
    expect(existsSync(path.join(folder, 'pwned'))).toBe(false);
  });

  it('files are left to fish', async () => {
    const folder = await scripted('fish', ':files\n');
    expect(inShell(folder, FISH, ['source ./script', "complete -C 'mentor import s'"]).said).toEqual([
      'script',
    ]);
    expect(inShell(folder, FISH, ['source ./script', "complete -C 'mentor import '"]).asked).toBe(
      '<__complete><=import><=>',
    );
  });
});

describe.skipIf(!existsSync(ZSH))('in zsh', () => {
  /** zsh's own functions of completion need a terminal; these say what they are handed. */
  const stubs = [
    'compdef() { :; }',
    '_files() { print files; }',
    '_describe() { print -rl -- "$' + '{candidates[@]}"; }',
  ];

  it('what mentor answers is offered with what it is, and carried out by nobody', async () => {
    const folder = await scripted('zsh', HOSTILE);
    const call = ["words=(./mentor people show '\"10'); CURRENT=4", '_mentor'];
    expect(inShell(folder, ZSH, [...stubs, 'source ./script', ...call])).toEqual({
      said: HOSTILE.trimEnd().replaceAll('\t', ':').split('\n'),
      asked: '<__complete><=people><=show><=10>',
    });
    expect(existsSync(path.join(folder, 'pwned'))).toBe(false);
  });

  it('files are left to zsh', async () => {
    const folder = await scripted('zsh', ':files\n');
    const call = ["words=(./mentor import ''); CURRENT=3", '_mentor'];
    expect(inShell(folder, ZSH, [...stubs, 'source ./script', ...call]).said).toEqual(['files']);
  });
});

describe('the script of PowerShell, which seldom runs where these tests do', () => {
  /** What a line of the script holds between single quotes after this. */
  const pattern = (before: string) =>
    new RegExp(POWERSHELL.split(`${before} '`)[1]?.split("'")[0] ?? 'none', 'gu');

  it.each([
    ['mentee', true],
    ['--role', true],
    ['Base=', true],
    ['lee@example.org', true],
    ['Round 1', false],
    ['O\u2019Hara', false],
    ['\u2018\u2019\u201a\u201b', false],
    ['$(touch pwned)', false],
    ['a`touch pwned`;ls', false],
    ['@home', false],
    // It would be read as the number 1204.
    ['001204', false],
    ['1e3', false],
  ])('leaves %j without quotation marks: %s', (word, isBare) => {
    expect(pattern('$word -match').test(word)).toBe(isBare);
  });

  it('doubles every mark that ends a single quotation, curly ones too', () => {
    expect(POWERSHELL).toContain(`"'" + [System.Management.Automation.Language.CodeGeneration]::Escape`);
    expect(POWERSHELL).not.toMatch(/\.Replace\(|\.Trim\(/);
  });

  it('escapes, and does not quote, a word that is typed on after', () => {
    expect('Staff number='.replace(pattern('$word -replace'), '`$&')).toBe('Staff` number=');
    expect('O\u2019Hara;$x='.replace(pattern('$word -replace'), '`$&')).toBe('O`\u2019Hara`;`$x=');
    expect(POWERSHELL).toContain("'`$&'");
  });

  it('reads nothing after the cursor, and what quotations hold', () => {
    expect(POWERSHELL).toContain('$length = $cursorPosition - $commandAst.Extent.StartOffset');
    expect(POWERSHELL).toContain('.PadRight($length).Substring(0, $length)');
    expect(POWERSHELL).toContain('if ($isString) { $_.Value } else { $_.Extent.Text }');
  });

  it('closes every bracket and quotation that it opens, in their order', () => {
    const code = POWERSHELL.replace(/#.*$/gmu, '').replace(/'[^']*'|"[^"]*"/gu, '');
    expect(code).not.toMatch(/['"]/u);
    const open: string[] = [];
    for (const mark of code.match(/[()[\]{}]/gu) ?? []) {
      const opening = { ')': '(', ']': '[', '}': '{' }[mark];
      if (opening === undefined) open.push(mark);
      else expect(open.pop()).toBe(opening);
    }
    expect(open).toEqual([]);
  });

  it('reads what mentor answers as UTF-8, and leaves the console as it was', () => {
    const at = (text: string) => POWERSHELL.indexOf(text);
    const set = at('[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()');
    expect(set).toBeGreaterThan(at('$encoding = [Console]::OutputEncoding'));
    expect(at('__complete')).toBeGreaterThan(set);
    expect(at('[Console]::OutputEncoding = $encoding')).toBeGreaterThan(at('} finally {'));
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
