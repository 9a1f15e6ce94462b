import { isFirstAmong } from '../../../domain/surveys/first-wave.js';
import type { SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { counted } from '../../../domain/text/counted.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import type { Respondent, RespondentSet } from '../../responses/respondents.js';
import type { Table } from '../../table/read-table.js';
import { waveNames } from '../../values/days/waves-in-column.js';
import { quoted } from '../../values/reading.js';

/** To which wave a response belongs, and whether what is said in it is the profile of whoever said it. */
export interface WaveOfRow {
  readonly wave: string;
  readonly isProfile: boolean;
}

/** Tells the waves of a survey's rows. */
export interface WaveReader {
  readonly read: (respondent: Respondent, values: RowValues) => WaveOfRow;
  /** Which waves a column was found to name, a line; nothing where none does. */
  readonly notes: () => string[];
}

interface WavesKnown {
  readonly table: Pick<Table, 'rows'>;
  readonly mapping: Pick<Mapping, 'fields'>;
  /** The wave that the whole file is said to be of. */
  readonly wave: string | undefined;
  readonly responses: readonly Pick<SurveyResponse, 'wave'>[];
}

/**
 * Reads waves row by row: from the file's column of waves, which counts over what is said of the whole file; from the events of a
 * longitudinal project; else the file's own.
 */
export function waveReader(set: RespondentSet, { table, mapping, wave, responses }: WavesKnown): WaveReader {
  const column = mapping.fields.get('wave');
  const written = column === undefined ? [] : table.rows.map(({ cells }) => cells[column.position] ?? '');
  const isFirst = isFirstAmong(written);
  const isProfileEvent = profileEvents(set);
  const nameOf = waveNames(responses.map((response) => response.wave));
  const rows = new Map<string, number>();
  const unnamed = new Map<string, number>();
  return {
    read: (respondent, values) => {
      const cell = values.said('wave');
      if (cell === undefined) {
        const given = waveOf(respondent, wave);
        unnamed.set(given, (unnamed.get(given) ?? 0) + 1);
        return { wave: given, isProfile: wave !== undefined || isProfileEvent(respondent.event) };
      }
      const named = nameOf(cell);
      rows.set(named, (rows.get(named) ?? 0) + 1);
      return { wave: waveOf({ ...respondent, event: named }, undefined), isProfile: isFirst(named) };
    },
    notes: () =>
      column === undefined || rows.size === 0
        ? []
        : [wavesInWords(column.name, { rows, isFirst }), ...unnamedInWords(unnamed)],
  };
}

/** A repeating form of REDCap is no second answer to the survey beside it. */
function waveOf({ event, instrument, instance }: Respondent, wave: string | undefined): string {
  const given = wave ?? event ?? 'profile';
  return instrument === undefined ? given : `${given} (${[instrument, instance].join(' ').trim()})`;
}

/** Tells the events in which people describe themselves: those called as a first wave is; where none is, all of them. */
function profileEvents({ respondents }: RespondentSet): (event: string | undefined) => boolean {
  const events = respondents.flatMap(({ event }) => event ?? []);
  const isFirst = isFirstAmong(events);
  const isNamed = events.some(isFirst);
  return (event) => event === undefined || !isNamed || isFirst(event);
}

function wavesInWords(
  column: string,
  {
    rows,
    isFirst,
  }: { readonly rows: ReadonlyMap<string, number>; readonly isFirst: (wave: string) => boolean },
): string {
  const told = [...rows].map(([wave, count]) => {
    const describes = isFirst(wave) ? ', in which people describe themselves' : '';
    return `${quoted(wave)} (${counted(count, 'row', 'rows')}${describes})`;
  });
  return `Waves, by ${quoted(column)}: ${told.join(', ')}.`;
}

/** Rows whose cell is blank, beside others that name their wave: they may have been forgotten. */
function unnamedInWords(unnamed: ReadonlyMap<string, number>): string[] {
  return [...unnamed].map(
    ([wave, count]) =>
      `${counted(count, 'row that names no wave counts', 'rows that name no wave count')} as ${quoted(wave)}.`,
  );
}
