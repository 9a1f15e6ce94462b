import { counted } from '../../domain/text/counted.js';
import { cellText } from '../cell-text.js';
import { htmlPage, htmlTable } from '../html-page.js';
import { htmlText } from '../html-text.js';
import type { Cell, DataTable } from '../tables/data-table.js';

/** What a proposal's page says before its tables. */
export interface ProposalWords {
  readonly programmeName: string;
  /** How the run went and what is to be heeded, a sentence each. */
  readonly said: readonly string[];
}

type Row = readonly Cell[];

const STYLE = `
.marks table { width: 100%; table-layout: fixed; } .marks th, .marks td { min-width: 0; overflow-wrap: anywhere; }
.marks th:first-child { width: 2.5rem; } .marks th:nth-child(2), .pairs th:nth-child(3) { width: 20%; } .pairs th:nth-child(4) { width: 5.5rem; } .marks th:last-child { width: 19%; }
.marks caption { white-space: nowrap; } .marks .box { white-space: nowrap; margin-right: .75rem; }
.line { display: inline-block; border-bottom: 1px solid var(--quiet); width: 9rem; max-width: 100%; height: 1.6rem; }
.sign .line { width: 14rem; margin: 0 1rem 0 .5rem; }
@media screen and (max-width: 46rem) {
  .marks thead { display: none; } .marks table, .marks tbody, .marks tr, .marks th, .marks td, .marks th:first-child { display: block; width: auto; text-align: left; white-space: normal; }
  .marks tr { border-bottom: 2px solid var(--line); padding: .5rem 0; } .marks th, .marks td { border: 0; padding: .1rem 0; }
  .marks td::before { content: attr(data-heading) ": "; color: var(--quiet); }
}
@media print { .marks table { font-size: 8.5pt; } .marks .quiet { font-size: 1em; } .marks th, .marks td { padding-right: 3mm; } }
@page { size: A4 landscape; margin: 12mm; }
`;

/**
 * A proposal for a colleague without the program: to read on a screen or on paper, to mark by hand and to give back. It is made of the rows of the
 * spreadsheet, so that the two can be laid side by side; decisions have the words that are typed there.
 */
export function proposalAsHtml(table: DataTable, { programmeName, said }: ProposalWords): string {
  const at = new Map(table.columns.map(({ name }, column) => [name, column]));
  const cell = (row: Row, name: string) => {
    const column = at.get(name);
    return column === undefined ? '' : cellText(row[column] ?? null);
  };
  const isPair = (row: Row) => cell(row, 'mentor') !== '';
  const [pairs, unmet] = [table.rows.filter(isPair), table.rows.filter((row) => !isPair(row))];
  const run = table.rows[0] === undefined ? '' : cell(table.rows[0], 'run');
  const title = `Proposed pairs${run === '' ? '' : `, run ${run}`}`;
  const body = [
    `<h1>${htmlText(title)}</h1>`,
    `<p class="quiet">${htmlText(programmeName)}. It names people: hand it to nobody who need not know.</p>`,
    ...said.map((words) => `<p>${htmlText(words)}</p>`),
    table.rows.length === 0 ? '<p>Every mentee of the round has a mentor already.</p>' : '',
    pairs.length === 0 ? '' : pairsTable(pairs, cell),
    unmet.length === 0 ? '' : unmetTable(unmet, cell),
    '<p class="sign">Looked at by<span class="line"></span>on<span class="line"></span></p>',
  ];
  return htmlPage(`${title}: ${programmeName}`, body.filter((part) => part !== '').join('\n'), STYLE);
}

type CellOf = (row: Row, name: string) => string;

const HOW_TO_MARK = `<p>Tick <strong>keep</strong> for a pair that is right, whatever else changes, or <strong>veto</strong> for one that must not be, and write why, or who would be better. What you leave open may still change. Fit is from 0 to 1: how well the mentor suits the mentee by what is told under Why.</p>`;

function pairsTable(pairs: readonly Row[], cell: CellOf): string {
  const table = htmlTable({
    caption: counted(pairs.length, 'pair', 'pairs'),
    headings: ['No.', 'Mentee', 'Mentor', 'Fit', 'Why', 'Decision'],
    rows: pairs.map((row, place) => [
      String(place + 1),
      somebody(row, 'mentee', cell),
      somebody(row, 'mentor', cell),
      fitCell(row, cell),
      htmlText(cell(row, 'reasons')),
      decisionCell(cell(row, 'decision')),
    ]),
    isNumeric: () => false,
    hasNamedCells: true,
  });
  const isOpen = pairs.some((row) => cell(row, 'decision') === '');
  return `${isOpen ? `${HOW_TO_MARK}\n` : ''}<div class="marks pairs">${table}</div>`;
}

function unmetTable(unmet: readonly Row[], cell: CellOf): string {
  const table = htmlTable({
    caption: `${counted(unmet.length, 'mentee', 'mentees')} left over, and why`,
    headings: ['No.', 'Mentee', 'Why', 'Your note'],
    rows: unmet.map((row, place) => [
      String(place + 1),
      somebody(row, 'mentee', cell),
      htmlText(cell(row, 'reasons')),
      '<span class="line"></span>',
    ]),
    isNumeric: () => false,
    hasNamedCells: true,
  });
  return `<div class="marks">${table}</div>`;
}

function somebody(row: Row, side: 'mentee' | 'mentor', cell: CellOf): string {
  const [key, name, email] = [side, `${side}_name`, `${side}_email`].map((column) =>
    htmlText(cell(row, column)),
  );
  const number = side === 'mentor' ? cell(row, 'mentor_number') : '';
  const further =
    number === '' || number === '1' ? '' : `<br><span class="quiet">their mentor no. ${number}</span>`;
  return `<strong>${name}</strong><br><span class="quiet">${[key, email].filter((each) => each !== '').join('<br>')}</span>${further}`;
}

function fitCell(row: Row, cell: CellOf): string {
  const [fit, judged] = [cell(row, 'fit'), cell(row, 'judged')];
  const part =
    judged === '' || judged === '1' ? '' : `<br><span class="quiet">judged on ${judged} of the weight</span>`;
  return `${fit === '' ? 'not judged' : fit}${part}`;
}

/** What was decided already is told; else there are boxes to tick and a line to write on. */
function decisionCell(decided: string): string {
  if (decided !== '') return `<strong>${htmlText(decided)}</strong>`;
  const boxes = ['keep', 'veto'].map((word) => `<span class="box">☐ ${word}</span>`);
  return `${boxes.join('')}<br><span class="line"></span>`;
}
