import { type Command, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { EraseOptions } from '../../commands/privacy/erase-from-programme.js';
import type { ExportOptions } from '../../commands/privacy/export-person.js';
import type { ApplyOptions } from '../../commands/privacy/forget-what-is-due.js';
import type { DueOptions } from '../../commands/privacy/show-data-due.js';
import { RETENTION_KINDS } from '../../domain/settings/retention-settings.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound } from '../options.js';

/** What the people in the programme may ask for: what is held on them, that it goes, and why it is kept. */
export function declarePrivacy(program: Command, act: Act): void {
  const privacy = program
    .command('privacy')
    .description("people's own data: hand it over, erase it, keep it no longer")
    .addHelpText('after', examples('mentor privacy export 001204', 'mentor privacy erase 001204 --dry-run'));
  declareExportOfPerson(privacy, act);
  declareErase(privacy, act);
  declareReadmit(privacy, act);
  declareNotice(privacy, act);
  declareDue(privacy, act);
  declareApply(privacy, act);
}

const EXPORT = `
Counts what is held. With --out it goes into a folder as one page to read and
one JSON document: every table and column that concerns the person, what undo
keeps of them, and where others name them. What others said in confidence is
left out, and so it says: feedback of the other side, concerns, who is not to be
paired with them. --with-words-of-others puts it in, for you to look through.
`;

function declareExportOfPerson(privacy: Command, act: Act): void {
  ofNoRound(privacy.command('export <person>').description('all that is held on one person'))
    .addOption(new Option('--format <format>', 'only this').choices(['html', 'json', 'csv', 'md', 'table']))
    .option('-o, --out <file>', 'a folder for the page and the document')
    .option('--force', 'replace files that are there already')
    .option('--with-words-of-others', 'what others said in confidence, too')
    .addHelpText(
      'after',
      EXPORT + examples('mentor privacy export 001204', 'mentor privacy export 001204 --out for-them'),
    )
    .action(
      act<ExportOptions>(async (context, { words, options }) => {
        const { exportPerson } = await import('../../commands/privacy/export-person.js');
        await exportPerson(context, words[0] ?? '', options);
      }),
    );
}

const ERASE = `
No byte of the person stays in the programme's file, in backups that can be
reached, or in files of rejected rows. Figures stay as they are. It cannot be
undone; what it does is shown first. A later roster leaves the person out.
`;

function declareErase(privacy: Command, act: Act): void {
  addChangeOptions(
    addOutputOptions(ofNoRound(privacy.command('erase <person>')).description('erase a person, for good')),
  )
    .option('--confirm <key>', 'their staff number (else e-mail), to say that you mean it')
    .addHelpText(
      'after',
      ERASE +
        examples('mentor privacy erase 001204 --dry-run', 'mentor privacy erase 001204 --confirm 001204'),
    )
    .action(
      act<EraseOptions>(async (context, { words, options }) => {
        const { eraseFromProgramme } = await import('../../commands/privacy/erase-from-programme.js');
        await eraseFromProgramme(context, words[0] ?? '', options);
      }),
    );
}

function declareReadmit(privacy: Command, act: Act): void {
  addChangeOptions(ofNoRound(privacy.command('readmit <key>')))
    .description('let somebody who was erased come back')
    .addHelpText(
      'after',
      `
By a staff number or an e-mail they had. Nothing of them comes back with it: the
next roster, or mentor people add, takes them in as somebody new.
${examples('mentor privacy readmit 001204')}`,
    )
    .action(
      act<object>(async (context, { words }) => {
        const { readmitPerson } = await import('../../commands/privacy/readmit-person.js');
        await readmitPerson(context, words[0] ?? '');
      }),
    );
}

function declareNotice(privacy: Command, act: Act): void {
  addOutputOptions(ofNoRound(privacy.command('notice')).description('a text for participants'), [
    'md',
    'html',
    'json',
  ])
    .addHelpText(
      'after',
      `
What this programme in fact stores of people, and why. What mentor cannot know
stands in square brackets, to be filled in.
${examples('mentor privacy notice --out notice.md', 'mentor privacy notice --out notice.html')}`,
    )
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { writeNotice } = await import('../../commands/privacy/write-notice.js');
        await writeNotice(context, options);
      }),
    );
}

const DUE = `
How long each kind is kept stands in mentor.yaml under retention; without it, a
year or two. Notes, feedback and goals are counted from the end of the pairing,
answers from the close of the round, people from their last day.
`;

function kinds(): Option {
  return new Option('--data <kinds...>', 'only these kinds of data').choices(RETENTION_KINDS);
}

function declareDue(privacy: Command, act: Act): void {
  addOutputOptions(
    ofNoRound(privacy.command('due')).description('personal data that has been kept long enough'),
  )
    .addOption(kinds())
    .addHelpText('after', DUE + examples('mentor privacy due', 'mentor privacy due --as-of 2028-01-01'))
    .action(
      act<DueOptions>(async (context, { options }) => {
        const { showDataDue } = await import('../../commands/privacy/show-data-due.js');
        await showDataDue(context, options);
      }),
    );
}

const APPLY = `
Takes out what mentor privacy due lists: from the programme's file, from what
undo keeps, from backups that can be reached, and from quotes in issued reports.
Figures stay as they are. It cannot be undone; what goes is shown first.
`;

function declareApply(privacy: Command, act: Act): void {
  addChangeOptions(addOutputOptions(ofNoRound(privacy.command('apply')).description('take out what is due')))
    .addOption(kinds())
    .option('--confirm <key>', 'the number of rows that are due, to say that you mean it')
    .addHelpText(
      'after',
      APPLY + examples('mentor privacy apply --dry-run', 'mentor privacy apply --confirm 2'),
    )
    .action(
      act<ApplyOptions>(async (context, { options }) => {
        const { forgetWhatIsDue } = await import('../../commands/privacy/forget-what-is-due.js');
        await forgetWhatIsDue(context, options);
      }),
    );
}
