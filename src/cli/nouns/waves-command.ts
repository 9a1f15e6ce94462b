import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples } from '../options.js';

export function declareWaves(program: Command, act: Act): void {
  const waves = program
    .command('waves')
    .alias('wave')
    .description('who answered a survey before and after')
    .addHelpText('after', examples('mentor waves', 'mentor waves near'));
  addOutputOptions(
    waves.command('list', { isDefault: true }).description('how many answered each two waves, and both'),
  )
    .addHelpText('after', examples('mentor waves', 'mentor waves list --json'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { listWaves } = await import('../../commands/waves/list-waves.js');
        await listWaves(context, options);
      }),
    );
  addOutputOptions(waves.command('near').description("codes that may be the same person's, mistyped"))
    .addHelpText(
      'after',
      `
For anonymous surveys in which people make up a code from several answers. Codes
that agree are linked automatically; this lists codes of different waves that
agree in all parts but one. Nothing is linked.
${examples('mentor waves near', 'mentor waves near > near.csv')}`,
    )
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { listNearCodes } = await import('../../commands/waves/list-near-codes.js');
        await listNearCodes(context, options);
      }),
    );
  declareLinks(waves, act);
}

function declareLinks(waves: Command, act: Act): void {
  addChangeOptions(waves.command('link <code> <other>'))
    .description("treat two codes as one person's")
    .addHelpText('after', examples('mentor waves link M-14-BER M-15-BER'))
    .action(
      act(async (context, { words }) => {
        const { linkTwoCodes } = await import('../../commands/waves/link-codes.js');
        await linkTwoCodes(context, [words[0] ?? '', words[1] ?? '']);
      }),
    );
  addChangeOptions(waves.command('unlink <code> <other>'))
    .description('undo a link')
    .addHelpText('after', examples('mentor waves unlink M-14-BER M-15-BER'))
    .action(
      act(async (context, { words }) => {
        const { unlinkTwoCodes } = await import('../../commands/waves/unlink-codes.js');
        await unlinkTwoCodes(context, [words[0] ?? '', words[1] ?? '']);
      }),
    );
}
