import type { IsoDate } from '../../domain/dates/iso-date.js';
import { printable } from '../../domain/text/printable.js';
import type { ReadHandle } from '../../store/database/connection.js';
import {
  answeredValues,
  changedValues,
  firstOrigin,
  type ValueOrigin,
} from '../../store/facts/value-origins.js';
import type { RecordSection } from '../../terminal/record-view.js';

/** Where everything comes from that is on record of a person on a day; what nothing is said of came with the first roster, which has no field. */
export function originsOf(db: ReadHandle, personId: number, on: IsoDate): ValueOrigin[] {
  const first = firstOrigin(db, personId);
  const later = [...changedValues(db, personId, on), ...answeredValues(db, personId)];
  return first === undefined ? later : [first, ...later];
}

/** The same to be read. */
export function originsSection(origins: readonly ValueOrigin[]): RecordSection {
  return {
    heading: 'Where it comes from',
    fields: origins.map((origin) => ({
      label: origin.field === '' ? 'All, unless said below' : origin.field,
      value: originInWords(origin),
    })),
  };
}

function originInWords({ file, line, wave, holdsFrom, recordedOn }: ValueOrigin): string {
  const where = file === null ? 'by hand' : `${printable(file)}${line === null ? '' : `, line ${line}`}`;
  const asked = wave === null ? '' : `, answered in wave ${printable(wave)}`;
  const since = holdsFrom === null ? 'always so' : `from ${holdsFrom}`;
  return `${where}${asked}, ${since}, recorded ${recordedOn}`;
}

/** The same for scripts. */
export function originsAsValue(origins: readonly ValueOrigin[]) {
  return origins.map(({ field, file, line, wave, holdsFrom, recordedOn }) => {
    const where = { field: field === '' ? null : field, file, row: line, wave };
    return { ...where, holds_from: holdsFrom, recorded_on: recordedOn };
  });
}
