import { addMonths } from '../../../src/domain/dates/iso-date.js';
import type { Outcome } from '../../../src/domain/outcomes/outcome.js';
import type { ReportInput } from '../../../src/evaluation/facts/report-input.js';

type Facts = Pick<Outcome, 'measure' | 'heldOn' | 'value'> & Partial<Outcome>;

/** Values of measures, numbered in their order. */
export function outcomesOf(facts: readonly Facts[]): Outcome[] {
  return facts.map((one, at) => ({ id: at + 1, personId: null, unit: null, denominator: null, ...one }));
}

/** A value of every staff member around the days on which mentoring began, and falls of every unit, month by month for a year. */
export function withOutcomes(input: ReportInput, from = '2025-10-31'): ReportInput {
  const units = [...new Set(input.people.flatMap(({ unit }) => unit ?? []))].sort();
  const reviews = input.people.flatMap(({ id }) => [
    { personId: id, measure: 'Review', heldOn: '2026-03-31', value: 2 + (id % 3) },
    { personId: id, measure: 'Review', heldOn: '2026-09-15', value: 3 + (id % 4) },
  ]);
  const falls = units.flatMap((unit, place) =>
    Array.from({ length: 12 }, (_, month) => ({
      unit,
      measure: 'Falls',
      heldOn: addMonths(`${from.slice(0, 7)}-28`, month),
      value: month < 6 ? 9 - place : 3 + ((month + place) % 3),
      denominator: 800 + 10 * place,
    })),
  );
  const settings = {
    ...input.settings,
    outcomes: [
      { measure: 'Falls', better: 'lower' as const, kind: 'incidents' as const, per: 1000 },
      { measure: 'Review', better: 'higher' as const, kind: 'performance_review' as const, per: 100 },
    ],
  };
  return { ...input, settings, outcomes: outcomesOf([...reviews, ...falls]) };
}
