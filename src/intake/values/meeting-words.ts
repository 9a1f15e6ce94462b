import type { CheckInKind, MeetingMode } from '../../domain/pairings/check-in.js';
import type { Side } from '../../domain/pairings/pair-feedback.js';
import { type EndedBy, PAIRING_STATUSES, type PairingStatus } from '../../domain/pairings/pairing.js';
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
    'ward',
    'office',
    'coffee',
    'over coffee',
    'coffee shop',
    'cafe',
    'canteen',
    'lunch',
    'over lunch',
    'walk',
    'in person meeting',
    'face to face meeting',
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
    'teams call',
    'teams meeting',
    'teams video',
    'zoom call',
    'zoom meeting',
    'video meeting',
    'skype',
    'facetime',
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
  formal: [
    'formal',
    'review',
    'formal review',
    'formal meeting',
    'review meeting',
    'progress review',
    'quarterly review',
    'interim review',
    'midpoint review',
    'mid point review',
    'annual review',
    'final review',
  ],
});

/** A column `Type of meeting` may say either how they met or what kind of meeting it was. */
export interface WayOrKind {
  readonly mode?: MeetingMode | undefined;
  readonly kind?: CheckInKind | undefined;
}

/** What a cell says of how they met, or of what kind the meeting was; what is neither is a problem in the words of the first. */
export function parseWayOrKind(text: string, asked: 'mode' | 'kind'): Reading<WayOrKind> {
  const [mode, kind] = [parseMeetingMode(text), parseCheckInKind(text)];
  const [own, other] = asked === 'mode' ? [mode, kind] : [kind, mode];
  if (own.problem !== undefined && other.problem !== undefined) return own;
  return { value: { mode: mode.value, kind: kind.value } };
}

/** Whether a meeting was an informal check-in or a formal review. */
export function parseCheckInKind(text: string): Reading<CheckInKind> {
  return oneOf(text, KINDS, { what: 'a kind of check-in', allowed: 'informal or formal' });
}

const STATUSES = new Map<string, PairingStatus>([
  ...PAIRING_STATUSES.map((status) => [status, status] as const),
  ['current', 'active'],
  ['ongoing', 'active'],
  ['live', 'active'],
  ['in progress', 'active'],
  ['continuing', 'active'],
  ['open', 'active'],
  ['matched', 'active'],
  // One that begins on a day to come is planned by that day alone.
  ['planned', 'active'],
  ['not started', 'active'],
  ['upcoming', 'active'],
  ['on hold', 'paused'],
  ['suspended', 'paused'],
  ['complete', 'completed'],
  ['finished', 'completed'],
  ['closed', 'ended'],
  ['stopped', 'ended'],
  ['terminated', 'ended'],
  ['dissolved', 'ended'],
  ['discontinued', 'ended'],
  ['ended early', 'ended'],
  ['closed early', 'ended'],
  ['withdrawn', 'ended'],
  ['canceled', 'cancelled'],
  ['called off', 'cancelled'],
  ['did not start', 'cancelled'],
  ['didnt start', 'cancelled'],
  ['never started', 'cancelled'],
]);

/** `Closed - moved away`: behind the word stands why. */
const EXPLAINED = /^([^-–—:(]+?)\s*[-–—:(](.*)$/su;
/** A reason that says where it stands itself may say otherwise: `Active - paused for the summer`. */
const SAYS_ANOTHER =
  /\b(?:paus\w*|on hold|suspend\w*|end(?:s|ed|ing)?|clos\w*|complet\w*|finish\w*|cancel\w*|stop\w*|active|resum\w*|restart\w*|re ?open\w*|ongoing|continu\w*|not|until)\b/iu;

/** Where a pairing stands. */
export function parsePairingStatus(text: string): Reading<PairingStatus> {
  const [, said = '', reason = ''] = EXPLAINED.exec(text.trim()) ?? [];
  const isExplained = STATUSES.has(headerPhrase(said)) && !SAYS_ANOTHER.test(reason);
  return oneOf(isExplained ? said : text, STATUSES, {
    what: 'a status of a pairing',
    allowed: 'active, paused, completed, ended or cancelled',
  });
}

const BOTH = [
  'both of them',
  'both parties',
  'both sides',
  'mutual',
  'mutually',
  'by mutual agreement',
  'mutual agreement',
  'jointly',
  'together',
];
const PROGRAMME = [
  'programme',
  'the programme',
  'program',
  'the program',
  'programme team',
  'coordinator',
  'the coordinator',
  'programme coordinator',
  'organisation',
  'organization',
];
const ENDING: ReadonlyMap<string, EndedBy> = wordsOf({ both: BOTH, programme: PROGRAMME });

/** Who ended a pairing: `Mentee`, `mutual`, `the programme`. */
export function parseEndedBy(text: string): Reading<EndedBy> {
  const role = text.trim() === '' ? 'none' : roleIn(text);
  if (role === 'mentee' || role === 'mentor' || role === 'both') return { value: role };
  return oneOf(text, ENDING, { what: 'who ended it', allowed: 'mentee, mentor, both or programme' });
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
