import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 800 } };
export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** Ways a page is looked at, each with what it is called in a test. */
export const VIEWS: readonly [name: string, options: BrowserContextOptions][] = [
  ['on a phone', PHONE],
  ['on a desk', DESK],
  ['in the dark', { ...DESK, colorScheme: 'dark' }],
  ['on a phone in the dark', { ...PHONE, colorScheme: 'dark' }],
  ['in colours the reader forces', { ...PHONE, forcedColors: 'active' }],
];

/** In a container there is no sandbox to be had; the pages run no script of their own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}

/** A page as it is shown, with everything it complained of or asked the network for. */
export async function openedPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await browser.newPage({ ...options, bypassCSP: true });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => said.push(request.url()));
  await page.setContent(html);
  return { page, said };
}

/** How wide what is shown is, and the window; everything that opens is opened first. */
export async function widthsOf(page: Page): Promise<readonly [content: number, window: number]> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  return (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number];
}

/** What axe finds wrong, each with the places. */
export async function axeViolations(page: Page): Promise<unknown> {
  await page.addScriptTag({ content: AXE });
  return page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))",
  );
}
