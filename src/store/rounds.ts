import type { IsoDate } from '../domain/dates/iso-date.js';
import { FIRST_ROUND, type Round } from '../domain/rounds/round.js';
import { StateError } from '../errors.js';
import type { ReadHandle, WriteHandle } from './connection.js';
import { sql } from './sql.js';

interface RoundRow {
  id: number;
  name: string;
  opened_on: string;
  closed_on: string | null;
}

/** Every round, oldest first. */
export function listRounds(db: ReadHandle): Round[] {
  return db
    .all<RoundRow>(sql`SELECT id, name, opened_on, closed_on FROM rounds ORDER BY id`)
    .map((row) => ({ id: row.id, name: row.name, openedOn: row.opened_on, closedOn: row.closed_on }));
}

/**
 * The round meant: the one named, else the latest that is open, else the latest.
 * @throws StateError when no round has that name, listing those there are; or when there is no round at all.
 */
export function findRound(db: ReadHandle, name: string | undefined): Round {
  const rounds = listRounds(db);
  if (name !== undefined) {
    const named = rounds.find((round) => round.name.toLowerCase() === name.trim().toLowerCase());
    if (named !== undefined) return named;
    const known = rounds.map((round) => `"${round.name}"`).join(', ');
    throw new StateError(`There is no round "${name}".`, `Rounds: ${known === '' ? 'none yet' : known}.`);
  }
  const latest = rounds.filter((round) => round.closedOn === null).at(-1) ?? rounds.at(-1);
  if (latest === undefined) {
    throw new StateError('This programme has no round.', 'Open one with: mentor round open "Autumn 2026"');
  }
  return latest;
}

/** Opens a round. @throws StateError when the name is taken. */
export function openRound(db: WriteHandle, name: string, openedOn: IsoDate): Round {
  if (listRounds(db).some((round) => round.name.toLowerCase() === name.toLowerCase())) {
    throw new StateError(
      `There is a round "${name}" already.`,
      'Choose another name; mentor round list shows them.',
    );
  }
  const { id } = db.run(sql`INSERT INTO rounds (name, opened_on) VALUES (${name}, ${openedOn})`);
  return { id, name, openedOn, closedOn: null };
}

/** The first round, made when the programme is. Does nothing where there is a round. */
export function ensureFirstRound(db: WriteHandle, openedOn: IsoDate): void {
  if (listRounds(db).length === 0) openRound(db, FIRST_ROUND, openedOn);
}

/** Closes a round. */
export function closeRound(db: WriteHandle, id: number, closedOn: IsoDate): void {
  db.run(sql`UPDATE rounds SET closed_on = ${closedOn} WHERE id = ${id}`);
}
