import type { DataTable } from '../data-table.js';

/** A criterion's weight and what changing it does. */
export interface ShownSensitivity {
  readonly criterion: string;
  readonly weight: number;
  readonly isIdle: boolean;
  readonly trials: readonly { readonly factor: number; readonly moved: number; readonly loss: number }[];
}

const TRIALS = [
  [0, 'without', 'without it'],
  [0.5, 'halved', 'halved'],
  [2, 'doubled', 'doubled'],
] as const;

/** One row a criterion: how many mentees move, and the fit it costs by today's weights, without it, halved and doubled. */
export function sensitivityTable(criteria: readonly ShownSensitivity[]): DataTable {
  return {
    columns: [
      { name: 'criterion', title: 'Criterion', kind: 'text' },
      { name: 'weight', title: 'Weight', kind: 'number' },
      { name: 'matters', title: 'Matters', kind: 'boolean' },
      ...TRIALS.map(([, name, title]) => ({
        name: `moved_${name}`,
        title: `Moved ${title}`,
        kind: 'number' as const,
      })),
      ...TRIALS.map(([, name, title]) => ({
        name: `loss_${name}`,
        title: `Loss ${title}`,
        kind: 'number' as const,
      })),
    ],
    rows: criteria.map(({ criterion, weight, isIdle, trials }) => {
      const trialOf = (factor: number) => trials.find((trial) => trial.factor === factor);
      return [
        criterion,
        weight,
        !isIdle,
        ...TRIALS.map(([factor]) => trialOf(factor)?.moved ?? null),
        ...TRIALS.map(([factor]) => trialOf(factor)?.loss ?? null),
      ];
    }),
  };
}
