import { type Command, Option } from 'commander';
import type { OutputOptions } from '../../commands/output/show-table.js';
import type { OpenRoundOptions } from '../../commands/rounds/open-round.js';
import { ROUND_KINDS } from '../../domain/rounds/round.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound } from '../options.js';

export function declareRound(program: Command, act: Act): void {
  const round = program
    .command('round')
    .alias('rounds')
    .description('intakes; one exists from the start')
    .addHelpText('after', examples('mentor round'));
  addOutputOptions(ofNoRound(round.command('list', { isDefault: true })).description('every round'))
    .addHelpText('after', examples('mentor round list'))
    .action(
      act<OutputOptions>(async (context, { options }) => {
        const { showRounds } = await import('../../commands/rounds/list-rounds.js');
        await showRounds(context, options);
      }),
    );
  addChangeOptions(ofNoRound(round.command('open <name>')))
    .description('start a new round')
    .addOption(new Option('--kind <kind>', 'what it is (else mentoring)').choices(ROUND_KINDS))
    .addHelpText(
      'after',
      `
In a round of reverse mentoring the junior is the mentor and guides the senior.
What mentor.yaml asks of seniority is reversed there, or not asked. Its pairings
take no place of others, and reports count them only with --round.
${examples('mentor round open "Spring 2027"', 'mentor round open "Reverse 2027" --kind reverse')}`,
    )
    .action(
      act<OpenRoundOptions>(async (context, { words, options }) => {
        const { openNewRound } = await import('../../commands/rounds/open-round.js');
        await openNewRound(context, words[0] ?? '', options);
      }),
    );
  declareInviteGraduates(round, act);
  addChangeOptions(round.command('close [name]'))
    .description('end a round; its pairings go on')
    .addHelpText('after', examples('mentor round close'))
    .action(
      act(async (context, { words }) => {
        const { closeOpenRound } = await import('../../commands/rounds/close-round.js');
        await closeOpenRound(context, words[0]);
      }),
    );
}

function declareInviteGraduates(round: Command, act: Act): void {
  addChangeOptions(round.command('invite-graduates'))
    .description('record that mentees who have completed a pairing were invited as mentors')
    .option('--on <date>', 'the day of the invitation (else today)', isoDate)
    .addHelpText(
      'after',
      `
Shows who that is: mentees who have completed a pairing, in any round, and have
none that goes on. Those who take part, were invited before, said no, are on
leave or not in post are left out. Nothing is sent.
${examples('mentor round invite-graduates --dry-run', 'mentor round invite-graduates --yes')}`,
    )
    .action(
      act<{ on?: string }>(async (context, { options }) => {
        const { invitePeople } = await import('../../commands/invitations/invite-people.js');
        await invitePeople(context, { ...options, people: [], where: [], graduates: true, role: 'mentor' });
      }),
    );
}
