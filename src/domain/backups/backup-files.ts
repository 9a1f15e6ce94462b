import { compareText } from '../text/compare-text.js';
import { type TrailHead, trailHeadAsText, trailHeadIn } from '../trail-head.js';

/** The files that one backup consists of: the programme, its settings where there are any, and their checksums. */
export interface BackupFiles {
  readonly database: string;
  readonly settings: string;
  readonly checksums: string;
}

/** What a backup's checksums say. */
export interface Checksums {
  /** SHA-256 by name, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
  /** How the audit trail ended when the backup was made. */
  readonly head: TrailHead;
}

const DATABASE = '.db';

/** What the name of an encrypted file ends with. */
export const SEALED = '.age';

/** What a bundle holds beside the programme and its settings: its files are those of a backup that is called `mentor`. */
export const BUNDLE_README = 'README.md';
export const BUNDLE_CHECKSUMS = 'mentor.sha256';

/** Whether a name is one that a bundle gets, encrypted or not. */
export function isBundleName(name: string): boolean {
  return /^mentor-bundle-.+\.tar(?:\.age)?$/.test(name);
}

/** Whether a backup is encrypted, by the name of its database. */
export function isSealedBackup(database: string): boolean {
  return database.endsWith(`${DATABASE}${SEALED}`);
}

/** The names that go with a backup, from the name of its database. */
export function backupFiles(database: string): BackupFiles {
  const sealed = isSealedBackup(database) ? SEALED : '';
  const ending = `${DATABASE}${sealed}`;
  const stem = database.endsWith(ending) ? database.slice(0, -ending.length) : database;
  return { database, settings: `${stem}.yaml${sealed}`, checksums: `${stem}.sha256` };
}

/** `mentor-2026-07-01T09-00-00Z.db`: what a backup that was made at a moment is called; of the same second a second one has a number. */
export function backupName(madeAt: string, isTaken: (name: string) => boolean): string {
  return `${stemOfMoment('mentor', madeAt, (stem) => isTaken(`${stem}${DATABASE}`))}${DATABASE}`;
}

/** `unreadable-2026-07-01T09-00-00Z`: a name, without its ending, for what was put aside at a moment; a second one has a number. */
export function stemOfMoment(first: string, moment: string, isTaken: (stem: string) => boolean): string {
  const plain = `${first}-${moment.replace(/\.\d+/, '').replaceAll(':', '-')}`;
  for (let number = 1; ; number++) {
    const stem = number === 1 ? plain : `${plain}-${number}`;
    if (!isTaken(stem)) return stem;
  }
}

/** Whether a name is one that `backupName` gives, encrypted or not. */
export function isBackupName(name: string): boolean {
  return /^mentor-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-\d+)?\.db(?:\.age)?$/.test(name);
}

/** Orders names of backups by when they were made; of the same second by their number. */
export function oldestFirst(one: string, other: string): number {
  const [at, number] = ageOf(one);
  const [otherAt, otherNumber] = ageOf(other);
  return compareText(at, otherAt) || number - otherNumber;
}

/** The moment at which a backup of such a name was made: `2026-07-01T09:00:00Z`. */
export function madeAtOf(name: string): string {
  const [at] = ageOf(name);
  return at.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, 'T$1:$2:$3Z');
}

function ageOf(name: string): readonly [at: string, number: number] {
  const [, at = name, number = '1'] = /^mentor-(.+?Z)(?:-(\d+))?\./.exec(name) ?? [];
  return [at, Number(number)];
}

/** Whether a name is one of those that the files of a backup, a bundle, or a copy made before a migration get; whatever the case of its letters. */
export function isOfBackup(name: string): boolean {
  return (
    isBundleName(name.toLowerCase()) ||
    /^mentor\.schema-\d+\.(?:db|sha256)$/i.test(name) ||
    /^mentor-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-\d+)?\.(?:db|yaml|sha256)(?:\.age)?$/i.test(name)
  );
}

const HEAD = '# The audit trail ended with ';

/** Checksums as `sha256sum --check` reads them, with the end of the trail as a remark. */
export function checksumsAsText({ files, head }: Checksums): string {
  const lines = Object.entries(files)
    .sort(([one], [other]) => compareText(one, other))
    .map(([name, sha256]) => `${sha256}  ${name}`);
  return [`${HEAD}${trailHeadAsText(head)}`, ...lines, ''].join('\n');
}

/** Reads what `checksumsAsText` wrote; undefined for a text in which a single letter is another. */
export function checksumsIn(text: string): Checksums | undefined {
  const [first = '', ...rest] = text.split('\n');
  const head = first.startsWith(HEAD) ? trailHeadIn(first.slice(HEAD.length)) : undefined;
  if (head === undefined) return undefined;
  const files = Object.fromEntries(
    rest.flatMap((line) => {
      const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return sha256 === undefined || name === undefined ? [] : [[name, sha256] as const];
    }),
  );
  return checksumsAsText({ files, head }) === text ? { files, head } : undefined;
}
