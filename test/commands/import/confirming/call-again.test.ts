import { describe, expect, it } from 'vitest';
import { type CallMade, callAgain } from '../../../../src/commands/import/confirming/call-again.js';

/** What is not of the words of a call: asked anew, known from elsewhere, or what the line is to replace. */
type NotRepeated = 'ask' | 'confirmed' | 'dryRun' | 'yes';

/** Every word that a call may have: a new option that is missing here does not compile. */
const EVERYTHING: Required<Omit<CallMade, NotRepeated>> = {
  files: ['answers.xlsx'],
  round: 'Round 2',
  as: 'survey',
  map: ['Your number=staff_number'],
  wave: 'baseline',
  encoding: 'utf-8',
  delimiter: 'semicolon',
  headerRows: 2,
  sheet: 'Sheet 1',
  source: 'microsoft-forms',
  dateOrder: 'month-first',
  decimalMark: 'dot',
  key: 'key.csv',
  keepPartial: true,
  keepTests: true,
  role: 'mentor',
  fillDown: ['Ward'],
  complete: true,
  effective: '2026-09-01',
  correction: true,
  anyway: true,
  saveAs: 'forms',
  rejects: 'left.csv',
};

describe('callAgain', () => {
  it('repeats every word of the call, in quotation marks where a shell needs them', () => {
    expect(callAgain(EVERYTHING, { also: ['--yes'] })).toBe(
      'mentor import answers.xlsx --round "Round 2" --as survey --role mentor --wave baseline --encoding utf-8 --delimiter semicolon ' +
        '--header-rows 2 --sheet "Sheet 1" --source microsoft-forms --date-order month-first --decimal-mark dot --effective 2026-09-01 ' +
        '--key key.csv --rejects left.csv --save-as forms --map "Your number=staff_number" --fill-down Ward --complete --correction ' +
        '--anyway --keep-partial --keep-tests --yes',
    );
  });
});
