import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFiles,
  backupName,
  checksumsAsText,
  checksumsIn,
  isBackupName,
  madeAtOf,
  oldestFirst,
} from '../../../src/domain/backups/backup-files.js';

const CHECKSUMS = {
  files: {
    'mentor-2026-07-01T09-00-00Z.db': 'a'.repeat(64),
    'mentor-2026-07-01T09-00-00Z.yaml': 'b'.repeat(64),
  },
  head: { entries: 42, hash: '0123456789abcdef0123456789abcdef' },
};

describe('the names of backups', () => {
  it.each([
    ['mentor-2026.db', 'mentor-2026.yaml', 'mentor-2026.sha256'],
    ['programme.sqlite', 'programme.sqlite.yaml', 'programme.sqlite.sha256'],
    ['.db.old', '.db.old.yaml', '.db.old.sha256'],
  ])('go with that of the database: %s', (database, settings, checksums) =>
    expect(backupFiles(database)).toEqual({ database, settings, checksums }),
  );

  it('are those of a moment, and never given twice', () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 3 }, () => {
      const name = backupName('2026-07-01T09:00:00.123Z', (each) => taken.has(each));
      taken.add(name);
      return name;
    });
    expect(names).toEqual(['', '-2', '-3'].map((end) => `mentor-2026-07-01T09-00-00Z${end}.db`));
    expect(names.every(isBackupName)).toBe(true);
  });

  it.each([
    'mentor.db',
    'mentor-2026-07-01T09-00-00Z.yaml',
    'mentor-2026-07-01.db',
    'x-mentor-2026-07-01T09-00-00Z.db',
    'mentor-2026-07-01T09-00-00Z.db.part',
  ])('are not taken for those of other files: %s', (name) => expect(isBackupName(name)).toBe(false));
});

describe('checksums', () => {
  it('are read as they were written', () => {
    expect(checksumsIn(checksumsAsText(CHECKSUMS))).toEqual(CHECKSUMS);
  });

  it('stand in the order of the names, and read the same in any order', () => {
    const turned = { ...CHECKSUMS, files: Object.fromEntries(Object.entries(CHECKSUMS.files).reverse()) };
    expect(checksumsAsText(turned)).toBe(checksumsAsText(CHECKSUMS));
    expect(checksumsAsText(CHECKSUMS).split('\n').slice(1)).toEqual([
      `${'a'.repeat(64)}  mentor-2026-07-01T09-00-00Z.db`,
      `${'b'.repeat(64)}  mentor-2026-07-01T09-00-00Z.yaml`,
      '',
    ]);
  });

  it('are another thing, or nothing, with any one bit of them turned', () => {
    const bytes = Buffer.from(checksumsAsText(CHECKSUMS));
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(checksumsIn(flipped.toString('utf8'))).not.toEqual(CHECKSUMS);
      }),
      { numRuns: 1000 },
    );
  });
});

it('backups stand in the order in which they were made, also those of one second', () => {
  const names = [
    'mentor-2026-07-01T09-00-00Z.db',
    'mentor-2026-07-01T09-00-00Z-2.db.age',
    'mentor-2026-07-01T09-00-00Z-10.db',
    'mentor-2026-07-01T09-00-01Z.db',
  ];
  expect([...names].sort().sort(oldestFirst)).toEqual(names);
  expect(names.map(madeAtOf)).toEqual([
    ...['2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z'],
    '2026-07-01T09:00:01Z',
  ]);
});
