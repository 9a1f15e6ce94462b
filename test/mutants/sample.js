/**
 * At most so many of a file's mutants, for a seed always the same ones as long as they are there: those whose text has the smallest
 * hash. What is chosen does not depend on where in the file they stand. Tests written for the survivors of one sample are
 * measured by another.
 */
export function sampleOf(mutants, size, seed) {
  if (mutants.length <= size) return mutants;
  const hashes = new Map(mutants.map((mutant) => [mutant, hashOf(mutant, seed)]));
  const chosen = new Set([...mutants].sort((a, b) => hashes.get(a) - hashes.get(b)).slice(0, size));
  return mutants.filter((mutant) => chosen.has(mutant));
}

/** Of 100 times that a sample of `size` mutants has so many survivors, the share of all lies between these in 95 (Wilson 1927). */
export function percentBetween(survivors, size) {
  if (size === 0) return [0, 0];
  const z = 1.96;
  const share = survivors / size;
  const middle = share + (z * z) / (2 * size);
  const half = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  return [middle - half, middle + half].map((end) => Math.round((1000 * end) / (1 + (z * z) / size)) / 10);
}

/** FNV-1a of the seed, of the line a mutant stands in and of what becomes of it. The seed stands first: what comes last hardly changes the order. */
function hashOf({ text, start, end, replacement }, seed) {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, end);
  let hash = 0x811c9dc5;
  for (const character of `${seed}${line} ${replacement}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
