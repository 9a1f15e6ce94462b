import { nearest } from '../../domain/text/nearest.js';
import type { Fault, SchemaShape } from './settings-values.js';

function numberWanted(schema: SchemaShape): string {
  const checks = new Map((schema.pipe ?? []).map((check) => [check.type, check.requirement]));
  const noun = checks.has('integer') ? 'a whole number' : 'a number';
  const [least, most] = [checks.get('min_value'), checks.get('max_value')];
  if (least !== undefined && most !== undefined) return `${noun} from ${least} to ${most}`;
  if (checks.has('gt_value')) return `${noun} above ${checks.get('gt_value')}`;
  return least === undefined ? noun : `${noun} of ${least} or more`;
}

/** What a key takes, in words: `a whole number from 1 to 5`, `true or false`, `one of day-first, month-first`. */
function wantedInWords(schema: SchemaShape): string {
  switch (schema.type) {
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'text';
    case 'number':
      return numberWanted(schema);
    case 'picklist':
      return `${(schema.options ?? []).length > 1 ? 'one of ' : ''}${(schema.options ?? []).join(', ')}`;
    case 'array':
      return schema.item?.type === 'string' ? 'a list such as [one, two]' : 'a list of groups of keys';
    case 'union':
      return (schema.options as readonly SchemaShape[]).map(wantedInWords).join(', or ');
    default:
      return 'keys of its own, indented below it';
  }
}

function choicesOf(schema: SchemaShape): readonly string[] {
  if (schema.type === 'picklist') return (schema.options ?? []).map(String);
  return schema.type === 'union' ? (schema.options as readonly SchemaShape[]).flatMap(choicesOf) : [];
}

/** The value a person most likely meant: a near choice, a decimal comma, a percentage. */
function guessOf(written: string, schema: SchemaShape): string | undefined {
  if (schema.type !== 'number') return nearest(written, choicesOf(schema));
  if (/^-?\d+,\d+$/.test(written)) return written.replace(',', '.');
  const percent = /^(\d{1,3})(?:[.,]0*)?\s*%?$/.exec(written);
  const isShare = (schema.pipe ?? []).some((check) => check.type === 'max_value' && check.requirement === 1);
  return percent !== null && isShare && Number(percent[1]) <= 100
    ? String(Number(percent[1]) / 100)
    : undefined;
}

/** Why a value will not do, and what would. */
export function complaintOfValue(written: string | null, schema: SchemaShape): Fault {
  const wanted = wantedInWords(schema);
  const guess = guessOf(written ?? '', schema);
  const value = written === null ? 'A list or a group of keys' : `"${written}"`;
  const message = written === '' ? 'A value is missing.' : `${value} will not do here.`;
  return { message, remedy: `It takes ${wanted}.${guess === undefined ? '' : ` Did you mean ${guess}?`}` };
}
