import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { draftName, isDraftName } from '../../domain/files/drafts.js';

/** Nobody writes that long without adding to the file: an older draft was left by a program that was stopped. */
const ABANDONED_MS = 600_000;

/** The draft of a file, beside it. */
export function draftOf(file: string): string {
  return path.join(path.dirname(file), draftName(path.basename(file), randomBytes(6).toString('hex')));
}

/** Deletes the drafts in a folder that nobody writes any more. What cannot be looked at or deleted is left there. */
export function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!isDraftName(name)) continue;
    const draft = path.join(folder, name);
    try {
      if (Date.now() - statSync(draft).mtimeMs > ABANDONED_MS) rmSync(draft, { force: true });
    } catch {
      // Somebody else has taken it away, or it is not ours to take.
    }
  }
}
