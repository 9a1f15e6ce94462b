const HASH = 35;
const SPACE = 32;

/**
 * Whether there is nothing to be done to a cell: no blank space to take off or to join, nothing that a spreadsheet may have
 * destroyed. A quick look, since nearly every cell is so: where it says no, the cell is to be looked at properly.
 */
export function isTidy(cell: string): boolean {
  const { length } = cell;
  const first = cell.charCodeAt(0);
  if (first === HASH) return false;
  let wasSpace = true;
  for (let at = 0; at < length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code === SPACE) {
      if (wasSpace) return false;
      wasSpace = true;
    } else if (code < SPACE || (code > 126 && !isLetter(code))) return false;
    else wasSpace = false;
  }
  return !wasSpace && !mayBeShortened(cell, first);
}

/** Letters of Latin, Greek and Cyrillic script, among which Unicode has no blank space. */
function isLetter(code: number): boolean {
  return (code >= 0xc0 && code <= 0x4ff) || (code >= 0x1e00 && code <= 0x1eff);
}

/** Whether a cell begins as a number and has an E: `1.15E+10`. */
function mayBeShortened(cell: string, first: number): boolean {
  return first <= 57 && (first >= 48 || first === 45) && (cell.includes('E') || cell.includes('e'));
}
