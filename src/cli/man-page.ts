import type { Command, Option } from 'commander';

const EXIT_STATUS = [
  ['0', 'done (nothing found is also 0)'],
  ['1', 'the machine refused (disk, permissions), or a fault in mentor'],
  ['2', 'the command was typed wrongly'],
  ['3', 'something is wrong in a file; sound rows are imported, the others are in the rejects file'],
  ['4', 'the request makes no sense now: nothing of that name, or the file is in use'],
  ['130', 'cancelled: Ctrl-C, or a question answered with no'],
] as const;

const ENVIRONMENT = [
  ['MENTOR_PROGRAMME', 'the programme folder, unless --programme names one'],
  ['MENTOR_DEBUG', 'set to 1, a fault in mentor is shown with where it happened'],
  ['MENTOR_ENGINE', 'the database engine to use'],
  ['NO_COLOR, FORCE_COLOR', 'no colours; colours where they are not expected'],
] as const;

const FILES = [
  ['mentor.db', 'the programme: everything that was recorded'],
  ['mentor.yaml', 'its settings; may be missing'],
  ['backups/', 'backups, unless mentor backup puts them elsewhere'],
] as const;

/** The manual page of mentor, for man(1): every command, made from its help. */
export function manPage(program: Command): string {
  const name = program.name();
  const parts = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version() ?? ''}" "User Commands"`,
    section('NAME', [`${name} \\- ${text(firstLine(program.description()))}`]),
    section('SYNOPSIS', [`.B ${name}`, `${text('[command] [options]')}`]),
    section('DESCRIPTION', [text(program.description().replaceAll('\n', ' '))]),
    section('OPTIONS OF EVERY COMMAND', optionsOf(program)),
    section(
      'COMMANDS',
      program.commands.flatMap((command) => pagesOf(command, name)),
    ),
    section(
      'EXIT STATUS',
      EXIT_STATUS.flatMap(([code, meaning]) => item(code, meaning)),
    ),
    section(
      'ENVIRONMENT',
      ENVIRONMENT.flatMap(([variable, meaning]) => item(variable, meaning)),
    ),
    section(
      'FILES',
      FILES.flatMap(([file, meaning]) => item(file, meaning)),
    ),
  ];
  return `${parts.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [`.SH ${title}`, ...lines].join('\n');
}

/** A command, then those within it. */
function pagesOf(command: Command, parent: string): string[] {
  const name = `${parent} ${command.name()}`;
  const own = [
    `.SS ${text(`${name} ${command.usage().replace('[options] [command]', '[options]')}`)}`,
    text(command.description()),
    ...argumentsOf(command),
    ...optionsOf(command),
    ...furtherWordsOf(command),
  ];
  return [...own, ...command.commands.flatMap((inner) => pagesOf(inner, name))];
}

function argumentsOf(command: Command): string[] {
  return command.registeredArguments
    .filter(({ description }) => description !== '')
    .flatMap((argument) => item(argument.name(), withChoices(argument.description, argument.argChoices)));
}

function optionsOf(command: Command): string[] {
  return command.options
    .filter(({ hidden }) => !hidden)
    .flatMap((option: Option) => item(option.flags, withChoices(option.description, option.argChoices)));
}

function withChoices(description: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? description : `${description} (${choices.join(', ')})`;
}

/** What stands below the options in the help, examples above all: as it stands there. */
function furtherWordsOf(command: Command): string[] {
  const written: string[] = [];
  command.configureOutput({ writeOut: (words) => void written.push(words) });
  command.outputHelp();
  const words = written.join('').replace(command.helpInformation(), '').trim();
  return words === '' ? [] : ['.PP', '.nf', ...words.split('\n').map(text), '.fi'];
}

function item(term: string, meaning: string): string[] {
  return ['.TP', `.B ${text(term)}`, text(meaning)];
}

function firstLine(words: string): string {
  return words.split('\n')[0] ?? '';
}

/** Words as roff prints them: a backslash, a hyphen that is copied as one, and no line that would be a request. */
function text(words: string): string {
  const escaped = words.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/u.test(escaped) ? `\\&${escaped}` : escaped;
}
