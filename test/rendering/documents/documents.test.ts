import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DocumentShape, documentSchema } from '../../../src/rendering/documents/document-shape.js';
import { DOCUMENTS } from '../../../src/rendering/documents/documents.js';
import type { JsonSchema } from '../../../src/rendering/documents/json-schema.js';
import { faultsAgainst } from '../../support/fits-schema.js';

const FILE = fileURLToPath(new URL('./promised-keys.txt', import.meta.url));
const schemas = Object.entries<DocumentShape>(DOCUMENTS).map(
  ([name, shape]) => [name, documentSchema(name, shape)] as const,
);

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every key that is always there, with what it holds: `rows[].pairing number|null`. */
function promisesOf(schema: JsonSchema, at = ''): string[] {
  const { anyOf, type, items, properties, required } = schema;
  if (Array.isArray(anyOf)) {
    const some = anyOf.filter(isSchema).flatMap((one) => promisesOf(one, at));
    const kinds = some.filter((each) => each.startsWith(`${at} `)).map((each) => each.slice(at.length + 1));
    return [`${at} ${kinds.join('|')}`, ...some.filter((each) => !each.startsWith(`${at} `))];
  }
  const kind = `${at} ${type === undefined ? 'any' : String(type)}`;
  if (isSchema(items)) return [kind, ...promisesOf(items, `${at}[]`)];
  if (!isSchema(properties) || !Array.isArray(required)) return [kind];
  return [
    kind,
    ...required.flatMap((key: string) => {
      const inner = properties[key];
      return isSchema(inner) ? promisesOf(inner, `${at}.${key}`) : [];
    }),
  ];
}

describe('what a document promises', () => {
  it('is kept: no key goes or becomes something else under the same name', () => {
    const now = schemas.flatMap(([name, schema]) => promisesOf(schema).map((key) => `${name}${key}`));
    if (process.env.UPDATE_DOCUMENTS === '1') writeFileSync(FILE, `${now.join('\n')}\n`);
    const promised = readFileSync(FILE, 'utf8').trimEnd().split('\n');
    const known = new Set(now);
    expect(promised.filter((key) => !known.has(key))).toEqual([]);
    const documents = new Set(promised.map((key) => key.split(/[ .]/u)[0]));
    expect(schemas.map(([name]) => name).filter((name) => !documents.has(name))).toEqual([]);
  });

  it('is in snake_case throughout', () => {
    const keys = schemas.flatMap(([, schema]) => promisesOf(schema)).map((each) => each.split(' ')[0] ?? '');
    expect(keys.filter((key) => /[A-Z-]/u.test(key))).toEqual([]);
  });
});

describe('what looks at documents', () => {
  const schema = documentSchema('mentor/version', DOCUMENTS['mentor/version']);

  it.each([
    [{ schema: 'mentor/version', version: '1.0.0' }, []],
    [{ schema: 'mentor/version' }, ['$ lacks version']],
    [{ schema: 'mentor/people', version: '1' }, ['$.schema is not mentor/version']],
    [{ schema: 'mentor/version', version: 1 }, ['$.version is no string: 1']],
    [{ schema: 'mentor/version', version: '', more: 1 }, ['$ has more, which no schema names']],
  ])('%j', (value, faults) => {
    expect(faultsAgainst(schema, value)).toEqual(faults);
  });
});
