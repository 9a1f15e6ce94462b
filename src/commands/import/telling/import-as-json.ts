import type { Interpretation } from '../../../intake/columns/interpretation.js';
import { jsonDocument } from '../../../rendering/tables/table-as-json.js';
import type { ImportOutcome } from './import-outcome.js';
import { interpretationAsJson } from './interpretation-as-json.js';

/** One file as it was taken in, or would be. */
interface ImportedForJson {
  readonly file: string;
  readonly outcome: ImportOutcome;
  readonly changedPairings: boolean;
  readonly rejectsFile: string | null;
  readonly interpretations: readonly Interpretation[];
}

/** What an import came to, for scripts. */
export function importedAsJson(
  imported: readonly ImportedForJson[],
  { isDryRun, isComplete }: { isDryRun: boolean; isComplete: boolean },
): string {
  const files = imported.map((one) => fileAsJson(one, isComplete));
  return jsonDocument({ schema: 'mentor/import', dry_run: isDryRun, files });
}

function fileAsJson(
  { file, outcome, changedPairings, rejectsFile, interpretations }: ImportedForJson,
  isComplete: boolean,
) {
  const { kind, counts, roster, waves, unlinked, staying = [], handEdits = [] } = outcome;
  return {
    file,
    kind,
    ...counts,
    rejects_file: rejectsFile,
    columns: interpretations.map(interpretationAsJson),
    notes: outcome.notes,
    ...rosterAsJson(roster, { isComplete, changedPairings }),
    kept_as_on_record: staying.map(({ column, people, asOf, file: from }) => ({
      column,
      people,
      as_of: asOf,
      file: from,
    })),
    written_by_hand: handEdits.map(({ name, field, recordedOn, holdsFrom, isKept }) => ({
      name,
      field,
      recorded_on: recordedOn,
      holds_from: holdsFrom,
      kept: isKept,
    })),
    waves: waves.map(({ wave, other, answered, answeredOther, matched, matchedBy }) => ({
      wave,
      n: answered,
      other_wave: other,
      n_other: answeredOther,
      n_matched: matched,
      matched_by: matchedBy,
    })),
    shared_codes: (unlinked?.shared ?? []).map(({ knownBy, ...shared }) => ({
      ...shared,
      known_by: knownBy,
    })),
    near_codes: unlinked?.near ?? 0,
  };
}

/** What a roster changed besides its rows; empty lists for any other file. */
function rosterAsJson(
  roster: ImportOutcome['roster'],
  { isComplete, changedPairings }: { isComplete: boolean; changedPairings: boolean },
) {
  return {
    changes: (roster?.changed ?? []).map(({ line, changes }) => ({ row: line, fields: changes })),
    missing: (roster?.missing ?? []).map(({ key, name }) => ({
      person: key,
      name,
      marked_as_left: isComplete,
    })),
    pairings: (roster?.pairings ?? []).map(({ change: { pairing, status, since, reason } }) => ({
      pairing: pairing.id,
      status,
      since,
      reason,
      changed: changedPairings,
    })),
    managers_not_found: roster?.managers.problems ?? [],
    manager_circles: roster?.managers.circles ?? [],
  };
}
