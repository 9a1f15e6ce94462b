import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenIn, withoutEmptyBoxes } from '../../../src/intake/table/check-marks.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { isBlankMark } from '../../../src/intake/values/blanks/nothing-words.js';
import { listSeparatorOf, splitList } from '../../../src/intake/values/lists.js';
import { roleIn } from '../../../src/intake/values/roles/roles.js';
import { parseYesNo } from '../../../src/intake/values/yes-no.js';

const listOf = (cell: string) => splitList(chosenIn(cell), listSeparatorOf([chosenIn(cell)]));

describe('boxes in a cell', () => {
  it.each([
    ['☑ Mentor ☐ Mentee', ['Mentor']],
    ['☐ Mentor ☑ Mentee', ['Mentee']],
    ['[x] Audit [ ] Triage [X] Teaching', ['Audit', 'Teaching']],
    ['[ ] Audit\n[x] Wound care, acute\n[] Triage', ['Wound care, acute']],
    ['☒ Audit\n☐ Triage', ['Audit']],
    ['✓ Audit ✗ Triage ✓ Teaching', ['Audit', 'Teaching']],
    ['✔️ Audit; ❌ Triage', ['Audit']],
    ['Audit ☑ Triage ☐', ['Audit']],
    ['Yes [ ] No [x]', ['No']],
    ['Topics: ☑ Audit ☐ Triage', ['Audit']],
    ['□ Audit □ Triage', []],
    ['[_] Audit', []],
    ['Audit ☐', []],
    ['⬜ Audit ✅ Triage', ['Triage']],
  ])('%j says %j', (cell, chosen) => expect(listOf(cell)).toEqual(chosen));

  it.each(['☐', '[ ]', '□', '⬜', '✗', '❌'])('%j alone is a no, and never a term', (mark) => {
    expect(chosenIn(mark)).toBe(mark);
    expect(parseYesNo(mark)).toBe(false);
  });

  it.each(['☑', '✓', '✔', '[x]', '✅'])('%j alone is a yes', (mark) => expect(parseYesNo(mark)).toBe(true));

  it('that are empty say nothing', () => {
    for (const mark of ['☐', '[ ]', '□', '→', '•']) expect(isBlankMark(mark)).toBe(true);
  });

  it('only happen to stand in a text', () => {
    for (const text of ['I ticked [ ] by mistake, sorry', 'Tables [x] and y', 'plain', 'a (x) b'])
      expect(chosenIn(text)).toBe(text);
  });

  it('never let through what is not ticked', () => {
    const option = fc.record({
      text: fc.constantFrom('Audit', 'Triage', 'Wound care', 'Teaching', 'Research'),
      isTicked: fc.boolean(),
    });
    const style = fc.constantFrom(['☑', '☐'], ['[x]', '[ ]'], ['✓', '✗'], ['☒', '☐'], ['✅', '⬜']);
    const options = fc.uniqueArray(option, { selector: ({ text }) => text, minLength: 1 });
    const between = fc.constantFrom(' ', '\n', '; ', ', ');
    fc.assert(
      fc.property(options, style, between, fc.boolean(), (all, [yes = '', no = ''], divider, isBehind) => {
        const cell = all
          .map(({ text, isTicked }) =>
            isBehind ? `${text} ${isTicked ? yes : no}` : `${isTicked ? yes : no} ${text}`,
          )
          .join(divider);
        expect(listOf(cell)).toEqual(all.flatMap(({ text, isTicked }) => (isTicked ? [text] : [])));
      }),
    );
  });

  it('are read in a whole file, and told', () => {
    const table = withoutEmptyBoxes(
      readTable('Name,Role\nAnn,☐ Mentor ☑ Mentee\nBo,☑ Mentor ☐ Mentee\n', 'r.csv'),
    );
    expect(table.rows.map(({ cells: [, role = ''] }) => roleIn(role))).toEqual(['mentee', 'mentor']);
    expect(table.notes).toContain(
      'Boxes: only what is ticked counts, in 2 rows (lines 2, 3): ☐ Mentor ☑ Mentee says Mentee.',
    );
  });
});

describe('lists that were pasted', () => {
  it.each([
    ['→ Audit → Triage', ['Audit', 'Triage']],
    ['•Audit•Triage', ['Audit', 'Triage']],
    ['➤ Audit, acute\n➤ Triage', ['Audit, acute', 'Triage']],
    ['1) Audit 2) Triage', ['Audit', 'Triage']],
    ['1.Audit\n2.Triage', ['Audit', 'Triage']],
    ['(1) Audit (2) Triage', ['Audit', 'Triage']],
    ['a) Audit b) Triage', ['Audit', 'Triage']],
    ['1. Audit, 2. Triage, 3. Teaching', ['Audit', 'Triage', 'Teaching']],
    ['“Audit, acute”, “Triage”', ['Audit, acute', 'Triage']],
    ['„Audit, akut“; „Triage“', ['Audit, akut', 'Triage']],
    ['Band 5.5, B12', ['Band 5.5', 'B12']],
  ])('%j has %j', (cell, items) => expect(splitList(cell, listSeparatorOf([cell]))).toEqual(items));
});
