import { EXACT, NOTHING, NOTHING_OF_ROW, type Told, type ToldRow } from './told.js';

/** A row of a table of counts: a whole, and the part of it that is printed beside it. */
export interface CountRow {
  readonly whole: number;
  readonly part: number;
  /** Which of them are about fewer people than a group needs, though they count as many: ten pairings of one mentor are one person. */
  readonly fewPeople?: { readonly whole: boolean; readonly part: boolean; readonly rest: boolean };
  /** Whether nothing may be told of it, as another table does not tell how large its group is. */
  readonly isWithheld?: boolean;
}

/** The same row in the reports issued before: the numbers last shown there, null for those never shown. */
export interface RowBefore extends ShownRow {
  /** Whether the latest of them hides a number of it: what is hidden anyway is best hidden again. */
  readonly wasHidden: boolean;
  /** The same row in each report on one of the rounds, or on all of them; absent where there are none. */
  readonly others?: readonly ShownRow[];
}

/** The numbers of a row as they were last shown; null for those never shown. The rest is of the last report that showed the other two. */
export interface ShownRow {
  readonly whole: number | null;
  readonly part: number | null;
  readonly rest: number | null;
}

export interface RowRules {
  readonly smallestGroup: number;
  /** How many all rows have together, which the report tells elsewhere. */
  readonly totals: { readonly whole: number; readonly part: number };
  readonly before: RowBefore | null;
}

/** To whoever knows how it is chosen what to hide, a hidden count of a small group is still one of more numbers than this. */
export function leastKnownWidth(smallestGroup: number): number {
  return Math.floor((smallestGroup - 1) / 2);
}

/** Whether a count differs from one that was issued by fewer than a group: laid side by side, the two would tell of those few. */
export function isChangeOfFew(count: number, before: number | null, smallestGroup: number): boolean {
  return before !== null && count !== before && Math.abs(count - before) < smallestGroup;
}

/** What was issued of a count, if it was so by fewer than a group: in whichever report. Undefined where it was by none or more. */
export function fewSince(
  count: number,
  { of, before, smallestGroup }: { of: keyof ShownRow; before: RowBefore | null; smallestGroup: number },
): number | undefined {
  const shown = before === null ? [] : [before, ...(before.others ?? [])];
  const then = shown.map((row) => row[of]);
  return then.find((one) => isChangeOfFew(count, one, smallestGroup)) ?? undefined;
}

/**
 * What a row may tell by itself, the other rows left aside: a number where it is of a large group and no change of a few people. A part of a
 * few is "fewer than 10 of 12", one that all but a few belong to is "more than 30 of 40".
 */
export function firstTelling(row: CountRow, rules: RowRules): ToldRow {
  const { smallestGroup: k, before } = rules;
  if (row.whole < k || row.fewPeople?.whole === true || row.isWithheld === true) return NOTHING_OF_ROW;
  const then = wholesAsIssued(rules)
    .map((of) => fewSince(row.whole, { of, before, smallestGroup: k }))
    .find((one) => one !== undefined);
  const whole = then === undefined ? EXACT : around(then, k);
  return { whole, part: whole.kind === 'exact' ? partOfShown(row, rules) : partOfHidden(row, rules) };
}

/** What a whole may not tell a change of few of: where everybody or nobody is in the part, it is the part or the rest as well. */
function wholesAsIssued({ totals }: RowRules): readonly (keyof ShownRow)[] {
  if (totals.part === 0) return ['whole', 'rest'];
  return totals.part === totals.whole ? ['whole', 'part'] : ['whole'];
}

function partOfShown(row: CountRow, rules: RowRules): Told {
  const { smallestGroup: k, totals, before } = rules;
  const { whole, part, fewPeople } = row;
  const rest = whole - part;
  // Where everybody or nobody is in the part, the totals tell it of each row.
  if (totals.part === 0 || totals.part === totals.whole) return EXACT;
  if (part < k || rest < k) return smallPart(row, rules);
  if (fewPeople?.part === true || fewPeople?.rest === true) return NOTHING;
  const then = fewSince(part, { of: 'part', before, smallestGroup: k });
  if (then !== undefined) return around(then, k);
  return fewSince(rest, { of: 'rest', before, smallestGroup: k }) === undefined ? EXACT : NOTHING;
}

/** Beside a whole that is not told exactly, the rest is not told either. */
function partOfHidden({ part, fewPeople }: CountRow, { smallestGroup: k, before }: RowRules): Told {
  if (part < k || fewPeople?.part === true) return NOTHING;
  const then = fewSince(part, { of: 'part', before, smallestGroup: k });
  return then === undefined ? EXACT : around(then, k);
}

/**
 * In a group too small for both a large part and a large rest, what is not said tells as much as what is. There "fewer than" is said
 * below the middle of what the totals leave open, and nothing from there on; and nothing at all where a half would leave too little.
 */
function smallPart({ whole, part }: CountRow, { smallestGroup: k, totals }: RowRules): Told {
  const fewer: Told = { kind: 'fewer', than: k };
  if (whole >= 2 * k - 1) return part < k ? fewer : { kind: 'more', than: whole - k };
  const low = Math.max(0, totals.part - (totals.whole - whole));
  const high = Math.min(whole, totals.part);
  if (high < k) return fewer;
  const middle = Math.min(k, Math.ceil((low + high) / 2));
  const least = leastKnownWidth(k);
  const isOpenBothWays = middle - 1 - low >= least && high - middle >= least;
  return isOpenBothWays && part < middle ? fewer : NOTHING;
}

/** The ends between which a count lies that is that of a group, and changed by fewer than one. */
export function around(before: number, k: number): Told {
  return { kind: 'between', low: Math.max(k, before - k + 1), high: before + k - 1 };
}
