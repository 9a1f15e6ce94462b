import type { IsoDate } from '../../domain/dates/iso-date.js';
import { FIRST_ROUND, kindOf, type Round, type RoundKind } from '../../domain/rounds/round.js';
import { StateError } from '../../errors.js';
import type { ReadHandle, WriteHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

interface RoundRow {
  id: number;
  name: string;
  opened_on: string;
  closed_on: string | null;
  kind: RoundKind;
}

/** Every round, oldest first. */
export function listRounds(db: ReadHandle): Round[] {
  return db
    .all<RoundRow>(sql`SELECT id, name, opened_on, closed_on, kind FROM rounds ORDER BY id`)
    .map(({ id, name, opened_on, closed_on, kind }) => ({
      ...{ id, name, openedOn: opened_on, closedOn: closed_on },
      ...(kind === 'mentoring' ? {} : { kind }),
    }));
}

/**
 * The round meant: the one named, else the latest of mentoring that is open, else the latest of mentoring. One of reverse mentoring has to be named.
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
  const usual = rounds.filter((round) => kindOf(round) === 'mentoring');
  const latest = usual.filter((round) => round.closedOn === null).at(-1) ?? usual.at(-1);
  if (latest === undefined) {
    throw new StateError('This programme has no round.', 'Open one with: mentor round open "Autumn 2026"');
  }
  return latest;
}

/** Opens a round. @throws StateError when the name is taken. */
export function openRound(
  db: WriteHandle,
  { name, openedOn, ...rest }: Pick<Round, 'name' | 'openedOn' | 'kind'>,
): Round {
  if (listRounds(db).some((round) => round.name.toLowerCase() === name.toLowerCase())) {
    throw new StateError(
      `There is a round "${name}" already.`,
      'Choose another name; mentor round list shows them.',
    );
  }
  const { id } = db.run(
    sql`INSERT INTO rounds (name, opened_on, kind) VALUES (${name}, ${openedOn}, ${kindOf(rest)})`,
  );
  return { id, name, openedOn, closedOn: null, ...rest };
}

/** The first round, made when the programme is. Does nothing where there is a round. */
export function ensureFirstRound(db: WriteHandle, openedOn: IsoDate): void {
  if (listRounds(db).length === 0) openRound(db, { name: FIRST_ROUND, openedOn });
}

/** Closes a round. */
export function closeRound(db: WriteHandle, id: number, closedOn: IsoDate): void {
  db.run(sql`UPDATE rounds SET closed_on = ${closedOn} WHERE id = ${id}`);
}
