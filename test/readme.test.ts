import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { everyCommand } from './support/command-tree.js';
import { folderWith, mentorIn } from './support/mentor-in.js';
import { shellLine } from './support/shell-words.js';

const FILE = fileURLToPath(new URL('../README.md', import.meta.url));
const readme = readFileSync(FILE, 'utf8');

const START =
  '<!-- The command reference: made from the help by test/readme.test.ts; UPDATE_README=1 npm test writes it anew. -->';
const END = '<!-- End of the command reference. -->';

/** Every command's help, as it stands in the README. */
function commandReference(): string {
  const parts = everyCommand()
    .filter(({ path: words }) => words !== '')
    .map(({ path: words, command, help }) => {
      const heading = `${words.includes(' ') ? '####' : '###'} mentor ${words}`;
      const own = help.replace(/\nGlobal Options:\n[\s\S]*?(?=\n\n|$)/, '').trim();
      return command.commands.length > 0 && command.options.length === 0
        ? `${heading}\n\n${command.description()}.`
        : `${heading}\n\n\`\`\`text\n${own}\n\`\`\``;
    });
  return `${START}\n\n${parts.join('\n\n')}\n\n${END}`;
}

it('holds the command reference as the help says it', () => {
  const [before = '', rest = ''] = readme.split(START);
  const [, after = ''] = rest.split(END);
  const expected = `${before}${commandReference()}${after}`;
  if (process.env.UPDATE_README === '1') writeFileSync(FILE, expected);
  else expect(readme).toBe(expected);
});

/** One command of a README session and what the README says it prints. */
interface Step {
  readonly call: string;
  readonly shown: readonly string[];
}

function stepsIn(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [call = '', ...shown] = text.trimEnd().split('\n');
      return { call, shown };
    });
}

/** Whether the lines are those shown, `…` standing for any lines that were left out. */
function fits(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first === '…') return lines.some((_, index) => fits(lines.slice(index), rest)) || fits([], rest);
  return lines[0] === first && fits(lines.slice(1), rest);
}

describe('the session in the README', () => {
  const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const steps = blocks.flatMap(stepsIn).filter(({ call }) => call.startsWith('mentor '));

  it('prints what the README says', async () => {
    const folder = folderWith(
      'mentor.yaml',
      'roster.csv',
      'profile-survey.csv',
      'check-ins.csv',
      'feedback-survey.csv',
    );
    expect(steps.length).toBeGreaterThan(8);
    for (const { call, shown } of steps) {
      const { words, outputFile } = shellLine(call);
      const isTerminal = outputFile === undefined && !call.includes('|');
      const { text, out, err } = await mentorIn(
        folder,
        words.slice(1).filter((word) => word !== '|'),
        { isTerminal, columns: 100, environment: { NO_COLOR: '1' } },
      );
      if (outputFile !== undefined) writeFileSync(path.join(folder, outputFile), out);
      const visible = (outputFile === undefined ? text : err).trimEnd();
      const lines = visible === '' ? [] : visible.split('\n');
      expect(
        fits(lines, shown),
        `$ ${call}\n${lines.join('\n')}\n--- the README says ---\n${shown.join('\n')}`,
      ).toBe(true);
    }
  });
});
