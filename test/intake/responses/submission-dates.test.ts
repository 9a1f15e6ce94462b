import { describe, expect, it } from 'vitest';
import { respondentsOf } from '../../../src/intake/responses/respondents.js';
import { readTable } from '../../../src/intake/table/read-table.js';

const FORM = 'ID,Start time,Completion time,Email,Name,How are you?\n';

describe('times of a form that lost their format', () => {
  it('are read as a spreadsheet counts them, and told', () => {
    const table = readTable(
      `${FORM}1,46023.4,46023.5,ada@example.org,Ada,Well\n2,46023,46024,bo@example.org,Bo,Well\n`,
      'f.csv',
    );
    const { respondents, notes } = respondentsOf(table);
    expect(respondents.map(({ submittedAt, submittedOn }) => [submittedAt, submittedOn])).toEqual([
      ['2026-01-01T12:00:00', '2026-01-01'],
      ['2026-01-02T00:00:00', '2026-01-02'],
    ]);
    expect(notes).toContain(
      "Times in Completion time are a spreadsheet's numbers: 46023.5 is 2026-01-01 12:00:00.",
    );
  });
});
