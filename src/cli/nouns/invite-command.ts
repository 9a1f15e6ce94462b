import { type Command, Option } from 'commander';
import type { DeclineOptions } from '../../commands/invitations/decline-invitations.js';
import type { InviteOptions } from '../../commands/invitations/invite-people.js';
import type { ListInvitedOptions } from '../../commands/invitations/list-invited.js';
import { ROLES } from '../../domain/people/participant.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, addReason, collect, examples, isoDate } from '../options.js';

export function declareInvite(program: Command, act: Act): void {
  const invite = program
    .command('invite [people...]')
    .description('record who was invited to take part, by name or by a rule')
    .addOption(new Option('--role <role>', 'in which role (else for them to say)').choices(ROLES))
    .option(
      '--where <column=values>',
      'everybody whose column has one of these, with ; between (may be repeated: all must hold; != for none of these)',
      collect,
      [],
    )
    .option('--hired-from <date>', 'everybody hired on this day or later', isoDate)
    .option('--hired-until <date>', 'everybody hired on this day or earlier', isoDate)
    .option('--on <date>', 'the day of the invitation (else today)', isoDate);
  addChangeOptions(invite)
    .addHelpText(
      'after',
      `
Inviting by a column or a day leaves out those who take part, were invited
before, said no, are on leave or not in post, and says so. Nothing is sent. A
list from elsewhere comes in with mentor import; mentor template invitations
writes its columns.
${examples(
  'mentor invite --where "profession=Pharmacy" --role mentee --dry-run',
  'mentor invite --where "profession=Nursing" --where "site!=Eastgate" --yes',
  'mentor invite 002944 --role mentor',
)}`,
    )
    .action(
      act<Omit<InviteOptions, 'people'>>(async (context, { words, options }) => {
        const { invitePeople } = await import('../../commands/invitations/invite-people.js');
        await invitePeople(context, { ...options, people: words });
      }),
    );
  declareDeclined(invite, act);
  addOutputOptions(invite.command('list').description('who was invited, and how far they have come'))
    .option('--open', 'only those who have not answered')
    .addHelpText('after', examples('mentor invite list', 'mentor invite list --open --out to-remind.csv'))
    .action(
      act<ListInvitedOptions>(async (context, { options }) => {
        const { listInvited } = await import('../../commands/invitations/list-invited.js');
        await listInvited(context, options);
      }),
    );
}

function declareDeclined(invite: Command, act: Act): void {
  const declined = invite.command('declined <people...>').description('record that people said no');
  addReason(addChangeOptions(declined), 'why, in their words (private)')
    .option('--on <date>', 'the day they said so (else today)', isoDate)
    .addHelpText('after', examples('mentor invite declined 002944 --reason "no time this year"'))
    .action(
      act<Omit<DeclineOptions, 'people'>>(async (context, { words, options }) => {
        const { declineInvitations } = await import('../../commands/invitations/decline-invitations.js');
        await declineInvitations(context, { ...options, people: words });
      }),
    );
}
