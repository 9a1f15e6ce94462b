import type { Context } from '../../context.js';
import type { Conversation, ConversationOutcome } from '../../domain/conversations/conversation.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { nameById } from '../../domain/people/person.js';
import { StateError, UsageError } from '../../errors.js';
import { closeConversation, listConversations } from '../../store/pairings/conversations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { peopleById } from '../session/loading/load-programme.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';

export interface CloseConversationsOptions {
  readonly conversations: readonly number[];
  readonly outcome: ConversationOutcome;
  readonly on?: IsoDate;
}

/**
 * Records of conversations that they were held, or called off: all of them, or none.
 * @throws StateError for one that does not exist or is closed already, UsageError for a day that makes no sense.
 */
export async function closeConversations(
  context: Context,
  { conversations, outcome, on }: CloseConversationsOptions,
): Promise<void> {
  const { today } = context;
  const closedOn = on ?? today;
  if (closedOn > today)
    throw new UsageError(`${closedOn} is after today (${today}).`, 'Record it when it has happened.');
  const { closed, people } = await changingAndTelling(context, (db, note) => {
    const all = listConversations(db);
    const meant = [...new Set(conversations)].map((number) => conversationToClose(number, all, closedOn));
    for (const { id } of meant) closeConversation(db, id, { closedOn, outcome });
    note({ what: 'conversation', action: outcome, ids: meant.map(({ id }) => id) });
    return { closed: meant, people: peopleById(peopleAsOf(db, { on: today })) };
  });
  for (const { id, personId, otherId } of closed)
    context.note(
      `Conversation ${id}, ${nameById(people, personId)} and ${nameById(people, otherId)}: ${outcome === 'held' ? 'held' : 'called off'} on ${closedOn}.`,
    );
  const over = closed.length === 1 ? 'It is over' : 'They are over';
  context.note(`${over}, and nothing more is asked. Next: mentor conversation list`);
}

function conversationToClose(number: number, all: readonly Conversation[], closedOn: IsoDate): Conversation {
  const found = all.find(({ id }) => id === number);
  if (found === undefined)
    throw new StateError(`There is no conversation ${number}.`, 'mentor conversation list --all lists them.');
  if (found.closedOn !== null)
    throw new StateError(
      `Conversation ${number} was ${found.outcome === 'held' ? 'held' : 'called off'} on ${found.closedOn}.`,
      'If that was a slip: mentor undo',
    );
  if (closedOn < found.arrangedOn)
    throw new UsageError(
      `${closedOn} is before conversation ${number} was arranged (${found.arrangedOn}).`,
      'Give a later day with --on.',
    );
  return found;
}
