import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../src/domain/reports/audience.js';
import { evaluateQuarter } from '../../src/evaluation/evaluate-quarter.js';
import { reportFor } from '../../src/evaluation/extract.js';
import { emptyInput } from './facts/reported-programme.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const headings = readFileSync(path.join(SRC, 'cli/COMMANDS.md'), 'utf8').matchAll(/^#+ (mentor [a-z ]+)$/gm);
const commands = [...headings].map(([, command = '']) => command);
/** A command, an option or the file of settings, as somebody would type it. */
const TYPED = new RegExp(`\\b(?:${commands.join('|')})\\b|mentor\\.yaml|\\s--[a-z]`);

function filesIn(folder: string): string[] {
  const found = readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('.ts'));
}

/** What the code of a folder says, without its comments and imports. */
function saidIn(folder: string): [file: string, line: string][] {
  return filesIn(folder).flatMap((file) =>
    readFileSync(path.join(SRC, folder, file), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\*|\/\/|import |\} from )/.test(line))
      .map((line): [string, string] => [file, line]),
  );
}

describe('what to type', () => {
  it('stands nowhere among the words of a report but where the coordinator reads', () => {
    expect(commands).toContain('mentor goal add');
    const places = [...saidIn('evaluation'), ...saidIn('rendering/report')].filter(([, line]) =>
      TYPED.test(line),
    );
    expect([...new Set(places.map(([file]) => file))]).toEqual(['sections/commands-of-section.ts']);
  });

  it('is told to the coordinator, section by section, and to nobody else', () => {
    const report = evaluateQuarter(emptyInput());
    const typedIn = (audience: (typeof AUDIENCES)[number]) =>
      reportFor(audience, report).sections.filter(({ notes }) => notes.some((note) => TYPED.test(note)))
        .length;
    const told = AUDIENCES.map((audience) => [audience, typedIn(audience) > 0]);
    expect(told.filter(([, isTold]) => isTold)).toEqual([['coordinator', true]]);
    expect(typedIn('coordinator')).toBeGreaterThan(8);
  });
});
