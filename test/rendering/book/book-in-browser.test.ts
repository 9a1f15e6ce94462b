import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { mentorIn } from '../../support/mentor-in.js';
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

const PAGES = {
  'the book': ['book', '--out', '-', '--as-of', '2026-10-05'],
  'a proposal': ['match', '--dry-run', '--format', 'html', '--as-of', '2026-07-01'],
};
type PageName = keyof typeof PAGES;

async function pageOf(name: PageName): Promise<string> {
  const folder = await exampleProgramme(name === 'the book' ? 'followed' : 'people');
  const { out, err, exitCode } = await mentorIn(folder, PAGES[name]);
  expect(exitCode, err).toBe(0);
  return out;
}

describe.skipIf(CHROMIUM === undefined).each(Object.keys(PAGES) as PageName[])('%s in a browser', (name) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openedPage(await pageOf(name));
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

  it('is printed on A4, with no heading alone at the foot of a page', async () => {
    const { page } = opened;
    await lookAt(page, DESK);
    await page.emulateMedia({ media: 'print' });
    const held = await page.evaluate(
      "[...document.querySelectorAll('h2, h3, caption, summary, thead')].every((one) => getComputedStyle(one).breakAfter === 'avoid')",
    );
    expect(held).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1')).toMatch(
      name === 'the book'
        ? /\/MediaBox \[0 0 59[45][.0-9]* 84[12][.0-9]*\]/
        : /\/MediaBox \[0 0 84[12][.0-9]* 59[45][.0-9]*\]/,
    );
    // 55 people and 25 pairings; in one column, with a line for each answer, they were twice as many.
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeLessThanOrEqual(16);
  });

  it('leads from each name to what is known of it', async () => {
    const { page } = opened;
    await lookAt(page, PHONE);
    const lost = await page.evaluate(
      "[...document.querySelectorAll('a')].map((one) => one.getAttribute('href')).filter((href) => document.querySelector(href) === null)",
    );
    expect(lost).toEqual([]);
  });
});
