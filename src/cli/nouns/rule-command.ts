import type { Command } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { Act } from '../call.js';
import {
  addChangeOptions,
  addOutputOptions,
  addReason,
  examples,
  ofNoRound,
  wholeNumber,
} from '../options.js';

export function declareRule(program: Command, act: Act): void {
  const rule = program
    .command('rule')
    .alias('rules')
    .description('two named people who must be a pair, or must never be one')
    .addHelpText(
      'after',
      examples('mentor rule', 'mentor rule never 003404 000412 --reason "agreed with both"'),
    );
  const kinds = [
    ['must', 'make a pair whatever its fit'],
    ['never', 'never make a pair of the two'],
  ] as const;
  for (const [kind, description] of kinds) {
    const people = kind === 'must' ? '<mentee> <mentor>' : '<person> <person>';
    const command = ofNoRound(rule.command(`${kind} ${people}`)).description(description);
    addReason(addChangeOptions(command), 'why, shown wherever the rule counts')
      .addHelpText('after', examples(`mentor rule ${kind} 003404 000412 --reason "agreed with both"`))
      .action(
        act<{ readonly reason?: string }>(async (context, { words, options }) => {
          const { addRule } = await import('../../commands/rules/add-rule.js');
          const [mentee = '', mentor = ''] = words;
          await addRule(context, { kind, mentee, mentor, because: options.reason });
        }),
      );
  }
  addOutputOptions(ofNoRound(rule.command('list', { isDefault: true })).description('the rules in force'))
    .addHelpText('after', examples('mentor rule list'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showRules } = await import('../../commands/rules/list-rules.js');
        await showRules(context, options);
      }),
    );
  addChangeOptions(ofNoRound(rule.command('drop')))
    .description('drop a rule')
    .argument('<number>', 'the rule, as `mentor rule list` numbers it', wholeNumber(1))
    .addHelpText('after', examples('mentor rule drop 1'))
    .action(
      act(async (context, { words }) => {
        const { dropRule } = await import('../../commands/rules/drop-rule.js');
        await dropRule(context, Number(words[0]));
      }),
    );
}
