import type { FigureDefinition } from '../../evaluation/definitions/figure-definition.js';

/** What a number is, as sentences: what it says, what is counted out of what, which days count, when it is hidden. */
export function figureText({ definition, numerator, denominator, period, floor }: FigureDefinition): string {
  const whole = denominator === '' ? '' : ` Out of: ${denominator}`;
  return `${definition} Counted: ${numerator}${whole} Days: ${period} ${floor}`;
}
