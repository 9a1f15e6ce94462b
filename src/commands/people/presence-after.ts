import { addDays, type IsoDate } from '../../domain/dates/iso-date.js';
import { areOneLeave, type Leave, leaveAfter, leaveOnRecord } from '../../domain/people/leave-on-record.js';
import { keyWithName, type Person, type PersonFacts, personKey } from '../../domain/people/person.js';
import { type PresenceStatus, presenceOn } from '../../domain/people/presence.js';
import { StateError } from '../../errors.js';

/** What a change of presence writes. */
export type PresenceDays = Pick<PersonFacts, 'status' | 'leftOn' | 'leaveFrom' | 'leaveUntil'>;

/** The change that is to be made on a day. */
export interface PresenceChange {
  readonly change: 'leave' | 'away' | 'return';
  /** The day as it was given; `day` is today where none was. */
  readonly on?: IsoDate;
  readonly until?: IsoDate;
  readonly day: IsoDate;
  readonly today: IsoDate;
}

/**
 * The days somebody has once it is recorded that they leave, are on leave or are back.
 * @throws StateError where they are that already, were not hired yet, or would have two leaves.
 */
export function presenceAfter(person: Person, asked: PresenceChange): PresenceDays {
  const { day, today } = asked;
  refuseImpossible(person, asked, presenceOn(person, day));
  const { status, leftOn, leaveFrom = null, leaveUntil = null } = person;
  const before = { status, leftOn, leaveFrom, leaveUntil };
  switch (asked.change) {
    case 'leave': {
      const days = { ...before, leftOn: day };
      const hasLeft = presenceOn({ ...days, hiredOn: person.hiredOn }, today) === 'left';
      return { ...days, status: hasLeft ? 'left' : status };
    }
    case 'away': {
      const { from, until } = leaveOf(person, asked);
      const days = { ...before, leaveFrom: from, leaveUntil: until };
      const present = presenceOn({ ...days, hiredOn: person.hiredOn }, today);
      return { ...days, status: present === 'on_leave' || present === 'active' ? present : status };
    }
    default: {
      const lastOfLeave = addDays(day, -1);
      const hasBegun = leaveFrom !== null && leaveFrom <= lastOfLeave;
      const leave = hasBegun ? { leaveFrom, leaveUntil: lastOfLeave } : { leaveFrom: null, leaveUntil: null };
      return { ...leave, leftOn: null, status: 'active' };
    }
  }
}

/** The leave somebody then has: a new one, or that on record with other days. */
function leaveOf(person: Person, asked: PresenceChange): Leave {
  const onRecord = leaveOnRecord(person);
  const leave = leaveAfter(onRecord, asked);
  if (leave === 'separate') {
    const from = onRecord?.from ?? null;
    const takeBack =
      from === null || from <= asked.today
        ? ''
        : ` If that leave is not taken: mentor people return ${personKey(person)} --on ${from}`;
    throw new StateError(
      `${keyWithName(person)} has a leave ${daysOf(onRecord)} on record already; one leave at a time can be kept.`,
      `Record the other when this one is over.${takeBack}`,
    );
  }
  if (onRecord !== undefined && leave.from === onRecord.from && leave.until === onRecord.until)
    throw alreadyIs(person, 'on_leave');
  return leave;
}

function daysOf({ from, until }: Leave = { from: null, until: null }): string {
  const days = [from === null ? [] : `from ${from}`, until === null ? [] : `until ${until}`].flat();
  return days.length === 0 ? 'without a known day' : days.join(' ');
}

function refuseImpossible(person: Person, { change, day }: PresenceChange, presence: PresenceStatus): void {
  const { hiredOn, leftOn } = person;
  if (change !== 'return' && hiredOn !== null && day < hiredOn) {
    throw new StateError(
      `${keyWithName(person)} ${change === 'leave' ? 'would have left' : 'would be on leave'} on ${day}, before they were hired (${hiredOn}).`,
      'Check both dates; mentor people edit --hired-on changes the first day in post.',
    );
  }
  if (leftOn === day && change === 'leave')
    throw new StateError(`${keyWithName(person)} has ${day} as the last day in post already.`, SHOW);
  const isIt =
    (change !== 'return' && presence === 'left') ||
    (change === 'return' && presence === 'active' && leftOn === null);
  if (isIt) throw alreadyIs(person, presence);
}

const SHOW = 'mentor people show shows what is on record.';

function alreadyIs(person: Person, presence: PresenceStatus): StateError {
  return new StateError(`${keyWithName(person)} ${WORDS[presence]} on that day already.`, SHOW);
}

const WORDS: Readonly<Record<PresenceStatus, string>> = {
  active: 'is at work',
  on_leave: 'is on leave',
  left: 'has left',
  not_yet: 'has not begun',
};

/** A sentence that says what is on record now. */
export function presenceInWords(
  before: Person,
  after: PresenceDays,
  { change, today }: Pick<PresenceChange, 'change' | 'today'>,
): string {
  const { leftOn, leaveFrom = null, leaveUntil = null } = after;
  const name = keyWithName(before);
  if (change === 'leave') return `${name} has ${leftOn} as the last day in post.`;
  const [was, is] = [leaveOnRecord(before), { from: leaveFrom, until: leaveUntil }];
  if (change === 'away' && was !== undefined && areOneLeave(was, is))
    return `The leave of ${name} is now ${newDaysOf(was, is)}.`;
  if (change === 'away' || presenceOn({ ...before, ...after }, today) === 'on_leave')
    return `${name} is on leave ${daysOf(is)}.`;
  return before.leaveFrom !== null && before.leaveFrom !== undefined && before.leaveFrom > today
    ? `The leave of ${name} ${daysOf(was)} is no longer on record.`
    : `${name} is at work again.`;
}

/** The days of a leave that were changed: always the last, the first where it moved. */
function newDaysOf(was: Leave, is: Leave): string {
  if (is.until === null) return `${daysOf(is)}, with no last day on record`;
  return daysOf(was.from === is.from ? { ...is, from: null } : is);
}
