import type { Command } from 'commander';
import type { BackupOptions } from '../../commands/backup/make-backup.js';
import type { RestoreOptions } from '../../commands/backup/restore-backup.js';
import type { VerifyOptions } from '../../commands/backup/verify-backups.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addOutputOptions,
  examples,
  ofNoRound,
  passphraseFile,
  wholeNumber,
} from '../options.js';

const BACKUP = `
A backup is the programme, its mentor.yaml and their checksums. Nothing needs to
be closed while it is made. With --encrypt a passphrase protects it; without,
anyone who has it can read it. A passphrase that is lost is lost for good.
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
    .option('--encrypt', 'with a passphrase, asked for or from a file')
    .addOption(passphraseFile())
    .addHelpText(
      'after',
      `${BACKUP}${examples(
        'mentor backup',
        'mentor backup --to stick --keep 12',
        'mentor backup --to stick --encrypt --dry-run',
      )}`,
    )
    .action(
      act<BackupOptions>(async (context, { options }) => {
        const { makeBackup } = await import('../../commands/backup/make-backup.js');
        await makeBackup(context, options);
      }),
    );
  declareVerify(backup, act);
  declareRestore(program, act);
}

function declareVerify(backup: Command, act: Act): void {
  addOutputOptions(ofNoRound(backup.command('verify')).description('check that backups are still whole'))
    .argument('[place]', 'a folder or a backup (else all that are known)')
    .addOption(passphraseFile())
    .addHelpText('after', examples('mentor backup verify'))
    .action(
      act<VerifyOptions>(async (context, { words, options }) => {
        const { verifyBackups } = await import('../../commands/backup/verify-backups.js');
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
    .addOption(passphraseFile())
    .addHelpText(
      'after',
      RESTORE +
        examples(
          'mentor restore backups/mentor-2026-07-01T09-00-00Z.db --dry-run',
          'mentor restore backups/mentor-2026-07-01T09-00-00Z.db --yes',
        ),
    )
    .action(
      act<RestoreOptions>(async (context, { words, options }) => {
        const { restoreBackup } = await import('../../commands/backup/restore-backup.js');
        await restoreBackup(context, words[0] ?? '', options);
      }),
    );
}
