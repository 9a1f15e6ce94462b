import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeCopy } from '../../../src/commands/privacy/copies-holding.js';
import { localFiles } from '../../../src/local-files.js';
import { eraseInCopy } from '../../../src/store/privacy/erase-for-good.js';
import { newSecret } from '../../../src/store/privacy/erased-keys.js';
import { followedPerson } from '../../support/followed-person.js';
import { mentorIn } from '../../support/mentor-in.js';

const NOW = { now: '2026-10-06T09:00:00Z' };
const STOPPED = new Error('stopped');

/** Where the program is stopped while it erases somebody from a backup. */
const STOPS = [
  'before the checksums are written',
  'after the checksums, before the backup',
  'after the backup',
] as const;

describe('an erasure that was stopped in the middle of a backup', () => {
  it.each(STOPS)('%s is finished by the same call, and the backup is whole', async (stop) => {
    const { folder, id, key } = await followedPerson();
    expect(await mentorIn(folder, ['backup'], NOW)).toMatchObject({ exitCode: 0 });
    const backups = path.join(folder, 'backups');
    const [name = ''] = readdirSync(backups).filter((each) => each.endsWith('.db'));
    const file = path.join(backups, name);
    const files = localFiles(folder);
    const stopping = {
      folder,
      files: {
        ...files,
        write: (...written: Parameters<typeof files.write>) => {
          if (stop === 'before the checksums are written') throw STOPPED;
          files.write(...written);
          if (stop === 'after the checksums, before the backup') throw STOPPED;
        },
      },
    };
    const erasing = {
      erasedOn: '2026-10-06',
      recordedAt: '2026-10-06T09:00:00Z',
      secret: newSecret(),
      hashes: [],
    };
    const call = () =>
      changeCopy(stopping, { file, fate: 'rewritten' }, (beforeNaming) =>
        eraseInCopy(file, { person: { ids: [id], keys: [key] }, erasing, beforeNaming }),
      );
    if (stop === 'after the backup') call();
    else expect(call).toThrow();
    // What a program leaves that was killed while it wrote.
    const draft = path.join(backups, `.${name}.draft-0123456789ab`);
    writeFileSync(draft, 'Talked of nights');

    const erased = await mentorIn(folder, ['privacy', 'erase', key, '--confirm', key], NOW);
    expect({ exitCode: erased.exitCode, err: erased.err }).toMatchObject({ exitCode: 0 });
    expect(existsSync(draft)).toBe(false);
    const verified = await mentorIn(folder, ['backup', 'verify'], NOW);
    expect({ exitCode: verified.exitCode, err: verified.err }).toMatchObject({ exitCode: 0 });
    for (const each of readdirSync(backups))
      expect(readFileSync(path.join(backups, each), 'latin1')).not.toContain('Talked of nights');
    const restored = await mentorIn(folder, ['restore', path.join('backups', name), '--yes'], NOW);
    expect({ exitCode: restored.exitCode, err: restored.err }).toMatchObject({ exitCode: 0 });
  });
});
