import { groupedBy } from '../../domain/grouped-by.js';
import { type AsOf, type FactChange, type FactHistory, valueOn } from '../../domain/people/dated-facts.js';
import type { GradeSince } from '../../domain/people/grade-since.js';
import type { Grade } from '../../domain/people/ladder-standing.js';
import type { ReadHandle } from '../database/connection.js';
import { sql } from '../database/sql.js';
import { LAST_DAY } from './fact-changes.js';

interface ChangeRow extends Grade {
  readonly person_id: number;
  readonly name: keyof Grade;
  readonly value_before: string | null;
  readonly value: string | null;
  readonly holds_from: string | null;
  readonly recorded_on: string;
  readonly known_from: string;
}

/**
 * Band and profession of people of whom either ever changed, with the days from which they held, up to a day and as far as was known on
 * another. Of all others what is on record now was always so.
 */
export function gradesOverTime(db: ReadHandle, asOf: AsOf): Map<number, readonly GradeSince[]> {
  const rows = db.all<ChangeRow>(sql`
    SELECT f.person_id, f.name, f.value_before, f.value, f.holds_from, f.recorded_on, p.band, p.profession,
           coalesce(p.known_from, '') AS known_from
    FROM fact_changes f JOIN people p ON p.id = f.person_id
    WHERE f.kind = 'person' AND f.name IN ('band', 'profession') ORDER BY f.id`);
  const byPerson = groupedBy(rows, ({ person_id }) => person_id);
  return new Map([...byPerson].map(([id, own]) => [id, gradesOf(own, asOf)]));
}

/** What only repeats the grade before is left out: a change of later days adds nothing. */
function gradesOf(rows: readonly ChangeRow[], { on, knownOn = LAST_DAY }: AsOf): GradeSince[] {
  const known = rows.filter((row) => row.recorded_on <= knownOn);
  const days = [...rows.map((row) => row.known_from), ...known.flatMap((row) => row.holds_from ?? [])];
  const starts = new Set(['', ...days.filter((day) => day <= on).toSorted()]);
  const [band, profession] = [historyOf('band', rows), historyOf('profession', rows)];
  return [...starts]
    .map((from) => ({
      from,
      band: valueOn(band, { on: from, knownOn }),
      profession: valueOn(profession, { on: from, knownOn }),
    }))
    .filter((grade, at, all) => {
      const before = all[at - 1];
      return grade.band !== before?.band || grade.profession !== before.profession;
    });
}

function historyOf(name: keyof Grade, rows: readonly ChangeRow[]): FactHistory {
  const [first] = rows;
  const changes = rows.filter((row) => row.name === name).map(asChange);
  return { now: first?.[name] ?? null, knownFrom: first?.known_from ?? '', changes };
}

function asChange({ value_before, value, holds_from, recorded_on }: ChangeRow): FactChange {
  return { before: value_before, value, holdsFrom: holds_from, recordedOn: recorded_on };
}
