import { menteesMatched, type RunResult } from '../../../domain/rounds/run.js';
import { hiddenInColumn } from '../../../evaluation/disclosure/hidden-in-column.js';
import { wilsonInterval } from '../../../evaluation/statistics/proportion.js';
import { type EquityGroup, equityOf } from '../../../matching/answers/equity-of-groups.js';
import type { Programme } from '../../session/loading/load-programme.js';

/** How the groups of one attribute fare in a run. */
export interface AttributeEquity {
  readonly attribute: string;
  readonly groups: readonly EquityGroup[];
}

type Outcomes = Pick<RunResult, 'pairs' | 'leftOver'>;

/** Share matched and mean fit by each attribute, those of the report where none is named, small groups hidden as there. */
export function equityOfRun(
  { people, settings }: Programme,
  run: Outcomes,
  attributes: readonly string[] = settings.report.groups,
): AttributeEquity[] {
  return attributes.map((attribute) => ({
    attribute,
    groups: equityOf({
      run,
      people,
      attribute,
      hide: (counts) => hiddenInColumn(counts, settings.report.smallestGroup),
      interval: wilsonInterval,
    }),
  }));
}

/** `site Harbour (2 of 9, all others 18 of 19)` for a group whose whole interval lies below that of all others. */
function wordsIfBehind(attribute: string, group: EquityGroup, all: { matched: number; mentees: number }) {
  const { value, mentees, matched, shareInterval } = group;
  if (mentees === null || matched === null || shareInterval === null || mentees === all.mentees) return [];
  const others = { part: all.matched - matched, whole: all.mentees - mentees };
  if (shareInterval.high >= wilsonInterval(others).low) return [];
  const name = `${attribute.replaceAll('_', ' ')} ${value ?? 'not stated'}`;
  return [`${name} (${matched} of ${mentees}, all others ${others.part} of ${others.whole})`];
}

/**
 * One line that names the groups matched clearly less often than all others, if there are any: those whose 95 % interval lies
 * wholly below that of the others. Nothing is said where the numbers are too small to tell.
 */
export function equityWarnings(programme: Programme, run: Outcomes): string[] {
  const matched = menteesMatched(run).size;
  const all = { matched, mentees: matched + run.leftOver.length };
  const behind = equityOfRun(programme, run).flatMap(({ attribute, groups }) =>
    groups.flatMap((group) => wordsIfBehind(attribute, group, all)),
  );
  return behind.length === 0
    ? []
    : [`Equity: matched clearly less often than others: ${behind.join('; ')}. See mentor match equity.`];
}

/** How many of each group are matched in one run and in another, a line for each attribute; hidden groups are left out. */
export function equityChanges(programme: Programme, before: Outcomes, after: Outcomes): string[] {
  const later = equityOfRun(programme, after);
  return equityOfRun(programme, before).flatMap(({ attribute, groups }) => {
    const now = later.find((each) => each.attribute === attribute)?.groups ?? [];
    const changes = groups.flatMap((group) => {
      const other = now.find(({ value }) => value === group.value);
      if (group.matched === null || other?.matched == null || other.matched === group.matched) return [];
      return [`${group.value ?? 'not stated'} ${group.matched} → ${other.matched} of ${other.mentees}`];
    });
    return changes.length === 0 ? [] : [`Matched by ${attribute}: ${changes.join('; ')}.`];
  });
}
