import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { PersonStatus } from '../../../domain/people/person.js';
import { type DayReader, type NamedSpan, readNamedDay, type Tense } from '../days/days-in-text.js';
import type { Reading } from '../reading.js';
import { parsePersonStatus } from './person-statuses.js';

/** What the clauses of a text have said so far. */
export interface PresenceDays {
  readonly status?: PersonStatus;
  readonly leftOn?: IsoDate;
  readonly leaveFrom?: IsoDate;
  readonly leaveUntil?: IsoDate;
  readonly hiredOn?: IsoDate;
}

/** Reads the day that a clause is about, and adds it to what was said before; refuses where they contradict each other. */
export type PresenceClause = (day: string, reader: DayReader) => Reading<PresenceDays>;

/** Words that add nothing. */
const FILLER =
  /\b(?:currently|now|is|was|has|have|been|be|being|will|he|she|they|due|expected|expects|anticipated|planned|planning|approx|approximately|circa|around|about|provisionally|confirmed|date|end of|start of|beginning of|early|mid|late|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the trust|trust|the organisation|organisation|the organization|organization|the company|company|the nhs|nhs|the hospital|hospital|employee|staff|staff member|employment|then|and|also|but|still)\b/gu;
const TO_DAY = '(?: (?:on|in|by|at|of|as of|as at|the|for))*$';
const FROM_DAY =
  '(?: (?:from|since|wef|w e f|with effect from|with effect|effective|effective from|as from|starting|starts|commencing|commenced|began|beginning|begins|ab|seit|depuis|desde|vanaf|sinds))+(?: (?:on|in))?$';

const BACK_FROM =
  /^(?:back|returned|returns?|returning|return)(?: to (?:work|post|duty))? (?:from|after) (.+?)(?: (?:on|in))?$/u;
const BACK = new RegExp(
  String.raw`^(.*?)\s?\b(?:(?:to )?(?:return|returns|returning|returned)|return|back|rtw|(?:due )?back)(?: (?:to|at|in) (?:work|post|duty|office))?(?: from)?${TO_DAY}`,
  'u',
);
const NOT_BACK =
  /^not (?:returning|back|returned|due back|available|in|at work|here)(?: at work| to work)? (?:until|till|til|before)$/u;
const UNTIL =
  /^(.*?)\s?\b(?:until|till|til|up to|thru|through|to|ends?|ending|ended|expired|expires?|expiring|bis|jusqu au|jusquau|hasta|tot|tot en met|tm)(?: (?:on|in|the|zum|el|la|le))*$/u;
const FROM = new RegExp(`^(.*?)${FROM_DAY}`, 'u');
const LEAVING_WORDS =
  'leaves|leaving|leaver|left|last day(?: in post| of work| of service| at work| working)?|last working day|lwd|finish(?:es|ing|ed)?|termination|leaving date|contract (?:ends?|ending|ended|expires?|expired|finishes)|end of contract|retires|retiring|to retire|retirement|resigning|resignation|departs|departing|departed|departure|redundancy';
const LEAVING = new RegExp(String.raw`^(.*?)\s?\b(?:${LEAVING_WORDS})${TO_DAY}`, 'u');
const LEAVING_FROM = new RegExp(String.raw`^(.*?)\s?\b(?:${LEAVING_WORDS})${FROM_DAY}`, 'u');
const STARTING = new RegExp(
  String.raw`^(?:new starter|new|starter|new joiner|joiner)?\s?(?:starts?|starting|to start|joins|joining|joined|started|start|commences|commencing|from)?${TO_DAY}`,
  'u',
);
const CONTRACT =
  /^(?:(?:fixed term|temporary|temp|ftc|secondment|acting|agency|bank|locum|honorary)?\s?(?:contract|ftc|post|funding)|(?:maternity|mat|sick|leave) (?:leave )?cover|fixed term|temporary|ftc)$/u;

function statusOf(phrase: string): PersonStatus | undefined {
  return phrase === '' ? undefined : (parsePersonStatus(phrase).value ?? presenceWithoutDays(phrase));
}

/** The verbs of what is over; everything else is still to come. */
const PAST =
  /\b(?:left|leaver|retired|resigned|dismissed|terminated|departed|gone|ended|finished|expired|deceased|returned|since|joined|started|commenced|began)\b/u;

/** What the words before a day say of it; undefined where one of them is not understood. */
export function clauseOf(given: string, said: PresenceDays): PresenceClause | undefined {
  const isEndOfLeave = said.leaveFrom !== undefined && /^(?:to|until|till)?$/u.test(given);
  const phrase = given
    .replace(/\b(?:will|to|shall) leave\b|^leave(?= (?:on|in)$)/u, 'leaving')
    .replace(FILLER, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const tense: Tense = PAST.test(phrase) ? 'past' : 'coming';
  const at: At = (days, ofDay = tense) => {
    return (day, reader) => {
      const read = readNamedDay(day, reader, ofDay);
      if (read.value === undefined) return read.problem === undefined ? { value: undefined } : read;
      return joined(said, days(read.value, reader.today));
    };
  };
  if (isEndOfLeave) return at(({ last }) => ({ status: 'on_leave', leaveUntil: last }));
  return (
    backClause(phrase, said, at) ??
    untilClause(phrase, said, at) ??
    endClause(phrase, at) ??
    startClause(phrase, at)
  );
}

type At = (days: (span: NamedSpan, today: IsoDate) => PresenceDays, tense?: Tense) => PresenceClause;

function backClause(phrase: string, said: PresenceDays, at: At): PresenceClause | undefined {
  const from = BACK_FROM.exec(phrase)?.[1];
  const before = NOT_BACK.test(phrase) ? '' : from === undefined ? BACK.exec(phrase)?.[1] : from;
  if (before === undefined) return undefined;
  const isLeave = before === '' || statusOf(before) === 'on_leave';
  if (!isLeave || said.leftOn !== undefined) return undefined;
  // Of a month the day is not said: whoever is back in March is away until its end.
  return at(({ first, last }) => ({
    status: 'on_leave',
    leaveUntil: first === last ? addDays(first, -1) : last,
  }));
}

function untilClause(phrase: string, said: PresenceDays, at: At): PresenceClause | undefined {
  const before = UNTIL.exec(phrase)?.[1]?.trim();
  if (before === undefined) return undefined;
  const status = statusOf(before) ?? (before === '' ? said.status : undefined);
  if (status === 'on_leave') return at(({ last }) => ({ status, leaveUntil: last }));
  // `not on leave until` is no end.
  if (before.startsWith('not ') || before.startsWith('no ')) return undefined;
  if (status === 'active' || CONTRACT.test(before)) return at(({ last }) => ({ leftOn: last }));
  return undefined;
}

function endClause(phrase: string, at: At): PresenceClause | undefined {
  const since = LEAVING_FROM.exec(phrase)?.[1];
  const from = FROM.exec(phrase)?.[1]?.trim();
  const status = from === undefined ? undefined : statusOf(from);
  if (status === 'left' || (since !== undefined && isNoStay(since)))
    return at(({ first }) => ({ leftOn: addDays(first, -1) }));
  if (status !== undefined) {
    if (status === 'on_leave') return at(({ first }) => ({ status, leaveFrom: first }), 'either');
    return at(({ last }, today) => (last > today ? { hiredOn: last } : { status }));
  }
  const before = LEAVING.exec(phrase)?.[1];
  if (before !== undefined && isNoStay(before)) return leavingOn(phrase, at);
  const bare = statusOf(phrase.replace(/ (?:on|in|at|as of|as at)$/u, ''));
  return bare === 'left' ? leavingOn('left', at) : undefined;
}

/** Before `leaving` there is nothing, or what goes with it; `not leaving` is none of it. */
function isNoStay(before: string): boolean {
  const word = before.trim();
  return (
    word === '' ||
    /^(?:notice given|gave notice|on notice|serving notice|in notice|notice)$/u.test(word) ||
    statusOf(word) !== undefined
  );
}

/** The month of an end that is over ends yesterday at the latest. */
function leavingOn(phrase: string, at: At): PresenceClause {
  const isOver = PAST.test(phrase);
  return at(({ first, last }, today) => ({
    leftOn: isOver && last >= today && first <= today ? addDays(today, -1) : last,
  }));
}

function startClause(phrase: string, at: At): PresenceClause | undefined {
  return phrase !== '' && STARTING.test(phrase) && phrase !== 'from'
    ? at(({ last }) => ({ hiredOn: last }))
    : undefined;
}

/** Two clauses that each say when somebody leaves contradict each other, unless it is one day. */
function joined(before: PresenceDays, now: PresenceDays): Reading<PresenceDays> {
  const isOther = (['leftOn', 'hiredOn', 'leaveFrom'] as const).some(
    (key) => before[key] !== undefined && now[key] !== undefined && before[key] !== now[key],
  );
  if (isOther) return { problem: 'It names two days for one thing.', remedy: 'Write one of them.' };
  return { value: { ...before, ...now } };
}

const LEAVE =
  '(?:maternity|mat|paternity|pat|parental|adoption|sick|sickness|annual|study|unpaid|special|bereavement|long term sick|career break|sabbatical|furlough)(?: leave)?|leave';
const WITHOUT_DAYS: readonly (readonly [RegExp, PersonStatus])[] = [
  [/^(?:has |have )?not (?:left|leaving|retired|retiring|resigned|terminated|a leaver|gone)$/u, 'active'],
  [new RegExp(`^(?:no longer|not) (?:on |off )?(?:${LEAVE}|sick|away)$`, 'u'), 'active'],
  [/^no longer leaving$/u, 'active'],
  [
    new RegExp(
      `^(?:now )?(?:back|returned)(?: (?:to|at|in) (?:work|post))?(?: (?:from|after) (?:${LEAVE}))?$`,
      'u',
    ),
    'active',
  ],
  [
    /^(?:maternity|mat|paternity|parental|adoption|sick|sickness|leave|career break)(?: leave)? cover$/u,
    'active',
  ],
  [
    new RegExp(`^(?:still |currently |now )?(?:off|away|off work)(?: (?:on )?(?:${LEAVE}|sick))?$`, 'u'),
    'on_leave',
  ],
  [
    new RegExp(
      `^not (?:yet )?(?:back|returned)(?: yet)?(?: (?:to|at) work)?(?: (?:from|after) (?:${LEAVE}))?$`,
      'u',
    ),
    'on_leave',
  ],
  [
    /^(?:(?:he|she|they) )?(?:no longer|not|does not|doesnt|no longer does) (?:works?|working|employed|with|at|in|part of)(?: (?:here|us|with us|in post|for us|at|with|for|the|this|our|trust|organisation|organization|company|hospital|nhs|post|by))*(?: any ?more)?$/u,
    'left',
  ],
  [
    /^(?:has |have )?(?:left|gone|retired|resigned)(?: (?:from )?(?:the |our |this )?(?:trust|organisation|organization|company|hospital|nhs|service|employment|post|us|team here))?(?: now| already)?$/u,
    'left',
  ],
];

/** What sentences without a day say that are no word for a status: `no longer works here`, `back from sick leave`. */
export function presenceWithoutDays(phrase: string): PersonStatus | undefined {
  return WITHOUT_DAYS.find(([pattern]) => pattern.test(phrase))?.[1];
}
