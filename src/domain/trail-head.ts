/** How the audit trail ended at some moment: how many entries it had, and the hash of the last. */
export interface TrailHead {
  readonly entries: number;
  /** In hexadecimal, whole or as its beginning. */
  readonly hash: string;
}

/** So much of a hash is written down: nobody makes two trails that agree in it. */
const WRITTEN = 32;

/** `42:9f86d081884c7d659a2feaa0c55ad015`, as backups and reports carry it; `0` for a trail without entries. */
export function trailHeadAsText({ entries, hash }: TrailHead): string {
  return entries === 0 ? '0' : `${entries}:${hash.slice(0, WRITTEN)}`;
}

/** Reads what `trailHeadAsText` wrote; undefined for anything else. */
export function trailHeadIn(text: string): TrailHead | undefined {
  const written = /^\s*(\d{1,15}):([0-9a-f]{16,64})\s*$/i.exec(text);
  if (written?.[1] === undefined || written[2] === undefined) return text.trim() === '0' ? NONE : undefined;
  return { entries: Number(written[1]), hash: written[2].toLowerCase() };
}

const NONE: TrailHead = { entries: 0, hash: '' };
