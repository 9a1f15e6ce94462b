import { readFileSync, rmSync } from 'node:fs';
import type { TrailHead } from '../../domain/trail-head.js';
import { contentsOfStore } from '../copies/contents-of-store.js';
import { copyStore } from '../copies/copy-store.js';
import { draftOf } from '../copies/draft-files.js';

/**
 * A programme's file as a copy of it would be, looked through: it lies beside it for a moment, so that nothing that is not encrypted is ever
 * written where an encrypted copy goes.
 * @throws StateError for a file that is no programme, is damaged or in use; SystemError when the disk refuses.
 */
export function bytesOfStore(file: string): { readonly bytes: Uint8Array; readonly head: TrailHead } {
  const draft = draftOf(file);
  try {
    copyStore(file, draft);
    return { bytes: readFileSync(draft), head: contentsOfStore(draft).head };
  } finally {
    rmSync(draft, { force: true });
  }
}
