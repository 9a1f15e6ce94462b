import type { FileKind } from '../../../domain/files/file-fields.js';
import type { DateOrder } from '../../../domain/settings/intake-settings.js';
import type { WaveMatch } from '../../../domain/surveys/wave-match.js';
import type { HandEditMet } from '../../../intake/plans/roster/hand-edits-met.js';
import type { RosterEffects } from '../../../intake/plans/roster/roster-effects.js';
import type { RosterImport } from '../../../intake/plans/roster/roster-import.js';
import type { ValuesThatStay } from '../../../intake/plans/roster/values-that-stay.js';
import { countsByReason } from '../../../intake/responses/respondents.js';
import type { Reject } from '../../../intake/table/rejects.js';
import type { Unlinked } from '../../session/standing/answers-of-round.js';
import type { FilePlan, PlannedFile } from '../planning/plan-file.js';

/** How many rows of a file become what. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What importing one file comes to. */
export interface ImportOutcome {
  readonly kind: FileKind;
  readonly counts: ImportCounts;
  readonly notes: readonly string[];
  readonly rejects: readonly Reject[];
  /** How ambiguous dates of the file were read; undefined where nothing depends on it. */
  readonly dateOrder: DateOrder | undefined;
  readonly roster: RosterEffects | null;
  /** What a roster leaves as it is because it has no column of it, and rules depend on it; absent where nothing is. */
  readonly staying?: readonly ValuesThatStay[];
  /** Values written by hand of which a roster says otherwise; absent where there are none. */
  readonly handEdits?: readonly HandEditMet[];
  readonly waves: readonly WaveMatch[];
  /** Survey answers that could not be linked to those of another wave. */
  readonly unlinked?: Unlinked;
}

/** An older answer of someone who answered twice in the file counts as unchanged. */
function countsOf(plan: FilePlan): ImportCounts {
  const rest = { unchanged: plan.unchanged.length, rejected: plan.rejects.length };
  switch (plan.kind) {
    case 'survey': {
      const updated = plan.responses.filter(({ replaces }) => replaces).length;
      const unchanged = rest.unchanged + plan.replaced.length;
      return { created: plan.responses.length - updated, updated, ...rest, unchanged };
    }
    default:
      return { created: plan.creates.length, updated: plan.updates.length, ...rest };
  }
}

/** What a roster that is held whole comes to. */
export function outcomeOfRoster(
  { rows, effects }: RosterImport,
  staying: readonly ValuesThatStay[],
): ImportOutcome {
  const { creates, updates, unchanged, rejects, notes, dateOrder } = rows;
  return {
    kind: 'roster',
    counts: {
      created: creates.length,
      updated: updates.length,
      unchanged: unchanged.length,
      rejected: rejects.length,
    },
    notes,
    rejects,
    dateOrder,
    roster: effects,
    staying,
    waves: [],
  };
}

/** The outcome of a plan that changes nothing beyond its rows. */
export function outcomeOf({ plan, waves, unlinked }: PlannedFile): ImportOutcome {
  const notes = plan.kind === 'survey' ? [...plan.notes, ...droppedInWords(plan)] : plan.notes;
  return {
    kind: plan.kind,
    counts: countsOf(plan),
    notes,
    rejects: plan.rejects,
    dateOrder: plan.dateOrder,
    roster: null,
    waves,
    ...(unlinked === undefined ? {} : { unlinked }),
  };
}

/** Rows that are nobody's answers are not taken in; how many, and why, is never silent. */
function droppedInWords({ dropped, replaced }: Extract<FilePlan, { kind: 'survey' }>): string[] {
  const left = [...countsByReason(dropped)].map(([reason, count]) => `Left out: ${count} ${reason}.`);
  if (replaced.length === 0) return left;
  return [...left, `Answered again later by the same person: ${replaced.length} (the later answer counts).`];
}
