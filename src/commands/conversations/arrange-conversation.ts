import type { Context } from '../../context.js';
import { isToBeHeld } from '../../domain/conversations/conversation.js';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { isInPost } from '../../domain/people/presence.js';
import { StateError, UsageError } from '../../errors.js';
import { peersApart } from '../../matching/circles/peers-apart.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listConversations, recordConversation } from '../../store/pairings/conversations.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';
import { matchingInputToday } from '../session/standing/matching-input-today.js';

export interface ArrangeConversationOptions {
  /** Whoever asked for it, and with whom. */
  readonly people: readonly [string, string];
  /** The day by which they are to talk; absent: as a first meeting. */
  readonly due?: IsoDate;
  /** Also where a rule keeps the two apart. */
  readonly anyway?: boolean;
}

/**
 * Records that two people are to talk once. Neither has to take part in the round.
 * @throws UsageError for one person with themselves or a day that is over; StateError for somebody who is not in post, two who are to talk already, and two
 * whom a rule keeps apart.
 */
export async function arrangeConversation(
  context: Context,
  options: ArrangeConversationOptions,
): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const dueOn = options.due ?? addDays(today, settings.cadence.firstMeetingWithinDays);
  if (dueOn < today)
    throw new UsageError(`${dueOn} is before today (${today}).`, 'Give a later day with --due.');
  const { id, two } = await changingAndTelling(context, (db, note) => {
    const programme = programmeIn(db, context, settings);
    const [person, other] = options.people.map((text) => personToChange(text, programme.people));
    if (person === undefined || other === undefined || person.id === other.id)
      throw new UsageError(
        'A conversation is between two people, and only one was named.',
        'Name two people.',
      );
    refuseUnfit(db, { programme, two: [person, other], anyway: options.anyway === true });
    const about = { personId: person.id, otherId: other.id, roundId: programme.round.id };
    const recorded = recordConversation(db, { ...about, kind: 'one_off', arrangedOn: today, dueOn }, context);
    note({ what: 'conversation', action: 'created', ids: [recorded] });
    return { id: recorded, two: `${fullName(person)} and ${fullName(other)}` };
  });
  context.note(
    `Conversation ${id}: ${two}, by ${dueOn}. It takes up no mentor's place, and is over once it is held.`,
  );
  context.note(`Next: introduce the two; then mentor conversation held ${id}, or conversation cancel ${id}`);
}

function refuseUnfit(
  db: ReadHandle,
  { programme, two, anyway }: { programme: Programme; two: readonly [Person, Person]; anyway: boolean },
): void {
  const { today } = programme;
  const gone = two.find((person) => !isInPost(person, today));
  if (gone !== undefined) throw new StateError(`${fullName(gone)} is not in post on ${today}.`);
  const ids = new Set(two.map(({ id }) => id));
  const known = listConversations(db).find(
    (each) => ids.has(each.personId) && ids.has(each.otherId) && isToBeHeld(each, today),
  );
  if (known !== undefined)
    throw new StateError(
      `The two already have a conversation to hold, by ${known.dueOn} (conversation ${known.id}).`,
      `When they have: mentor conversation held ${known.id}`,
    );
  const [apart] = peersApart(two, matchingInputToday(programme));
  if (apart?.has(1) === true && !anyway)
    throw new StateError(
      `A rule keeps ${fullName(two[0])} and ${fullName(two[1])} apart.`,
      'If they are to talk all the same, pass --anyway.',
    );
}
