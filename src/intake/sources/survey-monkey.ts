import { type Heading, headerKey } from '../table/header.js';
import { filledForward, itemHeading, keysOf, roleNamed, widthOf, withRole } from './headings.js';
import type { Head, SourceProfile } from './source-profile.js';

const NAMES = {
  responseId: [
    'respondent id',
    'respondentid',
    'identifiant du répondant',
    'id del encuestado',
    'befragten-id',
    'teilnehmer-id',
  ],
  collector: [
    'collector id',
    'collectorid',
    'identifiant du collecteur',
    'id del recopilador',
    'collector-id',
  ],
  startedAt: ['start date', 'startdate', 'date created', 'date de début', 'fecha de inicio', 'startdatum'],
  submittedAt: ['end date', 'enddate', 'date modified', 'date de fin', 'fecha de finalización', 'enddatum'],
  email: ['email address', 'adresse e-mail', 'correo electrónico', 'e-mail-adresse'],
  givenName: ['first name', 'prénom', 'nombre', 'vorname'],
  surname: ['last name', 'nom', 'apellido', 'nachname'],
  status: ['response status', 'completion status'],
  language: ['language', 'survey language'],
  other: ['ip address', 'adresse ip', 'dirección ip', 'ip-adresse'],
  token: ['custom data', 'custom data 1'],
} as const;
const WHOLE_QUESTION = new Set([
  'response',
  'open-ended response',
  'réponse',
  'réponse ouverte',
  'respuesta',
  'respuesta abierta',
  'antwort',
  'offene antwort',
  'beantwortung',
]);

/**
 * SurveyMonkey: two header rows. The first holds each question above its first column only; the second `Response`,
 * `Open-Ended Response`, or the option or item of the column. A ticked option carries its own text; the condensed
 * export has the ticked options of a question in one cell.
 */
export const surveyMonkey: SourceProfile = {
  name: 'survey-monkey',
  title: 'SurveyMonkey',
  isSurvey: true,
  usualHeaderRows: 2,
  boxes: ['own text'],
  lists: [','],
  headerRowsIn: (head) => {
    const first = keysOf(head);
    const second = keysOf(head, 1);
    const hasSecond = (second[0] ?? '') === '' && second.some((key) => key !== '');
    const hasMark = second.some((key) => WHOLE_QUESTION.has(key)) || first.some((key) => key === '');
    if (roleNamed(first[0] ?? '', NAMES) !== 'responseId') return undefined;
    if (hasSecond && hasMark) return 2;
    // Condensed, with one row of headings: the collector is SurveyMonkey's own.
    return (second[0] ?? '') !== '' && first.some((key) => roleNamed(key, NAMES) === 'collector')
      ? 1
      : undefined;
  },
  headings,
  dropReason: (row) =>
    /partial|disqualified|incomplete/iu.test(row.first('status')) ? 'partial response' : undefined,
};

function headings(headerRows: Head): Heading[] {
  const [first = [], second = []] = headerRows;
  const questions = filledForward(
    Array.from({ length: widthOf(headerRows) }, (_, position) => first[position] ?? ''),
  );
  return questions.map((question, position) => {
    const item = second[position] ?? '';
    if (item.trim() === '' && (first[position] ?? '').trim() !== '')
      return withRole({ text: question }, roleNamed(question, NAMES));
    return item.trim() === '' || WHOLE_QUESTION.has(headerKey(item))
      ? { text: question }
      : itemHeading(question, item);
  });
}
