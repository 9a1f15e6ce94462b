import { managerProblemsInWords, resolveManagers } from '../../../domain/people/management.js';
import type { WriteHandle } from '../../../store/database/connection.js';
import { listPeople, setManagers } from '../../../store/people/people-rows.js';

/** Finds out anew who manages whom, after a person was changed; gives what is to be said of the managers who could not be told. */
export function findManagersAnew(db: WriteHandle): string[] {
  const { managerOf, problems } = resolveManagers(listPeople(db));
  setManagers(db, managerOf);
  return managerProblemsInWords(problems);
}
