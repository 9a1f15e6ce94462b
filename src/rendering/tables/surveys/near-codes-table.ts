import type { NearCodes } from '../../../domain/surveys/near-codes.js';
import { codeAsText } from '../../../domain/surveys/survey-code.js';
import type { DataTable } from '../data-table.js';

/** One row for every two codes that may be one person's. */
export function nearCodesTable(near: readonly NearCodes[]): DataTable {
  return {
    columns: [
      { name: 'code', title: 'Code', kind: 'text' },
      { name: 'waves', title: 'Waves', kind: 'text' },
      { name: 'other_code', title: 'Other code', kind: 'text' },
      { name: 'other_waves', title: 'Other waves', kind: 'text' },
      { name: 'differs_in', title: 'Differs in', kind: 'text' },
      { name: 'rivals', title: 'Other candidates', kind: 'number' },
    ],
    rows: near.map(({ code, waves, otherCode, otherWaves, differsIn, rivals }) => [
      codeAsText(code),
      waves.join('; '),
      codeAsText(otherCode),
      otherWaves.join('; '),
      differsIn === null
        ? 'one letter'
        : `part ${differsIn}: ${code[differsIn - 1] || '(blank)'} / ${otherCode[differsIn - 1] || '(blank)'}`,
      rivals,
    ]),
  };
}
