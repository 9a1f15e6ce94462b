import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_KINDS, type FileKind } from '../../../src/domain/files/file-fields.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { InputError } from '../../../src/errors.js';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { recogniseKind } from '../../../src/intake/columns/recognise-file.js';
import { planFeedback } from '../../../src/intake/plans/feedback-plan.js';
import { planCheckIns } from '../../../src/intake/plans/meetings/check-ins-plan.js';
import { planPairings } from '../../../src/intake/plans/pairings-plan.js';
import { planRoster } from '../../../src/intake/plans/roster/roster-plan.js';
import { planSurvey } from '../../../src/intake/plans/survey/survey-plan.js';
import { respondentsOf } from '../../../src/intake/responses/respondents.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { EMPTY, PAIRINGS, PEOPLE, TODAY } from './plan-inputs.js';

type Line = { readonly line: number };

/** The lines of everything that the plan of a file lists, as a file of the kind. */
function plannedLines(text: string, kind: FileKind | undefined): { rows: number[]; listed: number[] } {
  const table = readTable(text, 'any.csv');
  const known = kind ?? recogniseKind(table).kind;
  const mapping = mapColumns(table.headers, { kind: known, source: 'any.csv', columns: new Map() });
  const common = {
    table,
    mapping,
    settings: DEFAULT_SETTINGS,
    today: TODAY,
    people: PEOPLE,
    pairings: PAIRINGS,
  };
  const lists = (): readonly (readonly Line[])[] => {
    if (known === 'roster') {
      const plan = planRoster({ ...common, ...EMPTY, people: PEOPLE });
      return [plan.creates, plan.updates, plan.unchanged, plan.rejects];
    }
    if (known === 'survey') {
      const respondents = respondentsOf(table);
      const plan = planSurvey({
        ...common,
        respondents,
        participations: new Map(),
        responses: [],
        wave: undefined,
      });
      const dropped = plan.dropped.filter(({ reason }) => reason !== 'blank row');
      return [plan.responses, plan.unchanged, plan.replaced, plan.rejects, dropped];
    }
    const plan =
      known === 'pairings'
        ? planPairings(common)
        : known === 'check-ins'
          ? planCheckIns({ ...common, checkIns: [] })
          : planFeedback({ ...common, feedback: [] });
    return [plan.creates, plan.unchanged, plan.rejects];
  };
  const inOrder = (lines: readonly Line[]) => lines.map(({ line }) => line).toSorted((a, b) => a - b);
  return { rows: inOrder(table.rows), listed: inOrder(lists().flat()) };
}

describe('any file', () => {
  const header = fc.constantFrom(
    'staff_number',
    'Email',
    'name',
    'Line Manager',
    'Start Date',
    'Leaving date',
    'Status',
    'Role',
    'capacity',
    'needs',
    'Timestamp',
    'What would you like to learn?',
    'mentee',
    'mentor',
    'held_on',
    'started_on',
    'rating',
    'given_by',
    'given_on',
    'pairing',
    '__proto__',
    '',
  );
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0007',
      '0008',
      'ben@example.org',
      '2026-10-01',
      '03/04/2026',
      '13/04/2026',
      'Mentor',
      'A;B;',
      '#REF!',
      '4',
      '11',
      "'=1",
      'Ada Okafor',
    ),
    fc.string({ maxLength: 8 }),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const file = fc
    .tuple(
      fc.array(header, { minLength: 1, maxLength: 7 }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
    )
    .map(([headers, rows]) => [headers, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n'));

  it.each([...FILE_KINDS, undefined])(
    'as %s: every row is accounted for once, or the file is refused with words',
    (kind) => {
      fc.assert(
        fc.property(file, (text) => {
          try {
            const { rows, listed } = plannedLines(text, kind);
            expect(listed).toEqual(rows);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            expect(error.complaints.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
