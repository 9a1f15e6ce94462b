import { type Document, isAlias, isMap, isScalar, type Node } from 'yaml';
import type { Settings } from '../domain/settings/settings.js';
import { readYaml } from './reading/yaml-document.js';
import { settingsInFile } from './settings-in-file.js';

/** One setting as it is in force. */
export interface SettingInForce {
  /** Its keys as in mentor.yaml, `matching.criteria.needs.weight`. */
  readonly key: string;
  /** A list with `; ` between; empty where nothing is set. */
  readonly value: string;
  /** Its line in mentor.yaml; null where the file does not say it. */
  readonly line: number | null;
}

/**
 * Every setting with its value, and the line that says so.
 * @param file the text of mentor.yaml, which has been read without a complaint; undefined where there is none.
 */
export function settingsInForce(settings: Settings, file: string | undefined): SettingInForce[] {
  const lines = file === undefined ? new Map<string, number>() : linesOfKeys(file);
  return leavesOf(settingsInFile(settings), []).map(({ path, value }) => ({
    key: path.join('.'),
    value: asText(value),
    line: lines.get(JSON.stringify(path)) ?? null,
  }));
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, String(key)]));
}

function asText(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(asText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The lines of all keys with a value, by their path as JSON; a key with nothing after it counts as not given. */
function linesOfKeys(text: string): Map<string, number> {
  const { document, placeOf } = readYaml(text, '');
  const lines = new Map<string, number>();
  if (document !== null)
    walk(document.contents, [], { document, lineAt: (offset) => placeOf(offset).line, lines });
  return lines;
}

interface Walked {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
  readonly lines: Map<string, number>;
}

function walk(node: Node | null, path: readonly string[], walked: Walked): void {
  const target = isAlias(node) ? node.resolve(walked.document) : node;
  if (!isMap<Node, Node | null>(target)) return;
  for (const { key, value } of target.items) {
    if (!isScalar(key) || value === null || (isScalar(value) && value.value === null)) continue;
    const own = [...path, String(key.source ?? key.value)];
    walked.lines.set(JSON.stringify(own), walked.lineAt(key.range?.[0] ?? 0));
    walk(value, own, walked);
  }
}
