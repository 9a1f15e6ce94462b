import { addToList } from '../../../domain/add-to-list.js';
import { type Person, personKey } from '../../../domain/people/person.js';
import { mentorNumberOf, type ProposedPair, type Run } from '../../../domain/rounds/run.js';
import { isSameCell } from './after-spreadsheet.js';
import type { DecisionRow } from './read-decisions.js';

/** A mentor a mentee is to have, and the pair proposed for it; undefined where the run found nobody. */
export interface Slot {
  readonly mentorNumber: number;
  readonly pair: ProposedPair | undefined;
}

/** What a run gives each mentee, one mentor or none after the other. */
export function slotsOf({ pairs, leftOver, short = [] }: Run): ReadonlyMap<number, readonly Slot[]> {
  const all = [
    ...pairs.map((pair) => ({ menteeId: pair.menteeId, mentorNumber: mentorNumberOf(pair), pair })),
    ...leftOver.map(({ menteeId }) => ({ menteeId, mentorNumber: 1, pair: undefined })),
    ...short.map(({ menteeId, has }) => ({ menteeId, mentorNumber: has + 1, pair: undefined })),
  ];
  const slots = new Map<number, Slot[]>();
  for (const { menteeId, ...slot } of all) addToList(slots, menteeId, slot);
  return slots;
}

/** The slot a row is about: the one it numbers, else the only one, else the one whose mentor it names. */
export function slotOf(
  row: DecisionRow,
  slots: readonly Slot[],
  personOf: ReadonlyMap<number, Person>,
): Slot | undefined {
  const numbered = slots.find(({ mentorNumber }) => String(mentorNumber) === row.mentorNumber);
  if (numbered !== undefined || slots.length === 1) return numbered ?? slots[0];
  return slots.find(({ pair }) => {
    const mentor = pair === undefined ? undefined : personOf.get(pair.mentorId);
    return isSameCell(row.mentor, mentor === undefined ? '' : personKey(mentor));
  });
}
