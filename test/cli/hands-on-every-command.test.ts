import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyCommand, examplesIn, type NamedCommand } from '../support/command-tree.js';
import { runExample, sceneOf } from '../support/run-example.js';

/** Commands that only show: all others change something. */
const SHOWING = new Set(
  [
    'people list|people show|people duplicates|round list|rule list|match show|match runs|match why|match compare',
    'match equity|match objectives|match advise|match sensitivity|pairs list|pairs show|guide|checkin list|feedback list',
    'waves list|waves near|status|today|calendar|agreement show|agreement list|goal list|resource list|reflection list|reflection export|milestone list|concern list|decision list|report list|report show|export|log|log verify|doctor|schema|completion|config show|template|fields',
    'directory|invite list|application list|training list|training people|skills list|skills people|skills matrix|skills gaps|skills pairings|circle list|circle show|conversation list|backup verify|privacy export|privacy notice|privacy due|lease show|book|view',
  ].flatMap((line) => line.split('|')),
);
/** Commands that do both. */
const SHOWING_TOO = new Set([
  'match',
  'match decide',
  'rematch',
  'letters',
  'report',
  'agreement draft',
  'backup',
  'restore',
  'undo',
  'privacy erase',
  'privacy apply',
  'bundle',
  'open',
  'lease take',
  'lease give',
  'circle form',
  'conversation introduce',
]);
/** Commands that do something of their own although they have subcommands. */
const WITH_SUBCOMMANDS = new Set(['match', 'report', 'log', 'backup', 'invite']);

/** Whether an option of a command, other than a dry run, makes it show something instead of changing anything. */
const showsByOption = ({ command }: NamedCommand) =>
  command.options.some(
    ({ long, description }) =>
      long !== '--dry-run' && /^(?:describe|show|list)\b.*\bnothing\b/u.test(description),
  );

const leaves = everyCommand().filter(
  ({ path: words, command }) =>
    words !== '' && (command.commands.length === 0 || WITH_SUBCOMMANDS.has(words)),
);
const changing = leaves.filter(({ path: words }) => !SHOWING.has(words));
const showing = leaves.filter(
  (one) => SHOWING.has(one.path) || SHOWING_TOO.has(one.path) || showsByOption(one),
);
const named = (commands: readonly NamedCommand[]) => commands.map((one) => [one.path, one] as const);

const optionsOf = ({ command }: NamedCommand) => command.options.map(({ long }) => long);
const examplesOf = (commands: readonly NamedCommand[]) =>
  commands.flatMap(({ help }) => examplesIn(help)).filter((each, at, all) => all.indexOf(each) === at);

/** Every file of a folder with what is in it. */
function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const files = names.map(({ parentPath, name }) => path.join(parentPath, name));
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}

describe('every command', () => {
  it.each(named(changing))('that changes something takes --dry-run and --yes: %s', (_, command) => {
    expect(optionsOf(command)).toEqual(expect.arrayContaining(['--dry-run', '--yes']));
  });

  it('counts as one that shows where an option of it does', () => {
    expect(showing.map(({ path: words }) => words)).toContain('import');
  });

  it.each(named(showing))('that shows something takes --format and --out: %s', (_, command) => {
    expect(optionsOf(command)).toEqual(expect.arrayContaining(['--format', '--out', '--force']));
  });
});

describe('a dry run', () => {
  it.each(examplesOf(changing))('of %s writes nothing, and answers --json', async (example) => {
    const folder = await sceneOf(example)();
    const before = contentOf(folder);
    const { exitCode, out, err } = await runExample(`${example.replace(/ [<>] .*/, '')} --dry-run --json`, {
      folder,
      like: example,
    });
    expect([0, 3], err).toContain(exitCode);
    // What it holds is looked at wherever --json is passed.
    if (!/ (?:--out|--format) /u.test(example)) expect(out).toMatch(/^\{\n {2}"schema": "mentor\//u);
    const after = Object.entries(contentOf(folder));
    // An output that was asked for by name is no change of the programme.
    const unasked = after.filter(([file]) => file in before || !example.includes(path.basename(file)));
    expect(Object.fromEntries(unasked)).toEqual(before);
  });
});

describe('a round nobody has opened', () => {
  it.each(examplesOf(leaves))('is refused by %s', async (example) => {
    const folder = await sceneOf(example)();
    const before = contentOf(folder);
    const { exitCode, err } = await runExample(`${example.replace(/ [<>] .*/, '')} --round Nonsense`, {
      folder,
      like: example,
    });
    expect([2, 4], err).toContain(exitCode);
    expect(err).toMatch(/no round \\*"Nonsense|Leave --round out/);
    expect(contentOf(folder)).toEqual(before);
  });
});

describe('one thing shown', () => {
  it.each([
    ['mentor people show 001204', 'section,field,value'],
    ['mentor pairs show 1', 'section,field,value'],
    ['mentor status', 'section,field,value'],
    ['mentor doctor', 'section,field,value'],
    ['mentor import roster.csv --explain "AfC Band"', 'section,field,value'],
    [
      'mentor import roster.csv --inspect',
      'column,field,type,filled,blank,distinct,samples,scale,degree,origin,read_as',
    ],
  ])('%s is written as CSV, Markdown and HTML too', async (example, header) => {
    const folder = await sceneOf(example)();
    const as = (format: string) => runExample(`${example} --format ${format}`, { folder, like: example });
    expect((await as('csv')).out.split('\n')[0]).toBe(header);
    expect((await as('md')).out).toMatch(/^\| (Section|Column)/u);
    expect((await as('html')).out).toContain('<!doctype html>');
    expect(JSON.parse((await as('json')).out)).toHaveProperty('schema');
  });
});
