import type { FileKind } from '../../domain/files/file-fields.js';
import type { AbsenceChange } from '../../domain/people/absence.js';
import type { DateOrder } from '../../domain/settings/intake-settings.js';
import type { WaveMatch } from '../../domain/surveys/wave-match.js';
import type { FieldChange } from '../../intake/plans/roster/person-changes.js';
import type { RosterPlan } from '../../intake/plans/roster/roster-plan.js';
import { countsByReason } from '../../intake/responses/respondents.js';
import type { Reject } from '../../intake/table/rejects.js';
import type { Unlinked } from '../session/answers-of-round.js';
import type { FilePlan, PlannedFile } from './plan-file.js';

/** How many rows of a file become what. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Someone on record of whom the file says something new. */
export interface ChangedPerson {
  readonly line: number;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/** Someone on record of whom a roster says nothing. */
export interface MissingPerson {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** A pairing that cannot go on as it is, in words too. */
export interface PairingEffect {
  readonly change: AbsenceChange;
  /** `Hodan Abdi with Lan Nguyễn`. */
  readonly two: string;
  /** Names of those of the two who are away. */
  readonly away: readonly string[];
}

/** What a roster changes beyond its counts. */
export interface RosterEffects {
  /** The first of those who are new, in the order of the file's keys. */
  readonly newNames: readonly string[];
  /** The first of those who change; `counts.updated` says how many there are. */
  readonly changed: readonly ChangedPerson[];
  /** Everyone on record and still there whom the file leaves out. */
  readonly missing: readonly MissingPerson[];
  /** Rejected rows that are about nobody on record: they may be some of the missing. */
  readonly unplaced: number;
  /** Open pairings of people who have left or are on leave, as they are after the import. */
  readonly pairings: readonly PairingEffect[];
  readonly managers: ManagerEffects;
}

/** What became of the managers that the roster names. */
export interface ManagerEffects {
  /** How many managers could not be told, and the first of them in words. */
  readonly problemCount: number;
  readonly problems: readonly string[];
  /** Circles in the line of managers, as names. */
  readonly circles: readonly (readonly string[])[];
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
  readonly waves: readonly WaveMatch[];
  /** Survey answers that could not be linked to those of another wave. */
  readonly unlinked?: Unlinked;
}

/** An older answer of someone who answered twice in the file counts as unchanged. */
export function countsOf(plan: FilePlan | RosterPlan): ImportCounts {
  const rest = { unchanged: plan.unchanged.length, rejected: plan.rejects.length };
  switch (plan.kind) {
    case 'roster':
      return { created: plan.creates.length, updated: plan.updates.length, ...rest };
    case 'survey': {
      const updated = plan.responses.filter(({ replaces }) => replaces).length;
      const unchanged = rest.unchanged + plan.replaced.length;
      return { created: plan.responses.length - updated, updated, ...rest, unchanged };
    }
    default:
      return { created: plan.creates.length, updated: 0, ...rest };
  }
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
