import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Every folder the tests make lies in one, which is gone afterwards. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
