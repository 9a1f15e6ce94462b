import path from 'node:path';
import { BACKUPS_FILE, type Context } from '../../context.js';
import { type TrailHead, trailHeadAsText, trailHeadIn } from '../../domain/trail-head.js';
import { StateError } from '../../errors.js';
import { jsonDocument } from '../../rendering/tables/table-as-json.js';
import type { EntryInBrief } from '../../store/contents-of-store.js';

/** Where backups go that are not sent elsewhere, in the programme's folder. */
export const BACKUPS_FOLDER = 'backups';

/** A backup that was made of the programme, wherever it lies. */
export interface KnownBackup {
  readonly madeAt: string;
  /** Its database, with its whole path. */
  readonly file: string;
  /** How the audit trail ended then. */
  readonly head: TrailHead;
}

interface WrittenBackup {
  readonly made_at: string;
  readonly file: string;
  readonly head: string;
}

/**
 * The backups that were made of this programme, oldest first.
 * @throws StateError when the file that lists them is damaged.
 */
export function knownBackups({ folder, files }: Pick<Context, 'folder' | 'files'>): KnownBackup[] {
  const file = path.join(folder, BACKUPS_FILE);
  if (!files.exists(file)) return [];
  const written = backupsIn(Buffer.from(files.read(file)).toString('utf8'));
  if (written !== undefined) return written;
  throw new StateError(
    `${BACKUPS_FILE}, which lists the backups that were made, is damaged.`,
    'Delete it: the backups themselves are as they were, and mentor backup begins a new list.',
  );
}

/** Writes which backups are known. */
export function rememberBackups({ folder, files }: Context, backups: readonly KnownBackup[]): void {
  const written = backups.map(({ madeAt, file, head }): WrittenBackup => {
    return { made_at: madeAt, file, head: trailHeadAsText(head) };
  });
  const document = jsonDocument({ schema: 'mentor/backups', backups: written });
  files.write(path.join(folder, BACKUPS_FILE), document, { replace: true });
}

/** Whether a trail was once the one that ended so. */
export function wentThrough(entries: readonly EntryInBrief[], head: TrailHead): boolean {
  return head.entries > 0 && entries[head.entries - 1]?.hash.startsWith(head.hash) === true;
}

function backupsIn(text: string): KnownBackup[] | undefined {
  const list = listIn(text);
  const backups = list?.flatMap((each) => {
    const { made_at: madeAt, file, head: written } = (each ?? {}) as Partial<WrittenBackup>;
    const head = typeof written === 'string' ? trailHeadIn(written) : undefined;
    return typeof madeAt === 'string' && typeof file === 'string' && head !== undefined
      ? [{ madeAt, file, head }]
      : [];
  });
  return backups?.length === list?.length ? backups : undefined;
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const document: unknown = JSON.parse(text);
    const list =
      typeof document === 'object' && document !== null && 'backups' in document
        ? document.backups
        : undefined;
    return Array.isArray(list) ? list : undefined;
  } catch {
    // No JSON at all: damaged like any other.
    return undefined;
  }
}
