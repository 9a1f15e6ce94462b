import { addToList } from '../../domain/add-to-list.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import type { AnswersByPerson } from '../../domain/pairings/surveys-due.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';

/** The days up to one on which people sent in answers to any wave, in any round; where the file says none, the day of its import. */
export function answersToWaves(db: ReadHandle, until: IsoDate): AnswersByPerson {
  const days = new Map<number, IsoDate[]>();
  const rows = db.all<{ person_id: number; day: string }>(sql`
    SELECT DISTINCT person_id, coalesce(submitted_on, recorded_on) AS day FROM survey_responses
    WHERE person_id IS NOT NULL AND coalesce(submitted_on, recorded_on) <= ${until}
    ORDER BY person_id, day`);
  for (const { person_id, day } of rows) addToList(days, person_id, day);
  return days;
}
