import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const ROSTER = `Employee Number,Name,Start Date,Role,Skills,Status,Mentor?,FTE
1,"Smith, Ann (Leaver)",31/01/2020,Mentor,"triage, audit",Active,yes,"0,5"
2,Bo Li,05/02/2021,I would like a mentor,triage,On leave,no,"1,5"
3,Cy Ray,32/02/2021,mentor or mentee,,Gone fishing,,
`;
const SURVEY = `Email,What would you like help with?,I feel confident at work,How old are you?,Any thoughts?
ann@example.org,"Audit, Teaching",Strongly agree,34,Thanks
bo@example.org,Audit,agree ,40,
nobody@example.org,N/A,Neither agree nor disagree,52,Thanks
`;
const PEOPLE = 'Staff number,Name,Email\n01,Ann Able,ann@example.org\n02,Bo Bell,bo@example.org\n';

interface Explained {
  readonly field: string | null;
  readonly degree: string;
  readonly told_by: string;
  readonly kept_as: string | null;
  readonly how_it_is_read: readonly string[];
  readonly to_change: readonly string[];
  readonly values: readonly {
    readonly written: string;
    readonly cells: number;
    readonly read_as: readonly string[];
    readonly points: number | null;
    readonly refused: readonly { readonly why: string; readonly cells: number }[];
  }[];
}

async function explained(text: string, column: string, ...more: readonly string[]): Promise<Explained> {
  const words = ['import', 'file.csv', '--explain', column, ...more, '--json'];
  const { out } = await mentorIn(emptyFolder(), words, { files: { 'file.csv': text } });
  return JSON.parse(out);
}

const readingsOf = ({ values }: Explained) =>
  Object.fromEntries(values.map(({ written, read_as }) => [written, read_as]));

describe('mentor import --explain', () => {
  it('says of a roster what each value was read as, and why rows are refused for it', async () => {
    const role = await explained(ROSTER, 'Role');
    expect(role).toMatchObject({ field: 'role', degree: 'certain', origin: 'own name' });
    expect(role.values).toEqual([
      expect.objectContaining({
        written: 'I would like a mentor',
        cells: 1,
        read_as: ['mentee'],
        refused: [],
      }),
      expect.objectContaining({ written: 'Mentor', read_as: ['mentor'], refused: [] }),
      expect.objectContaining({
        written: 'mentor or mentee',
        read_as: [],
        refused: [{ why: '"mentor or mentee" leaves open which role is meant.', cells: 1 }],
      }),
    ]);
  });

  it.each([
    ['Name', { 'Smith, Ann (Leaver)': ['given name: Ann', 'family name: Smith', 'status: left'] }],
    ['start date', { '31/01/2020': ['2020-01-31'], '05/02/2021': ['2021-02-05'], '32/02/2021': [] }],
    ['Skills', { 'triage, audit': ['triage', 'audit'], triage: ['triage'] }],
    ['Status', { Active: ['active'], 'On leave': ['on_leave'], 'Gone fishing': [] }],
    ['Mentor?', { yes: ['yes'], no: ['no'] }],
    ['FTE', { '0,5': ['0.5'], '1,5': ['1.5'] }],
  ])('reads the cells of %s as the import does', async (column, readings) => {
    expect(readingsOf(await explained(ROSTER, column))).toMatchObject(readings);
  });

  it('says how dates are read and lists divided, and gives the line that changes or confirms it', async () => {
    expect((await explained(ROSTER, 'Start Date')).how_it_is_read).toEqual([
      'Dates in Start Date: day-first (31/01/2020).',
    ]);
    const skills = await explained(ROSTER, 'Skills');
    expect(skills).toMatchObject({ field: 'strengths', degree: 'likely' });
    expect(skills.how_it_is_read[0]).toContain(
      'Divided at commas: Skills, as "triage, audit" → triage | audit.',
    );
    expect(skills.to_change).toEqual([
      'mentor import file.csv --map Skills=strengths',
      'mentor import file.csv --map Skills=FIELD',
      'mentor import file.csv --map Skills=text',
      'mentor import file.csv --map Skills=ignore',
    ]);
    const said = await explained(ROSTER, 'Skills', '--map', 'Skills=needs; not divided');
    expect(readingsOf(said)).toEqual({ 'triage, audit': ['triage, audit'], triage: ['triage'] });
    expect(said.told_by).toBe('said in this call, with --map');
    expect(said.to_change[0]).toBe('mentor import file.csv --map Skills=FIELD');
  });

  it('says of a survey where each answer stands on its scale, and what is no field', async () => {
    const rating = await explained(SURVEY, 'I feel confident at work', '--as', 'survey');
    expect(rating.values.map(({ written, points }) => [written, points])).toEqual([
      ['Neither agree nor disagree', 3],
      ['Strongly agree', 5],
      ['agree ', 4],
    ]);
    expect(rating.how_it_is_read).toEqual(['Scale agreement, 5 points (English).']);
    expect(rating.told_by).toContain('a rating: that is no field');
    const needs = await explained(SURVEY, 'What would you like help with?', '--as', 'survey');
    expect(readingsOf(needs)).toEqual({
      'Audit, Teaching': ['Audit', 'Teaching'],
      Audit: ['Audit'],
      'N/A': [],
    });
    const thoughts = await explained(SURVEY, 'Any thoughts?', '--as', 'survey');
    expect(thoughts).toMatchObject({ field: null, values: [{ written: 'Thanks', cells: 2 }] });
  });

  it('knows whom an answer is from, and stores nothing', async () => {
    const folder = emptyFolder();
    const files = { 'people.csv': PEOPLE, 'survey.csv': SURVEY };
    await mentorIn(folder, ['import', 'people.csv'], { files });
    const before = readFileSync(path.join(folder, 'mentor.db'));
    const words = ['import', 'survey.csv', '--as', 'survey', '--explain', 'Email'];
    const { out } = await mentorIn(folder, words);
    expect(out).toMatch(/nobody@example\.org +1 cell → as written; refused – Nobody on record is/u);
    expect(out).toMatch(/ann@example\.org +1 cell → as written\n/u);
    expect(readFileSync(path.join(folder, 'mentor.db')).equals(before)).toBe(true);
  });

  it.each([
    [
      'Mentee,Mentor,Started on,Status\n1,2,31/01/2026,Active\n',
      'Started on',
      { '31/01/2026': ['2026-01-31'] },
    ],
    ['pairing,held_on,minutes,topics\n1,2026-02-03,1 h,audit; triage\n', 'minutes', { '1 h': ['60'] }],
    [
      'pairing,held_on,minutes,topics\n1,2026-02-03,1 h,audit; triage\n',
      'topics',
      { 'audit; triage': ['audit', 'triage'] },
    ],
    [
      'pairing,given_by,given_on,rating,wants_change\n1,mentee,2026-02-03,4 - Good,no thanks\n',
      'rating',
      { '4 - Good': ['4'] },
    ],
    [
      'pairing,given_by,given_on,rating,wants_change\n1,mentee,2026-02-03,4 - Good,no thanks\n',
      'wants_change',
      { 'no thanks': ['no'] },
    ],
  ])('reads the other kinds of files too: %j', async (text, column, readings) => {
    expect(readingsOf(await explained(text, column))).toEqual(readings);
  });

  it('is a record in a terminal, asks nothing there, and goes into a file', async () => {
    const folder = emptyFolder();
    const words = ['import', 'file.csv', '--explain', 'Skills'];
    const { out: shown, err } = await mentorIn(folder, words, {
      files: { 'file.csv': ROSTER },
      isTerminal: true,
    });
    const out = stripVTControlCharacters(shown);
    expect(err).toContain('Nothing was imported.');
    expect(out).toMatch(/Taken for +strengths/u);
    expect(out).toMatch(/triage, audit +1 cell → triage \| audit/u);
    await mentorIn(folder, [...words, '--out', 'skills.csv']);
    expect(readFileSync(path.join(folder, 'skills.csv'), 'utf8')).toContain('Skills,Taken for,strengths');
    expect(existsSync(path.join(folder, 'mentor.db'))).toBe(false);
  });

  it('still explains a file that cannot be imported, and says why it cannot', async () => {
    const text = 'Name,Role\nAnn Able,Mentor\n';
    const words = ['import', 'file.csv', '--as', 'pairings', '--explain', 'Role', '--json'];
    const { out } = await mentorIn(emptyFolder(), words, { files: { 'file.csv': text } });
    expect(JSON.parse(out)).toMatchObject({
      field: null,
      values: [{ written: 'Mentor', read_as: null }],
      cannot_be_imported: expect.arrayContaining(['mentee: No column holds the mentee.']),
    });
  });

  it.each(['Name,Role\nAnn Able,Mentor\n', 'Staff number,Role,Start Date\n1,Mentor,03/04/2026\n'])(
    'shows the columns of a roster that cannot be read: %j',
    async (text) => {
      const role = await explained(text, 'Role', '--as', 'roster');
      expect(role).toMatchObject({ field: 'role', values: [{ written: 'Mentor', read_as: null }] });
    },
  );

  it('refuses a column that is not there, several files, and --format without something to show', async () => {
    const folder = emptyFolder();
    const files = { 'file.csv': ROSTER };
    const missing = await mentorIn(folder, ['import', 'file.csv', '--explain', 'Skill'], { files });
    expect(missing).toMatchObject({ exitCode: 2, out: '' });
    expect(missing.err).toContain('Did you mean "Skills"?');
    expect((await mentorIn(folder, ['import', 'file.csv', 'file.csv', '--explain', 'Role'])).exitCode).toBe(
      2,
    );
    expect((await mentorIn(folder, ['import', 'file.csv', '--format', 'csv'])).exitCode).toBe(2);
    const both = await mentorIn(folder, ['import', 'file.csv', '--inspect', '--explain', 'Role']);
    expect(both.exitCode).toBe(2);
  });
});
