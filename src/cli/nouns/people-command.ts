import { type Command, Option } from 'commander';
import type { ListDuplicatesOptions } from '../../commands/people/list-duplicates.js';
import type { ListPeopleOptions } from '../../commands/people/list-people.js';
import type { MergePeopleOptions } from '../../commands/people/merge-two-people.js';
import type { ShowPersonOptions } from '../../commands/people/show-person.js';
import type { TellApartOptions } from '../../commands/people/tell-people-apart.js';
import type { UnmergeOptions } from '../../commands/people/unmerge-person.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, ofNoRound, withSensitive } from '../options.js';
import { declarePersonChanges } from './person-commands.js';

export function declarePeople(program: Command, act: Act): void {
  const people = program
    .command('people')
    .alias('person')
    .description('who is in the programme')
    .addHelpText('after', examples('mentor people', 'mentor people show 001204'));
  addOutputOptions(people.command('list', { isDefault: true }).description('everyone on the roster'))
    .addOption(new Option('--role <role>', 'only these').choices(['mentor', 'mentee', 'both']))
    .option('--site <name>', 'only people of this site')
    .addOption(withSensitive())
    .addHelpText(
      'after',
      examples('mentor people list --role mentor', 'mentor people list --site Eastgate > eastgate.csv'),
    )
    .action(
      act<ListPeopleOptions>(async (context, { options }) => {
        const { listPeopleInRound } = await import('../../commands/people/list-people.js');
        await listPeopleInRound(context, options);
      }),
    );
  addOutputOptions(people.command('show <person>').description('everything known about one person'))
    .addOption(withSensitive())
    .addHelpText('after', examples('mentor people show 001204', 'mentor people show wójcik'))
    .action(
      act<ShowPersonOptions>(async (context, { words, options }) => {
        const { showPerson } = await import('../../commands/people/show-person.js');
        await showPerson(context, words[0] ?? '', options);
      }),
    );
  declarePersonChanges(people, act);
  declareDuplicates(people, act);
  declareDistinct(people, act);
  declareMerge(people, act);
}

function declareDuplicates(people: Command, act: Act): void {
  addOutputOptions(
    ofNoRound(people.command('duplicates')).description('people who may be on the roster twice'),
  )
    .option('--dismissed', 'pairs already confirmed to be two people')
    .addHelpText(
      'after',
      `
Lists people whose names are alike and who share something else: the part of an
e-mail before the @, the day they were hired, a manager, a unit, a telephone
number … Nothing is merged.
${examples('mentor people duplicates', 'mentor people duplicates > duplicates.csv')}`,
    )
    .action(
      act<ListDuplicatesOptions>(async (context, { options }) => {
        const { listDuplicates } = await import('../../commands/people/list-duplicates.js');
        await listDuplicates(context, options);
      }),
    );
}

function declareDistinct(people: Command, act: Act): void {
  addChangeOptions(ofNoRound(people.command('distinct <person> <other>')))
    .description('say that two similar records are different people')
    .option('--undo', 'let them be proposed as one again')
    .addHelpText('after', examples('mentor people distinct 003902 001893'))
    .action(
      act<Pick<TellApartOptions, 'undo'>>(async (context, { words, options }) => {
        const { tellPeopleApart } = await import('../../commands/people/tell-people-apart.js');
        await tellPeopleApart(context, { person: words[0] ?? '', other: words[1] ?? '', ...options });
      }),
    );
}

function declareMerge(people: Command, act: Act): void {
  addChangeOptions(ofNoRound(people.command('merge <keep> <other>')))
    .description('merge two records of the same person')
    .addHelpText(
      'after',
      examples('mentor people merge 003902 001893 --dry-run', 'mentor people merge 003902 001893 --yes'),
    )
    .action(
      act<Pick<MergePeopleOptions, 'yes' | 'dryRun'>>(async (context, { words, options }) => {
        const { mergeTwoPeople } = await import('../../commands/people/merge-two-people.js');
        await mergeTwoPeople(context, { keep: words[0] ?? '', other: words[1] ?? '', ...options });
      }),
    );
  addChangeOptions(ofNoRound(people.command('unmerge <person>')))
    .description('undo the latest merge into a person')
    .addHelpText('after', examples('mentor people unmerge 003902'))
    .action(
      act<UnmergeOptions>(async (context, { words, options }) => {
        const { unmergePerson } = await import('../../commands/people/unmerge-person.js');
        await unmergePerson(context, words[0] ?? '', options);
      }),
    );
}
