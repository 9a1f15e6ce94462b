import type { Context } from '../../context.js';
import { USUAL_GROUPS } from '../../domain/settings/settings.js';
import { nearest } from '../../domain/text/nearest.js';
import { UsageError } from '../../errors.js';
import type { EquityGroup } from '../../matching/answers/equity-of-groups.js';
import { equityTable } from '../../rendering/tables/matching/equity-table.js';
import { findLatestRun } from '../../store/rounds/runs.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { type Programme, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { runNamed } from '../session/naming/run-named.js';
import { type AttributeEquity, equityOfRun, equityWarnings } from './showing/equity-of-run.js';

export interface EquityOptions extends OutputOptions {
  readonly run: number | undefined;
  /** Columns of the roster or attributes; those of the report where none is named. */
  readonly groupBy: readonly string[];
}

/**
 * Shows how each group of mentees fares in a run: the one named, else the proposal that waits, else the latest.
 * @throws UsageError for an attribute that no mentee of the run has.
 */
export async function showEquity(context: Context, options: EquityOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, run } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    const latest = options.run ?? findLatestRun(db, read.round.id)?.id;
    return { programme: read, run: runNamed(db, latest, read) };
  });
  const isAsked = options.groupBy.length > 0;
  const equity = equityOfRun(programme, run, isAsked ? options.groupBy : settings.report.groups);
  if (isAsked) refuseUnknown(equity, programme);
  showTable(context, equityTable(equity.filter(isKnown)), {
    schema: 'mentor/equity',
    title: `Who is matched in run ${run.id}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['attribute', 'group', 'mentees', 'matched', 'share', 'low', 'high', 'mean_fit', 'note'],
    whenEmpty: 'Nothing is known by which mentees could be told apart.',
    more: { run: run.id, smallest_group: settings.report.smallestGroup },
    options,
  });
  context.note(`About run ${run.id}. Low and high are the ends of the 95 % interval of the share matched.`);
  const hidden = equity.flatMap(({ groups }) => groups).filter((group) => group.hidden).length;
  if (hidden > 0) {
    context.note(
      `${hidden} groups of fewer than ${settings.report.smallestGroup} people, or that would give one away, are not shown.`,
    );
  }
  const warnings = equityWarnings(programme, run);
  const isToldOfAny = equity.some(({ groups }) => groups.some((group) => !group.hidden));
  if (warnings.length === 0)
    context.note(
      isToldOfAny
        ? 'No group that is shown is clearly matched less often than all others. Next: mentor match advise.'
        : 'No group is large enough to be compared with others. Next: mentor match advise.',
    );
  for (const warning of warnings) context.note(warning);
}

function isKnown({ groups }: AttributeEquity): boolean {
  return groups.some((group: EquityGroup) => group.value !== null);
}

function refuseUnknown(equity: readonly AttributeEquity[], { people, settings }: Programme): void {
  const unknown = equity.find((each) => !isKnown(each));
  if (unknown === undefined) return;
  const names = new Set([
    ...settings.report.groups,
    ...USUAL_GROUPS,
    'unit',
    ...people.flatMap((each) => [...each.attributes.keys()]),
  ]);
  const guess = nearest(unknown.attribute, [...names]);
  throw new UsageError(
    `No mentee of the run has a "${unknown.attribute}".`,
    guess === undefined ? `There are: ${[...names].join(', ')}.` : `Did you mean ${guess}?`,
  );
}
