import type { IsoDate } from '../dates/iso-date.js';

/** What is assumed to cost what. */
export const COSTS = ['mentor_hour', 'mentee_hour', 'programme_year', 'leaver'] as const;
export type Cost = (typeof COSTS)[number];

/** An amount with the day from which it holds, and who says so. */
export interface Assumption {
  readonly amount: number;
  readonly asOf: IsoDate;
  readonly source: string;
}

/** Amounts by what they are of; several of one thing hold one after the other, so that past periods keep theirs. */
export interface CostSettings {
  /** A code or sign, as it is to be printed. */
  readonly currency: string;
  readonly assumptions: Readonly<Record<Cost, readonly Assumption[]>>;
}

/** Nothing is assumed unless somebody says so. */
export const NO_COSTS: CostSettings = {
  currency: 'GBP',
  assumptions: { mentor_hour: [], mentee_hour: [], programme_year: [], leaver: [] },
};

/** The assumption that holds on a day: the latest from up to it; undefined where there is none. */
export function assumptionOn(
  { assumptions }: CostSettings,
  cost: Cost,
  day: IsoDate,
): Assumption | undefined {
  return assumptions[cost]
    .filter(({ asOf }) => asOf <= day)
    .reduce<Assumption | undefined>(
      (latest, one) => (latest === undefined || one.asOf > latest.asOf ? one : latest),
      undefined,
    );
}

/** Whether anything is assumed to cost anything. */
export function hasCosts({ assumptions }: CostSettings): boolean {
  return COSTS.some((cost) => assumptions[cost].length > 0);
}
