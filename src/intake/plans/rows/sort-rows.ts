import { groupedBy } from '../../../domain/grouped-by.js';
import type { RowValues } from '../../columns/row-values.js';
import type { Reject } from '../../table/rejects.js';

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

/** A row that replaces what is on record from now on. */
export interface Replacement<Facts, Known> {
  readonly line: number;
  readonly facts: Facts;
  readonly was: Known;
}

/** What became of the rows of a file. */
export interface SortedRows<Facts, Known = Facts> {
  readonly creates: readonly { readonly line: number; readonly facts: Facts }[];
  /** Those told otherwise than on record, where what the file says counts from now on. */
  readonly updates: readonly Replacement<Facts, Known>[];
  readonly unchanged: readonly KnownRow[];
  /** Ordered by line. */
  readonly rejects: readonly Reject[];
}

/** How facts are compared with those on record and with other rows. */
export interface SortingRule<Facts, Known extends Facts = Facts> {
  readonly known: readonly Known[];
  /** What may be there only once. */
  readonly keyOf: (facts: Facts) => string;
  /** Everything that is told of it, in a form that is equal for equals. */
  readonly contentOf: (facts: Facts) => string;
  /** What a row says together with what is on record and it leaves open; absent: a row says all there is. */
  readonly completed?: (facts: Facts, known: Known) => Facts;
  /** Whether what the file says otherwise replaces what is on record; else it is refused. */
  readonly replaces?: boolean;
  /** What to say of a row with the key of another, and other content. */
  readonly clash: string;
  /** What is told of it, where the two are to be set side by side. */
  readonly inWords?: (facts: Facts) => string;
  readonly remedy: string;
  /** What to do about two rows of the file; absent: the same. */
  readonly remedyInFile?: string;
}

/**
 * Sorts rows into new, known, replacing and refused: what is told twice alike is known, what a file tells twice differently is refused, and
 * so is what is on record otherwise, unless the file's word replaces it.
 */
export function sortRows<Facts, Known extends Facts = Facts>(
  rows: readonly ReadRow<Facts>[],
  rule: SortingRule<Facts, Known>,
): SortedRows<Facts, Known> {
  const onRecord = groupedBy(rule.known, rule.keyOf);
  const inFile = new Map<string, { readonly line: number; readonly facts: Facts }>();
  const [creates, updates]: [{ line: number; facts: Facts }[], Replacement<Facts, Known>[]] = [[], []];
  const unchanged: KnownRow[] = [];
  const rejects: Reject[] = [];
  for (const { values, facts } of rows) {
    const { line } = values;
    if (facts === null || values.reasons.length > 0) {
      rejects.push(values.asReject());
      continue;
    }
    const key = rule.keyOf(facts);
    const [before, known] = [inFile.get(key), comparedWith(facts, onRecord.get(key) ?? [], rule)];
    const clash = before === undefined ? clashWithRecord(known, rule) : clashInFile(before, facts, rule);
    if (clash !== undefined) {
      values.complain(null, clash.message, clash.remedy);
      rejects.push(values.asReject());
      continue;
    }
    if (before !== undefined) {
      unchanged.push({ line, sameAs: before.line });
      continue;
    }
    inFile.set(key, { line, facts });
    if (known === undefined) creates.push({ line, facts });
    else if (known.isSame) unchanged.push({ line });
    else updates.push({ line, facts: known.facts, was: known.was });
  }
  return { creates, updates, unchanged, rejects };
}

/** What a row is compared with on record. */
interface Compared<Facts, Known> {
  readonly facts: Facts;
  readonly was: Known;
  readonly isSame: boolean;
  /** How many of its key are on record. */
  readonly count: number;
}

/** The one on record that says the same, else the first of its key. */
function comparedWith<Facts, Known extends Facts>(
  facts: Facts,
  known: readonly Known[],
  { completed = () => facts, contentOf }: SortingRule<Facts, Known>,
): Compared<Facts, Known> | undefined {
  const each = known.map((was) => {
    const meant = completed(facts, was);
    return { facts: meant, was, isSame: contentOf(meant) === contentOf(was), count: known.length };
  });
  return each.find(({ isSame }) => isSame) ?? each[0];
}

interface Clash {
  readonly message: string;
  readonly remedy: string;
}

function clashInFile<Facts, Known extends Facts>(
  before: { readonly line: number; readonly facts: Facts },
  facts: Facts,
  rule: SortingRule<Facts, Known>,
): Clash | undefined {
  if (rule.contentOf(before.facts) === rule.contentOf(facts)) return undefined;
  const both = bothInWords(rule, before.facts, facts);
  return {
    message: `${rule.clash} on line ${before.line}, saying something else${both}.`,
    remedy: rule.remedyInFile ?? rule.remedy,
  };
}

function clashWithRecord<Facts, Known extends Facts>(
  known: Compared<Facts, Known> | undefined,
  rule: SortingRule<Facts, Known>,
): Clash | undefined {
  if (known === undefined || known.isSame) return undefined;
  if (known.count > 1 && rule.replaces === true)
    return {
      message: `${rule.clash} on record ${known.count} times, saying something else.`,
      remedy: 'Nothing tells which of them the row corrects: leave it out.',
    };
  if (rule.replaces === true) return undefined;
  const both = bothInWords(rule, known.was, known.facts);
  return { message: `${rule.clash} on record, saying something else${both}.`, remedy: rule.remedy };
}

function bothInWords<Facts, Known extends Facts>(
  { inWords }: SortingRule<Facts, Known>,
  known: Facts,
  here: Facts,
): string {
  return inWords === undefined ? '' : ` (${inWords(known)}; here: ${inWords(here)})`;
}
