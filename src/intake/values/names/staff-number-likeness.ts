/** In what a staff number differs from one that it most likely is. */
export function likenessInWords(number: string, other: string): string {
  const areZeros = /^\d+$/u.test(number) && /^\d+$/u.test(other);
  return areZeros ? `${other} but for zeros in front` : `most likely ${other}, written otherwise`;
}
