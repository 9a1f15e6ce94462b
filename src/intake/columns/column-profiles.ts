import { AS_TEXT, canNameField, IGNORE } from '../../domain/files/file-fields.js';
import { itemName } from '../../domain/instruments/instrument.js';
import type { ColumnProfile } from '../../domain/settings/intake-settings.js';
import { firstFew } from '../../domain/text/first-few.js';
import { nearest } from '../../domain/text/nearest.js';
import { type Header, headerKey } from '../table/header.js';
import type { Column } from './column.js';
import { targetWithDivision } from './column-division.js';
import { isSaidToBeText, type Mapping } from './map-columns.js';

/** A remembered profile that fits a file, and how the file's columns differ from it. */
export interface FittingProfile {
  readonly name: string;
  readonly profile: ColumnProfile;
  /** What was decided and what differs, a line each. */
  readonly notes: readonly string[];
}

/** Files that share less than this of their columns are different files. */
const LEAST_SHARED = 0.7;
const MOST_NAMED = 10;

function listed(names: readonly string[]): string {
  return firstFew(names, MOST_NAMED, (name) => `"${name}"`);
}

function differencesInWords(profile: ColumnProfile, headers: readonly Header[]): string[] {
  const inFile = new Set(headers.map(({ name }) => headerKey(name)));
  const inProfile = new Set(profile.headers.map(headerKey));
  const missing = profile.headers.filter((name) => !inFile.has(headerKey(name)));
  const added = headers.map(({ name }) => name).filter((name) => !inProfile.has(headerKey(name)));
  const renamed = missing.flatMap((name) => {
    const now = nearest(name, added);
    const target = profile.columns.get(name);
    if (now === undefined) return [];
    const remedy = target === undefined ? '' : ` If so: --map ${JSON.stringify(`${now}=${target}`)}.`;
    return [`Perhaps renamed: "${name}" is now "${now}".${remedy}`];
  });
  return [
    ...(missing.length === 0 ? [] : [`Missing against the profile: ${listed(missing)}.`]),
    ...(added.length === 0 ? [] : [`New against the profile: ${listed(added)}.`]),
    ...renamed.slice(0, MOST_NAMED),
  ];
}

/** Which part of all columns, of the profile or of the file, are in both; 1 for the same columns. */
function shareInCommon(profile: ColumnProfile, headers: readonly Header[]): number {
  const inFile = new Set(headers.map(({ name }) => headerKey(name)));
  const shared = profile.headers.filter((name) => inFile.has(headerKey(name))).length;
  return shared / Math.max(1, profile.headers.length, headers.length);
}

/**
 * The remembered profile that a file's columns fit: the same columns in whatever order, else the one with the most in
 * common where most of them are the same. Says what is missing, new or perhaps renamed.
 */
export function profileFor(
  headers: readonly Header[],
  profiles: ReadonlyMap<string, ColumnProfile>,
): FittingProfile | undefined {
  let best: { name: string; profile: ColumnProfile; share: number } | undefined;
  for (const [name, profile] of profiles) {
    const share = shareInCommon(profile, headers);
    if (share >= LEAST_SHARED && share > (best?.share ?? 0)) best = { name, profile, share };
  }
  if (best === undefined) return undefined;
  const { name, profile, share } = best;
  const how = share === 1 ? 'the same columns' : 'most of the same columns';
  const notes = [`Profile: ${name} (${how}).`, ...differencesInWords(profile, headers)];
  return { name, profile, notes };
}

/** A mapping as a profile; columns that stay as they are found are left to be found again. */
export function profileOf(headers: readonly Header[], mapping: Mapping): ColumnProfile {
  const entries: [string, string][] = [];
  const entryOf = ({ name, position }: Column, target: string): [string, string] => [
    name,
    targetWithDivision(target, mapping.claims.get(position)?.division),
  ];
  const add = (columns: readonly Column[], target: string) => {
    if (canNameField(target)) entries.push(...columns.map((column) => entryOf(column, target)));
  };
  for (const [field, column] of mapping.fields) add([column], field);
  add(mapping.code, 'code');
  for (const [name, columns] of mapping.attributes) add(columns, name);
  for (const column of mapping.rest) {
    const item = mapping.items.get(column.position);
    if (item !== undefined) entries.push(entryOf(column, itemName(item.instrument, item.number)));
  }
  add(mapping.ignored, IGNORE);
  add(
    mapping.rest.filter((column) => isSaidToBeText(mapping, column)),
    AS_TEXT,
  );
  return { kind: mapping.kind, headers: headers.map(({ name }) => name), columns: new Map(entries) };
}
