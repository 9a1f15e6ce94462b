import type { Command } from 'commander';
import type { DemoOptions } from '../../commands/programme/run-demo.js';
import type { Act } from '../call.js';
import { addChangeOptions, examples, ofNoRound } from '../options.js';
import { packageFile } from '../package-file.js';

export function declareDemo(program: Command, act: Act): void {
  addChangeOptions(ofNoRound(program.command('demo [folder]')))
    .description('the whole job on an example programme')
    .option('--fresh', 'start again in a folder an earlier demo has made')
    .addHelpText('after', examples('mentor demo my-demo'))
    .action(
      act<Omit<DemoOptions, 'folder' | 'example'>>(async (context, { words, options }) => {
        const { runDemo } = await import('../../commands/programme/run-demo.js');
        await runDemo(context, { ...options, folder: words[0] ?? 'demo', example: packageFile('fixtures') });
      }),
    );
}
