import type { CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import { PAIRING_STATUSES, type PairingStatus } from '../../domain/pairings/pairing.js';
import { headerPhrase } from '../table/header-phrase.js';
import { quoted, type Reading } from './reading.js';
import { roleIn } from './roles/roles.js';

function wordsOf<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  const entries = Object.entries<readonly string[]>(words) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, synonyms]) => synonyms.map((word) => [word, value] as const)));
}

function oneOf<Value>(
  text: string,
  known: ReadonlyMap<string, Value>,
  words: { what: string; allowed: string },
): Reading<Value> {
  const phrase = headerPhrase(text);
  if (phrase === '') return { value: undefined };
  const value = known.get(phrase);
  if (value !== undefined) return { value };
  return {
    problem: `${quoted(text.trim())} is not ${words.what}.`,
    remedy: `Write ${words.allowed}; or leave the cell blank.`,
  };
}

const MODES = wordsOf<MeetingMode>({
  in_person: [
    'in person',
    'face to face',
    'f2f',
    'on site',
    'onsite',
    'in the office',
    'on the ward',
    'person',
    'prasenz',
    'vor ort',
    'personlich',
    'en personne',
    'presentiel',
    'en presentiel',
    'en persona',
    'presencial',
    'op locatie',
    'persoonlijk',
  ],
  video: [
    'video',
    'video call',
    'online',
    'virtual',
    'virtually',
    'teams',
    'ms teams',
    'microsoft teams',
    'zoom',
    'remote',
    'webex',
    'google meet',
    'videokonferenz',
    'videoanruf',
    'visio',
    'visioconference',
    'en ligne',
    'videollamada',
    'videoconferencia',
    'en linea',
    'videobellen',
  ],
  phone: [
    'phone',
    'telephone',
    'phone call',
    'telephone call',
    'by phone',
    'call',
    'telefon',
    'telefonisch',
    'par telephone',
    'telefono',
    'por telefono',
    'telefoon',
  ],
  message: ['message', 'messages', 'email', 'e mail', 'chat', 'text', 'whatsapp', 'sms'],
});

/** How a meeting was held. */
export function parseMeetingMode(text: string): Reading<MeetingMode> {
  return oneOf(text, MODES, { what: 'a way to meet', allowed: 'in person, video, phone or message' });
}

const KINDS = wordsOf<CheckInKind>({
  informal: ['informal', 'check in', 'meeting', 'catch up', 'regular'],
  formal: ['formal', 'review', 'formal review', 'formal meeting'],
});

/** Whether a meeting was an informal check-in or a formal review. */
export function parseCheckInKind(text: string): Reading<CheckInKind> {
  return oneOf(text, KINDS, { what: 'a kind of check-in', allowed: 'informal or formal' });
}

const STATUSES = new Map<string, PairingStatus>([
  ...PAIRING_STATUSES.map((status) => [status, status] as const),
  ['current', 'active'],
  ['ongoing', 'active'],
  ['open', 'active'],
  ['matched', 'active'],
  // One that begins on a day to come is planned by that day alone.
  ['planned', 'active'],
  ['not started', 'active'],
  ['upcoming', 'active'],
  ['on hold', 'paused'],
  ['complete', 'completed'],
  ['finished', 'completed'],
  ['closed', 'ended'],
  ['stopped', 'ended'],
  ['withdrawn', 'ended'],
  ['canceled', 'cancelled'],
  ['called off', 'cancelled'],
]);

/** Where a pairing stands. */
export function parsePairingStatus(text: string): Reading<PairingStatus> {
  return oneOf(text, STATUSES, {
    what: 'a status of a pairing',
    allowed: 'active, paused, completed, ended or cancelled',
  });
}

/** Which of the two in a pairing speaks: `Mentee`, `I am the mentor`. */
export function parseSide(text: string): Reading<Side> {
  const role = text.trim() === '' ? 'none' : roleIn(text);
  if (role === 'none') return { value: undefined };
  if (role === 'mentee' || role === 'mentor') return { value: role };
  return {
    problem: `${quoted(text.trim())} is neither mentee nor mentor.`,
    remedy: 'Write mentee or mentor.',
  };
}
