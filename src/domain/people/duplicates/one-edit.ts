import { addToList } from '../../add-to-list.js';

/** Shorter values than this are too often one edit apart by chance. */
const SHORTEST = 4;

/** Longer ones are texts, not numbers or dates. */
const LONGEST = 30;

/** Whether one letter more, less or other, or two neighbours swapped, turns one text into the other; equal texts are not. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const left = short.length - start - end;
  if (extra === 1) return left === 0;
  return left === 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]);
}

/**
 * Every two of the distinct values that are one edit apart, without comparing all with all: such values share what is left
 * of them when one letter is deleted (the symmetric deletes of W. Garbe's SymSpell, 2012).
 */
export function oneEditNeighbours(values: Iterable<string>): Map<string, Set<string>> {
  const bySignature = new Map<string, string[]>();
  for (const value of new Set(values)) {
    if (value.length < SHORTEST || value.length > LONGEST) continue;
    for (const signature of signaturesOf(value)) {
      addToList(bySignature, signature, value);
    }
  }
  const neighbours = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, new Set([other]));
    else known.add(other);
  };
  for (const sharing of bySignature.values()) {
    sharing.forEach((one, at) => {
      for (const other of sharing.slice(at + 1)) {
        if (!isOneEditApart(one, other)) continue;
        add(one, other);
        add(other, one);
      }
    });
  }
  return neighbours;
}

function signaturesOf(value: string): Set<string> {
  const signatures = new Set([value]);
  for (let at = 0; at < value.length; at++) signatures.add(value.slice(0, at) + value.slice(at + 1));
  return signatures;
}
