import { byChanceAlone } from '../../glance/by-chance.js';
import { groupNamed } from '../../glance/group-named.js';
import type { Metric } from '../../metric.js';
import type { ReportTable } from '../../report-value.js';
import { newcombeDifference, type Proportion } from '../../statistics/proportion.js';

/** A share by group, with what all groups have together, and what it is a share of. */
export interface ComparedGroups {
  readonly tables: readonly ReportTable[];
  /** The share's name: a table can have several. */
  readonly name: string;
  readonly all: Proportion;
  /** `are matched`: what those of the part do, or are. */
  readonly verb: string;
}

/** One group's share beside that of all others. */
interface Comparison {
  readonly name: string;
  readonly verb: string;
  readonly own: Proportion;
  readonly others: Proportion;
}

/**
 * A sentence for each group that differs from all others by more than chance would explain: whose interval of the difference, Newcombe's,
 * leaves out 0. Only of numbers that stand in the tables, so that it tells nothing besides; none for the others.
 */
export function groupDifferences(compared: readonly ComparedGroups[]): string[] {
  const comparisons = compared.flatMap(comparisonsOf);
  const sentences = comparisons.flatMap(sentenceOf);
  const chance = byChanceAlone(comparisons.length);
  return sentences.length === 0 || chance === '' ? sentences : [...sentences, chance];
}

function comparisonsOf({ tables, name, all, verb }: ComparedGroups): Comparison[] {
  return tables.flatMap(({ groupTitle, rows }) =>
    rows.flatMap(({ group, cells }) => {
      const own = proportionIn(cells.find((cell) => cell.name === name));
      if (own === null || own.whole >= all.whole) return [];
      const others = { part: all.part - own.part, whole: all.whole - own.whole };
      return [{ name: nameOf(groupTitle, group), verb, own, others }];
    }),
  );
}

/** `Site Eastgate`; where a table has groups of several attributes, each names its own: `Site: Eastgate`. */
function nameOf(groupTitle: string, group: string): string {
  const [, attribute, name] = /^([^:]+): (.*)$/s.exec(group) ?? [];
  return groupTitle === SEVERAL && attribute !== undefined && name !== undefined
    ? groupNamed(attribute, name)
    : groupNamed(groupTitle, group);
}

/** Heads the groups of a table that has those of several attributes. */
const SEVERAL = 'Group';

function sentenceOf({ name, verb, own, others }: Comparison): string[] {
  const { low, high } = newcombeDifference(own, others);
  if (low <= 0 && high >= 0) return [];
  const [fewer, least, most] = low > 0 ? ['more', low, high] : ['fewer', -high, -low];
  const points = Math.abs(own.part / own.whole - others.part / others.whole);
  return [
    `${name}: ${fewer} ${verb} than of all others, ${inWords(own)} against ${inWords(others)}. The difference of ${percent(points)} points (95 % interval ${percent(least)}–${percent(most)}) is more than chance would explain.`,
  ];
}

/** Of a share that is shown, and of counts that are not rounded. */
function proportionIn(share: Metric | undefined): Proportion | null {
  if (share?.state !== 'shown' || share.n === null || share.denominator === null) return null;
  return share.note === '' ? { part: share.n, whole: share.denominator } : null;
}

function inWords({ part, whole }: Proportion): string {
  return `${percent(part / whole)} % (${part} of ${whole})`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}
