import { describe, expect, it } from 'vitest';
import { wavesBesideInWords } from '../../../../src/intake/plans/survey/waves-beside.js';

const told = (...texts: string[]) => wavesBesideInWords(texts.map((text) => ({ text })));

describe('times that stand side by side in one row', () => {
  it.each([
    [['I feel confident (T1)', 'I feel confident (T2)'], 'T1, T2'],
    [['Confidence - before', 'Confidence - after'], 'before, after'],
    [['Pre: my job suits me', 'Post: my job suits me'], 'Pre, Post'],
    [['[Baseline] I feel safe', '[Follow-up] I feel safe'], 'Baseline, Follow-up'],
  ])('are told of %j', (headings, times) => {
    expect(told('Email', ...headings)).toEqual([
      expect.stringContaining(`side by side in one row (${times}): `) as string,
    ]);
  });

  it('are told with one question, and how many more', () => {
    const [line] = told('A b (T1)', 'A b (T2)', 'C d (T1)', 'C d (T2)');
    expect(line).toContain('"A b" and 1 more. Each column');
    expect(line).toContain('import each with --wave.');
  });

  it.each([
    [['I feel confident (T1)', 'I feel safe (T2)']],
    [['What was it like before', 'What was it like after']],
    [['When are you available? [Monday]', 'When are you available? [Tuesday]']],
    [['Confidence (T1)']],
    [['Shift (start)', 'Shift (end)']],
    [[]],
  ])('are not seen in %j', (headings) => {
    expect(told(...headings)).toEqual([]);
  });
});
