/** A step that visits every index once, in no likely order. */
export function coprimeStep(count: number): number {
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let step = Math.max(1, Math.floor(count * 0.618));
  while (shared(step, count) !== 1) step++;
  return step;
}
