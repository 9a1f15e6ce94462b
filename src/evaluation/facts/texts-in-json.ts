/** Writes texts as `JSON.stringify` does, each of them once: those of very many people are few. */
export function textsInJson(): (text: string | null) => string {
  const known = new Map<string | null, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const written = JSON.stringify(text);
    known.set(text, written);
    return written;
  };
}
