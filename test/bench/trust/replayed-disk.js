import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeIn } from './recorded-call.js';

/**
 * A folder as a program leaves it that is killed between two system calls: what the calls before have done, and nothing of those after. The
 * kernel keeps what was written, so that is all a kill leaves.
 */
export class ReplayedDisk {
  #folder;
  #files = new Map();
  #folders = new Set();
  #open = new Map();

  /** The folder as calls name it, with what another one holds. */
  constructor(folder, holds = folder) {
    this.#folder = folder;
    for (const each of readdirSync(holds, { recursive: true, withFileTypes: true })) {
      const place = path.join(folder, path.relative(holds, path.join(each.parentPath, each.name)));
      if (each.isDirectory()) this.#folders.add(place);
      else this.#files.set(place, { data: readFileSync(path.join(each.parentPath, each.name)) });
    }
  }

  /** Does what a call did, or the first bytes of a write alone; tells whether it changed anything a kill would leave. */
  apply({ name, words, result }, most = Number.POSITIVE_INFINITY) {
    const step = STEPS[name];
    return step === undefined ? false : step(this, { words, result, most }) === true;
  }

  place(bytes) {
    return placeIn(this.#folder, bytes);
  }

  isInside(place) {
    return place.startsWith(`${this.#folder}${path.sep}`);
  }

  openAs(place, flags, descriptor) {
    if (!this.isInside(place)) {
      this.#open.delete(descriptor);
      return false;
    }
    if (this.#folders.has(place)) return false;
    const isNew = !this.#files.has(place);
    const file = this.#files.get(place) ?? { data: Buffer.alloc(0) };
    const isCut = /O_TRUNC/u.test(flags) && file.data.length > 0;
    if (isCut) file.data = Buffer.alloc(0);
    this.#files.set(place, file);
    this.#open.set(descriptor, { file, at: 0, appends: /O_APPEND/u.test(flags) });
    return isNew || isCut;
  }

  close(descriptor) {
    this.#open.delete(descriptor);
  }

  copyDescriptor(from, to) {
    const open = this.#open.get(from);
    if (open === undefined) this.#open.delete(to);
    else this.#open.set(to, open);
  }

  moveTo(descriptor, at) {
    const open = this.#open.get(descriptor);
    if (open !== undefined) open.at = at;
  }

  dataOf(descriptor) {
    return this.#open.get(descriptor);
  }

  /** Of a write that was cut short, nothing moves on: the whole of it may follow. */
  write(descriptor, { bytes, isWhole = true }, at) {
    const open = this.#open.get(descriptor);
    if (open === undefined || bytes.length === 0) return false;
    const { file } = open;
    const from = open.appends ? file.data.length : (at ?? open.at);
    const data = Buffer.alloc(Math.max(file.data.length, from + bytes.length));
    file.data.copy(data);
    bytes.copy(data, from);
    file.data = data;
    if (at === undefined && isWhole) open.at = from + bytes.length;
    return true;
  }

  resize(descriptor, size) {
    const open = this.#open.get(descriptor);
    if (open === undefined || open.file.data.length === size) return false;
    const data = Buffer.alloc(size);
    open.file.data.copy(data);
    open.file.data = data;
    return true;
  }

  link(from, to) {
    const file = this.#files.get(from);
    if (file === undefined) return false;
    this.#files.set(to, file);
    return true;
  }

  rename(from, to) {
    if (this.#folders.has(from)) return this.#renameFolder(from, to);
    return this.link(from, to) && this.#files.delete(from);
  }

  #renameFolder(from, to) {
    const moved = (place) => (place === from ? to : `${to}${place.slice(from.length)}`);
    const isWithin = (place) => place === from || place.startsWith(`${from}${path.sep}`);
    for (const place of [...this.#folders].filter(isWithin)) {
      this.#folders.delete(place);
      this.#folders.add(moved(place));
    }
    for (const [place, file] of [...this.#files].filter(([each]) => isWithin(each))) {
      this.#files.delete(place);
      this.#files.set(moved(place), file);
    }
    return true;
  }

  remove(place) {
    return this.#files.delete(place) || this.#folders.delete(place);
  }

  makeFolder(place) {
    if (this.isInside(place)) this.#folders.add(place);
    return this.isInside(place);
  }

  /** Every file by its path from the folder, with its bytes. */
  content() {
    return new Map(
      [...this.#files].map(([place, { data }]) => [path.relative(this.#folder, place), data]).sort(),
    );
  }

  /** Makes a folder that holds just that. */
  writeTo(target) {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const place of this.#folders)
      mkdirSync(path.join(target, path.relative(this.#folder, place)), { recursive: true });
    for (const [name, data] of this.content()) {
      mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
      writeFileSync(path.join(target, name), data, { mode: 0o600 });
    }
  }
}

const number = (word) => Number.parseInt(String(word), 10);
const written = (words, result, most) => ({
  bytes: Buffer.concat(words.filter((word) => Buffer.isBuffer(word))).subarray(0, Math.min(result, most)),
  isWhole: most === Number.POSITIVE_INFINITY,
});

/** A copy between two files, both of which move on where no place is given. */
function copied(disk, from, to, length) {
  const source = disk.dataOf(from);
  if (source === undefined) return false;
  const bytes = source.file.data.subarray(source.at, source.at + length);
  source.at += length;
  return disk.write(to, { bytes });
}

const STEPS = {
  open: (disk, { words, result }) => disk.openAs(disk.place(words[0]), String(words[1]), result),
  openat: (disk, { words, result }) => disk.openAs(disk.place(words[1]), String(words[2]), result),
  close: (disk, { words }) => disk.close(number(words[0])),
  dup: (disk, { words, result }) => disk.copyDescriptor(number(words[0]), result),
  dup2: (disk, { words, result }) => disk.copyDescriptor(number(words[0]), result),
  dup3: (disk, { words, result }) => disk.copyDescriptor(number(words[0]), result),
  fcntl: (disk, { words, result }) =>
    /^F_DUPFD/u.test(String(words[1])) && disk.copyDescriptor(number(words[0]), result),
  lseek: (disk, { words, result }) => disk.moveTo(number(words[0]), result),
  write: (disk, { words, result, most }) => disk.write(number(words[0]), written(words, result, most)),
  writev: (disk, { words, result, most }) => disk.write(number(words[0]), written(words, result, most)),
  pwrite64: (disk, { words, result, most }) =>
    disk.write(number(words[0]), written(words, result, most), number(words.at(-1))),
  pwritev: (disk, { words, result, most }) =>
    disk.write(number(words[0]), written(words, result, most), number(words.at(-1))),
  copy_file_range: (disk, { words, result }) => copied(disk, number(words[0]), number(words[2]), result),
  sendfile: (disk, { words, result }) => copied(disk, number(words[1]), number(words[0]), result),
  ftruncate: (disk, { words }) => disk.resize(number(words[0]), number(words[1])),
  rename: (disk, { words }) => disk.rename(disk.place(words[0]), disk.place(words[1])),
  renameat: (disk, { words }) => disk.rename(disk.place(words[1]), disk.place(words[3])),
  renameat2: (disk, { words }) => disk.rename(disk.place(words[1]), disk.place(words[3])),
  link: (disk, { words }) => disk.link(disk.place(words[0]), disk.place(words[1])),
  linkat: (disk, { words }) => disk.link(disk.place(words[1]), disk.place(words[3])),
  unlink: (disk, { words }) => disk.remove(disk.place(words[0])),
  unlinkat: (disk, { words }) => disk.remove(disk.place(words[1])),
  rmdir: (disk, { words }) => disk.remove(disk.place(words[0])),
  mkdir: (disk, { words }) => disk.makeFolder(disk.place(words[0])),
  mkdirat: (disk, { words }) => disk.makeFolder(disk.place(words[1])),
};
