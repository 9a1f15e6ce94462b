import type { Attributes, Person } from '../person.js';
import { holdsSomebodyAbove } from '../supervising-attributes.js';
import type { TwoRecords } from './merge.js';

/** Where the second of two managers is kept: by its name it protects, as any column of somebody above does. */
const OTHER_MANAGER = 'other_manager';

/**
 * What keeps the kept record apart from others once the two are one: of whom either would rather not be paired with, and of those
 * above them, what both say. One of the two may be out of date, but nobody can tell which; only what changes is in it.
 */
export function protectiveAfterMerge({ keep, other }: TwoRecords): Attributes {
  const said = [...other.attributes].filter(([name]) => name === 'avoids' || holdsSomebodyAbove(name));
  const manager = managerToAdd(keep, other);
  const added = manager === null ? said : [...said, [OTHER_MANAGER, [manager]] as const];
  const joined = new Map<string, readonly string[]>();
  for (const [name, values] of added) {
    const own = joined.get(name) ?? keep.attributes.get(name) ?? [];
    const together = [...new Set([...own, ...values])];
    if (together.length > own.length) joined.set(name, together);
  }
  return joined;
}

/** The other record's manager, where the kept one has another. */
function managerToAdd(keep: Person, other: Person): string | null {
  if (keep.manager === null || other.manager === null || keep.manager === other.manager) return null;
  const isSame = keep.managerId !== null && keep.managerId === other.managerId;
  return isSame || other.managerId === keep.id ? null : other.manager;
}
