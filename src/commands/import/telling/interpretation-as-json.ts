import type { Interpretation, ReadExample } from '../../../intake/columns/interpretation.js';

function exampleAsJson({ written, readAs }: ReadExample) {
  return { written, read_as: readAs };
}

/** What a column was taken to hold, for scripts. */
export function interpretationAsJson(interpretation: Interpretation) {
  const { column, target, degree, origin, cells, examples, words, because } = interpretation;
  return {
    column,
    field: target,
    degree,
    origin: origin === 'none' ? null : origin,
    cells,
    examples: examples.map(exampleAsJson),
    words: words.map((word) => ({ ...exampleAsJson(word), cells: word.cells })),
    because: because ?? null,
  };
}
