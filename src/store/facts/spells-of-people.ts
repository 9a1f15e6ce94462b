import type { IsoDate } from '../../domain/dates/iso-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { AsOf } from '../../domain/people/dated-facts.js';
import type { Person } from '../../domain/people/person.js';
import { spellsOf } from '../../domain/people/same-spell.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from './fact-changes.js';

interface ChangeRow {
  readonly person_id: number;
  readonly name: 'hired_on' | 'left_on';
  readonly value_before: IsoDate | null;
  readonly value: IsoDate | null;
}

/**
 * People as of a day, of whom those who were hired again soon after their last day are hired on the first day of the same spell, and those
 * who were gone for longer have spells before the present one. What was corrected was never so, and tells of no spell.
 */
export function withWholeSpells(
  db: ReadHandle,
  { on, knownOn = LAST_DAY }: AsOf,
  people: readonly Person[],
): Person[] {
  const rows = db.all<ChangeRow>(sql`
    SELECT person_id, name, value_before, value FROM fact_changes
    WHERE kind = 'person' AND name IN ('hired_on', 'left_on') AND holds_from <= ${on} AND recorded_on <= ${knownOn}
    ORDER BY id`);
  const changes = groupedBy(rows, ({ person_id }) => person_id);
  return people.map((person) => {
    const own = changes.get(person.id);
    if (own === undefined || person.hiredOn === null) return person;
    const { hiredOn, earlierSpells } = spellsOf(person.hiredOn, {
      hiredAgain: own.flatMap(({ name, value_before, value }) =>
        name === 'hired_on' && value !== null ? [{ before: value_before, on: value }] : [],
      ),
      lastDays: own.flatMap(({ name, value_before }) => (name === 'left_on' ? (value_before ?? []) : [])),
    });
    const isOneSpell = hiredOn === person.hiredOn && earlierSpells.length === 0;
    return isOneSpell ? person : { ...person, hiredOn, earlierSpells };
  });
}
