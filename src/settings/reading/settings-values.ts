import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { nearest } from '../../domain/text/nearest.js';

/** What is read of a valibot schema: enough to know which keys a mapping has and which kind of value a key takes. */
export interface SchemaShape {
  readonly type: string;
  readonly wrapped?: SchemaShape;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  /** The schema of every entry of a list. */
  readonly item?: SchemaShape;
  /** The schema of every value, for a mapping whose keys are free. */
  readonly value?: SchemaShape;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** A key of the file: where its value stands, how it is written (null: a list or a group of keys), what it may hold. */
export interface SettingsPlace {
  readonly offset: number;
  readonly written: string | null;
  readonly schema: SchemaShape;
}

/** What is wrong, and what to do. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** Takes down one thing wrong at a path of keys. */
export type PathComplaint = (path: readonly string[], fault: Fault) => void;

/** Takes down one thing wrong at an offset of the file. */
type Complain = (offset: number, path: readonly string[], fault: Fault) => void;

/** Nobody repeats themselves this often; a file that does is built to explode. */
const MOST_ALIASES = 100;

/** The schema under `v.optional`. */
export function unwrapped(schema: SchemaShape): SchemaShape {
  return schema.wrapped === undefined ? schema : unwrapped(schema.wrapped);
}

/** Of several schemas that a key takes, the one for a list. */
function listOf(schema: SchemaShape): SchemaShape {
  const options = schema.type === 'union' ? (schema.options as readonly SchemaShape[]) : [];
  return options.find((option) => unwrapped(option).item !== undefined) ?? schema;
}

/** Text as it was written, so that 0123 keeps its zero where text is wanted. */
function textOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value);
}

function scalarValue(scalar: Scalar, schema: SchemaShape): unknown {
  if (scalar.value === null) return undefined;
  if (schema.type === 'string') return textOf(scalar);
  const isPlain = scalar.type === Scalar.PLAIN;
  if (schema.type === 'boolean' && isPlain && /^(yes|no|on|off)$/i.test(textOf(scalar))) {
    return /^(yes|on)$/i.test(textOf(scalar));
  }
  return scalar.value;
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** Turns the tree of a settings file into the plain value its schema checks, and remembers where every value stands. */
export class SettingsValues {
  /** Places by path, the path's keys as a JSON array. */
  readonly places = new Map<string, SettingsPlace>();
  readonly #document: Document;
  readonly #complain: Complain;
  #aliases = 0;

  constructor(document: Document, complain: Complain) {
    this.#document = document;
    this.#complain = complain;
  }

  /** The plain value of a node: objects for sections, a Map for a mapping with free keys, undefined for nothing, null for what no key takes. */
  read(node: Node | null | undefined, wrapped: SchemaShape, path: readonly string[] = []): unknown {
    const choice = unwrapped(wrapped);
    const target = isAlias(node) ? this.#targetOf(node, path) : node;
    const schema = isScalar(target) ? choice : listOf(choice);
    this.places.set(JSON.stringify(path), {
      offset: node?.range?.[0] ?? 0,
      written: isScalar(target) ? textOf(target) : null,
      schema,
    });
    if (target === null || target === undefined) return undefined;
    // A list of one may be written without brackets.
    if (schema.item !== undefined && !isSeq(target) && !isNothing(target))
      return [this.read(target, schema.item, [...path, '0'])];
    if (isScalar(target)) return scalarValue(target, schema);
    if (isSeq(target)) return schema.item === undefined ? null : this.#list(target, schema.item, path);
    if (!isMap(target)) return null;
    if (schema.entries !== undefined) return this.#section(target, schema.entries, path);
    if (schema.value !== undefined) return this.#dictionary(target, schema.value, path);
    return null;
  }

  /** What `*name` stands for. Each use counts, so that a few lines of aliases of aliases cannot fill the memory. */
  #targetOf(alias: Alias, path: readonly string[]): Node | undefined {
    this.#aliases += 1;
    if (this.#aliases <= MOST_ALIASES) return alias.resolve(this.#document);
    if (this.#aliases === MOST_ALIASES + 1) {
      const message = `The file repeats itself with * more than ${MOST_ALIASES} times.`;
      this.#complain(alias.range?.[0] ?? 0, path, { message, remedy: 'Write the values out.' });
    }
    return undefined;
  }

  #section(map: YAMLMap, entries: Readonly<Record<string, SchemaShape>>, path: readonly string[]): object {
    const value: Record<string, unknown> = {};
    for (const { key, offset, node } of this.#pairs(map, path)) {
      const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (schema === undefined) this.#complainOfKey({ key, offset, path }, Object.keys(entries));
      else {
        const read = this.read(node, schema, [...path, key]);
        if (read !== undefined) value[key] = read;
      }
    }
    return value;
  }

  #list(list: YAMLSeq, item: SchemaShape, path: readonly string[]): unknown[] {
    return (list.items as Node[]).map(
      (node, index) => this.read(node, item, [...path, String(index)]) ?? null,
    );
  }

  #dictionary(map: YAMLMap, schema: SchemaShape, path: readonly string[]): ReadonlyMap<string, unknown> {
    const value = new Map<string, unknown>();
    for (const { key, node } of this.#pairs(map, path)) {
      // A key with nothing after it is a group without keys of its own, or a text that was forgotten.
      const read = this.read(node, schema, [...path, key]);
      value.set(key, read ?? (schema.entries === undefined ? '' : {}));
    }
    return value;
  }

  /** The pairs of a mapping in order, its keys as text; a key that stands twice or is no text is complained of. */
  *#pairs(
    map: YAMLMap,
    path: readonly string[],
  ): Generator<{ key: string; offset: number; node: Node | null }> {
    const seen = new Set<string>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const offset = pair.key.range?.[0] ?? 0;
      const key = isScalar(pair.key) ? textOf(pair.key) : '';
      if (!isScalar(pair.key))
        this.#complain(offset, path, { message: 'A key must be plain text.', remedy: 'Put it in "quotes".' });
      else if (seen.has(key))
        this.#complain(offset, [...path, key], {
          message: `The key "${key}" stands here twice.`,
          remedy: 'Keep one of the two.',
        });
      else yield { key, offset, node: pair.value };
      seen.add(key);
    }
  }

  #complainOfKey(
    stray: { key: string; offset: number; path: readonly string[] },
    known: readonly string[],
  ): void {
    const guess = nearest(stray.key, known);
    const remedy =
      guess === undefined ? `The keys here are ${known.join(', ')}.` : `Did you mean "${guess}"?`;
    this.#complain(stray.offset, [...stray.path, stray.key], {
      message: `There is no key "${stray.key}" here.`,
      remedy,
    });
  }
}
