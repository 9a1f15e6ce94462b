import { type LikertScale, parseLikert, type ScaleVerdict, usualScales } from '../values/numbers/likert.js';

/** A question answered in words, and the scales that its answers may be on. */
export interface JudgedQuestion {
  readonly name: string;
  readonly answers: readonly string[];
  readonly found: ScaleVerdict;
}

type Settle = (
  candidates: readonly LikertScale[],
  question: { readonly answers: readonly string[]; readonly onRecord: string | undefined },
) => LikertScale | undefined;

const settledAlone: Settle = (candidates, { onRecord }) =>
  candidates.find(({ name }) => name === onRecord) ?? only(candidates);

const settledByLength: Settle = (candidates) => only(usualScales(candidates));

const settledByUse: Settle = (candidates, { answers }) =>
  only(usualScales(candidates).filter((scale) => areAllUsed(scale, answers)));

/**
 * The scale of each question that has one, by name. What the question was on before decides (`onRecord`), else the other questions
 * of the file, else that all points of one scale alone were used. The surest come first: what settles one question settles
 * others that leave the same open.
 */
export function settledScales(
  questions: readonly JudgedQuestion[],
  onRecord: ReadonlyMap<string, string>,
): Map<string, LikertScale> {
  const scales = new Map<string, LikertScale>();
  for (const settle of [settledAlone, settledByLength, settledByUse, undefined]) {
    const inFile = new Set([...scales.values()].map(({ name }) => name));
    for (const { name, answers, found } of questions) {
      if (scales.has(name)) continue;
      const candidates = candidatesOf(found);
      const scale =
        only(candidates.filter((candidate) => inFile.has(candidate.name))) ??
        settle?.(candidates, { answers, onRecord: onRecord.get(name) });
      if (scale !== undefined) scales.set(name, scale);
    }
  }
  return scales;
}

function candidatesOf(found: ScaleVerdict): readonly LikertScale[] {
  if (found.verdict === 'scale') return [found.scale];
  return found.verdict === 'several' ? found.scales : [];
}

function only(scales: readonly LikertScale[]): LikertScale | undefined {
  return scales.length === 1 ? scales[0] : undefined;
}

function areAllUsed(scale: LikertScale, answers: readonly string[]): boolean {
  const used = new Set(answers.map((answer) => parseLikert(answer, scale).value));
  return [...scale.points.values()].every((points) => used.has(points));
}
