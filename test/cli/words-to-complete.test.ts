import { describe, expect, it } from 'vitest';
import { kindOfArgument, kindOfOption } from '../../src/cli/words-to-complete.js';
import { everyCommand } from '../support/command-tree.js';
import { exampleProgramme } from '../support/example-programme.js';
import { emptyFolder, mentorIn } from '../support/mentor-in.js';

const programme = exampleProgramme('followed');

/** What is offered for the last of the words: the words alone. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const { out, err, exitCode } = await mentorIn(await programme, [
    '__complete',
    ...words.map((word) => `=${word}`),
  ]);
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('completion', () => {
  it('offers commands with what they do, and those of a command', async () => {
    const { out } = await mentorIn(emptyFolder(), ['__complete', '=ma']);
    expect(out).toBe('match\tfind the best pairs, each with its reasons\n');
    expect(await offered('match', '')).toEqual(expect.arrayContaining(['accept', 'why', 'show']));
    expect(await offered('match', 'acc')).toEqual(['accept']);
  });

  it('offers options, those of every command among them, and none after --', async () => {
    expect(await offered('people', 'list', '--r')).toEqual(['--role', '--round']);
    expect(await offered('people', 'list', '--')).toEqual(
      expect.arrayContaining(['--json', '--help', '--site']),
    );
    expect(await offered('schema', '--ro')).toEqual([]);
    expect(await offered('pairs', 'fit', '--', '--b')).toEqual([]);
  });

  it('offers the values of an option, whichever way it is written', async () => {
    expect(await offered('people', 'list', '--role', 'm')).toEqual(['mentor', 'mentee']);
    expect(await offered('people', 'list', '--role=m')).toEqual(['--role=mentor', '--role=mentee']);
    expect(await offered('match', '--objective', 'f')).toEqual(['fit', 'fairest']);
    expect(await offered('export', 'p')).toEqual(['people', 'pairs']);
  });

  it('offers people by key and by name, pairings, rounds, runs, sites and attributes', async () => {
    expect(await offered('people', 'show', '00120')).toEqual(['001204']);
    expect(await offered('match', 'why', 'agnieszka w')).toEqual(['Agnieszka Wójcik']);
    expect(await offered('pairs', 'show', '2')).toEqual(expect.arrayContaining(['2', '20', '21']));
    expect(await offered('status', '--round', 'r')).toEqual(['Round 1']);
    expect(await offered('round', 'close', '')).toEqual(['Round 1']);
    expect(await offered('match', 'show', '')).toEqual(['1']);
    expect(await offered('people', 'list', '--site', 'E')).toEqual(['Eastgate']);
    expect(await offered('match', 'equity', '--group-by', 'la')).toEqual(['languages']);
    expect(await offered('schema', 'pairi')).toEqual(['pairing']);
  });

  it('offers the columns of the file that is named', async () => {
    expect(await offered('import', 'roster.csv', '--explain', 'afc')).toEqual(['AfC Band']);
    expect(await offered('import', 'roster.csv', '--map', 'AfC')).toEqual(['AfC Band=']);
  });

  it('leaves files to the shell, and offers nothing for free text', async () => {
    expect(await offered('import', '')).toEqual([':files']);
    expect(await offered('-C', '')).toEqual([':files']);
    expect(await offered('checkin', 'add', '1', '--note', '')).toEqual([]);
  });

  it('is silent where there is nothing to ask, or what there is cannot be read', async () => {
    const asked = ['__complete', '=people', '=show', '='];
    const nothing = { exitCode: 0, out: '', err: '', text: '' };
    expect(await mentorIn(emptyFolder(), asked)).toEqual(nothing);
    expect(await mentorIn(emptyFolder(), asked, { files: { 'mentor.db': 'no database at all' } })).toEqual(
      nothing,
    );
  });

  it('asks the programme that -C names', async () => {
    const words = ['-C', await programme, 'people', 'show', '00120'].map((word) => `=${word}`);
    expect((await mentorIn(emptyFolder(), ['__complete', ...words])).out).toBe('001204\tAgnieszka Wójcik\n');
  });
});

/** What is typed as it comes, and offered by nobody; all else has a kind. */
const FREE = new Set(
  [
    'date text name number key days minutes percent quarter address topic resource fit 1-5 list end step steps goal goals change tool',
    'field=values field encoding marks condition answer code response question quote quotes kind title sizes decisions concern concerns months amount organisation reflections',
  ].flatMap((line) => line.split(' ')),
);

describe('what stands in a call', () => {
  it('has a kind that is completed, choices, or is free: also in commands to come', () => {
    const unknown = everyCommand().flatMap(({ command }) => [
      ...command.options
        .filter((option) => (option.required || option.optional) && option.argChoices === undefined)
        .filter((option) => kindOfOption(option) === 'text')
        .map(({ flags }) => /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/u.exec(flags)?.[1] ?? flags),
      ...command.registeredArguments
        .filter(
          (argument) => argument.argChoices === undefined && kindOfArgument(command, argument) === 'text',
        )
        .map((argument) => argument.name()),
    ]);
    expect([...new Set(unknown)].filter((name) => !FREE.has(name))).toEqual([]);
  });
});
