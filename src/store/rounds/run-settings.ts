import type { RunRematching } from '../../domain/rounds/run.js';
import {
  type MatchingSettings,
  STATED_IN_CALL,
  type StatedInCall,
} from '../../domain/settings/matching-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReadHandle } from '../database/connection.js';
import type { RunSettings } from '../database/json-columns.js';
import { sql } from '../database/sql.js';
import { storedJson } from '../database/stored-json.js';

/** The settings with which a run was computed, and which of them the call said otherwise than mentor.yaml. */
export interface SettingsOfRun {
  readonly settings: MatchingSettings;
  readonly statedInCall?: readonly StatedInCall[] | undefined;
}

/** The settings of a run as they are kept with it. */
export function settingsAsKept(
  { settings, statedInCall }: SettingsOfRun,
  rematching?: RunRematching,
): string {
  return JSON.stringify({
    ...settings,
    // Runs of earlier versions have no such key: there, weights were shared out.
    unknown: settings.unknown ?? 'mean',
    synonyms: [...settings.synonyms],
    rematching,
    statedInCall,
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

/**
 * What is no setting of mentor.yaml, or was none of the run's: said by the call, what is sensitive, and the switching cost where no pairing might change. Runs
 * of earlier versions do not say what the call said.
 */
function ofTheCall({ rematching, statedInCall = [...STATED_IN_CALL] }: RunSettings): ReadonlySet<string> {
  const idle: readonly string[] = rematching === undefined ? ['switchingCost'] : [];
  return new Set([...statedInCall, ...idle, 'rematching', 'statedInCall', 'untold']);
}

/** The keys of the settings of matching that are otherwise now than when a run was computed; none where there is no such run. */
export function settingsChangedSince(
  db: ReadHandle,
  id: number,
  now: MatchingSettings,
): readonly (keyof MatchingSettings)[] {
  const row = db.first<{ settings: string }>(sql`SELECT settings FROM runs WHERE id = ${id}`);
  if (row === undefined) return [];
  const kept = storedJson('runs.settings', row.settings, id);
  const [then, present] = [byKey(kept), byKey(JSON.parse(settingsAsKept({ settings: now })))];
  const left = ofTheCall(kept);
  const keys = [...new Set([...present.keys(), ...then.keys()])].filter((key) => !left.has(key));
  return keys.filter((key) => present.get(key) !== then.get(key)) as (keyof MatchingSettings)[];
}

/** Each value as a text that does not depend on the order of keys; what is absent and what is null are the same. */
function byKey(settings: object): ReadonlyMap<string, string> {
  const entries = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined);
  return new Map(entries.map(([key, value]) => [key, JSON.stringify(value, withKeysInOrder)]));
}

function withKeysInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
