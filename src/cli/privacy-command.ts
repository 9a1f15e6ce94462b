import { type Command, Option } from 'commander';
import type { OutputOptions } from '../commands/output/show-table.js';
import type { Act } from './call.js';
import { examples, ofNoRound } from './options.js';

/** What the people in the programme may ask for: what is held on them, that it goes, and why it is kept. */
export function declarePrivacy(program: Command, act: Act): void {
  const privacy = program
    .command('privacy')
    .description("people's own data: hand it over, erase it, keep it no longer")
    .addHelpText('after', examples('mentor privacy export 001204'));
  declareExportOfPerson(privacy, act);
}

const EXPORT = `
Counts what is held. With --out it goes into a folder as one page to read and
one JSON document: every table and column that concerns the person, what undo
keeps of them, and where others name them.
`;

function declareExportOfPerson(privacy: Command, act: Act): void {
  ofNoRound(privacy.command('export <person>').description('all that is held on one person'))
    .addOption(new Option('--format <format>', 'only this').choices(['html', 'json', 'csv', 'md', 'table']))
    .option('-o, --out <file>', 'a folder for the page and the document')
    .option('--force', 'replace files that are there already')
    .addHelpText(
      'after',
      EXPORT + examples('mentor privacy export 001204', 'mentor privacy export 001204 --out for-them'),
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { exportPerson } = await import('../commands/privacy/export-person.js');
        await exportPerson(context, words[0] ?? '', options);
      }),
    );
}
