import * as v from 'valibot';
import type { Settings } from '../../domain/settings/settings.js';
import { type Complaint, InputError } from '../../errors.js';
import { settingsOfFile } from '../settings-in-file.js';
import { type SettingsInFile, settingsSchema } from '../settings-schema.js';
import { complaintOfValue } from './complaint-of-value.js';
import { type Fault, SettingsValues } from './settings-values.js';
import { readYaml, type YamlReading } from './yaml-document.js';

const HINT =
  '`mentor init` writes a commented example; `mentor schema settings` lets an editor complete the keys.';

function refuse(source: string, complaints: readonly Complaint[]): never {
  const count = complaints.length === 1 ? '1 thing' : `${complaints.length} things`;
  throw new InputError(`${source} cannot be used: ${count} to put right.`, complaints, HINT);
}

/** Where a settings file's complaints are gathered, each with its place and its path of keys. */
class SettingsComplaints {
  readonly #reading: YamlReading;
  readonly #source: string;
  readonly #list: Complaint[] = [];
  readonly #paths: (readonly string[])[] = [];

  constructor(reading: YamlReading, source: string) {
    this.#reading = reading;
    this.#source = source;
  }

  add(offset: number, path: readonly string[], fault: Fault): void {
    const field = path.length === 0 ? {} : { field: path.join('.') };
    this.#list.push({ source: this.#source, ...this.#reading.placeOf(offset), ...field, ...fault });
    this.#paths.push(path);
  }

  /** Whether something at the path, or below it, has been complained of. */
  concern(path: readonly string[]): boolean {
    return this.#paths.some((known) => path.every((key, index) => key === known[index]));
  }

  /** In the order of the file, as someone corrects it from top to bottom. */
  inOrder(): Complaint[] {
    return this.#list.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.at ?? 0) - (b.at ?? 0));
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string[] {
  return (issue.path ?? []).map((item) => String(item.key));
}

/** Takes the value at a path out, so that what is sound can still be looked at; a list goes as a whole. */
function remove(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const [key = '', ...rest] = path;
  const inner = value instanceof Map ? value.get(key) : Reflect.get(value, key);
  if (rest.length > 0 && !Array.isArray(inner)) remove(inner, rest);
  else if (value instanceof Map) value.delete(key);
  else Reflect.deleteProperty(value, key);
}

/** What the file says, without the values that the schema refuses; each of those is complained of once. */
function soundPart(value: unknown, values: SettingsValues, complaints: SettingsComplaints): SettingsInFile {
  const seen = new Set<string>();
  for (const issue of v.safeParse(settingsSchema, value).issues ?? []) {
    const path = pathOf(issue);
    const owner = path.slice(0, -1);
    const place = values.places.get(JSON.stringify(path));
    if (seen.has(JSON.stringify(path))) continue;
    seen.add(JSON.stringify(path));
    if (place !== undefined)
      complaints.add(place.offset, path, complaintOfValue(place.written, place.schema));
    else {
      const group = values.places.get(JSON.stringify(owner));
      const keys = Object.keys(group?.schema.entries ?? {}).join(', ');
      complaints.add(group?.offset ?? 0, owner, {
        message: `The key "${path.at(-1)}" is missing.`,
        remedy: `It has ${keys}.`,
      });
    }
    remove(value, place === undefined ? owner : path);
  }
  const sound = v.safeParse(settingsSchema, value);
  return sound.success ? sound.output : {};
}

/**
 * Reads mentor.yaml. An empty file means the defaults; a key with nothing after it counts as not given.
 * @throws InputError with every complaint: its line and column, its path of keys, the nearest valid key, what to do.
 */
export function readSettings(text: string, source: string): Settings {
  const reading = readYaml(text, source);
  if (reading.complaints.length > 0 || reading.document === null) refuse(source, reading.complaints);
  const complaints = new SettingsComplaints(reading, source);
  const values = new SettingsValues(reading.document, (offset, path, fault) =>
    complaints.add(offset, path, fault),
  );
  const value = values.read(reading.document.contents, settingsSchema);
  const settings = settingsOfFile(
    soundPart(value === undefined ? {} : value, values, complaints),
    (path, fault) => {
      // A contradiction that only follows from a value already refused is not worth a second complaint.
      if (complaints.concern(path)) return;
      const place =
        values.places.get(JSON.stringify(path)) ?? values.places.get(JSON.stringify(path.slice(0, -1)));
      complaints.add(place?.offset ?? 0, path, fault);
    },
  );
  if (complaints.inOrder().length > 0) refuse(source, complaints.inOrder());
  return settings;
}
