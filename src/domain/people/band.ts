/** `5`, `Band 5`, `AfC 5`, `Band-5`, `B5`, `Grade 5`, `8 a`, `Band 8 - Range A`. */
const AGENDA_FOR_CHANGE =
  /^(?:(?:nhs|afc|agenda for change|pay|salary|clinical|band|bands|grade|bd|b)[\s.:_–-]*)*0?([1-9])[\s–-]*(?:range[\s–-]*)?([a-d])?$/iu;
/** Pay codes of ESR: `XR05` is band 5, `XR8A` band 8a. */
const ESR_CODE = /^x[a-z]0?([1-9])([a-d])?$/iu;

/** A number of two or more digits is a point on a pay spine, or anything else. */
function agendaForChange(text: string): { band: string; letter: string } | undefined {
  const [, band, letter = ''] = AGENDA_FOR_CHANGE.exec(text) ?? ESR_CODE.exec(text) ?? [];
  return band === undefined ? undefined : { band, letter: letter.toLowerCase() };
}

/**
 * A band or grade under one name, however it is written: `5`, `Band-5`, `AfC 5` and `XR05` are `Band 5`; `ST-3`, `ST 3` and `st3` are `ST3`. Any
 * other keeps its words.
 */
export function bandName(written: string): string {
  const text = written.trim().replace(/\s+/gu, ' ');
  const found = agendaForChange(text);
  if (found !== undefined) return `Band ${found.band}${found.letter}`;
  const [, letters, number] = /^(\p{L}{1,4})[\s–-]*0*(\d{1,2})(?:\+)?$/u.exec(text) ?? [];
  return letters === undefined ? text : `${letters.toUpperCase()}${number}`;
}

/** The number of a band for counting steps: the letters of 8a to 8d are quarters. undefined where it is none. */
export function bandNumber(written: string): number | undefined {
  const found = agendaForChange(written.trim().replace(/\s+/gu, ' '));
  if (found === undefined) return undefined;
  return Number(found.band) + (found.letter === '' ? 0 : 'abcd'.indexOf(found.letter) / 4);
}
