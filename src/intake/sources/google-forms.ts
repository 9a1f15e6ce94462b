import { bracketed, keysOf, roleNamed, withRole } from './headings.js';
import type { SourceProfile } from './source-profile.js';

const TIMESTAMP = [
  'timestamp',
  'horodateur',
  'marca temporal',
  'zeitstempel',
  'carimbo de data/hora',
  'informazioni cronologiche',
  'tijdstempel',
  'sygnatura czasowa',
  'tidsstämpel',
];
const NAMES = {
  email: [
    'username',
    'email address',
    "nom d'utilisateur",
    'adresse e-mail',
    'nombre de usuario',
    'dirección de correo electrónico',
    'nutzername',
    'e-mail-adresse',
  ],
  other: ['score', 'punktzahl', 'puntuación', 'total score'],
};

/**
 * Google Forms, through Google Sheets: one header row that begins with the timestamp in the language of the sheet;
 * grids as `Question [item]`; the ticked boxes of a question in one cell, joined by `, `.
 */
export const googleForms: SourceProfile = {
  name: 'google-forms',
  title: 'Google Forms',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: [],
  lists: [','],
  headerRowsIn: (head) => (TIMESTAMP.includes(keysOf(head)[0] ?? '') ? 1 : undefined),
  headings: ([header = []]) =>
    header.map((text, position) =>
      withRole(bracketed(text), position === 0 ? 'submittedAt' : roleNamed(text, NAMES)),
    ),
};
