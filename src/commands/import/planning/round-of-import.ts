import type { Context } from '../../../context.js';
import type { Round } from '../../../domain/rounds/round.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { findRound, listRounds } from '../../../store/rounds/rounds.js';

/** The round an import concerns; undefined only in a programme that does not exist yet, which `--dry-run` looks at. */
export function roundIn(db: ReadHandle, context: Context): Round | undefined {
  return listRounds(db).length === 0 && context.round === undefined
    ? undefined
    : findRound(db, context.round);
}
