import path from 'node:path';
import { BACKUPS_FILE, type Context } from '../../../context.js';
import { type TrailHead, trailHeadAsText, trailHeadIn } from '../../../domain/trail-head.js';
import { StateError } from '../../../errors.js';
import { jsonDocument } from '../../../rendering/tables/table-as-json.js';
import type { EntryInBrief } from '../../../store/copies/contents-of-store.js';

/** Where backups go that are not sent elsewhere, in the programme's folder. */
export const BACKUPS_FOLDER = 'backups';

/** A backup that was made of the programme, wherever it lies. */
export interface KnownBackup {
  readonly madeAt: string;
  /** Its database, with its whole path. */
  readonly file: string;
  /** How the audit trail ended then. */
  readonly head: TrailHead;
  /** Whether mentor has taken the file away again: how the trail ended then is still known. */
  readonly isRemoved?: boolean;
}

interface WrittenBackup {
  readonly made_at: string;
  readonly file: string;
  readonly head: string;
  readonly removed?: boolean;
}

type Place = Pick<Context, 'folder' | 'files'>;

/**
 * The backups that were made of this programme, oldest first.
 * @throws StateError when the file that lists them is damaged.
 */
export function knownBackups(context: Place): KnownBackup[] {
  return listOfCopies(context).backups;
}

/**
 * Copies that hold people and are none of the backups: bundles, and backups of what the programme was before another was put in its place.
 * @throws StateError when the file that lists them is damaged.
 */
export function otherCopies(context: Place): string[] {
  return listOfCopies(context).others;
}

/** Writes which backups are known; those that were and are not any more stay among the copies, unless they were taken away. */
export function rememberBackups(context: Place, backups: readonly KnownBackup[]): void {
  const { backups: before, others } = listOfCopies(context);
  const isLeftOut = (file: string) => !backups.some((each) => each.file === file);
  const dropped = before.filter(({ file, isRemoved }) => isRemoved !== true && isLeftOut(file));
  writeList(context, { backups, others: [...others, ...dropped.map(({ file }) => file)] });
}

/** Notes where a copy went that is no backup. */
export function rememberCopy(context: Place, file: string): void {
  const { backups, others } = listOfCopies(context);
  writeList(context, { backups, others: [...others, file] });
}

/** Notes that copies were taken away. */
export function noteRemoved(context: Place, removed: readonly string[]): void {
  const { backups, others } = listOfCopies(context);
  writeList(context, {
    backups: backups.map((each) => (removed.includes(each.file) ? { ...each, isRemoved: true } : each)),
    others: others.filter((file) => !removed.includes(file)),
  });
}

interface ListOfCopies {
  readonly backups: KnownBackup[];
  readonly others: string[];
}

function listOfCopies({ folder, files }: Place): ListOfCopies {
  const file = path.join(folder, BACKUPS_FILE);
  if (!files.exists(file)) return { backups: [], others: [] };
  const list = copiesIn(Buffer.from(files.read(file)).toString('utf8'));
  if (list !== undefined) return list;
  throw new StateError(
    `${BACKUPS_FILE}, which lists the backups that were made, is damaged.`,
    'Delete it: the backups themselves are as they were, and mentor backup begins a new list.',
  );
}

function writeList(
  { folder, files }: Place,
  { backups, others }: { backups: readonly KnownBackup[]; others: readonly string[] },
): void {
  const written = backups.map(({ madeAt, file, head, isRemoved }): WrittenBackup => {
    const removed = isRemoved === true ? { removed: true } : {};
    return { made_at: madeAt, file, head: trailHeadAsText(head), ...removed };
  });
  const copies = [...new Set(others)].sort();
  const document = jsonDocument({
    schema: 'mentor/backups',
    backups: written,
    ...(copies.length === 0 ? {} : { copies }),
  });
  files.write(path.join(folder, BACKUPS_FILE), document, { replace: true });
}

/** Whether a trail was once the one that ended so. */
export function wentThrough(entries: readonly EntryInBrief[], head: TrailHead): boolean {
  return head.entries > 0 && entries[head.entries - 1]?.hash.startsWith(head.hash) === true;
}

function copiesIn(text: string): ListOfCopies | undefined {
  const { backups: list, copies = [] } = documentIn(text) ?? {};
  const others = Array.isArray(copies) ? copies.filter((each) => typeof each === 'string') : undefined;
  if (!Array.isArray(list) || others === undefined) return undefined;
  const backups = list.flatMap((each: unknown) => {
    const { made_at: madeAt, file, head: written, removed } = (each ?? {}) as Partial<WrittenBackup>;
    const isRemoved = removed === true ? { isRemoved: true } : {};
    const head = typeof written === 'string' ? trailHeadIn(written) : undefined;
    return typeof madeAt === 'string' && typeof file === 'string' && head !== undefined
      ? [{ madeAt, file, head, ...isRemoved }]
      : [];
  });
  return backups.length === list.length && Array.isArray(copies) && others.length === copies.length
    ? { backups, others }
    : undefined;
}

function documentIn(text: string): { readonly backups?: unknown; readonly copies?: unknown } | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? document : undefined;
  } catch {
    // No JSON at all: damaged like any other.
    return undefined;
  }
}
