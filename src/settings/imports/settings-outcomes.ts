import * as v from 'valibot';
import { comparableName } from '../../domain/outcomes/outcome.js';
import {
  BETTER,
  MEASURE_KINDS,
  type MeasureSettings,
  USUAL_PER,
} from '../../domain/settings/outcome-settings.js';
import { numberFrom } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** What mentor.yaml says of measures that outcomes are imported of, by their names. */
export const outcomesInSchema = v.optional(
  v.pipe(
    v.map(
      v.string(),
      v.strictObject({
        better: v.optional(
          v.pipe(
            v.picklist(BETTER),
            v.description('Which way is better. Without it a report says neither better nor worse.'),
          ),
        ),
        kind: v.optional(v.pipe(v.picklist(MEASURE_KINDS), v.description('What it is about.'))),
        per: numberFrom(
          1,
          'For how many of the denominator a rate is told: 1000 for falls in a thousand bed days; 100 unless set.',
        ),
      }),
    ),
    v.description(
      'Measures of people and units, by the names they have in outcomes.csv, such as Falls: { better: lower, kind: incidents, per: 1000 }.',
    ),
  ),
);

type OutcomesInFile = v.InferOutput<typeof outcomesInSchema>;

/** What it amounts to; complains of a measure that stands there twice. */
export function outcomesOf(file: OutcomesInFile, complain: PathComplaint): MeasureSettings[] {
  const seen = new Map<string, string>();
  return [...(file ?? [])].map(([measure, { better = null, kind = null, per = USUAL_PER }]) => {
    const other = seen.get(comparableName(measure));
    if (other !== undefined)
      complain(['outcomes', measure], {
        message: `"${measure}" and "${other}" are one measure.`,
        remedy: 'Keep one of the two.',
      });
    seen.set(comparableName(measure), measure);
    return { measure, better, kind, per };
  });
}

/** The same as mentor.yaml spells it. */
export function outcomesInFile(outcomes: readonly MeasureSettings[]): OutcomesInFile {
  return new Map(
    outcomes.map(({ measure, better, kind, per }) => [
      measure,
      {
        ...(better === null ? {} : { better }),
        ...(kind === null ? {} : { kind }),
        ...(per === USUAL_PER ? {} : { per }),
      },
    ]),
  );
}
