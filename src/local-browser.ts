import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program that shows a page, with what stands before the file in its call. */
export type BrowserCommand = readonly [program: string, ...words: string[]];

/** Still at work after so long, a program is showing the page: some return at once, others only when the browser is closed. */
const SHOWN_AFTER_MS = 3000;

/**
 * What a system shows files with, the first to be tried first; none where nobody would see it: on a Linux machine without a screen the program
 * would start a browser of text in the midst of the terminal.
 */
export function browserCommands(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly BrowserCommand[] {
  if (platform === 'darwin') return [['open']];
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler']];
  if (environment.WSL_DISTRO_NAME !== undefined) return [['wslview'], ['xdg-open']];
  const hasScreen = [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((screen = '') => screen !== '');
  return hasScreen ? [['xdg-open']] : [];
}

/** Shows a file in whatever the system shows pages with. @returns whether that could be started. */
export async function openInBrowser(
  file: string,
  commands: readonly BrowserCommand[] = browserCommands(process.platform, process.env),
): Promise<boolean> {
  for (const command of commands) if (await isShownBy(command, file)) return true;
  return false;
}

/** No shell reads the file's name, so nothing in it is a command. */
function isShownBy([program, ...words]: BrowserCommand, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...words, file], { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), SHOWN_AFTER_MS);
    const end = (isShown: boolean) => {
      clearTimeout(timer);
      resolve(isShown);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}
