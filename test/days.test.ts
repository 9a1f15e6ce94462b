import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = path.join(import.meta.dirname, '../src');

/** Where an instant becomes a day or a text on purpose, with the zone in view. */
const AT_HOME = new Set(['domain/dates/iso-date.ts', 'intake/values/days/instants.ts']);
/** Files of before days were kept: only the moment is there to go by. */
const BEFORE_DAYS =
  /^store\/(?:migrations\/(?:008-dated-facts|015-recording-days)|merges\/take-back-merge)\.ts$/;

/** An instant, by its name, of which a part is taken: `recordedAt.slice(0, 10)`, `run.computedAt?.split('T')`. */
const CUT_IN_CODE =
  /\b\w*(?:At|Instant|now|instant)(?:\(\))?\??\.(?:slice|substring|substr|split|startsWith)\(/;
/** The same in SQL: `substr(recorded_at, 1, 10)`, `date(computed_at)`. */
const CUT_IN_SQL = /\b(?:substr|substring|left|date|strftime)\s*\([^)]*\w+_at\b/i;
/** The day of a `Date` in UTC, which is another than the coordinator's for hours of every day. */
const UTC_DAY = /toISOString\(\)\s*\.?\s*(?:slice\(0, 10\)|split)/;

function cuts(file: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const isCut =
      CUT_IN_CODE.test(line) || UTC_DAY.test(line) || (CUT_IN_SQL.test(line) && !BEFORE_DAYS.test(file));
    return isCut ? [`${file}:${at + 1}: ${line.trim()}`] : [];
  });
}

it('never cuts an instant to a day: what has a day keeps it beside the moment', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts') && !AT_HOME.has(file));
  expect(files.flatMap((file) => cuts(file, readFileSync(path.join(SOURCE, file), 'utf8')))).toEqual([]);
});

it('finds an instant that is cut', () => {
  const planted = [
    'pairing.startedOn >= rule.recordedAt.slice(0, 10)',
    "const day = response.submittedAt?.split('T')[0];",
    'SELECT substr(recorded_at, 1, 10) FROM people',
    'const today = context.host.now().toISOString().slice(0, 10);',
  ];
  expect(planted.map((line) => cuts('commands/a-command.ts', line).length)).toEqual([1, 1, 1, 1]);
  expect(cuts('commands/a-command.ts', "const words = text.split(' '); const day = context.today;")).toEqual(
    [],
  );
});
