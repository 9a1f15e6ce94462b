import type { DataTable } from '../data-table.js';

/** A group of mentees as it is shown; figures are null where they are hidden. */
export interface ShownGroup {
  readonly value: string | null;
  readonly hidden: boolean;
  readonly mentees: number | null;
  readonly matched: number | null;
  readonly share: number | null;
  readonly shareInterval: { readonly low: number; readonly high: number } | null;
  readonly meanFit: number | null;
}

/** One row a group of each attribute: how many of it are matched, and how well. */
export function equityTable(
  attributes: readonly { readonly attribute: string; readonly groups: readonly ShownGroup[] }[],
): DataTable {
  return {
    columns: [
      { name: 'attribute', title: 'By', kind: 'text' },
      { name: 'group', title: 'Group', kind: 'text' },
      { name: 'mentees', title: 'Mentees', kind: 'number' },
      { name: 'matched', title: 'Matched', kind: 'number' },
      { name: 'share', title: 'Share', kind: 'number' },
      { name: 'low', title: 'Low', kind: 'number' },
      { name: 'high', title: 'High', kind: 'number' },
      { name: 'mean_fit', title: 'Mean fit', kind: 'number' },
      { name: 'note', title: 'Note', kind: 'text' },
    ],
    rows: attributes.flatMap(({ attribute, groups }) =>
      groups.map((group) => [
        attribute,
        group.value ?? 'not stated',
        group.mentees,
        group.matched,
        group.share,
        group.shareInterval?.low ?? null,
        group.shareInterval?.high ?? null,
        group.meanFit,
        group.hidden ? 'suppressed: too few people' : null,
      ]),
    ),
  };
}
