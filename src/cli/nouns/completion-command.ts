import { Argument, type Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import { addOutputOptions, examples, ofNoRound } from '../options.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export function declareCompletion(program: Command, act: Act): void {
  addOutputOptions(ofNoRound(program.command('completion')), ['text'])
    .addArgument(new Argument('<shell>', 'whose script').choices(SHELLS))
    .description('a script by which your shell completes mentor')
    .addHelpText(
      'after',
      `
With it the Tab key completes commands, options and their values, and from the
programme people, pairings, rounds, runs and columns. Where the script goes:

  bash        mentor completion bash > ~/.mentor-completion.bash, and in
              ~/.bashrc: source ~/.mentor-completion.bash
  zsh         mentor completion zsh > a folder of $fpath, as the file _mentor
  fish        mentor completion fish > ~/.config/fish/completions/mentor.fish
  PowerShell  in $PROFILE: mentor completion powershell | Out-String | iex
${examples('mentor completion bash', 'mentor completion zsh > _mentor')}`,
    )
    .action(
      act<OutputOptions>(async (context, { words, options }) => {
        const { printCompletion } = await import('../../commands/completion/print-completion.js');
        printCompletion(context, SHELLS.find((shell) => shell === words[0]) ?? 'bash', options);
      }),
    );
}
