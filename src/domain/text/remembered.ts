/** Texts whose readings are kept: what repeats itself, such as a column of statuses or the headings of a file, has far fewer. */
const MOST_KEPT = 2_000;

/**
 * A reading that gives what it gave before where the same text comes again: a roster of a million rows has a few statuses,
 * dates and lists of skills. What is read depends on the text alone, and nobody changes it.
 */
export function remembered<Value extends object | string | boolean>(
  read: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < MOST_KEPT) known.set(text, value);
    return value;
  };
}
