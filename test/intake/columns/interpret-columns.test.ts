import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/domain/files/file-fields.js';
import type { MappingChoices } from '../../../src/intake/columns/column.js';
import { interpretColumns } from '../../../src/intake/columns/interpret-columns.js';
import { type Interpretation, toBeConfirmed } from '../../../src/intake/columns/interpretation.js';
import { interpretationsInWords } from '../../../src/intake/columns/interpretations-in-words.js';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { readTable } from '../../../src/intake/table/read-table.js';

const TERMS = new Set(['needs', 'strengths', 'interests', 'availability', 'languages', 'prefers', 'avoids']);

function interpreted(
  kind: FileKind,
  text: string,
  choices: Partial<MappingChoices> = {},
): readonly Interpretation[] {
  const table = readTable(text, 'file.csv');
  const cellsOf = ({ position }: { position: number }) =>
    table.rows.map(({ cells }) => cells[position] ?? '');
  const mapping = mapColumns(table.headers, {
    kind,
    source: 'file.csv',
    columns: new Map(),
    cellsOf,
    ...choices,
  });
  return interpretColumns(mapping, {
    valuesOf: (column) => cellsOf(column).flatMap((cell) => (cell === '' ? [] : [[cell]])),
    terms: TERMS,
  });
}

/** `column: target, degree, origin` of each. */
function degrees(interpretations: readonly Interpretation[]): string[] {
  return interpretations.map(
    ({ column, target, degree, origin }) => `${column}: ${target}, ${degree}, ${origin}`,
  );
}

describe('interpretColumns', () => {
  it('knows how sure it is of each column, and by what', () => {
    const roster = 'staff_number,Surname,Skills,FTE\n1,Lee,Audit; Triage,1.0\n2,Day,Audit,0.5\n';
    const found = interpreted('roster', roster);
    expect(degrees(found)).toEqual([
      'staff_number: staff_number, certain, own name',
      'Surname: family_name, certain, known heading',
      'Skills: strengths, likely, ambiguous heading',
      'FTE: null, unknown, none',
    ]);
    expect(toBeConfirmed(found).map(({ column }) => column)).toEqual(['Skills']);
  });

  it('says of the days under bare words of a roster that nobody is there or gone by them', () => {
    const found = interpreted(
      'roster',
      'staff_number,From,To,Until,Born\n1,2025-03-01,2026-10-31,soon,1990-01-02\n',
    );
    expect(found.map(({ because }) => because)).toEqual([
      undefined,
      'its cells are days, and nobody is in post or gone by them; if they are the first in post, --map "From=hired_on" reads it',
      'its cells are days, and nobody is in post or gone by them; if they are the last in post, --map "To=left_on" reads it',
      undefined,
      undefined,
    ]);
  });

  it('says what each yes and no about who is there was read as', () => {
    const words = (header: string, rest = '') =>
      interpreted(
        'roster',
        `staff_number,${header}\n1,Y${rest}\n2,N${rest}\n3,on mat leave${rest}\n`,
      )[1]?.words.map(({ written, readAs }) => [written, ...readAs].join(' '));
    expect(words('Active?')).toEqual(['N left', 'Y active', 'on mat leave on leave']);
    expect(words('Active?,On leave', ',')).toEqual(['N not active', 'Y active', 'on mat leave on leave']);
    expect(words('Has left')).toEqual(['N no', 'Y left', 'on mat leave on leave']);
  });

  it('counts cells, and says what up to three different ones were read as', () => {
    const [, found] = interpreted('survey', 'email,Skills\na,"x, y"\nb,z\nc,\nd,z\ne,w\nf,v\n');
    expect(found).toMatchObject({
      target: 'strengths',
      cells: 5,
      examples: [
        { written: 'x, y', readAs: ['x', 'y'] },
        { written: 'z', readAs: ['z'] },
        { written: 'w', readAs: ['w'] },
      ],
    });
  });

  it('is certain of the wordings of a template, and of what somebody said', () => {
    const survey = 'email,What would you like to learn?,I would like to take part as,Extra\na,b,Mentee,c\n';
    const stated = { stated: new Map([['Extra', 'strengths']]) };
    expect(degrees(interpreted('survey', survey, stated)).slice(1)).toEqual([
      'What would you like to learn?: needs, certain, template',
      'I would like to take part as: role, certain, template',
      'Extra: strengths, certain, stated',
    ]);
    expect(degrees(interpreted('survey', survey, { confirmed: new Map([['Extra', 'goals']]) }))).toContain(
      'Extra: goals, certain, confirmed',
    );
  });

  it.each([
    ['numbers', '3', '5'],
    ['yes and no', 'Yes', 'No'],
    ['on a scale', 'Strongly agree', 'Disagree'],
  ])('makes no list of terms of cells that are %s', (said, one, other) => {
    const [, found] = interpreted('survey', `email,Skills\na,${one}\nb,${other}\n`);
    expect(found).toMatchObject({ target: null, degree: 'unknown' });
    expect(found?.because).toContain(said);
  });

  it('leaves the profile alone in a later wave, unless it is said', () => {
    const text = 'email,needs,role\na,b,mentee\n';
    expect(degrees(interpreted('survey', text, { wave: 'end' }))).toEqual([
      'email: email, certain, own name',
      'needs: null, unknown, none',
      'role: null, unknown, none',
    ]);
    const said = { wave: 'end', stated: new Map([['needs', 'needs']]) };
    expect(degrees(interpreted('survey', text, said))[1]).toBe('needs: needs, certain, stated');
    expect(degrees(interpreted('survey', text, { wave: 'baseline' }))[1]).toBe(
      'needs: needs, certain, own name',
    );
  });

  it('never asks before it forbids a pair', () => {
    const found = interpreted('survey', 'email,Conflicts of interest\na,Bo Day\n', { wave: 'end' });
    expect(degrees(found)[1]).toBe('Conflicts of interest: avoids, certain, known heading');
  });

  it('takes short numbers under a heading of who is to be kept apart for staff numbers, whatever the heading says', () => {
    const text =
      'staff_number,name,Must not be paired with,Preferred mentor,Who should you not be matched with?\n1,Lee,2,3,3\n2,Day,,,\n3,Cole,,,\n';
    expect(degrees(interpreted('roster', text)).slice(2)).toEqual([
      'Must not be paired with: avoids, certain, known heading',
      'Preferred mentor: prefers, certain, known heading',
      'Who should you not be matched with?: avoids, likely, wording',
    ]);
  });

  it.each([
    ['1. Your email address', 'email'],
    ['Q3) Staff number', 'staff_number'],
    ['Would you like to be a mentor?', 'is_mentor'],
    ['2. Would you like a mentor?', 'is_mentee'],
    ['Email - Primary Work', 'email'],
  ])('knows "%s" for certain', (heading, target) => {
    const [found] = interpreted('survey', `${heading},x\nYes,y\nNo,y\n`);
    expect(found).toMatchObject({ target, degree: 'certain' });
  });

  it('makes no strengths of answers that are neither yes nor no', () => {
    const text =
      'email,Could you be a mentor for others?\na,Yes please\nb,Not at the moment\nc,Maybe\nd,No thanks\n';
    expect(interpreted('survey', text)[1]).toMatchObject({ target: null });
  });

  it('counts each distinct role with what it was read as', () => {
    const text = 'email,role\na,Mentor\nb,mentee\nc,Mentor\nd,gardener\n';
    expect(interpreted('survey', text)[1]?.words).toEqual([
      { written: 'Mentor', readAs: ['mentor'], cells: 2 },
      { written: 'gardener', readAs: [], cells: 1 },
      { written: 'mentee', readAs: ['mentee'], cells: 1 },
    ]);
  });

  it('says of each wish for another partner what it was read as, and of what is not understood nothing', () => {
    const text =
      'pairing,given_on,wants_change\n1,2026-06-01,"No, not at the moment"\n2,2026-06-01,Yes please\n3,2026-06-01,No longer happy\n';
    const found = interpreted('feedback', text).find(({ target }) => target === 'wants_change');
    expect(found?.words.map(({ written, readAs }) => [written, readAs.join()])).toEqual([
      ['No longer happy', ''],
      ['No, not at the moment', 'no'],
      ['Yes please', 'yes'],
    ]);
  });

  it('leaves out what is ignored, and keeps as text what is said to be text', () => {
    const stated = new Map([
      ['Skills', 'ignore'],
      ['What would you like to learn?', 'text'],
    ]);
    const found = interpreted('survey', 'email,Skills,What would you like to learn?\na,b,c\n', { stated });
    expect(degrees(found).slice(1)).toEqual([
      'Skills: ignore, certain, stated',
      'What would you like to learn?: text, certain, stated',
    ]);
  });
});

describe('interpretationsInWords', () => {
  it('says few columns in a line and many as a table, with examples of what is only likely', () => {
    const few = interpreted('roster', 'staff_number,Surname\n1,Lee\n');
    expect(interpretationsInWords(few, 'roster')).toEqual(['Columns: staff_number; Surname → family_name.']);
    const many = interpreted(
      'roster',
      'staff_number,Surname,Forename,Work Email,Ward,Skills,FTE\n1,Lee,Ann,a@example.org,W,Audit,1\n',
    );
    expect(interpretationsInWords(many, 'roster')).toEqual([
      'Columns: staff_number;',
      '  Surname    → family_name',
      '  Forename   → given_name',
      '  Work Email → email',
      '  Ward       → unit',
      'Understood by their wording:',
      '  Skills → strengths, 1 cell: "Audit" → Audit',
      'Kept as they are: FTE.',
    ]);
  });

  it('says which column is the text of a list that has one, and calls it unused in no other', () => {
    const goals = interpreted('goals', 'Mentee,Mentor,Goal,Shoe size\n1,2,Lead,40\n');
    expect(interpretationsInWords(goals, 'goals')).toEqual([
      'Columns: Mentee → mentee; Mentor → mentor; Goal → text.',
      'Not used: Shoe size.',
    ]);
    const survey = interpreted('survey', 'email,Skills\na,b\n', { stated: new Map([['Skills', 'text']]) });
    expect(interpretationsInWords(survey, 'survey')).toContain('Kept as answers: Skills.');
  });

  it('says each role that is not the plain word', () => {
    const found = interpreted('survey', 'email,role\na,Mentor\nb,I would like to be a mentor\n');
    expect(interpretationsInWords(found, 'survey')).toContain('role was read like this:');
    expect(interpretationsInWords(found, 'survey').join()).toContain('"Mentor" → mentor (1)');
  });
});
