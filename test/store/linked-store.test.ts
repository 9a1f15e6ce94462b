import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceStore } from '../../src/store/copies/copy-store.js';
import { emptyFolder } from '../support/mentor-in.js';

describe('a programme reached through a link', () => {
  it('is replaced where it lies, with the journal beside it, and the link stays', () => {
    const folder = emptyFolder();
    const [real, linked, backup] = ['drive/mentor.db', 'mentor.db', 'backup.db'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    mkdirSync(path.dirname(real));
    writeFileSync(real, 'before');
    writeFileSync(`${real}-journal`, 'of before');
    writeFileSync(backup, 'after');
    symlinkSync(real, linked);
    replaceStore(linked, backup);
    expect(lstatSync(linked).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toBe('after');
    expect(existsSync(`${real}-journal`)).toBe(false);
    expect(readdirSync(path.dirname(real))).toEqual(['mentor.db']);
  });
});
