/** How a character may be written in Markdown, HTML, CSV and JSON, as alternatives of a pattern. */
const WRITTEN: Readonly<Record<string, string>> = {
  '"': '"|""|\\\\"|&quot;|&#34;',
  "'": "'|&#39;|&#x27;|&apos;",
  '&': '&|&amp;',
  '<': '<|&lt;|\\\\<',
  '>': '>|&gt;|\\\\>',
  '\\': '\\\\|\\\\\\\\',
};

/** A pattern of a text wherever it was quoted: whatever the format escapes, and however its lines are broken. */
export function patternOfQuote(text: string): RegExp {
  const words = text.trim().split(/\s+/);
  const pattern = words.map((word) => [...word].map(written).join('')).join('(?:\\s|\\\\n|<br ?/?>)+');
  return new RegExp(pattern, 'gu');
}

function written(character: string): string {
  const known = WRITTEN[character];
  if (known !== undefined) return `(?:${known})`;
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // Markdown puts a backslash before what it would read as its own.
  return `(?:\\\\{0,2}\\u{${code.toString(16)}}|&#${code};)`;
}
