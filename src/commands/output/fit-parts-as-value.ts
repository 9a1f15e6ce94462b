import type { FitPart } from '../../domain/rounds/run.js';

/** The parts of a fit for scripts. */
export function fitPartsAsValue(parts: readonly FitPart[]): readonly Readonly<Record<string, unknown>>[] {
  return parts.map(({ countsAs, lacking, ...part }) => ({
    ...part,
    ...(countsAs === undefined ? {} : { counts_as: countsAs }),
    ...(lacking === undefined ? {} : { lacking }),
  }));
}
