import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateQuarter } from '../../../src/evaluation/evaluate-quarter.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';
import { reportAsHtml } from '../../../src/rendering/report/report-as-html.js';
import { exampleInput, pairing, person } from '../../evaluation/facts/reported-programme.js';
import { CHROMIUM } from '../../support/chromium.js';
import {
  axeViolations,
  DESK,
  lookAt,
  type OpenedPage,
  openedPage,
  PHONE,
  VIEWS,
  widthsOf,
} from '../../support/page-in-browser.js';

const OCCASION = {
  producedOn: '2026-10-05',
  asOf: '2026-10-05',
  knownOn: null,
  dataState: '3f9a2b1c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
  issuedAs: null,
};

/** The example, and a programme whose staff are followed for two years after the match, some of whom leave. */
function followedInput(): ReportInput {
  const people = Array.from({ length: 160 }, (_, at) => {
    const left = at % 7 === 1 ? `2025-${String(1 + (at % 12)).padStart(2, '0')}-15` : null;
    return person(at + 1, { knownFrom: '2024-01-01', leftOn: left });
  });
  const pairings = Array.from({ length: 60 }, (_, at) =>
    pairing(at + 1, at % 3 === 0 ? '2025-09-01' : '2024-07-01', { mentorId: 121 + (at % 40) }),
  );
  return { ...exampleInput(), people, pairings };
}

const PAGES = [
  ['of the example', reportPage(exampleInput())],
  ['with curves', reportPage(followedInput())],
] as const;

function reportPage(input: ReportInput): string {
  return reportAsHtml({ ...evaluateQuarter(input), occasion: OCCASION });
}

describe.skipIf(CHROMIUM === undefined).each(PAGES)('the page of a report in a browser, %s', (name, html) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openedPage(html);
  });
  afterAll(() => opened.close());

  it.each(VIEWS)('is as wide as the window, complains of nothing and suits axe: %s', async (_, view) => {
    const { page, said } = opened;
    await lookAt(page, view);
    const [content, window] = await widthsOf(page);
    expect(content).toBe(window);
    expect(said).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('draws two curves together, each as far as enough are followed', async () => {
    const { page } = opened;
    await lookAt(page, PHONE);
    expect(await page.locator('.chart .trend-2').count()).toBe(name === 'with curves' ? 2 : 1);
  });

  it('keeps every word of every chart inside its drawing', async () => {
    const { page } = opened;
    await lookAt(page, PHONE);
    const outside = await page.evaluate(`[...document.querySelectorAll('.chart svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2;
      }).map((text) => text.textContent);
    })`);
    expect(outside).toEqual([]);
  });

  it('prints what opens on the screen, with no heading alone at the foot of a page', async () => {
    const { page } = opened;
    await lookAt(page, DESK);
    const height = "document.querySelector('details').getBoundingClientRect().height";
    expect(await page.evaluate(height)).toBeLessThan(60);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(height)).toBeGreaterThan(200);
    const held = await page.evaluate(
      "[...document.querySelectorAll('h2, h3, caption, summary, thead, .lead')].every((one) => getComputedStyle(one).breakAfter === 'avoid')",
    );
    expect(held).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.0-9]* 84[12][.0-9]*\]/);
  });
});
