/** What stands between the answers of one cell. */
export type ListSeparator = ';' | '|' | ',' | '\n';

/**
 * `listSeparatorOf` decides how the cells of a column are divided, from all of them together: by `;` or `|` when one
 * stands anywhere in the column, else by line ends, else by commas.
 */
export function listSeparatorOf(cells: Iterable<string>): ListSeparator {
  let found: ListSeparator = ',';
  for (const cell of cells) {
    if (cell.includes(';')) return ';';
    if (cell.includes('|')) found = '|';
    else if (found === ',' && cell.trim().includes('\n')) found = '\n';
  }
  return found;
}

/**
 * `splitList` gives the answers of one cell, trimmed, blank ones left out (`A;B;` has two). Where the possible answers
 * are known, one that itself holds the separator is kept whole: with `Yes, always` known, `Yes, always, Never` has two.
 */
export function splitList(
  cell: string,
  separator: ListSeparator,
  knownOptions: readonly string[] = [],
): string[] {
  const dividing = knownOptions.map((option) => option.trim()).filter((option) => option.includes(separator));
  const pieces = cell.split(separator).map((piece) => piece.trim());
  if (dividing.length === 0) return pieces.filter((piece) => piece !== '');
  const known = new Map(dividing.map((option) => [comparable(option, separator), option]));
  const longest = Math.max(...dividing.map((option) => option.split(separator).length));
  const answers: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { option, length } = longestOptionAt(pieces.slice(at, at + longest), separator, known);
    if (option !== '') answers.push(option);
    at += length;
  }
  return answers;
}

function longestOptionAt(
  pieces: readonly string[],
  separator: ListSeparator,
  known: ReadonlyMap<string, string>,
) {
  for (let length = pieces.length; length > 1; length -= 1) {
    const option = known.get(comparable(pieces.slice(0, length).join(separator), separator));
    if (option !== undefined) return { option, length };
  }
  return { option: pieces[0] ?? '', length: 1 };
}

function comparable(text: string, separator: ListSeparator): string {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .join(separator);
}
