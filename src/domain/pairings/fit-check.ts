import { byDay } from '../dates/by-day.js';
import type { IsoDate } from '../dates/iso-date.js';
import { SIDES, type Side } from './pair-feedback.js';

export const FIT_ANSWERS = ['good', 'deciding', 'not_a_fit'] as const;
/** What one side says after the first meeting. `not_a_fit` is nobody's fault: the mentee is matched anew. */
export type FitAnswer = (typeof FIT_ANSWERS)[number];

/** What one side said of how the two suit each other, before the store has given it an id. */
export interface FitCheckFacts {
  readonly pairingId: number;
  readonly givenBy: Side;
  readonly givenOn: IsoDate;
  readonly answer: FitAnswer;
  readonly note: string | null;
}

/** A fit check: one answer of one side. What a side said last counts. */
export interface FitCheck extends FitCheckFacts {
  readonly id: number;
}

/** What a side had said last by the end of a day; undefined where it had said nothing. */
export function fitAnswerOn(
  fitChecks: readonly FitCheck[],
  { side, day }: { readonly side: Side; readonly day: IsoDate },
): FitCheck | undefined {
  return fitChecks
    .filter(({ givenBy, givenOn }) => givenBy === side && givenOn <= day)
    .toSorted(byDay(({ givenOn }) => givenOn))
    .at(-1);
}

/** The answers that stand on a day: what each side said last, of those that said anything. */
export function fitAnswersOn(fitChecks: readonly FitCheck[], day: IsoDate): readonly FitCheck[] {
  return SIDES.flatMap((side) => fitAnswerOn(fitChecks, { side, day }) ?? []);
}
