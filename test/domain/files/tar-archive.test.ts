import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesInTar, tarArchive } from '../../../src/domain/files/tar-archive.js';
import { newFolder } from '../../support/new-folder.js';

const file = fc.record({
  name: fc.stringMatching(/^[a-z]{1,20}\.[a-z]{1,8}$/),
  content: fc.uint8Array({ maxLength: 1500 }),
});

it('gives the same files back', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const back = filesInTar(tarArchive(files, 1_782_896_400)) ?? [];
      expect(back.map(({ name, content }) => ({ name, content: Uint8Array.from(content) }))).toEqual(files);
    }),
  );
});

it('is unpacked by tar itself, for its owner alone to read', () => {
  const folder = newFolder(tmpdir(), 'mentor-tar-');
  const archive = path.join(folder, 'a.tar');
  writeFileSync(
    archive,
    tarArchive([{ name: 'README.md', content: Buffer.from('# Hello\n') }], 1_782_896_400),
  );
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toBe('# Hello\n');
  expect(statSync(path.join(folder, 'README.md')).mode & 0o777).toBe(0o600);
  // And what tar made is read, with all it tells of a file besides.
  execFileSync('tar', ['-cf', archive, '--format=pax', '-C', folder, './README.md']);
  const [back] = filesInTar(readFileSync(archive)) ?? [];
  expect(Buffer.from(back?.content ?? []).toString()).toBe('# Hello\n');
});

it('is refused where it was cut short or is none, and gives no file that leads out of a folder', () => {
  const whole = tarArchive([{ name: 'a.db', content: new Uint8Array(700).fill(1) }], 0);
  for (let length = 0; length < whole.length - 512; length += 100)
    expect(filesInTar(whole.subarray(0, length))).toBeUndefined();
  expect(filesInTar(Buffer.from('no archive at all'.repeat(100)))).toBeUndefined();
  const leading = tarArchive([{ name: '../mentor.db', content: new Uint8Array(1) }], 0);
  expect(filesInTar(leading)).toEqual([]);
});

it('shows every bit that is another, in what it holds or as damage', () => {
  const files = [
    { name: 'a.db', content: new Uint8Array(700).fill(1) },
    { name: 'b', content: new Uint8Array(3).fill(2) },
  ];
  const whole = tarArchive(files, 1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length * 8 - 1 }), (bit) => {
      // The blank behind a header's checksum means nothing to anybody.
      fc.pre((bit >> 3) % 512 !== 155);
      const flipped = Uint8Array.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(filesInTar(flipped)).not.toEqual(files);
    }),
    { numRuns: 2000 },
  );
});
