import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../../src/intake/columns/column-claims.js';
import {
  noRolesInWords,
  unreadPresenceInWords,
} from '../../../../src/intake/plans/roster/columns-left-unread.js';
import { fileOf } from '../../plans/plan-inputs.js';

describe('headings that are likely understood', () => {
  it.each([
    ['E-Mail Addr', 'email'],
    ['Wk Email', 'email'],
    ['AfC', 'band'],
    ['Start Dt', 'hired_on'],
    ['Term Date', 'left_on'],
    ['Mgr Emp No', 'manager'],
    ['Empl Stat', 'status'],
    ['Wd', 'unit'],
    ['Matricola', 'staff_number'],
    ['Cognome', 'family_name'],
    ['Posta elettronica', 'email'],
    ['Data di assunzione', 'hired_on'],
    ['Sobrenome', 'family_name'],
    ['Data de admissão', 'hired_on'],
    ['Numer pracownika', 'staff_number'],
    ['Przełożony', 'manager'],
    ['Rheolwr llinell', 'manager'],
    ['Dyddiad dechrau', 'hired_on'],
    ['Nº de empleado', 'staff_number'],
  ])('%s is the %s', (heading, field) => {
    const claim = claimOf(heading, 'roster');
    expect(claim?.target).toBe(field);
  });

  it.each(['Wk Email', 'Start Dt', 'Cognome', 'Ruolo'])('%s is shown and confirmed', (heading) => {
    expect(['wording', 'ambiguous heading']).toContain(claimOf(heading, 'roster')?.origin);
  });

  it.each(['Mat no', 'Man hours', 'St John', 'Ref'])(
    '%s is not stretched into a field of presence',
    (heading) => {
      expect(['status', 'has_left', 'is_on_leave', 'left_on']).not.toContain(
        claimOf(heading, 'roster')?.target,
      );
    },
  );
});

const targetOf = (heading: string, ...cells: string[]) => {
  const { mapping } = fileOf(
    'roster',
    `staff_number,${heading}\n${cells.map((cell, at) => `${at + 1},${cell}\n`).join('')}`,
  );
  return [...mapping.fields].find(([, { position }]) => position === 1)?.[0];
};

describe('a column that reads like a question of a survey', () => {
  const told = (heading: string, ...cells: string[]) => {
    const table = `staff_number,${heading}\n${cells.map((cell, at) => `${at + 1},${cell}\n`).join('')}`;
    return fileOf('roster', table).mapping.objections.get(1);
  };

  it('is kept, and told with the field that may be meant', () => {
    expect(told('Can help with', 'Audit', 'Wound care')).toBe(
      'it may hold strengths; if so, add --map "Can help with=strengths"',
    );
    expect(told('How many mentees can you take', '1', '2')).toContain('it may hold capacity');
    expect(told('Cost centre', 'A1', 'B2')).toBeUndefined();
  });
});

describe('columns that their cells alone tell', () => {
  it.each([
    ['In scheme', ['Mentor', 'Mentee', ''], 'role'],
    ['Hopes', ['Be a mentor', 'Have a mentor'], 'role'],
    ['Whereabouts', ['Mat leave', 'Active', 'left 31/03/2026'], 'status'],
    ['Contact', ['a@example.org', 'b@example.org'], 'email'],
    ['Mentees', ['1', '2', ''], 'capacity'],
    ['Mentees', ['1', '1', ''], 'is_mentee'],
  ])('%s', (heading, cells, field) => {
    expect(targetOf(heading, ...cells)).toBe(field);
  });

  it.each([
    ['Previously', ['Mentor', 'Mentee']],
    ['Partner', ['Mentor', 'Mentee']],
    ['Hopes', ['Mentor', 'no idea']],
    ['NMC registration', ['Active', 'Left']],
    ['Letter', ['A', 'L', 'T']],
    ['Answer', ['yes', 'no']],
    ['Handedness', ['left-handed', 'right-handed']],
  ])('but not %s', (heading, cells) => {
    expect(['role', 'status', undefined]).toContain(targetOf(heading, ...cells));
    expect(targetOf(heading, ...cells)).toBeUndefined();
  });
});

describe('what a roster leaves unsaid', () => {
  it('is told with the line to paste', () => {
    const { mapping, table } = fileOf('roster', 'staff_number,family_name,Scheme part\n1,Poe,yes please\n');
    expect(noRolesInWords(mapping, table)).toEqual([
      'No column says who is a mentor or a mentee. If a column does: mentor import roster.csv --map "Scheme part=role". If all of them are one: mentor import roster.csv --role mentor (or mentee). Answers of a survey may say it, too.',
    ]);
    const said = fileOf('roster', 'staff_number,role\n1,mentor\n');
    expect(noRolesInWords(said.mapping, said.table)).toEqual([]);
  });

  it('names cells that may say that somebody is away, in whatever column', () => {
    const { mapping, table } = fileOf(
      'roster',
      'staff_number,family_name,comments\n1,Poe,On mat leave from May\n2,Roe,left-handed\n3,Low,likes walking\n',
    );
    expect(unreadPresenceInWords(mapping, table)).toEqual([
      'Not read, though it may say that somebody is away or gone: comments: "On mat leave from May" (line 2). If it does, write it in a column Status, or: mentor people leave, mentor people away.',
    ]);
  });

  it.each([
    'Left 31.03.2026',
    'left on 3 March',
    'Notice given',
    'working her notice',
    'leaving us in May',
    'returns 01/09/2026',
  ])('names %j', (cell) => {
    const { mapping, table } = fileOf(
      'roster',
      `staff_number,family_name,Situation\n1,Poe,${cell}\n2,Roe,walks to work\n`,
    );
    expect(unreadPresenceInWords(mapping, table).join()).toContain(`Situation: "${cell}" (line 2)`);
  });

  it.each(['left-handed', 'left-sided weakness clinic', 'leaves early on Fridays', 'noticeboard'])(
    'says nothing of %j',
    (cell) => {
      const { mapping, table } = fileOf(
        'roster',
        `staff_number,family_name,Situation\n1,Poe,${cell}\n2,Roe,walks to work\n`,
      );
      expect(unreadPresenceInWords(mapping, table)).toEqual([]);
    },
  );
});

describe('a heading for roles over cells that say none', () => {
  it.each(['Mentoring?', 'Mentor / mentee?', 'Programme role', 'Type of participant'])(
    '%j is no job',
    (heading) => {
      const { mapping } = fileOf('roster', `staff_number,${heading}\n1,Wants one\n2,Can offer\n`);
      expect([...mapping.fields.keys()]).toEqual(['staff_number']);
      expect([...mapping.attributes.keys()]).toHaveLength(1);
    },
  );

  it.each(['Role', 'Rolle'])('%j may be one', (heading) => {
    const { mapping } = fileOf('roster', `staff_number,${heading}\n1,Staff nurse\n2,Porter\n`);
    expect(mapping.fields.get('profession')?.name).toBe(heading);
  });
});
