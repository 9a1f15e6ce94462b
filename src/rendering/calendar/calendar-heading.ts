import type { IsoDate, IsoInstant } from '../../domain/dates/iso-date.js';
import type { Person } from '../../domain/people/person.js';

/** What entries of a calendar are written with. */
export interface CalendarHeading {
  /** What the calendar is called. */
  readonly name: string;
  readonly writtenOn: IsoDate;
  /** When the programme's record began: no two programmes share it, so that none overwrites another's entries. */
  readonly begunAt: IsoInstant;
  readonly people: ReadonlyMap<number, Person>;
}
