import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDraftName } from '../../../src/domain/files/drafts.js';
import { contentsOfStore } from '../../../src/store/copies/contents-of-store.js';
import { copyBytes, copyStore, replaceStore, withDraft } from '../../../src/store/copies/copy-store.js';
import { draftOf, sweepDrafts } from '../../../src/store/copies/draft-files.js';
import { sha256Of, sha256OfFile } from '../../../src/store/copies/sha256-of-file.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { createPrivateFile } from '../../../src/store/database/private-file.js';
import { sql } from '../../../src/store/database/sql.js';
import { bytesOfStore } from '../../../src/store/sealing/bytes-of-store.js';
import { appendAuditEntry, listAuditEntries } from '../../../src/store/trail/audit-trail.js';
import { emptyFolder } from '../../support/mentor-in.js';

const BY = { recordedAt: '2026-07-01T09:00:00Z', actor: 'anna', command: 'test' };

/** A programme's file in a folder of its own, with so many entries in its trail. */
function programme(entries: number): string {
  const file = path.join(emptyFolder(), 'mentor.db');
  const store = openStore({ path: file, mode: 'write', ifMissing: 'create' });
  store.transaction((db) => {
    db.run(sql`INSERT INTO rounds (name, opened_on) VALUES ('Two', '2026-07-01')`);
    for (let at = 0; at < entries; at++) appendAuditEntry(db, BY, []);
  });
  store.close();
  return file;
}

const entriesOf = (file: string) => {
  const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
  const entries = listAuditEntries(store);
  store.close();
  return entries.length;
};

describe('a copy of a programme', () => {
  it('holds what the programme holds, is private, and leaves nothing else behind', () => {
    const file = programme(2);
    const to = path.join(path.dirname(file), 'copy.db');
    copyStore(file, to);
    const contents = contentsOfStore(to);
    expect(contents).toEqual(contentsOfStore(file));
    expect(contents.rows).toMatchObject({ rounds: 1, people: 0 });
    expect(contents.entries.map(({ id, command }) => [id, command])).toEqual([
      [1, 'test'],
      [2, 'test'],
    ]);
    expect(contents.head).toEqual({ entries: 2, hash: contents.entries[1]?.hash });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['copy.db', 'mentor.db']);
  });

  it('of a new programme has no entry yet', () => {
    expect(contentsOfStore(programme(0))).toMatchObject({ head: { entries: 0, hash: '' }, entries: [] });
  });

  it('is bytes, of which none stays on the disk', () => {
    const file = programme(1);
    const { bytes, head } = bytesOfStore(file);
    expect(Buffer.from(bytes.subarray(0, 15)).toString()).toBe('SQLite format 3');
    expect(head).toEqual(contentsOfStore(file).head);
    expect(readdirSync(path.dirname(file))).toEqual(['mentor.db']);
  });

  it('byte for byte takes the journal beside it along, where there is one', () => {
    const folder = emptyFolder();
    const [file, to] = [path.join(folder, 'mentor.db'), path.join(folder, 'kept.db')];
    writeFileSync(file, 'damaged');
    copyBytes(file, to);
    expect([readFileSync(to, 'utf8'), existsSync(`${to}-journal`)]).toEqual(['damaged', false]);
    writeFileSync(`${file}-journal`, 'on its way');
    copyBytes(file, to);
    expect(readFileSync(`${to}-journal`, 'utf8')).toBe('on its way');
  });

  it('takes the place of another, whose journal goes with it', () => {
    const [file, by] = [programme(1), programme(3)];
    writeFileSync(`${file}-journal`, '');
    replaceStore(file, by);
    expect(existsSync(`${file}-journal`)).toBe(false);
    expect(entriesOf(file)).toBe(3);
  });
});

it('a draft stands beside its file under a name that no two have', () => {
  const [one, other] = [draftOf('/folder/mentor.db'), draftOf('/folder/mentor.db')];
  expect(one).not.toBe(other);
  expect(path.dirname(one)).toBe('/folder');
  expect(isDraftName(path.basename(one))).toBe(true);
});

it('a private file is made once, in a folder that is there or can be made', () => {
  const folder = emptyFolder();
  const file = path.join(folder, 'new', 'file');
  createPrivateFile(file);
  expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(() => createPrivateFile(file)).toThrow(`${file} cannot be created`);
  expect(() => createPrivateFile(path.join(folder, 'not', 'there', 'file'))).toThrow('cannot be created');
});

it('the checksum of a file is that of its bytes, however many pieces they are read in', () => {
  const bytes = Buffer.alloc((1 << 20) + 17, 'mentor');
  const file = path.join(emptyFolder(), 'bytes');
  writeFileSync(file, bytes);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(sha256OfFile(file)).toBe(expected);
  expect(sha256Of(bytes)).toBe(expected);
});

it('drafts that nobody has written for ten minutes are swept away, and nothing else', () => {
  const folder = emptyFolder();
  const [old, fresh, other] = [
    draftOf(path.join(folder, 'a')),
    draftOf(path.join(folder, 'b')),
    path.join(folder, 'c'),
  ];
  for (const file of [old, fresh, other]) writeFileSync(file, '');
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  for (const file of [old, other]) utimesSync(file, minutesAgo(11), minutesAgo(11));
  utimesSync(fresh, minutesAgo(9), minutesAgo(9));
  sweepDrafts(folder);
  expect(readdirSync(folder).sort()).toEqual([path.basename(fresh), 'c'].sort());
});

it('a file gets its name when it is whole, after what is to be done before that, or not at all', () => {
  const file = path.join(emptyFolder(), 'named');
  const there = () => readdirSync(path.dirname(file));
  const seen: string[][] = [];
  withDraft(
    file,
    (draft) => writeFileSync(draft, 'whole'),
    () => seen.push(there()),
  );
  expect(seen).toHaveLength(1);
  expect(seen[0]).not.toContain('named');
  expect([there(), readFileSync(file, 'utf8')]).toEqual([['named'], 'whole']);
  const stopped = () => withDraft(file, () => expect.fail('stopped'));
  expect(stopped).toThrow('stopped');
  expect([there(), readFileSync(file, 'utf8')]).toEqual([['named'], 'whole']);
});
