/** Marks a line that `run.js` lifts into the table at the top of the report. */
export const IN_SHORT = 'In short: ';

/** Prints one row of that table: what was measured, what it took, and what that is held against. */
export function inShort(what, time, against = '') {
  console.log(`${IN_SHORT}${what} | ${time} | ${against}`);
}
