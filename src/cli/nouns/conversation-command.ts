import { type Command, Option } from 'commander';
import type { ArrangeConversationOptions } from '../../commands/conversations/arrange-conversation.js';
import type { CloseConversationsOptions } from '../../commands/conversations/close-conversations.js';
import type { IntroducePeopleOptions } from '../../commands/conversations/introduce-people.js';
import type { ListConversationsOptions } from '../../commands/conversations/list-conversations.js';
import { CONVERSATION_KINDS, type ConversationOutcome } from '../../domain/conversations/conversation.js';
import type { Act } from '../call.js';
import { addChangeOptions, addOutputOptions, examples, isoDate, ofNoRound, wholeNumber } from '../options.js';

const number = wholeNumber(1);
const MOST_WEEKS = 52;

export function declareConversation(program: Command, act: Act): void {
  const conversation = program
    .command('conversation')
    .alias('conversations')
    .description('one-off conversations, and introductions every few weeks')
    .addHelpText(
      'after',
      `
A conversation is over once it was held, and asks for nothing else. It takes no
mentor's place, and reports on mentoring do not count it.
${examples('mentor conversation', 'mentor conversation introduce --dry-run')}`,
    );
  addOutputOptions(
    conversation.command('list', { isDefault: true }).description('conversations that are to be held'),
  )
    .option('--all', 'those that were held or called off, too')
    .addOption(new Option('--kind <kind>', 'only these').choices(CONVERSATION_KINDS))
    .addHelpText('after', examples('mentor conversation list --all'))
    .action(
      act<ListConversationsOptions>(async (context, { options }) => {
        const { showConversations } = await import('../../commands/conversations/list-conversations.js');
        await showConversations(context, options);
      }),
    );
  declareAdd(conversation, act);
  declareIntroduce(conversation, act);
  declareClosing(conversation, act, { verb: 'held', outcome: 'held', about: 'record that they were held' });
  declareClosing(conversation, act, { verb: 'cancel', outcome: 'cancelled', about: 'call them off' });
}

function declareAdd(conversation: Command, act: Act): void {
  addChangeOptions(conversation.command('add <person> <other>').description('two people are to talk once'))
    .option('--due <date>', 'the last day for it (else as for a first meeting)', isoDate)
    .option('--anyway', 'also where a rule keeps the two apart')
    .addHelpText('after', examples('mentor conversation add 003342 000340 --due 2026-11-20'))
    .action(
      act<Omit<ArrangeConversationOptions, 'people'>>(
        async (context, { words: [person = '', other = ''], options }) => {
          const { arrangeConversation } = await import(
            '../../commands/conversations/arrange-conversation.js'
          );
          await arrangeConversation(context, { ...options, people: [person, other] });
        },
      ),
    );
}

function declareIntroduce(conversation: Command, act: Act): void {
  const introduce = conversation
    .command('introduce')
    .description('introduce everybody who takes part to somebody new')
    .option('--weeks <number>', 'how long they have for it (else 4)', wholeNumber(1, MOST_WEEKS))
    .addOption(new Option('--role <role>', 'only these').choices(['mentor', 'mentee']))
    .option('--without <person...>', 'who is left out this time');
  addOutputOptions(addChangeOptions(introduce))
    .addHelpText(
      'after',
      `
As many as possible meet somebody they were never brought together with, by an
introduction, a conversation or a pairing; where nobody new is left, the person
they met longest ago. With an odd number, one person meets nobody and comes
first the next time. Nobody meets anyone a rule keeps them from.
${examples('mentor conversation introduce --dry-run', 'mentor conversation introduce --role mentee --weeks 6 --yes')}`,
    )
    .action(
      act<IntroducePeopleOptions>(async (context, { options }) => {
        const { introducePeople } = await import('../../commands/conversations/introduce-people.js');
        await introducePeople(context, options);
      }),
    );
}

function declareClosing(
  conversation: Command,
  act: Act,
  { verb, outcome, about }: { verb: string; outcome: ConversationOutcome; about: string },
): void {
  addChangeOptions(ofNoRound(conversation.command(`${verb} <conversations...>`)).description(about))
    .option('--on <date>', 'the day (else today)', isoDate)
    .addHelpText('after', examples(`mentor conversation ${verb} 1`))
    .action(
      act<Pick<CloseConversationsOptions, 'on'>>(async (context, { words, options }) => {
        const { closeConversations } = await import('../../commands/conversations/close-conversations.js');
        await closeConversations(context, { ...options, outcome, conversations: words.map(number) });
      }),
    );
}
