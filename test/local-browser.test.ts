import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { browserCommands, openInBrowser } from '../src/local-browser.js';
import { emptyFolder } from './support/mentor-in.js';

describe('what shows a page', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', { WSL_DISTRO_NAME: 'Debian' }, ['wslview', 'xdg-open']],
    ['linux', { DISPLAY: '' }, []],
    ['linux', {}, []],
  ] as const)('on %s with %j', (platform, environment, programs) => {
    expect(browserCommands(platform, environment).map(([program]) => program)).toEqual(programs);
  });

  it('is the first program that takes the file', async () => {
    const file = path.join(emptyFolder(), 'a page; with "marks".js');
    writeFileSync(file, 'process.exit(0)');
    expect(await openInBrowser(file, [['no-such-program'], [process.execPath]])).toBe(true);
  });

  it('is nothing where every program fails, or there is none', async () => {
    const file = path.join(emptyFolder(), 'page.js');
    writeFileSync(file, 'process.exit(3)');
    expect(await openInBrowser(file, [['no-such-program'], [process.execPath]])).toBe(false);
    expect(await openInBrowser(file, [])).toBe(false);
  });
});
