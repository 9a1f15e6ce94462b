import { menteesMatched, type Run } from '../../../domain/rounds/run.js';
import type { DataTable } from '../data-table.js';

/** One row a run of the matching. */
export function runsTable(runs: readonly Run[]): DataTable {
  return {
    columns: [
      { name: 'run', title: 'Run', kind: 'number' },
      { name: 'computed_at', title: 'Computed', kind: 'text' },
      { name: 'status', title: 'Status', kind: 'text' },
      { name: 'objective', title: 'Objective', kind: 'text' },
      { name: 'mentees', title: 'Mentees', kind: 'number' },
      { name: 'mentors', title: 'Mentors', kind: 'number' },
      { name: 'places', title: 'Places', kind: 'number' },
      { name: 'matched', title: 'Matched', kind: 'number' },
      { name: 'total_fit', title: 'Total fit', kind: 'number' },
      { name: 'proven_optimal', title: 'Proven optimal', kind: 'boolean' },
      { name: 'gap', title: 'Gap', kind: 'number' },
      { name: 'seed', title: 'Seed', kind: 'number' },
      { name: 'fingerprint', title: 'Fingerprint', kind: 'text' },
      { name: 'pairs', title: 'Pairs', kind: 'number' },
      { name: 'may_change', title: 'May change', kind: 'text' },
      { name: 'switching_cost', title: 'Switching cost', kind: 'number' },
      { name: 'changed', title: 'Changed', kind: 'number' },
      { name: 'accepted', title: 'Accepted', kind: 'number' },
      { name: 'vetoed', title: 'Vetoed', kind: 'number' },
    ],
    rows: runs.map((run) => [
      run.id,
      run.computedAt,
      run.status,
      run.objective,
      run.menteeCount,
      run.mentorCount,
      run.placeCount,
      menteesMatched(run).size,
      run.totalFit,
      run.certificate.proven,
      run.certificate.gap,
      run.seed,
      run.fingerprint,
      run.pairs.length,
      run.rematching?.mayChange ?? null,
      run.rematching?.switchingCost ?? null,
      run.rematching === undefined ? null : run.pairs.filter(({ replaces }) => replaces !== undefined).length,
      run.pairs.filter(({ decision }) => decision === 'accepted').length,
      run.pairs.filter(({ decision }) => decision === 'vetoed').length,
    ]),
  };
}
