import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../../src/intake/columns/column-claims.js';
import { planOf } from '../../plans/plan-inputs.js';

describe('headings of rosters in other languages', () => {
  it.each([
    ['Personalnummer', 'staff_number'],
    ['Vorname', 'given_name'],
    ['Nachname', 'family_name'],
    ['Abteilung', 'unit'],
    ['Vorgesetzte/r', 'manager'],
    ['Führungskraft', 'manager'],
    ['Eintrittsdatum', 'hired_on'],
    ['Austrittsdatum', 'left_on'],
    ['Elternzeit bis', 'leave_until'],
    ['Beurlaubt', 'is_on_leave'],
    ['Prénom', 'given_name'],
    ['Supérieur hiérarchique', 'manager'],
    ['Date de sortie', 'left_on'],
    ['En congé', 'is_on_leave'],
    ['Apellidos', 'family_name'],
    ['Jefe directo', 'manager'],
    ['Fecha de baja', 'left_on'],
    ['Achternaam', 'family_name'],
    ['Direct leidinggevende', 'manager'],
    ['Datum uit dienst', 'left_on'],
    ['Met verlof', 'is_on_leave'],
  ])('%s is the %s', (heading, field) => {
    expect(claimOf(heading, 'roster')).toMatchObject({ target: field, origin: 'known heading' });
  });

  it('protect as the English ones do', () => {
    const { creates } = planOf(
      'Personalnummer;Vorname;Nachname;Vorgesetzter;Austrittsdatum;Beurlaubt\n1;Ada;Weiß;2;;ja\n2;Bo;Groß;;31.10.2026;nein\n',
    );
    expect(creates.map(({ facts }) => [facts.manager, facts.leftOn, facts.status])).toEqual([
      ['2', null, 'on_leave'],
      [null, '2026-10-31', 'left'],
    ]);
  });
});
