import { createRequire } from 'node:module';
import process from 'node:process';
import { type BetterSqlite3, betterSqlite3Engine } from './better-sqlite3-engine.js';
import { type DatabaseSync, databaseSyncEngine } from './database-sync-engine.js';
import { type Candidate, firstThatWorks, type WorkingEngine } from './first-that-works.js';

const require = createRequire(import.meta.url);

/** better-sqlite3 13 is made for Node-API 10, and a Node without it does not refuse to load it, but crashes. */
const HAS_NODE_API_10 = Number(process.versions.napi) >= 10;

/** In the order of preference. */
const CANDIDATES: readonly Candidate[] = [
  {
    name: 'better-sqlite3-13',
    suits: HAS_NODE_API_10,
    load: (name) => betterSqlite3Engine(name, require('better-sqlite3-13') as BetterSqlite3),
  },
  {
    name: 'better-sqlite3-12',
    suits: !HAS_NODE_API_10,
    load: (name) => betterSqlite3Engine(name, require('#better-sqlite3-12') as BetterSqlite3),
  },
  {
    name: 'node:sqlite',
    suits: true,
    load: (name) => databaseSyncEngine(name, withoutExperimentalWarning(loadDatabaseSync)),
  },
];

let chosen: WorkingEngine | undefined;

/**
 * The engine of this process: the first that works, or the one that MENTOR_ENGINE names.
 * @throws SystemError when there is none.
 */
export function chooseEngine(): WorkingEngine {
  chosen ??= firstThatWorks(CANDIDATES, process.env.MENTOR_ENGINE || undefined);
  return chosen;
}

function loadDatabaseSync(): DatabaseSync {
  return (require('node:sqlite') as { DatabaseSync: DatabaseSync }).DatabaseSync;
}

/** Node warns, on loading node:sqlite, that it may yet change. A coordinator can do nothing with that. */
function withoutExperimentalWarning<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = (...words: readonly unknown[]) => {
    if (words[1] !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, words);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
