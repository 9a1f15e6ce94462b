/** A regular expression that finds a text as it stands, however wide the space between its words. */
export function literally(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
}
