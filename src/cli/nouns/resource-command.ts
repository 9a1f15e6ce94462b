import { type Command, Option } from 'commander';
import type { AddResourceOptions } from '../../commands/resources/add-resource.js';
import type { ListResourcesOptions } from '../../commands/resources/list-resources.js';
import { RESOURCE_KINDS } from '../../domain/pairings/resource.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, addSubject, examples, isoDate } from '../options.js';

export function declareResource(program: Command, act: Act): void {
  const resource = program
    .command('resource')
    .alias('resources')
    .description('what helps pairings: readings, links, events, introductions')
    .addHelpText(
      'after',
      examples('mentor resource', 'mentor resource add "the matron of Elm" --pairing 1 --kind introduction'),
    );
  addSubject(
    addChangeOptions(
      resource.command('add <text>').description('record what helps; for an introduction, who they meet'),
    ),
  )
    .addOption(new Option('--kind <kind>', 'what it is (else a reading, or a link)').choices(RESOURCE_KINDS))
    .option('--pairing <pairing>', 'the pairing it helps')
    .option('--course <course>', 'the course that it goes with')
    .option('--address <address>', 'where it is found')
    .option('--on <date>', 'the day it was given, or is (else today)', isoDate)
    .addHelpText(
      'after',
      examples(
        'mentor resource add "Handover checklist" --pairing 1 --as-of 2026-10-05',
        'mentor resource add "Grand round" --kind event --pairing 1 --on 2026-11-12',
      ),
    )
    .action(
      act<Omit<AddResourceOptions, 'text'>>(async (context, { words, options }) => {
        const { addResource } = await import('../../commands/resources/add-resource.js');
        await addResource(context, { ...options, text: words[0] ?? '' });
      }),
    );
  addOutputOptions(
    resource.command('list', { isDefault: true }).description('what helps the pairings of the round'),
  )
    .option('--pairing <pairing>', 'only of this pairing')
    .addOption(new Option('--kind <kind>', 'only these').choices(RESOURCE_KINDS))
    .addHelpText('after', examples('mentor resource list', 'mentor resource list --kind introduction'))
    .action(
      act<ListResourcesOptions>(async (context, { options }) => {
        const { showResources } = await import('../../commands/resources/list-resources.js');
        await showResources(context, options);
      }),
    );
}
