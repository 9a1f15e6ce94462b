import { describe, expect, it } from 'vitest';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import { figuresOf } from '../../../src/evaluation/issued/figures-of.js';
import { settingsOfReport } from '../../../src/evaluation/issued/revision-of.js';
import type { Metric } from '../../../src/evaluation/metric.js';
import { frameworkText } from '../../../src/rendering/report/framework-text.js';
import { headlineInWords } from '../../../src/rendering/report/headline-text.js';
import { headlineTexts, hiddenNote, metricColumns } from '../../../src/rendering/report/metric-text.js';
import { checkIn, exampleInput } from '../../evaluation/facts/reported-programme.js';

const input = exampleInput();
const first = evaluateQuarter(input);
const { period } = first;
/** The quarter once more, after three check-ins were entered late. */
const again = evaluateQuarter({
  ...input,
  checkIns: [...input.checkIns, ...[1, 2, 3].map((at) => checkIn(9000 + at, 11, '2026-09-20'))],
  issuedBefore: [
    {
      id: 7,
      title: first.title,
      periodName: period.name,
      from: period.from,
      to: period.to,
      until: period.until,
      round: null,
      producedOn: '2026-10-02',
      producedAt: '2026-10-02T09:00:00Z',
      asOf: '2026-10-02',
      knownOn: null,
      dataState: 'x',
      factsThen: {},
      settings: settingsOfReport(input.settings),
      figures: figuresOf(first),
    },
  ],
});

function metricsOf(name: string): readonly Metric[] {
  return again.sections.find((section) => section.name === name)?.metrics ?? [];
}

describe('a report read by somebody who has seen nothing else', () => {
  it('says of every headline what it is, in a sentence', () => {
    for (const { name } of metricsOf('headlines'))
      expect([name, headlineInWords(name)]).toEqual([name, expect.stringMatching(/^[A-Z].{20,}[^.]$/)]);
  });

  it('says beside a headline what it was issued as, where that has changed', () => {
    const texts = metricsOf('headlines').map((metric) => [
      metric.name,
      headlineTexts(metric, again).join('. '),
    ]);
    const then = first.sections[0]?.metrics.find(({ name }) => name === 'check_ins_held')?.value;
    const issued = texts.filter(([, text]) => text?.includes('in report 7'));
    expect(issued).toEqual([['check_ins_held', expect.stringContaining(`Issued as ${then} in report 7`)]]);
  });

  it('says once why numbers are held back, and not again in a note', () => {
    const activity = metricsOf('activity');
    expect(activity.map(({ instead }) => instead)).toContain('too few changes since last issued');
    expect(hiddenNote(activity)).toContain('would tell of the few people');
    const notes = metricColumns(activity).find(({ kind }) => kind === 'note');
    expect(activity.map((metric) => notes?.text(metric) ?? '').join()).not.toContain('too few changes');
  });

  it('says what each level and dimension asks, where it stands', () => {
    const labels = first.sections.flatMap(({ frameworks }) => frameworks);
    expect(labels.length).toBeGreaterThan(10);
    for (const label of labels) expect(frameworkText(label)).toMatch(/ \(w.+\)$/);
  });

  it('has all fifteen sections, each without numbers with a line on how to get them', () => {
    expect(first.sections.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
    const bare = first.sections.filter(
      ({ metrics, tables, name }) => metrics.length + tables.length === 0 && name !== 'definitions',
    );
    expect(bare.map(({ number }) => number)).toEqual([8, 13, 15]);
    for (const { intro } of bare) expect(intro.join(' ')).toMatch(/: (?:set|say|record) /);
  });
});
