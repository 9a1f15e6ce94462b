import { type Command, Option } from 'commander';
import type { AddPersonOptions } from '../../commands/people/add-person.js';
import type { ChangePresenceOptions } from '../../commands/people/change-presence.js';
import type { EditPersonOptions } from '../../commands/people/edit-person.js';
import type { Act } from '../call.js';
import { addChangeOptions, collect, examples, isoDate, wholeNumber } from '../options.js';

/** What changes a person by hand. */
export function declarePersonChanges(people: Command, act: Act): void {
  declareAdd(people, act);
  declareEdit(people, act);
  for (const presence of PRESENCES) declarePresence(people, act, presence);
}

function addPersonOptions(command: Command): Command {
  return command
    .option('--staff-number <number>', 'what HR knows them by')
    .option('--email <address>', 'their e-mail')
    .option('--given-name <text>', 'their first names')
    .option('--family-name <text>', 'their surname')
    .option('--profession <text>', 'their staff group or job')
    .option('--band <text>', 'their band or grade')
    .option('--unit <text>', 'their ward or department')
    .option('--site <name>', 'their hospital or clinic')
    .option('--manager <person>', 'their line manager: staff number, e-mail or name')
    .option('--hired-on <date>', 'their first day in post', isoDate)
    .option('--partner <organisation>', 'whose they are, if on no roster of yours')
    .addOption(
      new Option('--role <role>', 'how they take part').choices(['mentor', 'mentee', 'both', 'none']),
    )
    .option('--capacity <number>', 'how many mentees they take', wholeNumber(0))
    .option('--set <field=values>', 'needs, strengths …, with ; between (may be repeated)', collect, []);
}

function declareAdd(people: Command, act: Act): void {
  addChangeOptions(addPersonOptions(people.command('add <name>').description('put somebody on the roster')))
    .addHelpText(
      'after',
      examples(
        'mentor people add "Ada Byron" --staff-number 009001 --role mentor',
        'mentor people add "Sam Poe" --email poe@example.org --set "needs=Audit"',
        'mentor people add "Ann Lee" --email lee@example.org --partner "Elm Hospice"',
      ),
    )
    .action(
      act<Omit<AddPersonOptions, 'name'>>(async (context, { words, options }) => {
        const { addPerson } = await import('../../commands/people/add-person.js');
        await addPerson(context, { ...options, name: words[0] ?? '' });
      }),
    );
}

function declareEdit(people: Command, act: Act): void {
  const edit = people.command('edit <person>').description('change what is on record about a person');
  addChangeOptions(addPersonOptions(edit))
    .option('--clear <field...>', 'empty a field')
    .option('--on <date>', 'from which day (else today)', isoDate)
    .option('--correction', 'correct a mistake: the new value was always true')
    .addHelpText(
      'after',
      examples(
        'mentor people edit 001204 --band "Band 8a" --on 2026-09-01',
        'mentor people edit 001204 --role both --capacity 3',
        'mentor people edit 001204 --family-name Kowalska --correction',
      ),
    )
    .action(
      act<Omit<EditPersonOptions, 'person'>>(async (context, { words, options }) => {
        const { editPerson } = await import('../../commands/people/edit-person.js');
        await editPerson(context, { ...options, person: words[0] ?? '' });
      }),
    );
}

interface PresenceCommand {
  readonly change: ChangePresenceOptions['change'];
  readonly description: string;
  readonly on: string;
}

const PRESENCES: readonly PresenceCommand[] = [
  { change: 'leave', description: 'record that people have left for good', on: '2026-10-01' },
  { change: 'away', description: 'record that people are on leave', on: '2026-10-01' },
  { change: 'return', description: 'record that people are back', on: '2026-10-05' },
];

function declarePresence(people: Command, act: Act, { change, description, on }: PresenceCommand): void {
  const command = people.command(`${change} <person...>`).description(description);
  if (change === 'away') command.option('--until <date>', 'the last day of leave', isoDate);
  addChangeOptions(command.option('--on <date>', 'from which day (else today)', isoDate))
    .addHelpText(
      'after',
      `${DAYS[change]}${examples(`mentor people ${change} 001204 --on ${on}`, `mentor people ${change} 001204 003415 --yes`)}`,
    )
    .action(
      act<Omit<ChangePresenceOptions, 'change' | 'people'>>(async (context, { words, options }) => {
        const { changePresence } = await import('../../commands/people/change-presence.js');
        await changePresence(context, { ...options, change, people: words });
      }),
    );
}

const DAYS: Readonly<Record<ChangePresenceOptions['change'], string>> = {
  leave: `
--on is the last day in post. Pairings that cannot go on are ended, once you
agree or with --yes.
`,
  away: `
--on is the first day of leave. Pairings are paused meanwhile, once you agree or
with --yes. One leave is kept: with another last day, or one that follows upon
it, the leave on record is extended.
`,
  return: `
--on is the first day back. Pairings paused for the leave are resumed, once you
agree or with --yes.
`,
};
