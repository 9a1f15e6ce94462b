import type { RowValues } from '../columns/row-values.js';
import type { Reject } from '../table/rejects.js';

/** A row that is on record already, or the same as another row of the file. */
export interface KnownRow {
  readonly line: number;
  readonly sameAs?: number;
}

/** A row with what was made of it. */
export interface ReadRow<Facts> {
  readonly values: RowValues;
  /** null after a complaint. */
  readonly facts: Facts | null;
}

/** What became of the rows of a file about pairings. */
export interface SortedRows<Facts> {
  readonly creates: readonly { readonly line: number; readonly facts: Facts }[];
  readonly unchanged: readonly KnownRow[];
  /** Ordered by line. */
  readonly rejects: readonly Reject[];
}

/** How facts are compared with those on record and with other rows. */
export interface SortingRule<Facts> {
  readonly known: readonly Facts[];
  /** What may be there only once. */
  readonly keyOf: (facts: Facts) => string;
  /** Everything that is told of it, in a form that is equal for equals. */
  readonly contentOf: (facts: Facts) => string;
  /** What to say of a row with the key of another, and other content. */
  readonly clash: string;
  /** What is told of it, where the two are to be set side by side. */
  readonly inWords?: (facts: Facts) => string;
  readonly remedy: string;
}

/** Sorts rows into new, known and refused: what is told twice alike is known, what is told twice differently is refused. */
export function sortRows<Facts>(
  rows: readonly ReadRow<Facts>[],
  rule: SortingRule<Facts>,
): SortedRows<Facts> {
  const seen = new Map(
    rule.known.map((facts) => [rule.keyOf(facts), { content: rule.contentOf(facts), line: 0, facts }]),
  );
  const creates: { line: number; facts: Facts }[] = [];
  const unchanged: KnownRow[] = [];
  const rejects: Reject[] = [];
  for (const { values, facts } of rows) {
    const known = facts === null ? undefined : seen.get(rule.keyOf(facts));
    if (facts === null || values.reasons.length > 0) rejects.push(values.asReject());
    else if (known === undefined) {
      seen.set(rule.keyOf(facts), { content: rule.contentOf(facts), line: values.line, facts });
      creates.push({ line: values.line, facts });
    } else if (known.content === rule.contentOf(facts)) {
      unchanged.push(known.line === 0 ? { line: values.line } : { line: values.line, sameAs: known.line });
    } else {
      values.complain(
        null,
        `${rule.clash} ${known.line === 0 ? 'on record' : `on line ${known.line}`}, saying something else${bothInWords(rule, known.facts, facts)}.`,
        rule.remedy,
      );
      rejects.push(values.asReject());
    }
  }
  return { creates, unchanged, rejects };
}

function bothInWords<Facts>({ inWords }: SortingRule<Facts>, known: Facts, here: Facts): string {
  return inWords === undefined ? '' : ` (${inWords(known)}; here: ${inWords(here)})`;
}
