import type { Argument, Command, Option } from 'commander';
import { isOfRound } from './options.js';
import { pathOfCommand } from './path-of-command.js';

/** Asks for the words that may stand next; the scripts of `mentor completion` call it. */
export const COMPLETE = '__complete';

/** What a shell is to offer for the last word of a call. */
export type Wanted =
  | { readonly of: 'words'; readonly words: readonly (readonly [word: string, about: string])[] }
  | { readonly of: ValueKind; readonly typed: string; readonly before: string; readonly after?: string };

/** Values that the programme, or the file named in the call, knows; `file` is left to the shell, and of `text` nothing is known. */
export type ValueKind =
  | 'person'
  | 'pairing'
  | 'round'
  | 'run'
  | 'circle'
  | 'course'
  | 'milestone'
  | 'skill'
  | 'skill_transfer'
  | 'conversation'
  | 'unit'
  | 'site'
  | 'attribute'
  | 'column'
  | 'document'
  | 'file'
  | 'text';

/** What stands behind an option or is an argument, by the name it has in the help. */
const KIND_OF_NAME: Readonly<Record<string, ValueKind>> = {
  ...{
    person: 'person',
    people: 'person',
    mentee: 'person',
    mentor: 'person',
    keep: 'person',
    other: 'person',
  },
  ...{ pairing: 'pairing', pairings: 'pairing', pairs: 'pairing' },
  ...{
    circle: 'circle',
    circles: 'circle',
    course: 'course',
    skill: 'skill',
    transfer: 'skill_transfer',
    conversations: 'conversation',
  },
  ...{ run: 'run', before: 'run', after: 'run' },
  ...{
    column: 'column',
    'column=field': 'column',
    'column=values': 'attribute',
    attribute: 'attribute',
    document: 'document',
  },
  ...{ file: 'file', folder: 'file', place: 'file', backup: 'file', bundle: 'file' },
};

/** Names that say too little: `<name>` may be anything. */
const KIND_IN_PLACE: Readonly<Record<string, ValueKind>> = {
  '--round': 'round',
  'round close name': 'round',
  'milestone add name': 'milestone',
  'milestone reached name': 'milestone',
  '--site': 'site',
  '--unit': 'unit',
};

/** The kind of what an option takes. */
export function kindOfOption({ long, flags }: Option): ValueKind {
  const name = /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/u.exec(flags)?.[1] ?? '';
  return KIND_IN_PLACE[long ?? ''] ?? KIND_OF_NAME[name] ?? 'text';
}

/** The kind of an argument of a command. */
export function kindOfArgument(command: Command, argument: Argument): ValueKind {
  return (
    KIND_IN_PLACE[`${pathOfCommand(command)} ${argument.name()}`] ?? KIND_OF_NAME[argument.name()] ?? 'text'
  );
}

/** What the words before the last one come to. */
interface Before {
  readonly command: Command;
  readonly given: readonly string[];
  /** The option whose value comes next. */
  readonly waiting: Option | undefined;
  readonly areOptionsOver: boolean;
}

/** What may stand in place of the last word, which may be empty or only begun. */
export function wantedAt(program: Command, words: readonly string[]): Wanted {
  const typed = words.at(-1) ?? '';
  const { command, given, waiting, areOptionsOver } = read(program, words.slice(0, -1));
  if (waiting !== undefined) return valueOfOption(waiting, { typed, before: '' });
  if (!areOptionsOver && typed.startsWith('-')) return ofOption(program, command, typed);
  if (given.length === 0 && command.commands.length > 0) {
    const names = command.commands.map((each) => [each.name(), each.description()] as const);
    return startingWith(typed, names);
  }
  const all = command.registeredArguments;
  const argument = all[given.length] ?? (all.at(-1)?.variadic === true ? all.at(-1) : undefined);
  if (argument === undefined) return { of: 'words', words: [] };
  if (argument.argChoices !== undefined) return startingWith(typed, withoutWords(argument.argChoices));
  return { of: kindOfArgument(command, argument), typed, before: '' };
}

/** The folder that the words name with -C, if any. */
export function programmeIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '-C' || word === '--programme');
  return at < 0 ? words.find((word) => word.startsWith('--programme='))?.slice(12) : words[at + 1];
}

/** Words that may name a file of the call. */
export function filesIn(words: readonly string[]): readonly string[] {
  return words.slice(1, -1).filter((word) => !word.startsWith('-'));
}

function read(program: Command, words: readonly string[]): Before {
  let state: Before = { command: program, given: [], waiting: undefined, areOptionsOver: false };
  for (const word of words) state = next(program, state, word);
  return state;
}

function next(program: Command, state: Before, word: string): Before {
  const { command, given, waiting, areOptionsOver } = state;
  if (waiting !== undefined && !(waiting.optional && word.startsWith('-')))
    return { ...state, waiting: undefined };
  if (!areOptionsOver && word === '--') return { ...state, waiting: undefined, areOptionsOver: true };
  if (!areOptionsOver && word.startsWith('-')) {
    const option = optionsOf(program, command).find(({ long, short }) => word === long || word === short);
    return { ...state, waiting: option?.required === true || option?.optional === true ? option : undefined };
  }
  const inner = given.length === 0 ? subcommand(command, word) : undefined;
  return inner === undefined ? { ...state, given: [...given, word] } : { ...state, command: inner };
}

function subcommand(command: Command, word: string): Command | undefined {
  return command.commands.find((each) => each.name() === word || each.aliases().includes(word));
}

function optionsOf(program: Command, command: Command): readonly Option[] {
  const common = program.options.filter(({ long }) => long !== '--round' || isOfRound(command));
  return command === program ? program.options : [...command.options, ...common];
}

function ofOption(program: Command, command: Command, typed: string): Wanted {
  const options = optionsOf(program, command).filter(({ hidden }) => !hidden);
  const equals = typed.indexOf('=');
  if (equals > 0) {
    const before = typed.slice(0, equals + 1);
    const option = options.find(({ long }) => `${long}=` === before);
    return option === undefined
      ? { of: 'words', words: [] }
      : valueOfOption(option, { typed: typed.slice(equals + 1), before });
  }
  const names = options.map(({ long, flags, description }) => [long ?? flags, description] as const);
  return startingWith(typed, [...names, ['--help', 'show help']]);
}

function valueOfOption(option: Option, { typed, before }: { typed: string; before: string }): Wanted {
  if (option.argChoices === undefined) {
    const after = /<\w+=/u.test(option.flags) ? '=' : '';
    return { of: kindOfOption(option), typed, before, after };
  }
  return startingWith(`${before}${typed}`, withoutWords(option.argChoices.map((word) => `${before}${word}`)));
}

function withoutWords(words: readonly string[]): (readonly [string, string])[] {
  return words.map((word) => [word, ''] as const);
}

function startingWith(typed: string, words: readonly (readonly [string, string])[]): Wanted {
  return { of: 'words', words: words.filter(([word]) => word.startsWith(typed)) };
}
