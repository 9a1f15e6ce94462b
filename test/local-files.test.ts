import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StateError } from '../src/errors.js';
import { localFiles } from '../src/local-files.js';
import { emptyFolder } from './support/mentor-in.js';

describe('deleting a file', () => {
  it('is told in words where it cannot be done, and nothing happens where there is none', () => {
    const folder = emptyFolder();
    const files = localFiles(folder);
    files.remove('none.csv');
    files.makeFolder(path.join(folder, 'a.csv'));
    expect(() => files.remove('a.csv')).toThrow('a.csv cannot be deleted');
    expect(readdirSync(folder)).toEqual(['a.csv']);
    files.removeEmptyFolder(path.join(folder, 'a.csv'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writing a file', () => {
  it('makes a new one for its owner alone, and replaces one only when told to', () => {
    const folder = emptyFolder();
    const files = localFiles(folder);
    files.write('a.csv', 'one', { replace: false });
    expect(statSync(path.join(folder, 'a.csv')).mode & 0o777).toBe(0o600);
    expect(() => files.write('a.csv', 'two', { replace: false })).toThrow(StateError);
    expect(readFileSync(path.join(folder, 'a.csv'), 'utf8')).toBe('one');
    files.write('a.csv', 'two', { replace: true });
    expect(readFileSync(path.join(folder, 'a.csv'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('does not replace one that came up while it was being written', () => {
    const folder = emptyFolder();
    // Asked for its bytes only after the first look for a file of that name.
    const late = {
      [Symbol.toPrimitive]: () => {
        writeFileSync(path.join(folder, 'a.csv'), 'of somebody else');
        return 'ours';
      },
    } as unknown as string;
    expect(() => localFiles(folder).write('a.csv', late, { replace: false })).toThrow(
      'a.csv is there already.',
    );
    expect(readFileSync(path.join(folder, 'a.csv'), 'utf8')).toBe('of somebody else');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.each([true, false])(
    'never replaces a link, wherever it leads (to a file that is there: %s)',
    (leads) => {
      const folder = emptyFolder();
      if (leads) writeFileSync(path.join(folder, 'a.csv'), 'kept');
      symlinkSync('a.csv', path.join(folder, 'link.csv'));
      expect(() => localFiles(folder).write('link.csv', 'x', { replace: true })).toThrow(
        'link.csv is not a plain file, so it is not replaced.',
      );
      expect(lstatSync(path.join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    },
  );

  it('never replaces a database, whatever its name', () => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'a.csv'), 'SQLite format 3\0and more');
    expect(() => localFiles(folder).write('a.csv', 'x', { replace: true })).toThrow('a.csv is a database');
  });
});
