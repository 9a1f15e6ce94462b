import { type Command, Option } from 'commander';
import type { WriteGuideOptions } from '../../commands/guides/write-guide.js';
import { GUIDE_KINDS } from '../../domain/settings/guide-templates.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples } from '../options.js';

const PAPERS = ['md', 'html', 'json'];

export function declareGuide(program: Command, act: Act): void {
  const guide = program
    .command('guide')
    .alias('guides')
    .description('a guide for a meeting of a pairing, filled in, to print')
    .argument('[pairing]');
  addOutputOptions(guide, PAPERS)
    .addOption(
      new Option('--for <meeting>', 'which meeting (else the one that comes next)').choices(GUIDE_KINDS),
    )
    .addHelpText('after', examples('mentor guide 1', 'mentor guide 1 --for first --out guide-1.html'))
    .action(
      act<Omit<WriteGuideOptions, 'pairing'>>(async (context, { words, options }) => {
        const { writeGuide } = await import('../../commands/guides/write-guide.js');
        await writeGuide(context, { ...options, pairing: words[0] });
      }),
    );
}
