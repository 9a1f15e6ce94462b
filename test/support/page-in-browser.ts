import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page, type ViewportSize } from 'playwright-core';
import { CHROMIUM } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at: the window, and the colours the reader asks for. */
export interface View {
  readonly window: ViewportSize;
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
}

export const PHONE: View = { window: { width: 375, height: 800 } };
export const DESK: View = { window: { width: 1280, height: 900 } };

/** Ways a page is looked at, each with what it is called in a test. */
export const VIEWS: readonly [name: string, view: View][] = [
  ['on a desk', DESK],
  ['on a phone', PHONE],
  ['in the dark', { ...DESK, colorScheme: 'dark' }],
  ['on a phone in the dark', { ...PHONE, colorScheme: 'dark' }],
  ['in colours the reader forces', { ...PHONE, forcedColors: 'active' }],
];

/** A page that is opened once and looked at in many ways: opening it costs more than looking. */
export interface OpenedPage {
  readonly page: Page;
  /** Everything it complained of or asked the network for so far. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** In a container there is no sandbox to be had; the pages run no script of their own. */
export async function openedPage(html: string): Promise<OpenedPage> {
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage({ bypassCSP: true });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => said.push(request.url()));
  await page.setContent(html);
  return { page, said, close: () => browser.close() };
}

/** Looks at a page in one way, on the screen; what opens is shut, as whoever opens the file finds it. */
export async function lookAt(page: Page, view: View): Promise<void> {
  await page.setViewportSize(view.window);
  await page.emulateMedia({
    media: 'screen',
    colorScheme: view.colorScheme ?? 'light',
    forcedColors: view.forcedColors ?? 'none',
  });
  await openDetails(page, false);
}

/** Opens or shuts everything that opens. */
export async function openDetails(page: Page, open: boolean): Promise<void> {
  await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = ${open}; })`);
}

/** How wide what is shown is, and the window; everything that opens is opened first. */
export async function widthsOf(page: Page): Promise<readonly [content: number, window: number]> {
  await openDetails(page, true);
  return (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number];
}

/** What axe finds wrong, each with the places. */
export async function axeViolations(page: Page): Promise<unknown> {
  if (!(await page.evaluate("'axe' in window"))) await page.addScriptTag({ content: AXE });
  // Preloading would wait for style sheets and media from elsewhere: a page of ours has none.
  return page.evaluate(
    "axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))",
  );
}
