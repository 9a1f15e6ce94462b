import type { Role } from '../../domain/people/participant.js';
import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';

/** A role as a cell or an answer names it; `none` says that the person does not take part. */
export type StatedRole = Role | 'none';

const ROLE_OF_WORD: ReadonlyMap<string, StatedRole> = new Map<string, StatedRole>([
  ...['mentor', 'mentors', 'preceptor', 'm', 'offering', 'coach'].map((word) => [word, 'mentor'] as const),
  ...['mentee', 'mentees', 'preceptee', 'protege', 'resident', 'newly registered', 'seeking'].map(
    (word) => [word, 'mentee'] as const,
  ),
  ...[
    'both',
    'either',
    'mentor and mentee',
    'mentee and mentor',
    'mentor mentee',
    'mentee mentor',
    'either or both',
  ].map((word) => [word, 'both'] as const),
  ...[
    'none',
    'no',
    'neither',
    'not taking part',
    'not participating',
    'opted out',
    'declined',
    'n a',
    'no role',
  ].map((word) => [word, 'none'] as const),
]);

/** Wishes such as `I would like to find a mentor` speak of the other side. */
const SEEKS_MENTOR =
  /\b(find|have|get|want|need|seek|seeking|looking for|with|from) (a |an |my )?(mentor|preceptor)\b/;
const OFFERS_TO_MENTEE = /\b(find|have|get|take|take on|support|with) (a |an |my )?(mentee|preceptee)s?\b/;
/** A longer text is a story, not a role. */
const LONGEST_ANSWER = 120;

/** The role that an answer names, in one word or in a sentence; undefined when it names none. */
export function roleIn(text: string): StatedRole | undefined {
  const phrase = headerPhrase(text);
  const known = ROLE_OF_WORD.get(phrase);
  if (known !== undefined || phrase.length > LONGEST_ANSWER) return known;
  if (/\b(both|either)\b/.test(phrase)) return 'both';
  const seeks = SEEKS_MENTOR.test(phrase);
  const offers = OFFERS_TO_MENTEE.test(phrase);
  if (seeks !== offers) return seeks ? 'mentee' : 'mentor';
  const [isMentor, isMentee] = [
    /\b(mentor|preceptor)s?\b/.test(phrase),
    /\b(mentee|preceptee)s?\b/.test(phrase),
  ];
  if (isMentor && isMentee) return 'both';
  if (isMentor || isMentee) return isMentor ? 'mentor' : 'mentee';
  return undefined;
}

/** Reads a cell that should hold a role. */
export function parseRole(text: string): Reading<StatedRole> {
  if (text.trim() === '') return { value: undefined };
  const role = roleIn(text);
  if (role !== undefined) return { value: role };
  return {
    problem: `${quoted(text.trim())} is not a role in the programme.`,
    remedy: 'Write mentor, mentee, both or none; or leave the cell blank.',
  };
}
