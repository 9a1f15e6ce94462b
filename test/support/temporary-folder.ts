import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = 'mentor-tests-';

/** Every folder the tests make lies in one, which is gone afterwards. */
export function setup(): () => void {
  // Each project of the tests sets up, one inside the other: paths would grow too long for the sockets of a browser.
  if (path.basename(tmpdir()).startsWith(NAME)) return () => undefined;
  const folder = mkdtempSync(path.join(tmpdir(), NAME));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
