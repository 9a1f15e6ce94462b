import {
  type Conversation,
  isToBeHeld,
  standingOfConversation,
} from '../domain/conversations/conversation.js';
import { addDays, type IsoDate } from '../domain/dates/iso-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import { nameById, type Person } from '../domain/people/person.js';
import { isErased } from '../domain/privacy/erased-person.js';
import { counted } from '../domain/text/counted.js';
import { inARow } from '../domain/text/in-a-row.js';
import type { Found } from './findings-of-pairing.js';

/** How many conversations a line numbers. */
const NUMBERED = 8;
/** For so many days after the last introductions ran out new ones are asked for: a programme may have made its last. */
const ASKED_FOR_DAYS = 28;

/** The day asked about, and the rounds that are open on it: in a closed one nobody can be introduced. */
interface RoundsOn {
  readonly today: IsoDate;
  readonly openRounds: ReadonlySet<number>;
}

/** Conversations of which nobody has said what came of them, and introductions that are to be made again. */
export function conversationsDue(
  conversations: readonly Conversation[],
  people: ReadonlyMap<number, Person>,
  { today, openRounds }: RoundsOn,
): Found[] {
  const isKnown = (id: number) => {
    const person = people.get(id);
    return person !== undefined && !isErased(person);
  };
  const late = conversations.filter(
    (each) =>
      standingOfConversation(each, today) === 'late' && isKnown(each.personId) && isKnown(each.otherId),
  );
  const asked = late
    .filter(({ kind }) => kind === 'one_off')
    .map(({ id, personId, otherId, dueOn }): Found => {
      const why = `${nameById(people, personId)} and ${nameById(people, otherId)} were to talk by ${dueOn} (conversation ${id})`;
      return { kind: 'conversation_late', why, since: addDays(dueOn, 1) };
    });
  const introductions = groupedBy(
    late.filter(({ kind }) => kind === 'introduction'),
    ({ dueOn }) => dueOn,
  );
  const together = [...introductions].map(([dueOn, of]): Found => {
    const were = `${counted(of.length, 'introduction was', 'introductions were')} to be held by ${dueOn}`;
    return { kind: 'conversation_late', why: `${were}: ${numbersOf(of)}`, since: addDays(dueOn, 1) };
  });
  return [...asked, ...together, ...nextIntroductions(conversations, { today, openRounds })];
}

function nextIntroductions(conversations: readonly Conversation[], { today, openRounds }: RoundsOn): Found[] {
  const introductions = conversations.filter(
    ({ kind, arrangedOn, roundId }) =>
      kind === 'introduction' && arrangedOn <= today && openRounds.has(roundId),
  );
  return [...groupedBy(introductions, ({ roundId }) => roundId).values()].flatMap((ofRound): Found[] => {
    const until =
      ofRound
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? today;
    if (until >= today || addDays(until, ASKED_FOR_DAYS) < today) return [];
    const open = ofRound.filter((each) => isToBeHeld(each, today)).length;
    const still = open === 0 ? '' : `; ${open} ${open === 1 ? 'is' : 'are'} still open`;
    return [
      {
        kind: 'introductions_due',
        why: `the last introductions were for the time until ${until}${still}`,
        since: addDays(until, 1),
      },
    ];
  });
}

function numbersOf(conversations: readonly Conversation[]): string {
  return inARow(
    conversations.map(({ id }) => String(id)),
    NUMBERED,
  );
}
