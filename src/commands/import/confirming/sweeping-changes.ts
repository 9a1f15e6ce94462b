import { firstFew } from '../../../domain/text/first-few.js';
import { InputError } from '../../../errors.js';
import type { FieldChange } from '../../../intake/plans/roster/person-changes.js';
import type { ImportOutcome } from '../telling/import-outcome.js';

/** So many people leave, or change their name, in an ordinary month; of a large roster so large a share. */
const A_FEW = 3;
const SHARE_LEAVING = 0.02;
const SHARE_RENAMED = 0.05;
const NAMED = 5;

/** A change that a column read wrongly makes too: it is asked about before it is carried out. */
export interface SweepingChange {
  /** `5 people would be marked as left by what the file says of them`. */
  readonly words: string;
  readonly names: readonly string[];
}

function isLeaving({ field, after }: FieldChange): boolean {
  return field === 'status' && after === 'left';
}

function isRenaming({ field, before }: FieldChange): boolean {
  return (field === 'given_name' || field === 'family_name') && before !== '';
}

/** What a roster changes of more people than is ordinary. */
export function sweepingChanges({ roster, counts }: ImportOutcome): SweepingChange[] {
  if (roster === null) return [];
  const total = counts.updated + counts.unchanged;
  const changedBy = (isSuch: (change: FieldChange) => boolean, share: number, what: string) => {
    const people = roster.changed.filter(({ changes }) => changes.some(isSuch));
    if (people.length <= Math.max(A_FEW, total * share)) return [];
    return [{ words: `${people.length} people ${what}`, names: people.map(({ name }) => name) }];
  };
  return [
    ...changedBy(isLeaving, SHARE_LEAVING, 'would be marked as left by what the file says of them'),
    ...changedBy(isRenaming, SHARE_RENAMED, 'would be renamed'),
  ];
}

/**
 * Where nobody can be asked.
 * @throws InputError
 */
export function refuseSweeping(changes: readonly SweepingChange[], source: string): void {
  const [first] = changes;
  if (first === undefined) return;
  throw new InputError(
    `${changes.map(({ words }) => words).join(', and ')}, and nobody is here to agree. Nothing of ${source} was imported.`,
    changes.map(({ words, names }) => ({ source, message: `${words}: ${firstFew(names, NAMED)}.` })),
    'Check whether a column holds something else (mentor import --inspect, --map). If it is right: the same call with --yes.',
  );
}

/** What a person is asked about it. */
export function questionAbout({ words, names }: SweepingChange): string {
  return `${words} (${firstFew(names, NAMED)}). Is that right?`;
}
