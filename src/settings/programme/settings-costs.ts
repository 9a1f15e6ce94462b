import * as v from 'valibot';
import { isIsoDate } from '../../domain/dates/iso-date.js';
import {
  type Assumption,
  COSTS,
  type Cost,
  type CostSettings,
  NO_COSTS,
} from '../../domain/settings/cost-settings.js';
import { section, text } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

const amounts = (description: string) =>
  v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          amount: v.pipe(v.number(), v.finite(), v.minValue(0), v.description('How much, in the currency.')),
          as_of: v.pipe(
            v.string(),
            v.nonEmpty(),
            v.description('The day from which it holds, such as 2026-04-01.'),
          ),
          source: v.pipe(
            v.string(),
            v.nonEmpty(),
            v.description('Who says so, with the year: it is printed.'),
          ),
        }),
      ),
      v.description(description),
    ),
  );

/** What mentor.yaml says of costs. */
export const costsInSchema = section(
  'Costs and value, section 13 of the report: each amount with its day and source. Where there are several for one thing, the latest by the last day of a period counts.',
  {
    currency: text('As it is to be printed, such as GBP or £.'),
    mentor_hour: amounts('What an hour of a mentor costs, such as the midpoint of their band with on-costs.'),
    mentee_hour: amounts('What an hour of a mentee costs, where their time is to count.'),
    programme_year: amounts('What running the programme costs a year: coordination, licences, rooms.'),
    leaver: amounts('What it costs to replace somebody who leaves.'),
  },
);

type CostsInFile = v.InferOutput<typeof costsInSchema>;

/** What it amounts to; complains of days that are none, and of two amounts of one thing from the same day. */
export function costsOf(file: CostsInFile, complain: PathComplaint): CostSettings {
  const of = (cost: Cost): Assumption[] => {
    const all = file?.[cost] ?? [];
    all.forEach(({ as_of: day }, at) => {
      if (!isIsoDate(day))
        complain(['costs', cost, String(at), 'as_of'], {
          message: `"${day}" is not a day.`,
          remedy: 'Write it as 2026-04-01.',
        });
      if (all.findIndex((other) => other.as_of === day) < at)
        complain(['costs', cost, String(at), 'as_of'], {
          message: `Two amounts hold from ${day}.`,
          remedy: 'Keep one of the two, or correct the day of the other.',
        });
    });
    return all.map(({ amount, as_of: asOf, source }) => ({ amount, asOf, source }));
  };
  return {
    currency: file?.currency ?? NO_COSTS.currency,
    assumptions: {
      mentor_hour: of('mentor_hour'),
      mentee_hour: of('mentee_hour'),
      programme_year: of('programme_year'),
      leaver: of('leaver'),
    },
  };
}

/** The same as mentor.yaml spells it. */
export function costsInFile({ currency, assumptions }: CostSettings): CostsInFile {
  const stated = COSTS.filter((cost) => assumptions[cost].length > 0).map((cost) => [
    cost,
    assumptions[cost].map(({ amount, asOf, source }) => ({ amount, as_of: asOf, source })),
  ]);
  return { currency, ...Object.fromEntries(stated) };
}
