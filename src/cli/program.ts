import { readFileSync } from 'node:fs';
import { Command, Help, type Option } from 'commander';
import type { Host } from '../context.js';
import { type Act, actWith, type ContextFor } from './call.js';
import { addAnyway } from './free-texts.js';
import { declareAgreement } from './nouns/agreement-command.js';
import { declareApplication } from './nouns/application-command.js';
import { declareBackup } from './nouns/backup-commands.js';
import { declareBook } from './nouns/book-command.js';
import { declareCalendar } from './nouns/calendar-command.js';
import { declareCheckIn } from './nouns/checkin-command.js';
import { declareCircle } from './nouns/circle-command.js';
import { declareCompletion } from './nouns/completion-command.js';
import { declareConcern } from './nouns/concern-command.js';
import { declareConfig } from './nouns/config-command.js';
import { declareConversation } from './nouns/conversation-command.js';
import { declareDecision } from './nouns/decision-command.js';
import { declareDemo } from './nouns/demo-command.js';
import { declareDirectory } from './nouns/directory-command.js';
import { declareDoctor } from './nouns/doctor-command.js';
import { declareExport } from './nouns/export-command.js';
import { declareFeedback } from './nouns/feedback-command.js';
import { declareGoal } from './nouns/goal-command.js';
import { declareGuide } from './nouns/guide-command.js';
import { declareHandover } from './nouns/handover-commands.js';
import { declareImport } from './nouns/import-command.js';
import { declareInit } from './nouns/init-command.js';
import { declareInvite } from './nouns/invite-command.js';
import { declareLetters } from './nouns/letters-command.js';
import { declareLog } from './nouns/log-command.js';
import { declareMatch } from './nouns/match-command.js';
import { declareMilestone } from './nouns/milestone-command.js';
import { declarePairs } from './nouns/pairs-command.js';
import { declarePeople } from './nouns/people-command.js';
import { declarePrivacy } from './nouns/privacy-command.js';
import { declareReflection } from './nouns/reflection-command.js';
import { declareRematch } from './nouns/rematch-command.js';
import { declareReport } from './nouns/report-command.js';
import { declareResource } from './nouns/resource-command.js';
import { declareRound } from './nouns/round-command.js';
import { declareRule } from './nouns/rule-command.js';
import { declareSchema } from './nouns/schema-command.js';
import { declareSkills } from './nouns/skills-command.js';
import { declareStatus } from './nouns/status-command.js';
import { declareTemplates } from './nouns/template-commands.js';
import { declareToday } from './nouns/today-commands.js';
import { declareTraining } from './nouns/training-command.js';
import { declareUndo } from './nouns/undo-command.js';
import { declareWaves } from './nouns/waves-command.js';
import { examples, isOfRound, isoDate } from './options.js';
import { packageFile } from './package-file.js';

const HELP_WIDTH = 80;

/** Commands that are declared together, and every name by which they are called. */
export interface Noun {
  readonly names: readonly string[];
  readonly declare: (program: Command, act: Act) => void;
}

/** The nouns in the order of the work: the order `mentor --help` lists them in. */
export const NOUNS: readonly Noun[] = [
  { names: ['init'], declare: declareInit },
  { names: ['demo'], declare: declareDemo },
  { names: ['template', 'fields'], declare: declareTemplates },
  { names: ['import'], declare: declareImport },
  { names: ['people', 'person'], declare: declarePeople },
  { names: ['round', 'rounds'], declare: declareRound },
  { names: ['invite'], declare: declareInvite },
  { names: ['application', 'applications'], declare: declareApplication },
  { names: ['directory'], declare: declareDirectory },
  { names: ['rule', 'rules'], declare: declareRule },
  { names: ['match'], declare: declareMatch },
  { names: ['pairs', 'pair', 'pairing', 'pairings'], declare: declarePairs },
  { names: ['rematch'], declare: declareRematch },
  { names: ['agreement', 'agreements'], declare: declareAgreement },
  { names: ['goal', 'goals'], declare: declareGoal },
  { names: ['milestone', 'milestones'], declare: declareMilestone },
  { names: ['resource', 'resources'], declare: declareResource },
  { names: ['guide', 'guides'], declare: declareGuide },
  { names: ['checkin', 'check-in', 'check-ins', 'checkins'], declare: declareCheckIn },
  { names: ['feedback'], declare: declareFeedback },
  { names: ['reflection', 'reflections'], declare: declareReflection },
  { names: ['concern', 'concerns'], declare: declareConcern },
  { names: ['circle', 'circles'], declare: declareCircle },
  { names: ['conversation', 'conversations'], declare: declareConversation },
  { names: ['training'], declare: declareTraining },
  { names: ['skills', 'skill'], declare: declareSkills },
  { names: ['waves', 'wave'], declare: declareWaves },
  { names: ['status'], declare: declareStatus },
  { names: ['today', 'done', 'snooze'], declare: declareToday },
  { names: ['letters', 'letter'], declare: declareLetters },
  { names: ['calendar'], declare: declareCalendar },
  { names: ['book', 'view'], declare: declareBook },
  { names: ['report'], declare: declareReport },
  { names: ['decision', 'decisions'], declare: declareDecision },
  { names: ['export'], declare: declareExport },
  { names: ['privacy'], declare: declarePrivacy },
  { names: ['log'], declare: declareLog },
  { names: ['undo'], declare: declareUndo },
  { names: ['backup', 'restore'], declare: declareBackup },
  { names: ['bundle', 'open', 'lease'], declare: declareHandover },
  { names: ['doctor'], declare: declareDoctor },
  { names: ['config'], declare: declareConfig },
  { names: ['schema'], declare: declareSchema },
  { names: ['completion'], declare: declareCompletion },
];

const FOOT = `${examples('mentor import roster.csv', 'mentor match --dry-run')}
New here? mentor demo shows the whole job on an example programme.
mentor --help shows the options that every command understands, and the
commands for editors and shells.
`;

/** Commands for editors, shells and scripts: no step of the work. */
const ASIDE = ['config', 'schema', 'completion'];

/**
 * All of mentor's words, or those that a call needs. Commands themselves are loaded only when one is called.
 * @param words what was typed: where they name a noun for certain, no other is declared: all of them take longer than many a command.
 */
export function buildProgram(host: Host, contextFor: ContextFor, words: readonly string[] = []): Command {
  const program: Command = new Command('mentor')
    .description(
      'Matches mentors and mentees, follows the pairings, reports on them.\nOffline, from CSV files.',
    )
    .version(versionText(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({
      helpWidth: HELP_WIDTH,
      showGlobalOptions: true,
      // Those of the program alone: what stands before a subcommand of match is match's own.
      visibleGlobalOptions: (command) =>
        program.options.filter(
          ({ long }) => command !== program && (long !== '--round' || isOfRound(command)),
        ),
      // An option that gathers values starts from none: that is nothing to be told of.
      optionDescription: (option) => new Help().optionDescription(option).replace(' (default: [])', ''),
      subcommandTerm: (command) => withoutAliases(command, new Help().subcommandTerm(command)),
      commandUsage: (command) => withoutAliases(command, new Help().commandUsage(command)),
    })
    .configureOutput({ writeOut: (text) => host.out.write(text), writeErr: () => undefined })
    .exitOverride();
  addCommonOptions(program);
  const act = actWith(contextFor);
  for (const { declare } of nounsFor(program, words)) declare(program, act);
  addAnyway(program);
  program.addHelpText('after', FOOT);
  return program;
}

/** The noun that is the first word, whatever options of the program stand before it; all, where that is not certain. */
function nounsFor(program: Command, words: readonly string[]): readonly Noun[] {
  let at = 0;
  for (
    let option = optionOf(program, words[0]);
    option !== undefined;
    option = optionOf(program, words[at])
  ) {
    // Answered as soon as it is read, whatever follows.
    if (option.attributeName() === 'version') return [];
    at += option.required ? 2 : 1;
  }
  const noun = NOUNS.find(({ names }) => names.includes(words[at] ?? ''));
  return noun === undefined ? NOUNS : [noun];
}

function optionOf(program: Command, word: string | undefined): Option | undefined {
  return word === undefined
    ? undefined
    : program.options.find(({ short, long }) => [short, long].includes(word));
}

/** Other names of a command are understood, and not shown: one name each is enough to learn. */
function withoutAliases(command: Command, text: string): string {
  return text.replace(`${command.name()}|${command.alias()}`, command.name());
}

function addCommonOptions(program: Command): void {
  program
    .optionsGroup('Common options:')
    .option('-C, --programme <folder>', 'the programme folder (or MENTOR_PROGRAMME)')
    .option('--round <name>', 'the round to work in (else the open one)')
    .option('--json', 'write data as JSON')
    .option('--as-of <date>', 'act as if today were another day', isoDate)
    .option('--no-input', 'never ask; say which option to pass instead')
    .option('--no-color', 'no colours')
    .option('--quiet', 'no notes, only data and errors');
}

function versionText(): string {
  const text = readFileSync(packageFile('package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

/** What `mentor` alone shows: what it is, its commands in the order of the work, two examples; the options are in --help. */
export function shortHelp(program: Command): string {
  const whole = program.configureHelp();
  // What can be typed after each stands in its own help: here one line each is enough.
  program.configureHelp({
    ...whole,
    visibleOptions: () => [],
    visibleCommands: (command) =>
      new Help().visibleCommands(command).filter((each) => !ASIDE.includes(each.name())),
    subcommandTerm: (command) => command.name(),
  });
  const text = program.helpInformation();
  program.configureHelp(whole);
  return `${text}${FOOT}`;
}

/** What `mentor --version --json` prints. */
export function versionAsJson(program: Command): string {
  return `${JSON.stringify({ schema: 'mentor/version', version: program.version() }, null, 2)}\n`;
}
