import { claimOfMetadata } from '../columns/column-claims.js';
import { degreeOf, type Interpretation } from '../columns/interpretation.js';
import type { Mapping } from '../columns/map-columns.js';
import type { Header } from '../table/header.js';
import type { Table } from '../table/read-table.js';

const EXAMPLES = 3;

/** What a survey tool's own column says about a response, where that is of use here. */
function targetOf({ role }: Header): string | undefined {
  if (role === undefined) return undefined;
  return role === 'token' ? 'token' : claimOfMetadata(role, 'survey')?.target;
}

/** The columns by which a survey tool itself says who answered and when, where no question does. */
export function interpretMetadata(table: Table, mapping: Mapping): Interpretation[] {
  return table.headers.flatMap((header) => {
    const target = targetOf(header);
    const isAsked = [...mapping.fields.keys()].some((field) => field === target);
    const isNamed = mapping.claims.has(header.position);
    if (target === undefined || isAsked || isNamed) return [];
    const filled = table.rows.flatMap(({ cells }) => (cells[header.position] ?? '').trim() || []);
    if (filled.length === 0) return [];
    const examples = [...new Set(filled)].slice(0, EXAMPLES);
    return [
      {
        column: header.name,
        position: header.position,
        target,
        degree: degreeOf('tool'),
        origin: 'tool',
        cells: filled.length,
        examples: examples.map((written) => ({ written, readAs: [written] })),
        words: [],
      },
    ];
  });
}
