import type { Goal } from '../../domain/pairings/goal.js';
import { StateError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listGoals } from '../../store/pairings/goals.js';

/** The goal of a number. @throws StateError where there is none. */
export function goalNamed(db: ReadHandle, number: number): Goal {
  const goal = listGoals(db).find(({ id }) => id === number);
  if (goal !== undefined) return goal;
  throw new StateError(`There is no goal ${number}.`, 'mentor goal list shows every goal with its number.');
}

/** `goal 3 (Lead a handover)`. */
export function goalInWords({ id, text }: Pick<Goal, 'id' | 'text'>): string {
  return `goal ${id} (${text})`;
}
