import type { RunRematching } from '../domain/rounds/run.js';
import type { MatchingSettings } from '../domain/settings/matching-settings.js';
import type { ReadHandle } from './connection.js';
import { sql } from './sql.js';
import { storedJson } from './stored-json.js';

/** The settings of a run as they are kept with it. */
export function settingsAsKept(settings: MatchingSettings, rematching?: RunRematching): string {
  return JSON.stringify({
    ...settings,
    // Runs of earlier versions have no such key: there, weights were shared out.
    unknown: settings.unknown ?? 'mean',
    synonyms: [...settings.synonyms],
    rematching,
  });
}

/** The criteria, weights and what unknown counts as, with which a run was computed, as one text: equal texts, equal measures of fit. */
export function fitMeasureOfRun(db: ReadHandle, id: number): string | undefined {
  const row = db.first<{ settings: string }>(sql`SELECT settings FROM runs WHERE id = ${id}`);
  if (row === undefined) return undefined;
  const kept = storedJson('runs.settings', row.settings, id);
  const { criteria, mostImportant, synonyms, unknown, order = [] } = kept;
  return JSON.stringify([criteria, mostImportant ?? null, synonyms, unknown ?? null, order]);
}

/** What a call may say otherwise than mentor.yaml, so that a difference is no change of the file; and what is no setting of it. */
const OF_THE_CALL: ReadonlySet<string> = new Set(['objective', 'switchingCost', 'rematching']);

/** The keys of the settings of matching that are otherwise now than when a run was computed; none where there is no such run. */
export function settingsChangedSince(
  db: ReadHandle,
  id: number,
  now: MatchingSettings,
): readonly (keyof MatchingSettings)[] {
  const row = db.first<{ settings: string }>(sql`SELECT settings FROM runs WHERE id = ${id}`);
  if (row === undefined) return [];
  const [then, present] = [
    byKey(storedJson('runs.settings', row.settings, id)),
    byKey(JSON.parse(settingsAsKept(now))),
  ];
  const keys = [...new Set([...present.keys(), ...then.keys()])].filter((key) => !OF_THE_CALL.has(key));
  return keys.filter((key) => present.get(key) !== then.get(key)) as (keyof MatchingSettings)[];
}

/** Each value as a text that does not depend on the order of keys; what is absent and what is null are the same. */
function byKey(settings: object): ReadonlyMap<string, string> {
  const entries = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined);
  return new Map(entries.map(([key, value]) => [key, JSON.stringify(value, withKeysInOrder)]));
}

function withKeysInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
