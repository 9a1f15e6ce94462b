import type { Head } from './source-profile.js';

/** A name for machines, a type or a unit: `q_email`, `Q12a`, `EMP_NO`, `text`, `dd/mm/yyyy`. */
const CODE = /^(?:[a-z][a-z0-9_./-]*|[A-Za-z]{1,4}[_.]?\d+[a-z]?|[A-Z0-9]+(?:_[A-Z0-9]+)+)$/u;
const LEAST_CELLS = 2;
const ROWS_COMPARED = 20;
const WORDS_OF_QUESTION = 4;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const IS_TYPE = /^(?:text|string|varchar|char|free_?text|alphanumeric)$/iu;
const SAYS_MAIL = /mail|courriel|correo|adress/iu;

const filledIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

function isCodes(cells: readonly string[]): boolean {
  const filled = filledIn(cells);
  return filled.length >= LEAST_CELLS && filled.every((cell) => CODE.test(cell.trim()));
}

/** Of two rows of a header the one in words, where the other has codes; undefined where they are of one sort. */
export function rowInWords([first = [], second = []]: Head): readonly string[] | undefined {
  if (isCodes(first) === isCodes(second) || filledIn(second).length < LEAST_CELLS) return undefined;
  return isCodes(first) ? second : first;
}

/**
 * Whether a table says its header twice: words under codes, or codes, types and units under words. The second row has to be none of
 * the data: it names the e-mail where the rows below have addresses, or asks questions under codes.
 */
export function isHeaderTwice(head: Head): boolean {
  const [first = [], second = [], ...below] = head;
  if (below.length === 0 || rowInWords([first, second]) === undefined) return false;
  if (second.some((cell) => ADDRESS.test(cell.trim()) || /^\d+$/u.test(cell.trim()))) return false;
  const compared = below.slice(0, ROWS_COMPARED);
  return namesAddresses(second, compared) || asksQuestions(first, second, compared);
}

function namesAddresses(second: readonly string[], below: Head): boolean {
  return second.some((cell, position) => {
    const cells = filledIn(below.map((row) => row[position] ?? ''));
    const addresses = cells.filter((each) => ADDRESS.test(each.trim())).length;
    // A footer may stand among them.
    const areAddresses = addresses > 0 && addresses * 2 > cells.length;
    const isNamed = SAYS_MAIL.test(cell) || IS_TYPE.test(cell.trim());
    return areAddresses && cell.trim() !== '' && isNamed;
  });
}

function asksQuestions(first: readonly string[], second: readonly string[], below: Head): boolean {
  const isQuestion = (cell: string) =>
    cell.trim().endsWith('?') || cell.trim().split(/\s+/u).length >= WORDS_OF_QUESTION;
  const asked = [...second.keys()].filter((position) => isQuestion(second[position] ?? ''));
  const areAnswered = asked.every((position) =>
    below.every((row) => !(row[position] ?? '').trim().endsWith('?')),
  );
  return (
    isCodes(first) && areAnswered && asked.length * 2 >= filledIn(second).length && isAlone(second, below)
  );
}

/** A question stands once: free text of the first row may be as long, but so is that of the rows below. */
function isAlone(second: readonly string[], below: Head): boolean {
  const length = (cells: readonly string[]) => filledIn(cells).join('').length;
  return (
    second.some((cell) => cell.trim().endsWith('?')) && below.every((row) => length(row) < length(second) * 2)
  );
}
