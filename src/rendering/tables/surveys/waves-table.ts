import type { WaveMatch } from '../../../domain/surveys/wave-match.js';
import type { DataTable } from '../data-table.js';

/** One row for every two waves: how many answered each and both, and by what they were found to be the same people. */
export function wavesTable(matches: readonly WaveMatch[]): DataTable {
  return {
    columns: [
      { name: 'wave', title: 'Wave', kind: 'text' },
      { name: 'n', title: 'n', kind: 'number' },
      { name: 'other_wave', title: 'Later wave', kind: 'text' },
      { name: 'n_other', title: 'n later', kind: 'number' },
      { name: 'n_matched', title: 'n matched', kind: 'number' },
      { name: 'by_person', title: 'By number or e-mail', kind: 'number' },
      { name: 'by_token', title: 'By token', kind: 'number' },
      { name: 'by_code', title: 'By code', kind: 'number' },
      { name: 'by_link', title: 'By linked codes', kind: 'number' },
    ],
    rows: matches.map(({ wave, other, answered, answeredOther, matched, matchedBy }) => [
      wave,
      answered,
      other,
      answeredOther,
      matched,
      matchedBy.person,
      matchedBy.token,
      matchedBy.code,
      matchedBy.link,
    ]),
  };
}
