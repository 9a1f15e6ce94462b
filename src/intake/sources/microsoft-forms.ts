import { headerKey } from '../table/header.js';
import { keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const NAMES = {
  responseId: ['id'],
  startedAt: ['start time', 'startzeit', 'heure de début', 'hora de inicio'],
  submittedAt: [
    'completion time',
    'fertigstellungszeit',
    'heure de fin',
    'hora de finalización',
    'hora de finalizacion',
  ],
  email: ['email', 'e-mail', 'adresse de messagerie', 'adresse e-mail', 'courrier', 'correo electrónico'],
  name: ['name', 'nom', 'nombre'],
  language: ['language', 'sprache', 'langue', 'idioma'],
  other: ['last modified time', 'total points', 'quiz feedback', 'uhrzeit der letzten änderung'],
} as const;

/**
 * Microsoft Forms, saved from Excel: one header row with the id, the start and the completion time; the ticked boxes,
 * or a ranking, of a question in one cell, as `A;B;`. An e-mail `anonymous` is nobody.
 */
export const microsoftForms: SourceProfile = {
  name: 'microsoft-forms',
  title: 'Microsoft Forms',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: [],
  lists: [';'],
  headerRowsIn: (head) => {
    const roles = keysOf(head).map((key) => roleNamed(key, NAMES));
    return roles[0] === 'responseId' && roles.includes('startedAt') && roles.includes('submittedAt')
      ? 1
      : undefined;
  },
  headings: ([header = []]) => {
    const isMark = marksOf(header);
    const taken = new Set<string>();
    return header.map((text) => {
      const role = isMark(text) ? 'other' : roleNamed(text, NAMES);
      const isFirst = role === 'other' || (role !== undefined && !taken.has(role));
      if (role !== undefined) taken.add(role);
      return withRole({ text }, isFirst ? role : undefined);
    });
  },
};

/** `Points - QUESTION`, `Feedback - QUESTION`, in any language: what a quiz adds beside each of its questions. */
function marksOf(header: readonly string[]): (text: string) => boolean {
  const keys = new Set(header.map(headerKey));
  return (text) => {
    const question = /^\p{L}+\s[-–]\s(.+)$/su.exec(headerKey(text))?.[1];
    return question !== undefined && keys.has(question);
  };
}
