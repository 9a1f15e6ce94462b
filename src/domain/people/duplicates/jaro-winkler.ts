/** Letters at the start that make two words more alike, and by how much each (Winkler 1990). */
const PREFIX_LETTERS = 4;
const PREFIX_GAIN = 0.1;

/**
 * How alike two short texts are, from 0 (nothing in common) to 1 (equal): the share of letters they have in common and in
 * the same order (Jaro 1989, "Advances in record-linkage methodology", JASA 84), raised for an equal beginning (Winkler
 * 1990, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage"). Symmetric.
 * Nothing is like an empty text. Time grows with the product of the lengths.
 */
export function jaroWinkler(a: string, b: string): number {
  // Which letters find a partner can depend on the side one begins from: always the same side, so that it is symmetric.
  const jaro = a < b ? jaroLikeness(a, b) : jaroLikeness(b, a);
  let prefix = 0;
  while (prefix < PREFIX_LETTERS && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * PREFIX_GAIN * (1 - jaro);
}

function jaroLikeness(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isTakenInA = new Uint8Array(a.length);
  const isTakenInB = new Uint8Array(b.length);
  let common = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= i + reach; j++) {
      if (isTakenInB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      isTakenInA[i] = 1;
      isTakenInB[j] = 1;
      common++;
      break;
    }
  }
  if (common === 0) return 0;
  let outOfOrder = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    if (isTakenInA[i] === 0) continue;
    while (isTakenInB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  return (common / a.length + common / b.length + (common - outOfOrder / 2) / common) / 3;
}
