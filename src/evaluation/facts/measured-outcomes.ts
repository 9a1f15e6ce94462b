import { addToList } from '../../domain/add-to-list.js';
import { comparableName, type Outcome } from '../../domain/outcomes/outcome.js';
import { type MeasureSettings, measureSettings } from '../../domain/settings/outcome-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { ReportInput } from './report-input.js';

/** A measure, and its values by whom they are of: people by their ids, units by their comparable names. */
export interface Measured<Subject> extends MeasureSettings {
  /**
   * `rates`: every value is out of so many. `numbers`: none is. `mixed`: some are and some are not, and nothing can be made of them
   * together.
   */
  readonly form: 'rates' | 'numbers' | 'mixed';
  readonly values: ReadonlyMap<Subject, readonly Outcome[]>;
}

type Known = Pick<ReportInput, 'outcomes' | 'settings'>;

/** The measures of people, by name. */
export function measuredPeople(input: Known): Measured<number>[] {
  return measured(input, ({ personId }) => personId);
}

/** The measures of units, by name. */
export function measuredUnits(input: Known): Measured<string>[] {
  return measured(input, ({ unit }) => (unit === null ? null : comparableName(unit)));
}

function measured<Subject>(
  { outcomes = [], settings }: Known,
  subjectOf: (outcome: Outcome) => Subject | null,
): Measured<Subject>[] {
  const byMeasure = new Map<string, Map<Subject, Outcome[]>>();
  for (const outcome of outcomes) {
    const subject = subjectOf(outcome);
    if (subject === null) continue;
    const values = byMeasure.get(outcome.measure) ?? new Map<Subject, Outcome[]>();
    addToList(values, subject, outcome);
    byMeasure.set(outcome.measure, values);
  }
  return [...byMeasure]
    .map(([measure, values]) => ({
      ...measureSettings(settings.outcomes, measure),
      measure,
      form: formOf([...values.values()].flat()),
      values,
    }))
    .sort((a, b) => compareText(a.measure, b.measure));
}

function formOf(outcomes: readonly Outcome[]): Measured<unknown>['form'] {
  const rates = outcomes.filter(({ denominator }) => denominator !== null).length;
  if (rates === 0) return 'numbers';
  return rates === outcomes.length ? 'rates' : 'mixed';
}

/** Several values as one: of rates the sum of the values per sum of the denominators, else their mean; null where there are none. */
export function together(
  outcomes: readonly Outcome[],
  { form, per }: Pick<Measured<unknown>, 'form' | 'per'>,
): number | null {
  if (outcomes.length === 0 || form === 'mixed') return null;
  const sum = outcomes.reduce((total, { value }) => total + value, 0);
  if (form === 'numbers') return sum / outcomes.length;
  return (sum / outcomes.reduce((total, { denominator }) => total + (denominator ?? 0), 0)) * per;
}

const KIND_WORDS = {
  performance_review: 'performance review',
  clinical_audit: 'clinical audit',
  patient_outcomes: 'patient outcomes',
  absence: 'absence',
  incidents: 'incidents',
  other: 'other',
} as const;

/** A measure with what is known of it: `Falls (incidents, in 1000, less is better)`. */
export function measureTitle(measured: Measured<unknown>): string {
  return `${measured.measure} (${measureInWords(measured)})`;
}

/** What its numbers are: `incidents, in 1000, less is better`. */
export function measureInWords({ kind, form, per, better }: Measured<unknown>): string {
  const known = [
    ...(kind === null || kind === 'other' ? [] : [KIND_WORDS[kind]]),
    ...(form === 'rates' ? [`in ${per}`] : []),
    better === null
      ? 'which way is better is not said'
      : `${better === 'higher' ? 'more' : 'less'} is better`,
  ];
  return known.join(', ');
}
