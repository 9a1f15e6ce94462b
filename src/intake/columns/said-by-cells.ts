import { parseDate } from '../values/days/dates.js';
import { roleIn } from '../values/roles/roles.js';
import type { Column, MappingChoices } from './column.js';
import type { Claim } from './column-claims.js';

/** Whether cells are filled, and none of them says what is asked; no more of them are read than that needs. */
export function saysOtherwise(cells: Iterable<string>, isSaidBy: (cell: string) => boolean): boolean {
  let isFilled = false;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    if (isSaidBy(cell)) return false;
    isFilled = true;
  }
  return isFilled;
}

/** Whether a cell is a day, written either way round. */
export function isDay(cell: string): boolean {
  return (parseDate(cell, 'day-first').value ?? parseDate(cell, 'month-first').value) !== undefined;
}

/** Whether some of the cells are days. */
export function holdsDays(cells: Iterable<string>): boolean {
  for (const cell of cells) if (isDay(cell)) return true;
  return false;
}

function everyCell(cells: Iterable<string>, is: (cell: string) => boolean): boolean {
  for (const cell of cells) if (cell.trim() !== '' && !is(cell)) return false;
  return true;
}

/** Panels and survey tools write in a column `Role` that whoever answered is a respondent. */
const ROLE_IN_SURVEY =
  /^(?:respondent|participant|recipient|panel(?:l?ist| member)?|user|guest|contact|anonymous|subject|invitee|employee|staff(?: member)?|teilnehmer(?:in)?|répondante?|encuestad[oa]|respondente?)s?$/iu;

/** Whether a survey's column of roles says throughout only that somebody answered. */
export function isRoleInSurvey(
  column: Column,
  claim: Claim | undefined,
  { kind, cellsOf }: MappingChoices,
): boolean {
  if (claim?.target !== 'role' || kind !== 'survey' || cellsOf === undefined) return false;
  if (!saysOtherwise(cellsOf(column), (cell) => roleIn(cell) !== undefined)) return false;
  return everyCell(cellsOf(column), (cell) => ROLE_IN_SURVEY.test(cell.trim()));
}

/** `12` and `8 min` in a column of the time of completion say how long it took. */
const HOW_LONG = /^\d{1,4}(?:[.,]\d+)?\s*(?:m|min|mins|minutes?|s|sec|secs|seconds?|h|hrs?|hours?)?\.?$/iu;

/** Whether a column that its heading takes for the time of an answer holds how long it took. */
export function isLengthOfAnswering(column: Column, claim: Claim, { cellsOf }: MappingChoices): boolean {
  if (claim.target !== 'submitted_on' || cellsOf === undefined) return false;
  const cells = [...cellsOf(column)];
  return cells.some((cell) => cell.trim() !== '') && everyCell(cells, (cell) => HOW_LONG.test(cell.trim()));
}
