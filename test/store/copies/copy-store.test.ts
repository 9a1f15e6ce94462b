import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SystemError } from '../../../src/errors.js';
import { copyBytes, replaceStore } from '../../../src/store/copies/copy-store.js';
import { emptyFolder } from '../../support/mentor-in.js';

const refusal = vi.hoisted(() => ({ code: 'ENOSPC' }));

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  copyFileSync: () => {
    const { code } = refusal;
    throw Object.assign(new Error(`${code}: refused, copyfile`), { code, syscall: 'copyfile' });
  },
}));

describe('a disk that refuses a copy', () => {
  it.each([
    ['ENOSPC', /^The disk that holds .*kept\.db is full\.$/],
    ['EDQUOT', /^The disk that holds .*kept\.db is full\.$/],
    ['EIO', /kept\.db cannot be written: EIO: refused, copyfile\.$/],
  ])('is told in words and leaves nothing half-written: %s', (code, words) => {
    refusal.code = code;
    const folder = emptyFolder();
    const [file, kept] = [path.join(folder, 'mentor.db'), path.join(folder, 'kept.db')];
    writeFileSync(file, 'damaged');
    for (const copy of [() => copyBytes(file, kept), () => replaceStore(kept, file)]) {
      expect(copy).toThrow(SystemError);
      expect(copy).toThrow(words);
    }
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });
});
