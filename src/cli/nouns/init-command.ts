import { type Command, Option } from 'commander';
import type { InitOptions } from '../../commands/programme/init-programme.js';
import type { Act } from '../call.js';
import { addChangeOptions, examples, ofNoRound } from '../options.js';

export function declareInit(program: Command, act: Act): void {
  addChangeOptions(ofNoRound(program.command('init')))
    .description('start a programme: write a commented mentor.yaml')
    .addOption(
      new Option('--preset <name>', 'the figures to start from').choices([
        'general',
        'nhs-preceptorship',
        'nurse-residency',
        'small-clinic',
      ]),
    )
    .option('--like <folder>', 'start from the settings of another programme')
    .option('--name <text>', 'what the programme is called')
    .option('--force', 'replace a mentor.yaml that is there already')
    .addHelpText(
      'after',
      examples('mentor init', 'mentor init --preset nurse-residency --name "New starters" --yes'),
    )
    .action(
      act<InitOptions>(async (context, { options }) => {
        const { initProgramme } = await import('../../commands/programme/init-programme.js');
        await initProgramme(context, options);
      }),
    );
}
