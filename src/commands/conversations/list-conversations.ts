import type { Context } from '../../context.js';
import {
  type ConversationKind,
  isToBeHeld,
  standingOfConversation,
} from '../../domain/conversations/conversation.js';
import { conversationsTable } from '../../rendering/tables/pairings/conversations-table.js';
import { listConversations } from '../../store/pairings/conversations.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { findRound } from '../../store/rounds/rounds.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';

export interface ListConversationsOptions extends OutputOptions {
  /** Those that were held or called off, too. */
  readonly all?: boolean;
  readonly kind?: ConversationKind;
}

/** Lists conversations of every round, or of the one that was named: those that are to be held, or all. */
export async function showConversations(
  context: Context,
  { all = false, kind, ...options }: ListConversationsOptions,
): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const { conversations, people } = await reading(context, (db) => {
    const round = context.round === undefined ? undefined : findRound(db, context.round);
    return {
      conversations: listConversations(db).filter(
        ({ roundId, arrangedOn }) => arrangedOn <= today && (round === undefined || roundId === round.id),
      ),
      people: peopleById(peopleAsOf(db, { on: today })),
    };
  });
  const wanted = conversations.filter(
    (each) => (kind === undefined || each.kind === kind) && (all || isToBeHeld(each, today)),
  );
  const rows = wanted.flatMap((conversation) => {
    const [person, other] = [people.get(conversation.personId), people.get(conversation.otherId)];
    const standing = standingOfConversation(conversation, today);
    return person === undefined || other === undefined || standing === undefined
      ? []
      : [{ conversation, person, other, standing }];
  });
  showTable(context, conversationsTable(rows), {
    schema: 'mentor/conversations',
    title: 'Conversations',
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: [
      'conversation',
      'person_name',
      'other_name',
      'standing',
      'due_on',
      'kind',
      'person_email',
      'other_email',
    ],
    whenEmpty:
      conversations.length === 0
        ? 'No conversation yet. Next: mentor conversation add PERSON OTHER, or mentor conversation introduce'
        : all
          ? 'No conversation fits.'
          : 'No conversation is planned; --all also lists those held or called off.',
    options,
  });
}
