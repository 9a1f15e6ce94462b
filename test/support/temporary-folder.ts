import { rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { newFolder } from './new-folder.js';

const NAME = 'mentor-tests-';

/** Linux's file system in memory. */
const IN_MEMORY = '/dev/shm';

/** The tests write less than half of this. */
const BYTES_NEEDED = 8e9;

/** Every folder the tests make lies in one, which is gone afterwards. */
export function setup(): () => void {
  // Each project of the tests sets up, one inside the other: paths would grow too long for the sockets of a browser.
  if (path.basename(tmpdir()).startsWith(NAME)) return () => undefined;
  const folder = newFolder(place(), NAME);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * In memory, where there is plenty of it and nobody asked for another place: each change of a programme waits until it is safe on the
 * disk, and the tests make thousands.
 */
function place(): string {
  if (process.env.TMPDIR !== undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return Math.min(bavail * bsize, freemem()) > BYTES_NEEDED ? IN_MEMORY : tmpdir();
  } catch {
    // No such place on this machine.
    return tmpdir();
  }
}
