import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** So much of a file is read at a time. */
const PIECE = 1 << 20;

/** The SHA-256 of a file's bytes, in hexadecimal. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

/** The SHA-256 of bytes that are in memory, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
