import { describe, expect, it } from 'vitest';
import type { ReadHandle } from '../../../src/store/database/connection.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { findRun, listRuns } from '../../../src/store/rounds/runs.js';
import { emptyFolder, folderWith, mentorIn } from '../../support/mentor-in.js';

/** A handle that counts what is asked of it. */
function counting(db: ReadHandle) {
  const asked = { queries: 0 };
  const count = <T>(answer: T): T => {
    asked.queries += 1;
    return answer;
  };
  const handle: ReadHandle = {
    all: (query) => count(db.all(query)),
    first: (query) => count(db.first(query)),
  };
  return { asked, handle };
}

describe('listRuns', () => {
  it('asks the same number of questions however many runs there are', async () => {
    const folder = folderWith('roster.csv', 'profile-survey.csv');
    await mentorIn(folder, ['import', 'roster.csv', 'profile-survey.csv', '--yes']);
    const queriesFor: number[] = [];
    for (const runs of [1, 3]) {
      for (let run = 1; run <= (runs === 1 ? 1 : 2); run += 1) await mentorIn(folder, ['match']);
      const store = openStore({ path: `${folder}/mentor.db`, mode: 'read', ifMissing: 'refuse' });
      const { asked, handle } = counting(store);
      const listed = listRuns(handle);
      expect(listed).toHaveLength(runs);
      expect(listed.map(({ id }) => findRun(store, id))).toEqual(listed);
      expect(listed.every(({ pairs }) => pairs.length > 0)).toBe(true);
      queriesFor.push(asked.queries);
      store.close();
    }
    expect(queriesFor).toEqual([3, 3]);
  });

  it('finds none where there is none', () => {
    const store = openStore({ path: `${emptyFolder()}/mentor.db`, mode: 'read', ifMissing: 'empty' });
    expect(listRuns(store)).toEqual([]);
    expect(findRun(store, 1)).toBeUndefined();
    store.close();
  });
});
