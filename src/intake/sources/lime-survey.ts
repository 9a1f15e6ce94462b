import type { Heading, MetadataRole } from '../table/header.js';
import { bracketed, keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const NAMES = {
  responseId: ['id', 'response id', 'antwort id', 'antwort-id', 'id de la réponse', 'id de respuesta'],
  submittedAt: [
    'submitdate',
    'date submitted',
    'datum abgeschickt',
    'date de soumission',
    'fecha de envío',
    'completed',
    'abgeschlossen',
  ],
  progress: ['lastpage', 'last page', 'letzte seite', 'dernière page', 'última página'],
  language: [
    'startlanguage',
    'start language',
    'start-sprache',
    'langue de départ',
    'lenguaje inicial',
    'idioma inicial',
  ],
  startedAt: ['startdate', 'date started', 'datum gestartet', 'date de lancement', 'fecha de inicio'],
  email: ['email', 'email address', 'e-mail-adresse'],
  token: [
    'token',
    'access code',
    'zugangscode',
    'zugangsschlüssel',
    'code d’accès',
    "code d'accès",
    'código de acceso',
  ],
  other: [
    'seed',
    'zufallsstartwert',
    'tête de série',
    'semilla',
    'datestamp',
    'date last action',
    'datum letzte aktivität',
    'ipaddr',
    'ip address',
    'ip-adresse',
    'refurl',
    'referrer url',
  ],
} as const;
/** The columns that only LimeSurvey has. */
const TELLING: readonly MetadataRole[] = ['submittedAt', 'progress', 'language'];

/**
 * LimeSurvey: one header row of codes (`G1Q1[SQ001]`), texts (`Question [item]`) or both (`G1Q1. Question`). An empty date
 * of submission is a partial response; 1980-01-01 means submitted, the date withheld; N/A means never shown.
 */
export const limeSurvey: SourceProfile = {
  name: 'lime-survey',
  title: 'LimeSurvey',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['marks'],
  lists: [],
  blanks: ['1980-01-01 00:00:00', 'N/A'],
  headerRowsIn: (head) => {
    const texts = keysOf(head).map(withoutCode);
    const roles = new Set(texts.map((text) => roleNamed(text, NAMES)));
    const isTelling = TELLING.filter((role) => roles.has(role)).length >= 2;
    const hasOwnId = [
      'antwort id',
      'antwort-id',
      'response id',
      'id de la réponse',
      'id de respuesta',
    ].includes(texts[0] ?? '');
    return roles.has('responseId') && (isTelling || (hasOwnId && texts.some((text) => /\[.*\]$/u.test(text))))
      ? 1
      : undefined;
  },
  headings: ([header = []]) => header.map(headingOf),
  dropReason: (row) =>
    row.has('submittedAt') && row.first('submittedAt') === '' ? 'partial response' : undefined,
};

function headingOf(text: string): Heading {
  const code = /^([A-Za-z]\w*(?:\[[^\]]*\])*)\.\s/u.exec(text.trim())?.[1];
  const heading = bracketed(withoutCode(text));
  const written = code === undefined ? heading : { ...heading, code };
  return withRole(written, roleNamed(withoutCode(text), NAMES));
}

/** `G1Q1. Question` without its code. */
function withoutCode(text: string): string {
  return text.trim().replace(/^[A-Za-z]\w*(?:\[[^\]]*\])*\.\s+/u, '');
}
