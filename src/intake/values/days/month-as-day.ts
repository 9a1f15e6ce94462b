import { addDays, addMonths, type IsoDate } from '../../../domain/dates/iso-date.js';
import { monthNumber } from './month-names.js';

const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/u;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/u;
const NAME_YEAR = /^(\p{L}{3,10}\.?)[\s\-/,]*(\d{4})$/u;
const YEAR_NAME = /^(\d{4})[\s\-/]+(\p{L}{3,10}\.?)$/u;

/** `2026-03`, `03/2026`, `March 2026` and `Mar 2026`: the last day of that month; undefined for everything else, `Mar-26` included. */
export function monthAsDay(text: string): IsoDate | undefined {
  const written = text.trim();
  const [year, month] = yearAndMonth(written) ?? [];
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(addMonths(first, 1), -1);
}

function yearAndMonth(written: string): [year: string, month: number | undefined] | undefined {
  const [, year, number] = YEAR_MONTH.exec(written) ?? [];
  if (year !== undefined) return [year, Number(number)];
  const [, before, behind] = MONTH_YEAR.exec(written) ?? [];
  if (behind !== undefined) return [behind, Number(before)];
  const [, name = '', ofName] = NAME_YEAR.exec(written) ?? [];
  if (ofName !== undefined) return [ofName, monthNumber(name)];
  const [, first, last = ''] = YEAR_NAME.exec(written) ?? [];
  return first === undefined ? undefined : [first, monthNumber(last)];
}
