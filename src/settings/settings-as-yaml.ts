import { getDescription } from 'valibot';
import { Document, isMap, isPair, isScalar, visit } from 'yaml';
import type { Settings } from '../domain/settings/settings.js';
import { type SchemaShape, unwrapped } from './reading/settings-values.js';
import { settingsInFile } from './settings-in-file.js';
import { type SettingsInFile, settingsSchema } from './settings-schema.js';

const COMMENT_WIDTH = 88;

const OPENING = `Settings of the mentoring programme, read from this folder by every mentor command.
Every key is optional: what you leave out has the value shown here or the program's default.
Run \`mentor doctor\` after a change. Text with a colon, a # or leading zeros belongs in "quotes".
For completion in an editor: run \`mentor schema settings > mentor.schema.json\`, then make this file's first line
"# yaml-language-server: $schema=mentor.schema.json".`;

/** Comment lines, each with the space that follows the #. */
function commentOf(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > COMMENT_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => ` ${line}`).join('\n');
}

/** Descriptions by key path; the keys of a single criterion are explained once, under `kind`. */
function descriptionAt(path: readonly string[]): string | undefined {
  let schema: SchemaShape = settingsSchema;
  for (const key of path) {
    const next = unwrapped(schema).entries?.[key];
    if (next === undefined) return undefined;
    schema = next;
  }
  return getDescription(unwrapped(schema) as Parameters<typeof getDescription>[0]);
}

/** What else may be stated, key by key: what has no usual value is not in the file, and is to be found all the same. */
function commentOnWhatElse(file: SettingsInFile): string {
  const others = Object.keys(settingsSchema.entries).filter((key) => !(key in file));
  const lines = others.map((key) =>
    commentOf(`${key}: ${descriptionAt([key]) ?? ''}`).replaceAll('\n', '\n  '),
  );
  return [' What else may be stated; the settings by example (SETTINGS.md) show how:', ...lines].join('\n');
}

/** A commented mentor.yaml with every key, which `readSettings` reads back to the same settings. */
export function settingsAsYaml(settings: Settings): string {
  const file = settingsInFile(settings);
  const document = new Document(
    {
      ...file,
      intake: {
        ...{
          encoding: null,
          delimiter: null,
          header_rows: null,
          source: null,
          date_order: null,
          decimal_mark: null,
        },
        ...file.intake,
      },
    },
    { keepUndefined: false },
  );
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key)) return;
      const keys = ancestors.filter(isPair).map((ancestor) => String(ancestor.key));
      const description = descriptionAt([...keys, String(pair.key)]);
      if (description !== undefined) pair.key.commentBefore = commentOf(description);
      pair.key.spaceBefore = keys.length === 0 && String(pair.key) !== 'programme';
      if (keys.at(-1) === 'criteria' && isMap(pair.value)) pair.value.flow = true;
    },
  });
  document.commentBefore = OPENING.split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  const written = document.toString({ lineWidth: 0, nullStr: '' });
  return `${written}\n${commentOnWhatElse(file)
    .split('\n')
    .map((line) => `#${line}`)
    .join('\n')}\n`;
}
