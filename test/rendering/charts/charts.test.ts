import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeAfterChart } from '../../../src/rendering/charts/before-after-chart.js';
import { CHART_WIDTH } from '../../../src/rendering/charts/chart-marks.js';
import { distributionChart } from '../../../src/rendering/charts/distribution-chart.js';
import { divergingChart } from '../../../src/rendering/charts/diverging-chart.js';
import { equityChart } from '../../../src/rendering/charts/equity-chart.js';
import { fittedLines, fittedText } from '../../../src/rendering/charts/fitted-text.js';
import { funnelChart } from '../../../src/rendering/charts/funnel-chart.js';
import { runChartFigure } from '../../../src/rendering/charts/run-chart-figure.js';
import { shareChart } from '../../../src/rendering/charts/share-chart.js';
import { type CurveDrawn, survivalChart } from '../../../src/rendering/charts/survival-chart.js';
import { trendChart } from '../../../src/rendering/charts/trend-chart.js';
import { expectHarmlessHtml } from '../harmless.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';

/** Numbers of an attribute of every mark that has it. */
function numbersOf(svg: string, attribute: string): number[] {
  return [...svg.matchAll(new RegExp(` ${attribute}="(-?[0-9.]+)"`, 'g'))].map(([, number]) =>
    Number(number),
  );
}

/** Every mark stands inside the drawing, whatever is drawn. */
function expectInside(svg: string): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const [, height = 0] = /viewBox="0 0 343 ([0-9.]+)"/.exec(svg)?.map(Number) ?? [];
  for (const x of ['x', 'cx', 'x1', 'x2'].flatMap((name) => numbersOf(svg, name))) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(CHART_WIDTH);
  }
  for (const y of ['y', 'cy', 'y1', 'y2'].flatMap((name) => numbersOf(svg, name))) {
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
  const boxes = [...svg.matchAll(/<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/g)];
  for (const [, x, width] of boxes) expect(Number(x) + Number(width)).toBeLessThanOrEqual(CHART_WIDTH + 0.1);
}

const share = {
  label: 'First meeting',
  value: 0.8,
  low: 0.61,
  high: 0.91,
  words: '80 % (61–91 %)',
  target: 0.9,
};

describe('a chart of shares', () => {
  const svg = shareChart({ id: 'c', title: 'Most met in time', shares: [share] });

  it('says what there is to see in a title and what is drawn in a description', () => {
    expect(svg).toContain('<figcaption>Most met in time</figcaption>');
    expect(svg).toContain('aria-labelledby="c-title c-desc"');
    expect(svg).toContain('<title id="c-title">Most met in time</title>');
    expect(svg).toContain('<desc id="c-desc">First meeting: 80 % (61–91 %).</desc>');
  });

  it('draws 0 % to 100 % over 210 pixels: dot, interval and target where they belong', () => {
    expect(svg).toContain('<circle cx="174" cy="28" r="5" class="point"/>');
    expect(svg).toContain('<rect x="134.1" y="23" width="63" height="10" class="band"/>');
    expect(svg).toContain('<line x1="195" y1="19" x2="195" y2="37" class="target"/>');
  });

  it('speaks of a target only where there is one', () => {
    expect(svg).toContain('Upright line: the target.');
    expect(shareChart({ id: 'c', title: '', shares: [{ ...share, target: null }] })).not.toContain('target');
  });

  it('stays inside its 343 pixels, whatever the shares are', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, (low, value, high) => {
        const drawn = { ...share, low: Math.min(low, high), high: Math.max(low, high), value };
        expectInside(shareChart({ id: 'c', title: '', shares: [drawn, share] }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a chart of groups against all others', () => {
  const group = { ...share, others: 0.5, othersInWords: '50 %', stands: 'alike' } as const;

  it('marks only the groups whose difference is sure', () => {
    const svg = equityChart({
      chance: '2 groups are compared.',
      id: 'c',
      title: '',
      groups: [group, { ...group, label: 'Band 6', stands: 'less' }],
    });
    expect(svg).toContain('class="label">First meeting</text>');
    expect(svg).toContain('Diamond: all others together. 2 groups are compared.</p>');
    expect(svg).toContain('class="label strong">Band 6, less than all others</text>');
    expect(svg).toContain('Band 6: 80 % (61–91 %); all others: 50 %, less than all others.');
    expectInside(svg);
  });
});

describe('a distribution', () => {
  const counts = [
    { label: 'video', count: 10, words: '10 of 20 (50 %)', interval: { low: 6, high: 14 } },
    { label: 'phone', count: 0, words: '0 of 20 (0 %)', interval: { low: 0, high: 3.2 } },
  ];

  it('has bars from 0 on that share one scale', () => {
    const svg = distributionChart({ id: 'c', title: '', counts });
    expect(svg).toContain('<rect x="0" y="21" width="158.6" height="14" class="bar"/>');
    expect(svg).toContain('<line x1="95.1" y1="28" x2="222" y2="28" class="whisker"/>');
    expectInside(svg);
  });

  it('of nothing but zeros is still a drawing', () => {
    expectInside(
      distributionChart({
        id: 'c',
        title: '',
        counts: [{ label: 'a', count: 0, words: '0', interval: null }],
      }),
    );
  });
});

describe('answers on a scale', () => {
  const rows = [{ label: 'Mentees', counts: [0, 2, 4, 6, 8] }];
  const svg = divergingChart({ id: 'c', title: '', levels: ['1', '2', '3', '4', '5'], rows });

  it('lie to the left of the line as far as they are low: 10 % and half of 20 % here', () => {
    const line = Number(/<line x1="([0-9.]+)"[^>]*class="target"/.exec(svg)?.[1]);
    expect(line).toBeCloseTo(0.2 * CHART_WIDTH, 1);
  });

  it('leave out a level that nobody chose, and say every count', () => {
    expect(svg.match(/class="low-2"/g)).toHaveLength(1);
    expect(svg).toContain('Mentees: 0 gave 1, 2 gave 2, 4 gave 3, 6 gave 4, 8 gave 5.');
    expectInside(svg);
  });

  it('fill the width whatever they are, with an even number of levels too', () => {
    const levels = fc.integer({ min: 2, max: 11 });
    fc.assert(
      fc.property(levels, fc.array(fc.nat(50), { minLength: 11, maxLength: 11 }), (size, some) => {
        const counts = some.slice(0, size).map((count, at) => (at === 0 ? count + 1 : count));
        const names = counts.map((_, at) => String(at + 1));
        expectInside(divergingChart({ id: 'c', title: '', levels: names, rows: [{ label: 'All', counts }] }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('before and after', () => {
  const change = { label: 'Confidence', before: 3, after: 4, words: '3.00 to 4.00', isSure: true };

  it('is a hollow dot, a full one and the way between them, thick where it is sure', () => {
    const svg = beforeAfterChart({ id: 'c', title: '', changes: [change] });
    expect(svg).toContain('<circle cx="12" cy="28" r="5" class="hollow"/>');
    expect(svg).toContain('<circle cx="210" cy="28" r="5" class="point"/>');
    expect(svg).toContain('class="way strong"');
    expect(beforeAfterChart({ id: 'c', title: '', changes: [{ ...change, isSure: false }] })).not.toContain(
      'strong"',
    );
  });

  it('of means that are all alike is still a drawing', () => {
    expectInside(beforeAfterChart({ id: 'c', title: '', changes: [{ ...change, after: 3 }] }));
  });
});

describe('a trend', () => {
  const point = (period: string, value: number | null) => ({
    period,
    value,
    low: null,
    high: null,
    words: `${value}`,
  });

  it('leaves a gap where a period has no number, and names a year once', () => {
    const points = [point('2025-Q4', 4), point('2026-Q1', null), point('2026-Q2', 6), point('2026-Q3', 8)];
    const svg = trendChart({ id: 'c', title: '', points });
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(/<path d="([^"]*)" class="trend"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(svg.match(/>2026</g)).toHaveLength(1);
    expect(svg.match(/>Q\d</g)).toHaveLength(4);
    expectInside(svg);
  });

  it('runs over a scale of its own: the least at the bottom, the most at the top', () => {
    const svg = trendChart({ id: 'c', title: '', points: [point('2026-Q1', 40), point('2026-Q2', 42)] });
    expect(numbersOf(svg, 'cy')).toEqual([92, 22]);
    expect(numbersOf(svg, 'cx')).toEqual([28, 315]);
  });

  it('draws eight quarters, with words beside the first and the last alone', () => {
    const points = Array.from({ length: 8 }, (_, at) =>
      point(`${2025 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, at),
    );
    const svg = trendChart({ id: 'c', title: '', points });
    expect(svg.match(/class="number"/g)).toHaveLength(2);
    expectInside(svg);
  });
});

describe('a text in a chart', () => {
  it.each(HOSTILE_TEXTS)('is text and nothing else: %j', (text) => {
    const counts = [{ label: text, count: 1, words: text, interval: null }];
    expectHarmlessHtml(distributionChart({ id: 'c', title: text, counts }));
    expectHarmlessHtml(shareChart({ id: 'c', title: text, shares: [{ ...share, label: text }] }));
  });

  it('have a second line where one is too short, parted between words', () => {
    expect(fittedLines('On track', 343)).toEqual(['On track']);
    expect(fittedLines('On track when the period before ended, and need attention now', 343)).toEqual([
      'On track when the period before ended, and',
      'need attention now',
    ]);
    expect(fittedLines(`${'a'.repeat(40)} ${'b'.repeat(60)}`, 343)).toEqual([
      'a'.repeat(40),
      `${'b'.repeat(46)}…`,
    ]);
    expect(fittedLines('a'.repeat(60), 343)).toEqual([`${'a'.repeat(46)}…`]);
  });

  it('push what follows down by the height of their second line', () => {
    const long = 'On track when the period before ended, and need attention now';
    const share = { value: 0.5, low: 0.4, high: 0.6, words: '50 %', target: null };
    const [short, tall] = [
      ['a', 'b'],
      [long, 'b'],
    ].map((labels) =>
      shareChart({ id: 'c', title: 't', shares: labels.map((label) => ({ ...share, label })) }),
    );
    const heights = [short, tall].map((svg) => Number(/viewBox="0 0 343 ([0-9.]+)"/.exec(svg ?? '')?.[1]));
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBe(16);
    expect(tall).toContain('>need attention now<');
  });

  it('is cut before its room ends, between characters that are seen', () => {
    expect(fittedText('expectations', 343)).toBe('expectations');
    expect(fittedText('a'.repeat(60), 343)).toBe(`${'a'.repeat(46)}…`);
    expect(fittedText('看護師'.repeat(20), 343)).toBe(`${'看護師'.repeat(20).slice(0, 23)}…`);
    expect(fittedText('👩‍⚕️'.repeat(40), 343)).toBe(`${'👩‍⚕️'.repeat(23)}…`);
  });
});

describe('a chart of curves', () => {
  const point = (time: number, value: number | null) => ({
    time,
    title: `${time / 30} months`,
    value,
    low: value === null ? null : Math.max(0, value - 0.1),
    high: value === null ? null : Math.min(1, value + 0.05),
    words: value === null ? 'no data' : `${value * 100} %`,
    counts: value === null ? ['–', '–'] : ['40', '2'],
  });
  const curve = (label: string, ...values: (number | null)[]): CurveDrawn => ({
    label,
    points: values.map((value, at) => point(90 * (at + 1), value)),
  });
  const kinds = ['Followed so long', 'Had left'];
  const curves = [curve('Mentored', 0.9, 0.8), curve('Colleagues', 0.8, null)];
  const svg = survivalChart({ id: 'c', title: 'Still in post', curves, kinds });

  it('says every number of both, and of the one that ends early that there is none', () => {
    expect(svg).toContain(
      'Mentored: after 3 months 90 % (followed so long: 40, had left: 2); after 6 months 80 % (followed so long: 40, had left: 2). Colleagues: after 3 months 80 %',
    );
    expect(svg).toContain('after 6 months no data (followed so long: –, had left: –).');
  });

  it('draws lines from 100 % to each point that is read and no further', () => {
    expect(svg).toContain('<path d="M40,50L182.5,65L325,80" class="trend"/>');
    expect(svg).toContain('<path d="M40,50L182.5,80" class="trend-2"/>');
  });

  it('stays inside its drawing, whatever the curves are', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const label = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE_TEXTS));
    const any = fc.tuple(label, fc.array(share, { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 2 }), (drawn) => {
        const made = drawn.map(([name, values]) => curve(name, ...values));
        const chart = survivalChart({ id: 'c', title: 'T', curves: made, kinds });
        expectInside(chart);
        expectHarmlessHtml(chart);
      }),
    );
  });
});

describe('a run chart', () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const drawn = (values: readonly (number | null)[], title = 'Falls') =>
    runChartFigure({
      id: 'run',
      title,
      months: months.slice(0, values.length),
      median: 3,
      medianInWords: '3.00',
      points: values.flatMap((value, at) =>
        value === null ? [] : [{ month: months[at] ?? '', value, words: String(value), isSignal: value > 3 }],
      ),
    });

  it('stays inside its drawing, whatever the values and however many', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 24 }), (values) => expectInside(drawn(values))),
    );
  });

  it('says every value, tells those of a shift by their form, and names no month over another', () => {
    const svg = drawn(months.map((_, at) => (at < 6 ? 5 : 2)));
    expect(svg).toContain('<desc id="run-desc">Median 3.00. 2025-01: 5. 2025-02: 5.');
    expect([svg.match(/<circle/g)?.length, svg.match(/<path/g)?.length]).toEqual([18, 7]);
    const places = [...svg.matchAll(/<text x="([0-9.]+)"[^>]*>20\d\d-\d\d</g)].map(([, x]) => Number(x));
    for (const [at, x] of places.entries()) expect(x - (places[at - 1] ?? -50)).toBeGreaterThanOrEqual(44);
    expectHarmlessHtml(drawn([1, 2], HOSTILE_TEXTS.join(' ')));
  });
});

describe('a funnel', () => {
  const steps = [
    { label: 'Joined', count: 40, words: null },
    { label: 'Matched, of those who joined', count: 30, words: '75 % (60–86 %)' },
    { label: 'Met', count: 30, words: '100 % (89–100 %)' },
    { label: 'Completed', count: 0, words: '0 % (0–11 %)' },
  ];

  it('draws what has come as a bar, and what has not as a line', () => {
    const svg = funnelChart({ id: 'c', title: 'Way', steps });
    expectInside(svg);
    expect(numbersOf(svg, 'width').slice(1)).toEqual([222, 166.5, 166.5, 0]);
    expect(svg.match(/class="whisker"/gu)).toHaveLength(2);
    expect(svg).toContain('Matched, of those who joined: 30, 75 % (60–86 %) of the step before.');
  });

  it('keeps hostile labels harmless and inside, whatever the counts', () => {
    for (const label of HOSTILE_TEXTS) {
      const svg = funnelChart({ id: 'c', title: label, steps: steps.map((step) => ({ ...step, label })) });
      expectHarmlessHtml(svg);
      expectInside(svg);
    }
    expectInside(funnelChart({ id: 'c', title: 'Way', steps: [{ label: 'Joined', count: 0, words: null }] }));
  });
});
