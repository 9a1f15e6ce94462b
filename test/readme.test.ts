import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mentorIn } from './support/mentor-in.js';
import { shellLine } from './support/shell-words.js';

/** The guide's sessions go on from the README's. */
const FILES = ['../README.md', '../src/cli/GUIDE.md'];
const text = FILES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');

/** One command of a README session and what the README says it prints. */
interface Step {
  readonly call: string;
  /** What the call ends with: 0, or what stands behind it as `# exit 3`. */
  readonly exitCode: number;
  readonly shown: readonly string[];
}

function stepsIn(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [line = '', ...shown] = text.trimEnd().split('\n');
      const [call = '', exitCode = '0'] = line.split(/ +# exit /);
      return { call, exitCode: Number(exitCode), shown };
    });
}

/** Whether the lines are those shown, `…` standing for any lines that were left out. */
function fits(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first === '…') return lines.some((_, index) => fits(lines.slice(index), rest)) || fits([], rest);
  return lines[0] === first && fits(lines.slice(1), rest);
}

describe('the sessions in the README and the guide', () => {
  const blocks = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const steps = blocks.flatMap(stepsIn).filter(({ call }) => call.startsWith('mentor '));

  it('print what is said', async () => {
    const folder = folderWith(
      'mentor.yaml',
      'roster.csv',
      'profile-survey.csv',
      'check-ins.csv',
      'feedback-survey.csv',
    );
    expect(steps.length).toBeGreaterThan(8);
    for (const { call, exitCode, shown } of steps) {
      const { words, outputFile } = shellLine(call);
      const isTerminal = outputFile === undefined && !call.includes('|');
      const ended = await mentorIn(
        folder,
        words.slice(1).filter((word) => word !== '|'),
        { isTerminal, columns: 100, environment: { NO_COLOR: '1' } },
      );
      const { out, err } = ended;
      if (outputFile !== undefined) writeFileSync(path.join(folder, outputFile), out);
      const visible = (outputFile === undefined ? ended.text : err).trimEnd();
      const lines = visible === '' ? [] : visible.split('\n');
      expect(fits(lines, shown), `$ ${call}\n${lines.join('\n')}\n--- is said ---\n${shown.join('\n')}`).toBe(
        true,
      );
      expect({ call, exitCode: ended.exitCode }).toEqual({ call, exitCode });
    }
  });
});
