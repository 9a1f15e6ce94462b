import process from 'node:process';
import { SystemError } from '../../errors.js';
import type { Engine } from './engine.js';

/** An engine before it is loaded. */
export interface Candidate {
  readonly name: string;
  /** Whether it may be tried on this Node at all. */
  readonly suits: boolean;
  /** @throws whatever keeps it from being loaded. */
  readonly load: (name: string) => Engine;
}

/** An engine that has opened a database, and the SQLite in it. */
export interface WorkingEngine {
  readonly engine: Engine;
  readonly sqliteVersion: string;
}

/**
 * The first candidate that suits and works, of all or of those of one name.
 * @throws SystemError when none works, saying of each what keeps it.
 */
export function firstThatWorks(candidates: readonly Candidate[], wanted: string | undefined): WorkingEngine {
  const suitable = candidates.filter(({ suits }) => suits);
  const tried = suitable.filter(({ name }) => wanted === undefined || name === wanted);
  if (tried.length === 0) throw unknownEngine(wanted ?? '', suitable);
  const refusals: string[] = [];
  for (const { name, load } of tried) {
    try {
      return tryOut(load(name));
    } catch (error) {
      const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n');
      refusals.push(`${name}: ${firstLine}`);
    }
  }
  throw noEngine(refusals);
}

/** Loading alone shows little: the compiled part is loaded when a database is first opened. */
function tryOut(engine: Engine): WorkingEngine {
  const database = engine.open(':memory:', 'write');
  try {
    if (database.inTransaction !== false)
      throw new Error('it is too old to tell whether a transaction is open');
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    return { engine, sqliteVersion: version };
  } finally {
    database.close();
  }
}

function unknownEngine(wanted: string, suitable: readonly Candidate[]): SystemError {
  return new SystemError(
    `MENTOR_ENGINE is ${wanted}: no database engine of that name runs on Node.js ${process.versions.node}.`,
    `Leave MENTOR_ENGINE unset, or set it to one of: ${suitable.map(({ name }) => name).join(', ')}.`,
  );
}

function noEngine(refusals: readonly string[]): SystemError {
  return new SystemError(
    `No database engine works on Node.js ${process.versions.node} (${refusals.join('; ')}).`,
    'Install mentor again with Node.js 22.16 or later, and without --omit=optional. Nothing of yours was touched.',
  );
}
