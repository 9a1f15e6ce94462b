import { addDays, type IsoDate } from '../../../../src/domain/dates/iso-date.js';
import type { Participant } from '../../../../src/domain/people/participant.js';
import type { Person } from '../../../../src/domain/people/person.js';
import type { RoundWithParticipants } from '../../../../src/evaluation/facts/report-input.js';
import { person } from '../../../evaluation/facts/reported-programme.js';

/** Mentees are 1–36 of the first round and 37–84 of the second; the mentor of each has a number higher by 100. Nobody else of the 240 takes part. */
export const MENTEES = 84;
export const FIRST_ROUND = 36;
/** The first who joined in March, when the others of the second round were paired already. */
export const JOINED_LATER = 73;

const SITES = ['Eastgate', 'Northfield', 'Riverside'];
const PROFESSIONS = ['nurse', 'midwife', 'physiotherapist'];
const NEEDS = ['Critical care', 'Leadership', 'Teaching'];

/** The one of a list that a number falls on. */
export function nth<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** On eight wards of three sites, mentees on four of them; of mentored staff one in twelve has left by the end, of those not mentored one in six. */
export const STAFF: readonly Person[] = Array.from({ length: 240 }, (_, at) => colleague(at + 1));

function isMentor(id: number): boolean {
  return id > 100 && id <= 100 + MENTEES;
}

function colleague(id: number): Person {
  const isMentee = id <= MENTEES;
  return person(id, {
    site: nth(SITES, id),
    unit: `Ward ${1 + (isMentee ? id % 4 : id % 8)}`,
    profession: nth(PROFESSIONS, id >> 1),
    band: String((isMentor(id) ? 6 : 5) + (id % 2)),
    hiredOn: `202${isMentor(id) ? 0 : 3 + (id % 2)}-0${1 + (id % 9)}-01`,
    knownFrom: '2025-01-06',
    leftOn: leftOn(id),
    attributes: new Map([
      ['needs', [nth(NEEDS, id)]],
      ['strengths', [nth(NEEDS, id - 1)]],
      ['trained_abroad', [id % 3 === 0 || id % 7 === 0 ? 'yes' : 'no']],
      ...(id % 5 === 0 ? [['prefers', [`P${id + 100}`]] as const] : []),
    ]),
  });
}

/** Nobody with a pairing leaves before March 2026; it ends on the last day in post. */
function leftOn(id: number): IsoDate | null {
  if (id <= MENTEES) return id % 12 === 5 ? addDays('2026-03-20', id * 3) : null;
  if (isMentor(id)) return null;
  return id % 6 === 5 ? addDays('2025-03-01', (id * 37) % 640) : null;
}

const ofRound = (isFirst: boolean): Participant[] =>
  STAFF.filter(({ id }) => (id <= MENTEES || isMentor(id)) && id % 100 <= FIRST_ROUND === isFirst).map(
    (one) => ({
      person: one,
      role: isMentor(one.id) ? 'mentor' : 'mentee',
      capacity: isMentor(one.id) ? 1 : null,
      joinedOn: one.id % 100 >= JOINED_LATER ? '2026-03-20' : isFirst ? '2025-01-10' : '2026-01-07',
    }),
  );

/** The round of 2025, which has ended when the first of the reports begins, and that of 2026. */
export const ROUNDS: readonly RoundWithParticipants[] = [
  {
    round: { id: 1, name: 'Round 1', openedOn: '2025-01-10', closedOn: '2025-12-22' },
    participants: ofRound(true),
  },
  { round: { id: 2, name: 'Round 2', openedOn: '2026-01-07', closedOn: null }, participants: ofRound(false) },
];
