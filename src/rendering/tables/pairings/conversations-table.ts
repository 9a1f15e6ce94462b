import type { Conversation, ConversationStanding } from '../../../domain/conversations/conversation.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import type { Column, DataTable } from '../data-table.js';

const TWO: readonly Column[] = [
  { name: 'person', title: 'Number', kind: 'text' },
  { name: 'person_name', title: 'Who', kind: 'text' },
  { name: 'person_email', title: 'E-mail', kind: 'text' },
  { name: 'other', title: 'Number of the other', kind: 'text' },
  { name: 'other_name', title: 'With whom', kind: 'text' },
  { name: 'other_email', title: 'E-mail of the other', kind: 'text' },
];

interface TwoPeople {
  readonly person: Person;
  readonly other: Person;
}

function cellsOf({ person, other }: TwoPeople): (string | null)[] {
  return [personKey(person), bareName(person), person.email, personKey(other), bareName(other), other.email];
}

/** One row an introduction that is proposed, with when the two were last brought together. */
export function proposedIntroductionsTable(
  proposed: readonly (TwoPeople & { readonly lastOn: IsoDate | null })[],
): DataTable {
  return {
    columns: [...TWO, { name: 'last_together_on', title: 'Last together', kind: 'date' }],
    rows: proposed.map((each) => [...cellsOf(each), each.lastOn]),
  };
}

/** One row a conversation: who with whom, by when, and what came of it. */
export function conversationsTable(
  conversations: readonly (TwoPeople & {
    readonly conversation: Conversation;
    readonly standing: ConversationStanding;
  })[],
): DataTable {
  return {
    columns: [
      { name: 'conversation', title: 'Conversation', kind: 'number' },
      { name: 'kind', title: 'Kind', kind: 'text' },
      ...TWO,
      { name: 'standing', title: 'Standing', kind: 'text' },
      { name: 'arranged_on', title: 'Arranged on', kind: 'date' },
      { name: 'due_on', title: 'By', kind: 'date' },
      { name: 'closed_on', title: 'Held or called off', kind: 'date' },
    ],
    rows: conversations.map(({ conversation, standing, ...two }) => [
      conversation.id,
      conversation.kind,
      ...cellsOf(two),
      standing,
      conversation.arrangedOn,
      conversation.dueOn,
      conversation.closedOn,
    ]),
  };
}
