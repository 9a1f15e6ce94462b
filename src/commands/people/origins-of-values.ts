import type { IsoDate } from '../../domain/dates/iso-date.js';
import { printable } from '../../domain/text/printable.js';
import type { ReadHandle } from '../../store/database/connection.js';
import {
  answeredValues,
  changedValues,
  firstOrigin,
  type MeasureOrigin,
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
  const where = file === null ? 'by hand' : placeInWords({ file, line });
  const asked = wave === null ? '' : `, answered in wave ${printable(wave)}`;
  const since = holdsFrom === null ? 'always so' : `from ${holdsFrom}`;
  return `${where}${asked}, ${since}, recorded ${recordedOn}`;
}

function placeInWords({ file, line }: { readonly file: string; readonly line: number | null }): string {
  return `${printable(file)}${line === null ? '' : `, line ${line}`}`;
}

/**
 * Where values of measures come from, to be read. Not the values: people are promised that those are told of many together alone, and
 * who looks for a wrong one finds it in the file.
 */
export function measuresSection(measures: readonly MeasureOrigin[]): RecordSection {
  return {
    heading: 'Where measures come from',
    fields: measures.map(({ measure, heldOn, file, line, recordedOn }) => ({
      label: `${measure}, ${heldOn}`,
      value: `${file === null ? 'file not kept' : placeInWords({ file, line })}, recorded ${recordedOn}`,
    })),
  };
}

/** The same for scripts. */
export function measuresAsValue(measures: readonly MeasureOrigin[]) {
  return measures.map(({ measure, heldOn, file, line, recordedOn }) => {
    return { measure, held_on: heldOn, file, row: line, recorded_on: recordedOn };
  });
}

/** Where values come from, for scripts. */
export function originsAsValue(origins: readonly ValueOrigin[]) {
  return origins.map(({ field, file, line, wave, holdsFrom, recordedOn }) => {
    const where = { field: field === '' ? null : field, file, row: line, wave };
    return { ...where, holds_from: holdsFrom, recorded_on: recordedOn };
  });
}
