/**
 * Where each line begins when items are sorted by line (`lineOf` has the line of each item); one entry more than there are
 * lines. The two loops are functions of their own because a loop behind a long loop is compiled late.
 */
export function lineStarts(lineOf: Int32Array, lines: number): Int32Array {
  const start = new Int32Array(lines + 1);
  countLines(lineOf, start);
  addUp(start);
  return start;
}

function countLines(lineOf: Int32Array, start: Int32Array): void {
  for (let k = 0; k < lineOf.length; k++) (start[(lineOf[k] as number) + 1] as number)++;
}

function addUp(start: Int32Array): void {
  for (let k = 1; k < start.length; k++) (start[k] as number) += start[k - 1] as number;
}
