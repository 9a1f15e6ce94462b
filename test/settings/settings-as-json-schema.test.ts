import { describe, expect, it } from 'vitest';
import { settingsAsJsonSchema } from '../../src/settings/settings-as-json-schema.js';
import { settingsInFile } from '../../src/settings/settings-in-file.js';
import { SETTINGS_PRESETS } from '../../src/settings/settings-presets.js';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

const schema = settingsAsJsonSchema() as Schema;

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Every breach of the keywords that the schema uses, as a path. */
function breaches(value: unknown, against: Schema, path = 'settings'): string[] {
  if (against.anyOf !== undefined) {
    return against.anyOf.some((option) => breaches(value, option, path).length === 0) ? [] : [path];
  }
  const isType = against.type === typeOf(value) || (against.type === 'number' && typeof value === 'number');
  if (!isType || against.enum?.includes(value) === false) return [path];
  if (typeof value === 'number') {
    return value < (against.minimum ?? value) || value > (against.maximum ?? value) ? [path] : [];
  }
  if (Array.isArray(value))
    return value.flatMap((entry, index) => breaches(entry, against.items ?? {}, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const { [key]: named } = against.properties ?? {};
    const rest = typeof against.additionalProperties === 'object' ? against.additionalProperties : undefined;
    const matching = named ?? rest;
    return matching === undefined ? [`${path}.${key}`] : breaches(entry, matching, `${path}.${key}`);
  });
}

/** Maps as JSON has them. */
function asJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, entry) => (entry instanceof Map ? Object.fromEntries(entry) : entry)),
  );
}

function undescribed(of: Schema, path = 'settings'): string[] {
  return Object.entries(of.properties ?? {}).flatMap(([key, entry]) => [
    ...(entry.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(entry, `${path}.${key}`),
    ...undescribed(entry.items ?? {}, `${path}.${key}.*`),
    ...(typeof entry.additionalProperties === 'object'
      ? undescribed(entry.additionalProperties, `${path}.${key}.*`)
      : []),
  ]);
}

describe('settingsAsJsonSchema', () => {
  it.each(SETTINGS_PRESETS)('admits the preset $name', ({ settings }) => {
    expect(breaches(asJson(settingsInFile(settings)), schema)).toEqual([]);
  });

  it('refuses what readSettings refuses', () => {
    const wrong = {
      reprot: {},
      report: { smallest_group: 0, year_starts_in: 'aprl' },
      matching: { criteria: { x: { kind: 'near' } } },
    };
    expect(breaches(wrong, schema)).toEqual([
      'settings.reprot',
      'settings.report.smallest_group',
      'settings.report.year_starts_in',
      'settings.matching.criteria.x.kind',
    ]);
  });

  it('names its draft once and describes every key', () => {
    expect(JSON.stringify(schema).match(/\$schema/g)).toHaveLength(1);
    expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema');
    expect(undescribed(schema)).toEqual([]);
  });
});
