import { personKey } from '../../../domain/people/person.js';
import { LETTER_BLANKS, type LetterBlank } from '../../../domain/settings/letter-templates.js';
import { fileOfLetter, type Letter } from '../../letters/letter.js';
import type { DataTable } from '../data-table.js';

const BLANKS = Object.keys(LETTER_BLANKS) as readonly LetterBlank[];

/** One row a letter: whom it is for, and every word that mail merge may fill in. */
export function lettersTable(letters: readonly Letter[]): DataTable {
  return {
    columns: [
      { name: 'letter', title: 'Letter', kind: 'text' },
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      { name: 'person', title: 'Staff number', kind: 'text' },
      { name: 'email', title: 'E-mail', kind: 'text' },
      ...BLANKS.map((name) => ({ name, title: name.replaceAll('_', ' '), kind: 'text' }) as const),
      { name: 'subject', title: 'Subject', kind: 'text' },
      { name: 'text', title: 'Text', kind: 'text' },
      { name: 'file', title: 'File', kind: 'text' },
    ],
    rows: letters.map((letter) => {
      const { kind, pairing, person, words, subject, plain } = letter;
      return [
        kind,
        pairing.id,
        personKey(person),
        person.email,
        ...BLANKS.map((name) => words[name]),
        subject,
        plain,
        person.email === null ? null : fileOfLetter(letter),
      ];
    }),
  };
}
