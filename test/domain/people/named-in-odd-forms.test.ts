import { describe, expect, it } from 'vitest';
import { meaningOfNames } from '../../../src/domain/people/meant-people.js';

/** Invented people: two Sams, two Kays, names with apostrophes, marks, particles and several words. */
const ROSTER: Readonly<Record<string, readonly [string, string, string | null]>> = {
  sam: ['Samuel', 'Poe', 'sam.poe@example.org'],
  james: ['James', 'Kay', 'james.kay@example.org'],
  jane: ['Jane', 'Kay', null],
  brigid: ['Brigid', "O'Brien", null],
  anna: ['Anna', 'Smith (she/her)', null],
  bo: ['Bo', 'Lind', null],
  cy: ['Cy', 'Young', null],
  liz: ['Elizabeth', 'Hart', 'elizabeth.hart@example.org'],
  bjorn: ['Björn', 'Åberg', null],
  maria: ['Maria', 'de la Cruz', null],
  wei: ['Wei', 'Chen', null],
  grace: ['Grace (Gigi)', 'Okonkwo-Bell', null],
};

const PEOPLE = Object.entries(ROSTER).map(([staffNumber, [givenName, familyName, email]]) => ({
  staffNumber: `N-${staffNumber}`,
  email,
  givenName,
  familyName,
}));

const meaningOf = meaningOfNames(PEOPLE);
const meant = (text: string) => meaningOf(text).people.map(({ staffNumber }) => staffNumber.slice(2));

const FORMS: readonly (readonly [string, string])[] = [
  // Titles, in several languages.
  ...[
    'Doctor Poe',
    'Prof. Dr. Poe',
    'Sister Poe',
    'Nurse Poe',
    'Herr Poe',
    'Frau Dr. Poe',
    'Mme Poe',
    'Dott.ssa Poe',
    'Sr. Poe',
  ].map((text) => [text, 'sam'] as const),
  ['Dr J Kay (ED)', 'james jane'],
  ['Dra. de la Cruz', 'maria'],
  ['my manager, Sam Poe', 'sam'],
  // Manners, and what else is said behind a name.
  ...['Cy please', 'cy again', 'Cy. Thank you', 'Cy preferably', 'Cy altogether', "Cy's team", 'No Cy'].map(
    (text) => [text, 'cy'] as const,
  ),
  ['Cy Old', ''],
  // Who stands in for nobody.
  ...[
    'Vacant (Cy covering)',
    'Vacant - covered by Cy Young',
    'VACANT - ACTING: CY YOUNG',
    'N/A - Cy Young',
    'Awaiting appointment (Cy in the meantime)',
    'To be appointed (Cy for now)',
    'Post unfilled (Cy acting)',
    'Not yet appointed (interim: Cy)',
    'TBC (Cy at present)',
    'Currently vacant post (Cy)',
    'Recruitment in progress [Cy covering]',
    'Pending the new manager (Cy until then)',
  ].map((text) => [text, 'cy'] as const),
  // Short and long forms, initials, parts of names.
  ['Jim Kay', 'james'],
  ['Jamie Kay', 'james'],
  ['KAY, Jim', 'james'],
  ['Jim K.', 'james'],
  ['Beth Hart (job share)', 'liz'],
  ['B Hart', 'liz'],
  ['JK', 'james jane'],
  ['J.K.', 'james jane'],
  ['E H', 'liz'],
  ['M. de la Cruz', 'maria'],
  ['Maria Cruz', 'maria'],
  ['Chen Wei', 'wei'],
  ['Gigi Okonkwo', 'grace'],
  // Accounts and addresses that are on nobody's record.
  ...['jkay', 'kay.j', 'j.kay@trust.example', 'TRUST\\jkay', 'JKay2', 'mailto:j_kay@trust.example'].map(
    (text) => [text, 'james jane'] as const,
  ),
  ['kayjames', 'james'],
  ['jamesk', 'james'],
  ['liz.hart@trust.example', 'liz'],
  ['ward.office@trust.example', ''],
  // Several in one cell.
  ['Sam Poe (W3) / Jim Kay', 'sam james'],
  ['Sam Poe and Jim Kay', 'sam james'],
  ['Sam Poe & Jim Kay', 'sam james'],
  ['Sam Poe; Jim Kay', 'sam james'],
  ['Sam Poe\nJim Kay', 'sam james'],
  ['Sam Poe, Jim Kay', 'sam james'],
  ['Poe, Sam / Kay, Jim', 'sam james'],
  ['Sam Poe or Zed Quillfeather', 'sam'],
  ['TBC / Bo Lind', 'bo'],
  ['Sam & James (both)', 'sam james'],
  // What stands around a name.
  ['Mr Jim Kay - Matron', 'james'],
  ['Sam Poe, Ward Manager', 'sam'],
  ['reports to Sam Poe x4512', 'sam'],
  ['Sam Poe [3rd floor]', 'sam'],
  ['Matron on nights (Sam Poe)', 'sam'],
  ['Anna Smith (they/them)', 'anna'],
  // Marks above and between letters.
  ...['O’Brien', 'O‘Brien', 'O`Brien', 'O´Brien', 'OBrien', 'O Brien', 'Brigid O Brien'].map(
    (text) => [text, 'brigid'] as const,
  ),
  ['Bjorn Aberg', 'bjorn'],
  ['Bjoern Aaberg', 'bjorn'],
  ['Okonkwo Bell', 'grace'],
  // Sentences.
  ['Happy with anyone except Cy', 'cy'],
  ['anyone but cy', 'cy'],
  ["I'm fine with anybody, except perhaps Bo", 'bo'],
  ['Anyone apart from Dr Hart or Bo', 'liz bo'],
  ["Please don't pair me with Liz Hart", 'liz'],
  ['I supervise Cy on Tuesdays', 'cy'],
  ['Sam Poe (old boss) and his deputy Jim Kay', 'sam james'],
  // Plainly others, or nobody.
  ['Jo Poe', ''],
  ['Robert Kay', ''],
  ['Zed Quillfeather', ''],
];

describe('whom a text may mean', () => {
  it.each(FORMS)('%j', (text, numbers) => {
    expect(meant(text).toSorted()).toEqual(
      numbers
        .split(' ')
        .filter((one) => one !== '')
        .toSorted(),
    );
    expect(meaningOf(text).isNone).toBe(false);
  });

  it.each([
    'Happy with anyone',
    'I’m happy to be paired with anyone',
    'Nobody in particular',
    'no one that I know of',
    'No conflicts of interest',
    'I don’t mind',
    'Vacant',
  ])('%j is nobody', (text) => {
    expect(meaningOf(text)).toEqual({ people: [], isCertain: false, isNone: true });
  });

  it('is certain of whole names alone, either part first and without marks', () => {
    const certain = FORMS.flatMap(([text]) => (meaningOf(text).isCertain ? [text] : []));
    expect(certain).toEqual(['Chen Wei', 'Bjorn Aberg']);
  });
});
