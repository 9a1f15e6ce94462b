import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../../src/domain/files/file-fields.js';
import type { Interpretation } from '../../../../src/intake/columns/interpretation.js';
import {
  type ColumnExplanation,
  explanationOf,
} from '../../../../src/intake/plans/explained/column-explanation.js';
import { respondentsOf } from '../../../../src/intake/responses/respondents.js';
import type { Reject } from '../../../../src/intake/table/rejects.js';
import { fileOf, PEOPLE } from '../plan-inputs.js';

interface Asked {
  readonly target?: string | null;
  readonly rejects?: readonly Reject[];
  readonly isReadable?: boolean;
}

/** What is told of one column of a file; `target` as interpreting the columns would have it. */
function explained(kind: FileKind, text: string, column: string, asked: Asked = {}): ColumnExplanation {
  const { target = column, rejects = [], isReadable = true } = asked;
  const file = fileOf(kind, text);
  const position = file.table.headers.findIndex(({ name }) => name === column);
  const interpretation: Interpretation = {
    ...{ column, position, target },
    degree: 'certain',
    origin: 'own name',
    cells: 0,
    examples: [],
    words: [],
  };
  const respondents = kind === 'survey' ? respondentsOf(file.table) : undefined;
  return explanationOf(
    interpretation,
    { ...file, respondents, people: PEOPLE, responses: [], isReadable },
    rejects,
  );
}

const readings = ({ values }: ColumnExplanation) =>
  Object.fromEntries(values.map(({ written, readAs }) => [written, readAs]));

/** A file of one column beside a key. */
const roster = (heading: string, ...cells: readonly string[]) =>
  ['staff_number', ...cells.map((_, at) => at + 1)]
    .map((key, at) => `${key},"${[heading, ...cells][at]}"`)
    .join('\n');
const rejecting = (line: number, message: string, field?: string): Reject => ({
  line,
  cells: [],
  reasons: [{ ...(field === undefined ? {} : { field }), message }],
});

describe('a column of a roster', () => {
  it.each<[string, readonly string[], Readonly<Record<string, readonly string[]>>]>([
    ['role', ['Mentor', 'a mentee', 'ward'], { Mentor: ['mentor'], 'a mentee': ['mentee'], ward: [] }],
    ['capacity', ['2', 'many'], { 2: ['2'], many: [] }],
    ['is_mentor', ['yes', 'N', 'perhaps'], { yes: ['yes'], N: ['no'], perhaps: [] }],
    ['is_active', ['yes', 'no'], { yes: ['active'], no: ['no'] }],
    ['status', ['On leave', 'gone fishing'], { 'On leave': ['on_leave'], 'gone fishing': [] }],
    ['hired_on', ['31/01/2020', '32/01/2020'], { '31/01/2020': ['2020-01-31'], '32/01/2020': [] }],
    ['effective_on', ['2026-05-01'], { '2026-05-01': ['2026-05-01'] }],
    ['email', ['ADA@example.org', 'ada'], { 'ADA@example.org': ['ADA@example.org'], ada: [] }],
    ['unit', ['Ward 7', 'N/A'], { 'Ward 7': ['Ward 7'], 'N/A': [] }],
  ])('%s is read cell by cell', (column, cells, expected) => {
    expect(readings(explained('roster', roster(column, ...cells), column))).toEqual(expected);
  });

  it('of names says how they are divided, and what was said behind them', () => {
    expect(readings(explained('roster', roster('name', 'Smith, Ann (Leaver)', 'Bo Li'), 'name'))).toEqual({
      'Smith, Ann (Leaver)': ['given name: Ann', 'family name: Smith', 'status: left'],
      'Bo Li': ['given name: Bo', 'family name: Li'],
    });
  });

  it('that has no meaning of its own is kept under its heading, divided where it is a list', () => {
    const text = roster('Interests', 'audit; triage', 'audit');
    const found = explained('roster', text, 'Interests', { target: null });
    expect(found.keptAs).toBe('interests');
    expect(readings(found)).toEqual({ 'audit; triage': ['audit', 'triage'], audit: ['audit'] });
    expect(explained('roster', roster('role', 'Mentor'), 'role').keptAs).toBeNull();
  });

  it('of dates says how they are read, another column does not', () => {
    const text = 'staff_number,hired_on,unit\n1,31/01/2020,A\n2,05/02/2020,B\n';
    expect(explained('roster', text, 'hired_on').notes).toHaveLength(1);
    expect(explained('roster', text, 'unit').notes).toEqual([]);
  });
});

describe('the values of a column', () => {
  const text = roster('unit', 'B', 'A', ' ', 'C', 'C', '');

  it('are those that are filled, each once, the most frequent first and then in the order of the alphabet', () => {
    expect(explained('roster', text, 'unit').values.map(({ written, cells }) => [written, cells])).toEqual([
      ['C', 2],
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('are read as nothing where the column is left out, and not at all where no row can be read', () => {
    const readAs = (asked: Asked) => explained('roster', text, 'unit', asked).values[0]?.readAs;
    expect([readAs({ target: 'ignore' }), readAs({ isReadable: false }), readAs({})]).toEqual([
      [],
      null,
      ['C'],
    ]);
  });

  it('say why rows are refused for them, each reason with its count', () => {
    const rejects = [
      rejecting(5, 'Not there.', 'unit'),
      rejecting(6, 'Not there.', 'unit'),
      rejecting(2, 'Elsewhere.', 'role'),
      rejecting(3, 'Nobody.'),
    ];
    const refused = explained('roster', text, 'unit', { rejects }).values.map((one) => [
      one.written,
      one.refused,
    ]);
    expect(refused).toEqual([
      ['C', [{ why: 'Not there.', cells: 2 }]],
      ['A', []],
      ['B', []],
    ]);
  });

  it('are refused, of a key, for what is wrong with the whole row', () => {
    const rejects = [rejecting(2, 'Two people.'), rejecting(3, 'Elsewhere.', 'unit')];
    const { values } = explained('roster', text, 'staff_number', { rejects });
    expect(values.filter(({ refused }) => refused.length > 0)).toEqual([
      { written: '1', cells: 1, readAs: ['1'], refused: [{ why: 'Two people.', cells: 1 }] },
    ]);
  });
});

describe('a column of another file', () => {
  it.each<[FileKind, string, string, readonly string[]]>([
    ['check-ins', 'held_on', '2026-10-01', ['2026-10-01']],
    ['check-ins', 'held_on', 'soon', []],
    ['check-ins', 'minutes', '1 h', ['60']],
    ['check-ins', 'mode', 'Teams', ['video']],
    ['check-ins', 'kind', 'review', ['formal']],
    ['check-ins', 'topics', 'goals, rota', ['goals', 'rota']],
    ['check-ins', 'note', ' as it is ', ['as it is']],
    ['check-ins', 'mentee', 'ben@EXAMPLE.org', ['Ben Santos (0008)']],
    ['check-ins', 'mentee', 'Santos', []],
    ['check-ins', 'mentor', 'Zed Quux', []],
    ['pairings', 'status', 'Ended', ['ended']],
    ['feedback', 'given_by', 'Mentee', ['mentee']],
    ['feedback', 'wants_change', 'Y', ['yes']],
    ['feedback', 'wants_change', 'No', ['no']],
    ['feedback', 'rating', '4', ['4']],
    ['rules', 'kind', 'never', ['never']],
  ])('of %s, %s: %j', (kind, column, cell, readAs) => {
    const others = ['mentee', 'mentor', 'held_on', 'rating', 'kind'].filter((one) => one !== column);
    const text = `${[column, ...others].join(',')}\n"${cell}",,,,\n`;
    expect(readings(explained(kind, text, column))).toEqual({ [cell]: readAs });
  });
});

describe('a column of a survey', () => {
  const HEADER = 'Email Address,I feel confident at work,What would you like to learn?\n';
  const text = `${HEADER}ada@example.org,Agree,"audit, triage"\nben@example.org,Strongly agree,N/A\ndee@example.org,Neither agree nor disagree,audit\n`;

  it('has its answers with the points they come to', () => {
    const { values } = explained('survey', text, 'I feel confident at work', { target: null });
    expect(values.map(({ written, readAs, score }) => [written, readAs, score?.points])).toEqual([
      ['Agree', ['Agree'], 4],
      ['Neither agree nor disagree', ['Neither agree nor disagree'], 3],
      ['Strongly agree', ['Strongly agree'], 5],
    ]);
  });

  it('fills an attribute, or says nothing of it', () => {
    const found = explained('survey', text, 'What would you like to learn?', { target: 'needs' });
    expect(readings(found)).toEqual({ 'audit, triage': ['audit', 'triage'], audit: ['audit'], 'N/A': [] });
  });

  it('that says who answered is read as in any file', () => {
    expect(
      readings(explained('survey', text, 'Email Address', { target: 'email' }))['ada@example.org'],
    ).toEqual(['ada@example.org']);
  });
});
