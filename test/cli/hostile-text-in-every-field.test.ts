import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsOfMarkdownRow, expectHarmlessHtml, expectHarmlessMarkdown } from '../rendering/harmless.js';
import { everyCommand, examplesIn } from '../support/command-tree.js';
import { exampleProgramme } from '../support/example-programme.js';
import { mentorIn } from '../support/mentor-in.js';
import { plantTokens } from '../support/planted-tokens.js';
import { shellLine } from '../support/shell-words.js';

/** A formula, a way out of a terminal's line, a script, a link and the end of a table's cell, in one. */
const around = (token: string) =>
  `=${token}+1;\u001b]0;x\u0007\u009b31m<script>alert(1)</script>[x](javascript:alert(1))|\u202e"\n@end`;

/** Control characters, and those that turn the direction of writing. */
const NOT_SAFE_IN_TERMINAL = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** One example of each command that shows a list or one thing, and changes nothing. */
const examples = everyCommand().flatMap(({ path: words, command, help }) => {
  const formats = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
  const isShowing = !command.options.some(({ long }) => long === '--dry-run') && formats.includes('csv');
  const own = examplesIn(help).find((each) => each.startsWith(`mentor ${words}`));
  if (!isShowing || own === undefined || words === 'template' || words === 'fields') return [];
  const call = shellLine(own.replace(/ (?:>|--out) .*/u, '')).words.slice(1);
  return [{ words, call, formats }];
});

let folder = '';
const run = (call: readonly string[], terminal = false) =>
  mentorIn(folder, [...call], {
    isTerminal: terminal,
    now: '2026-10-05T09:00:00Z',
    environment: { NO_COLOR: '1' },
  });

beforeAll(async () => {
  folder = await exampleProgramme('followed');
  await mentorIn(folder, ['goal', 'add', '1', 'Lead a handover', '--as-of', '2026-10-05']);
  await mentorIn(folder, ['concern', 'add', '1', 'No time', '--about', 'time', '--as-of', '2026-10-05']);
  const { out } = await mentorIn(folder, ['pairs', 'show', '1', '--json']);
  const { mentee } = JSON.parse(out);
  const people = await mentorIn(folder, ['export', 'people', '--json']);
  const id =
    JSON.parse(people.out).rows.findIndex(
      ({ staff_number: key }: { staff_number: string }) => key === mentee,
    ) + 1;
  const { tokens } = plantTokens(path.join(folder, 'mentor.db'), id, () => true, around);
  expect(tokens.length).toBeGreaterThan(20);
});

describe('hostile text in every field of a person', () => {
  it('is met by every command that shows something', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)('reaches no terminal through $words', async ({ call }) => {
    const { text, exitCode } = await run(call, true);
    expect([0, 2, 4]).toContain(exitCode);
    expect(text.replaceAll('\n', '')).not.toMatch(NOT_SAFE_IN_TERMINAL);
  });

  it.each(examples)('does nothing in what $words writes', async ({ call, formats }) => {
    const as = async (format: string) => {
      const { exitCode, out } = await run([...call, '--format', format]);
      return exitCode === 0 && formats.includes(format) ? out : '';
    };
    const rows: string[][] = parse(await as('csv'), { relax_column_count: false, bom: true });
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/u.test(cell) && !/^[+-]?[\d.]+$/u.test(cell))).toEqual(
      [],
    );
    const markdown = await as('md');
    if (markdown.startsWith('|')) {
      expectHarmlessMarkdown(markdown);
      const widths = markdown
        .trimEnd()
        .split('\n')
        .map((line) => cellsOfMarkdownRow(line).length);
      expect(new Set(widths).size).toBe(1);
    }
    const html = await as('html');
    if (html !== '') expectHarmlessHtml(html);
    // That it is what its schema says is looked at on the way.
    expect((await run([...call, '--json'])).out.replaceAll('\n', '')).not.toMatch(NOT_SAFE_IN_TERMINAL);
  });
});
