import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropUnusedStore } from '../../../src/store/database/drop-unused-store.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { ensureFirstRound } from '../../../src/store/rounds/rounds.js';
import { exampleProgramme } from '../../support/example-programme.js';
import { emptyFolder } from '../../support/mentor-in.js';

describe('a new file in which nothing was recorded', () => {
  it('goes, and whoever had opened it to write is told instead of writing into nothing', () => {
    const file = path.join(emptyFolder(), 'mentor.db');
    const first = openStore({ path: file, mode: 'write', ifMissing: 'create' });
    const second = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
    first.transaction((db) => ensureFirstRound(db, '2026-07-01'));
    dropUnusedStore(first, file);
    first.close();
    expect(existsSync(file)).toBe(false);
    expect(() => second.transaction((db) => ensureFirstRound(db, '2026-07-01'))).toThrow(
      /mentor\.db is not there any more/,
    );
    second.close();
  });

  it('stays where something was', async () => {
    const file = path.join(await exampleProgramme('people'), 'mentor.db');
    const store = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
    dropUnusedStore(store, file);
    store.close();
    expect(existsSync(file)).toBe(true);
  });
});
