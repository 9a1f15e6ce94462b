import { copyFileSync } from 'node:fs';
import { RETENTION_KINDS, type RetentionKind } from '../../domain/settings/retention-settings.js';
import { withDraft } from '../copies/copy-store.js';
import type { Connection, ReadHandle, WriteHandle } from '../database/connection.js';
import { putRight } from '../database/file-to-look-at.js';
import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { openStore } from '../database/open-store.js';
import { identifier, sql } from '../database/sql.js';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { numbersIn } from '../privacy/erase-for-good.js';
import { erasePerson } from '../privacy/erase-person.js';
import { newSecret, secretOf } from '../privacy/erased-keys.js';
import { keysEverOf, numbersOfPerson } from '../privacy/naming-of-person.js';
import { type AuditChange, appendAuditEntry, type ChangedBy } from '../trail/audit-trail.js';
import { NO_MORE_KEPT } from '../undo/changes-made.js';
import { type Owning, TEXTS_KEPT } from './columns-kept.js';
import { type DataDue, dueInProgramme, type Retaining, timeIsOver } from './due-in-programme.js';
import { forgetTexts, whileReportsMayChange } from './forget-texts.js';

/** What is to go from a copy of the programme: what is due in the programme, and what is due by what the copy itself says. */
export interface GoesFromCopy {
  readonly due: readonly DataDue[];
  /** Staff numbers and e-mails of the people among it, by their ids. */
  readonly keys: ReadonlyMap<number, readonly string[]>;
  readonly retaining: Retaining;
  readonly recordedAt: string;
  /** Told of the file that is whole and about to take the copy's place. */
  readonly beforeNaming: (draft: string) => void;
}

/** What people whose time is over are known by, to find them in a copy too. */
export function keysOfPeople(
  db: ReadHandle,
  due: readonly DataDue[],
): ReadonlyMap<number, readonly string[]> {
  const ids = due.filter(({ kind }) => kind === 'people_who_left').map(({ owner }) => owner.id);
  return new Map(ids.map((id) => [id, keysEverOf(db, numbersOfPerson(db, id))]));
}

/** Takes what is due out of the programme's own file, so that no byte of it stays, and writes in the trail by number what went. */
export function applyRetention(
  connection: Connection,
  { by, retaining }: { by: ChangedBy; retaining: Retaining },
): void {
  connection.transaction((db) => {
    const due = dueInProgramme(db, retaining);
    forget(db, idsOver(db, retaining), { recordedAt: by.recordedAt, erasedOn: retaining.today });
    if (due.length > 0) appendAuditEntry(db, by, changesOf(due));
  });
  // What was overwritten may stand in pages that are not used any more.
  connection.execute(sql`VACUUM`);
}

/**
 * The same in a backup, which then replaces it. Its trail stays as it was; of an older schema it is brought up to date.
 * @returns whether anything of it was there. @throws StateError for what is no programme or is damaged; SystemError when the disk refuses.
 */
export function applyRetentionInCopy(file: string, goes: GoesFromCopy): boolean {
  if (!holdsAnyOf(file, goes)) return false;
  withDraft(file, (draft) => {
    putRight(file);
    copyFileSync(file, draft);
    const connection = openDatabase(draft, 'write');
    try {
      migrate(connection, undefined, ALL_MIGRATIONS);
      connection.transaction((db) => forgetInCopy(db, goes));
      connection.execute(sql`VACUUM`);
    } finally {
      connection.close();
    }
    goes.beforeNaming(draft);
  });
  return true;
}

/** Found out by doing it to a copy in memory, which is of our schema. @throws StateError for what is no programme or is damaged. */
export function holdsAnyOf(file: string, goes: Omit<GoesFromCopy, 'beforeNaming'>): boolean {
  const connection = openStore({ path: file, mode: 'rehearse', ifMissing: 'refuse' });
  try {
    return connection.tryOut((db) => forgetInCopy(db, goes)) > 0;
  } finally {
    connection.close();
  }
}

function forgetInCopy(db: WriteHandle, goes: Omit<GoesFromCopy, 'beforeNaming'>): number {
  const { recordedAt, retaining } = goes;
  return forget(db, idsInCopy(db, goes), { recordedAt, erasedOn: retaining.today });
}

type IdsByKind = ReadonlyMap<RetentionKind, readonly number[]>;

function forget(
  db: WriteHandle,
  ids: IdsByKind,
  moment: { readonly recordedAt: string; readonly erasedOn: string },
): number {
  const people = ids.get('people_who_left') ?? [];
  // Nobody is kept out for having left: whoever is employed again comes back as somebody new.
  const secret = secretOf(db) ?? newSecret();
  for (const id of people) erasePerson(db, id, { ...moment, secret, hashes: [] });
  // After them: what two had chosen may now be the word of one.
  const texts = whileReportsMayChange(db, () =>
    TEXTS_KEPT.map((kind) => forgetTexts(db, kind, ids.get(kind.kind) ?? [])),
  );
  return texts.reduce((sum, count) => sum + count, people.length);
}

/** Of all whose time is over, for what had gone may have left something that is one person's alone. */
function idsOver(db: ReadHandle, retaining: Retaining): IdsByKind {
  return new Map(
    RETENTION_KINDS.map((kind) => [kind, timeIsOver(db, kind, retaining).map(({ owner }) => owner.id)]),
  );
}

/** In a copy an id may be another row's, which the moment of its recording tells; a person is told by their keys. */
function idsInCopy(
  db: ReadHandle,
  { due, keys, retaining }: Pick<GoesFromCopy, 'due' | 'keys' | 'retaining'>,
): IdsByKind {
  const over = idsOver(db, retaining);
  return new Map(
    RETENTION_KINDS.map((kind) => {
      const marks = new Set(due.filter((each) => each.kind === kind).map(({ owner }) => markOf(owner)));
      const texts = TEXTS_KEPT.find((each) => each.kind === kind);
      const same =
        texts === undefined
          ? [...keys].flatMap(([id, own]) =>
              numbersIn(db, { ids: [id], keys: own }, { secret: '', hashes: [] }),
            )
          : recordedRows(db, texts.owning)
              .filter((row) => marks.has(markOf(row)))
              .map(({ id }) => id);
      return [kind, [...new Set([...(over.get(kind) ?? []), ...same])]];
    }),
  );
}

function recordedRows(db: ReadHandle, table: Owning): { id: number; recordedAt: string }[] {
  return db.all(sql`SELECT id, recorded_at AS "recordedAt" FROM ${identifier(table)} ORDER BY id`);
}

function markOf({ id, recordedAt }: { readonly id: number; readonly recordedAt: string }): string {
  return `${id} ${recordedAt}`;
}

function changesOf(due: readonly DataDue[]): AuditChange[] {
  return RETENTION_KINDS.flatMap((kind) => {
    const ids = due.filter((each) => each.kind === kind).map(({ owner }) => owner.id);
    return ids.length === 0 ? [] : [{ what: kind.replaceAll('_', ' '), action: NO_MORE_KEPT, ids }];
  });
}
