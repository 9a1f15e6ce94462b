import { nearest } from '../../../domain/text/nearest.js';
import { type Complaint, InputError } from '../../../errors.js';
import { type Row, readTable } from '../../../intake/table/read-table.js';
import type { TableInput } from '../../../intake/table/written-records.js';

/** What the coordinator wrote into one row of an exported proposal. Cells are trimmed, missing columns empty. */
export interface DecisionRow {
  readonly line: number;
  readonly run: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly mentorName: string;
  readonly mentorEmail: string;
  /** Which of the mentee's mentors the row is about, where they get several; else empty. */
  readonly mentorNumber: string;
  /** null: nothing is decided; `unclear` words are complained of. */
  readonly word: DecisionWord | null;
  /** The reason behind the word, `veto: they are cousins`; empty where there is none. */
  readonly because: string;
}

export type DecisionWord = 'accept' | 'keep' | 'open' | 'veto' | 'swap';

/** Also what an export writes for what was decided before. */
const SPELLINGS: Readonly<Record<string, DecisionWord>> = {
  accept: 'accept',
  accepted: 'accept',
  keep: 'keep',
  kept: 'keep',
  lock: 'keep',
  locked: 'keep',
  open: 'open',
  unlock: 'open',
  veto: 'veto',
  vetoed: 'veto',
  swap: 'swap',
  swapped: 'swap',
};

const NEEDED = ['mentee', 'mentor', 'decision'] as const;

/** Where each column stands. `Mentor name`, the title a table shows, means the same as `mentor_name`. */
function columnsOf(headers: readonly { readonly text: string; readonly position: number }[]) {
  const places = new Map<string, number>();
  for (const { text, position } of headers) {
    const name = text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
      .replace('e_mail', 'email');
    if (!places.has(name)) places.set(name, position);
  }
  return places;
}

function refuseMissing(source: string, places: ReadonlyMap<string, number>): void {
  const missing = NEEDED.filter((name) => !places.has(name));
  if (missing.length === 0) return;
  throw new InputError(
    `${source} is not a proposal with decisions.`,
    missing.map((name) => ({
      source,
      line: 1,
      field: name,
      message: `There is no column "${name}".`,
    })),
    'Write the proposal to a file with mentor match show --out proposal.csv, and fill in its column decision.',
  );
}

/** `veto: they are cousins` in its two parts. */
function decisionIn(cell: string): { word: DecisionWord | null | undefined; because: string } {
  const [, first = '', because = ''] = /^(\p{L}*)\s*[:–-]?\s*(.*)$/su.exec(cell) ?? [];
  if (cell === '') return { word: null, because: '' };
  const known = first.toLowerCase();
  return { word: Object.hasOwn(SPELLINGS, known) ? SPELLINGS[known] : undefined, because: because.trim() };
}

function unclear(source: string, { line }: Row, cell: string): Complaint {
  const guess = nearest(cell.toLowerCase(), Object.keys(SPELLINGS));
  return {
    source,
    line,
    field: 'decision',
    message: `"${cell}" is not a decision.`,
    remedy:
      guess === undefined
        ? 'Write accept, keep or lock, open, veto or swap; or leave it empty.'
        : `Did you mean ${guess}?`,
  };
}

/**
 * The rows of a proposal as a spreadsheet saved it again.
 * @throws InputError when it is no table, or lacks a column.
 */
export function readDecisions(
  content: TableInput,
  source: string,
): { readonly rows: readonly DecisionRow[]; readonly complaints: readonly Complaint[] } {
  const table = readTable(content, source);
  const places = columnsOf(table.headers);
  refuseMissing(source, places);
  const complaints: Complaint[] = [];
  const rows = table.rows.flatMap((row): DecisionRow[] => {
    const cell = (name: string) => (row.cells[places.get(name) ?? -1] ?? '').trim();
    const { word, because } = decisionIn(cell('decision'));
    if (word === undefined) {
      complaints.push(unclear(source, row, cell('decision')));
      return [];
    }
    const mentor = {
      mentor: cell('mentor'),
      mentorName: cell('mentor_name'),
      mentorEmail: cell('mentor_email'),
      mentorNumber: cell('mentor_number'),
    };
    return [{ line: row.line, run: cell('run'), mentee: cell('mentee'), ...mentor, word, because }];
  });
  return { rows, complaints };
}
