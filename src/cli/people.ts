import { type Command, Option } from 'commander';
import type { ListPeopleOptions } from '../commands/list-people.js';
import type { Act } from './call.js';
import { addOutputOptions, examples } from './options.js';

export function declarePeople(program: Command, act: Act): void {
  const people = program.command('people').description('who is in the programme');
  addOutputOptions(people.command('list', { isDefault: true }).description('everyone on the roster'))
    .addOption(new Option('--role <role>', 'only these').choices(['mentor', 'mentee', 'both']))
    .option('--site <name>', 'only people of this site')
    .addHelpText(
      'after',
      examples('mentor people list --role mentor', 'mentor people list --site Eastgate > eastgate.csv'),
    )
    .action(
      act<ListPeopleOptions>(async (context, { options }) => {
        const { listPeopleInRound } = await import('../commands/list-people.js');
        await listPeopleInRound(context, options);
      }),
    );
  people
    .command('show <person>')
    .description('all that is known of one person')
    .addHelpText('after', examples('mentor people show 001204', 'mentor people show wójcik'))
    .action(
      act(async (context, { words }) => {
        const { showPerson } = await import('../commands/show-person.js');
        await showPerson(context, words[0] ?? '');
      }),
    );
}
