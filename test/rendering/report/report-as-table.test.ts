import { describe, expect, it } from 'vitest';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { reportAsTable } from '../../../src/rendering/report/report-as-table.js';
import { COSTS } from '../../evaluation/facts/costed-programme.js';
import { withOutcomes } from '../../evaluation/facts/measured-programme.js';
import { exampleInput } from '../../evaluation/facts/reported-programme.js';

const input = withOutcomes(exampleInput());
const { settings } = input;
const report = evaluateQuarter({
  ...input,
  settings: { ...settings, costs: COSTS, report: { ...settings.report, smallestGroup: 1 } },
});
const occasion = {
  producedOn: '2026-10-05',
  asOf: '2026-10-05',
  knownOn: null,
  dataState: 'x',
  issuedAs: null,
};
const { columns, rows } = reportAsTable({ ...report, occasion });
const at = (name: string) => columns.findIndex((column) => column.name === name);
const notesOf = (isMeant: (row: (typeof rows)[number]) => boolean) =>
  rows.filter((row) => isMeant(row) && row[at('value')] !== null).map((row) => String(row[at('note')]));

describe('a row of the report that stands alone', () => {
  it('says in which currency an amount is', () => {
    const notes = notesOf((row) => row[at('unit')] === 'money');
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) expect(note).toMatch(new RegExp(`(?:^|; )in ${COSTS.currency}(?:;|$)`));
  });

  it('says of a measure of units out of how many it is, and which way is better', () => {
    const notes = notesOf((row) => /^unit_outcome(?:_month|_median)?$/.test(String(row[at('metric')])));
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) expect(note).toMatch(/\b(?:better|which way is better is not said)/);
    expect(notes).toContainEqual(expect.stringMatching(/in \d+/));
  });
});
