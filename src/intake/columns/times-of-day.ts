const TIME_OF_DAY = /\d{1,2}:\d{2}/u;
/** What databases write for a day without a time. */
const MIDNIGHT = /\b0?0:00(?::00(?:\.0+)?)?\b|\b12:00(?::00)? ?am\b/iu;

/** Whether every filled cell of a column is a time of day; midnight is how some systems write a day alone. */
export function areTimesOfDay(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => TIME_OF_DAY.test(cell) && !MIDNIGHT.test(cell));
}
