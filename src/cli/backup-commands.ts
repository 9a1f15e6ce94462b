import type { Command } from 'commander';
import type { BackupOptions } from '../commands/backup/make-backup.js';
import type { OutputOptions } from '../commands/output/show-table.js';
import type { Act } from './call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound, wholeNumber } from './options.js';

const BACKUP = `
A backup is the programme, its mentor.yaml and their checksums. Nothing needs to
be closed while it is made. It is not encrypted: anyone who has it can read it.
`;

/** Backups: made, looked at, and brought back. */
export function declareBackup(program: Command, act: Act): void {
  const backup = addChangeOptions(
    addOutputOptions(ofNoRound(program.command('backup')).description('copy the programme to a safe place')),
  )
    // What stands behind a subcommand is that one's, though backup has an option of the same name.
    .enablePositionalOptions()
    .option('--to <folder>', 'where to (else the folder backups in the programme folder)')
    .option('--keep <number>', "how many of this programme's backups stay there", wholeNumber(1))
    .addHelpText('after', `${BACKUP}${examples('mentor backup', 'mentor backup --to stick --keep 12')}`)
    .action(
      act<BackupOptions>(async (context, { options }) => {
        const { makeBackup } = await import('../commands/backup/make-backup.js');
        await makeBackup(context, options);
      }),
    );
  declareVerify(backup, act);
  declareRestore(program, act);
}

function declareVerify(backup: Command, act: Act): void {
  addOutputOptions(ofNoRound(backup.command('verify')).description('check that backups are still whole'))
    .argument('[place]', 'a folder or a backup (else all that are known)')
    .addHelpText('after', examples('mentor backup verify'))
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { verifyBackups } = await import('../commands/backup/verify-backups.js');
        await verifyBackups(context, words[0], options);
      }),
    );
}

const RESTORE = `
What differs is shown first, and what is there now is kept as a backup.
`;

function declareRestore(program: Command, act: Act): void {
  addChangeOptions(
    addOutputOptions(ofNoRound(program.command('restore <backup>')).description('restore a backup')),
  )
    .addHelpText(
      'after',
      RESTORE +
        examples(
          'mentor restore backups/mentor-2026-07-01T09-00-00Z.db --dry-run',
          'mentor restore backups/mentor-2026-07-01T09-00-00Z.db --yes',
        ),
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { restoreBackup } = await import('../commands/backup/restore-backup.js');
        await restoreBackup(context, words[0] ?? '', options);
      }),
    );
}
