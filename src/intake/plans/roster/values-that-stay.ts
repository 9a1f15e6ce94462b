import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { LastStatement } from '../../../domain/files/import-record.js';
import { counted } from '../../../domain/text/counted.js';

/** A column on which rules depend, and which a roster does not have: what is on record stays. */
export interface ValuesThatStay {
  readonly column: string;
  /** Of how many people there is a value. */
  readonly people: number;
  /** The file that said so last, and the day it tells of; null where that was not kept. */
  readonly file: string | null;
  readonly asOf: IsoDate | null;
}

/** What a roster leaves as it is, of all on which rules depend. */
export function valuesThatStay(
  hasColumn: (column: string) => boolean,
  known: {
    readonly protecting: readonly string[];
    readonly onRecord: ReadonlyMap<string, number>;
    readonly statements: ReadonlyMap<string, LastStatement>;
  },
): ValuesThatStay[] {
  return [...new Set(known.protecting)].flatMap((column): ValuesThatStay[] => {
    const people = known.onRecord.get(column) ?? 0;
    if (people === 0 || hasColumn(column)) return [];
    const last = known.statements.get(column);
    return [{ column, people, file: last?.file ?? null, asOf: last?.asOf ?? null }];
  });
}

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  manager: 'line manager',
  left_on: 'last day in post',
  leave_from: 'first day of leave',
  leave_until: 'last day of leave',
  hired_on: 'first day in post',
};

function sourceOf({ file, asOf }: ValuesThatStay): string {
  return JSON.stringify([file, asOf]);
}

/** The same in a line for each file that said it; nobody has it yet who is new. */
export function valuesThatStayInWords(staying: readonly ValuesThatStay[], created: number): string[] {
  const sources = new Set(staying.map(sourceOf));
  return [...sources].map((source) => {
    const group = staying.filter((one) => sourceOf(one) === source);
    const columns = group.map(
      ({ column, people }) =>
        `${COLUMN_WORDS[column] ?? column.replaceAll('_', ' ')} (of ${counted(people, 'person', 'people')})`,
    );
    const [one] = group;
    const since =
      one === undefined || one.file === null ? ' they are on record' : ` of ${one.asOf}, from ${one.file}`;
    const isNew =
      created === 0
        ? ''
        : ` For the ${counted(created, 'person who is', 'people who are')} new it is not known.`;
    return `Not in this file, and kept as${since}: ${columns.join(', ')}.${isNew}`;
  });
}
