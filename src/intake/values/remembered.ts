/** Texts of a column whose readings are kept: the columns that repeat themselves have far fewer. */
const MOST_KEPT = 2_000;

/**
 * A reading that gives what it gave before where the same text comes again: a roster of a million rows has a few statuses,
 * dates and lists of skills. What is read depends on the text alone, and nobody changes it.
 */
export function remembered<Value extends object>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) return read(text);
    const own = detached(text);
    const value = read(own);
    known.set(own, value);
    return value;
  };
}

/** The same with texts of its own: a piece of a longer text would keep the whole of it in memory. */
export function detached<Value extends object | string>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
