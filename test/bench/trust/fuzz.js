import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { CommanderError } from 'commander';
import { buildProgram } from '../../../dist/cli/program.js';
import { Failure, UsageError } from '../../../dist/errors.js';
import { readTable } from '../../../dist/intake/table/read-table.js';
import { readSettings } from '../../../dist/settings/read-settings.js';

const fixture = (name) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
const BITS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\u0000',
  '\ufeff',
  '=',
  "'",
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '#',
  '|',
  '\u202e',
  '😀',
  '__proto__',
  '0123',
  ' ',
];
const LIMIT_MS = 1000;

const pick = (items) => items[Math.floor(Math.random() * items.length)];

/** A text with a few bits taken out, put in, doubled or moved. */
function mangled(text) {
  let result = text;
  for (let times = 1 + Math.floor(Math.random() * 6); times > 0; times--) {
    const at = Math.floor(Math.random() * (result.length + 1));
    const length = Math.floor(Math.random() * 12);
    const kind = Math.random();
    const middle = kind < 0.5 ? pick(BITS) : kind < 0.7 ? result.slice(at, at + length).repeat(2) : '';
    result = result.slice(0, at) + middle + result.slice(at + (kind < 0.35 ? 0 : length));
  }
  return result;
}

/** Runs so many cases; tells how many ended in something that is no failure of ours, or took longer than a second. */
async function cases(count, run) {
  const tally = { uncaught: 0, slow: 0, first: '' };
  for (let at = 0; at < count; at++) {
    const startedAt = process.hrtime.bigint();
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Failure) && !(error instanceof CommanderError)) {
        tally.uncaught += 1;
        tally.first ||= String(error);
      }
    }
    if (Number(process.hrtime.bigint() - startedAt) / 1e6 > LIMIT_MS) tally.slow += 1;
  }
  return tally;
}

const SILENT = { write: () => undefined, isTerminal: false, columns: 80 };
const HOST = { out: SILENT, err: SILENT, environment: {}, workingFolder: '.' };

/** Words of every command and option, and what is not one. */
function vocabulary() {
  const words = [
    '--',
    '-',
    '-C',
    '--json',
    '--as-of',
    '2026-02-30',
    '',
    '\u0000',
    '0x1',
    '-1',
    '1e9',
    '💥',
    '__proto__',
    '--out=',
    '--dry-rn',
  ];
  const walk = (command) => {
    words.push(
      command.name(),
      ...command.options.flatMap(({ long, short }) => [long, short].filter(Boolean)),
    );
    for (const inner of command.commands) walk(inner);
  };
  walk(buildProgram(HOST, async () => undefined));
  return words;
}

/** CSV, mentor.yaml and the words of a call. Nothing is carried out: what a call would do is looked at no further than its parsing. */
export async function fuzz(count) {
  const csv = ['roster.csv', 'profile-survey.csv', 'check-ins.csv'].map((name) =>
    fixture(name).split('\n').slice(0, 6).join('\n'),
  );
  const yaml = fixture('mentor.yaml')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .slice(0, 60)
    .join('\n');
  const words = vocabulary();
  const parse = () => {
    const program = buildProgram(HOST, async () => {
      throw new UsageError('The call is understood: here the command would begin.');
    });
    const call = Array.from({ length: Math.floor(Math.random() * 7) }, () => pick(words));
    return program.parseAsync(call, { from: 'user' });
  };
  const kinds = {
    CSV: () => readTable(Buffer.from(mangled(pick(csv)), 'utf8'), 'fuzz.csv'),
    YAML: () => readSettings(mangled(yaml), 'mentor.yaml'),
    arguments: parse,
  };
  const lines = [];
  for (const [kind, run] of Object.entries(kinds)) {
    const { uncaught, slow, first } = await cases(count, run);
    lines.push(`${kind} | ${count} | ${uncaught} | ${slow}${first === '' ? '' : ` | ${first}`}`);
  }
  return lines;
}
