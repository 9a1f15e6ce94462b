import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Settings } from '../../domain/settings/settings.js';
import { readSettings } from './read-settings.js';

/**
 * The profiles of a settings file in which there is nothing else, no remark either: `import --save-as` wrote it, nobody has yet settled
 * anything. undefined for every other file.
 */
export function profilesAlone(text: string, source: string): Settings['intake']['profiles'] | undefined {
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || document.commentBefore != null || document.comment != null)
    return undefined;
  const intake = onlyValue(document.contents, 'intake');
  const profiles = onlyValue(intake, 'profiles');
  if (!isMap(profiles) || /^\s*#/mu.test(text)) return undefined;
  return readSettings(text, source).intake.profiles;
}

/** The value of a mapping's only key, if that is its name. */
function onlyValue(node: Node | null | undefined, key: string): Node | undefined {
  if (!isMap(node)) return undefined;
  const [only, another] = (node as YAMLMap<unknown, Node | null>).items;
  return another === undefined && isScalar(only?.key) && only.key.value === key
    ? (only.value ?? undefined)
    : undefined;
}
