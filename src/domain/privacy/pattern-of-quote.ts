/** How a character may be written in Markdown, HTML, CSV and JSON, as alternatives of a pattern. */
const WRITTEN: Readonly<Record<string, string>> = {
  '"': '"|""|\\\\"|&quot;|&#34;',
  "'": "'|&#39;|&#x27;|&apos;",
  '&': '&|&amp;',
  '<': '<|&lt;|\\\\<',
  '>': '>|&gt;|\\\\>',
  '\\': '\\\\|\\\\\\\\',
};

/** Between two words: blanks, and line breaks as the formats write them. */
const BETWEEN_WORDS = '(?:\\s|\\\\[nrtvf]|\\\\u(?:0085|000b|2028|2029)|<br ?/?>)+';

/** A text as it may stand in a report of any format, as the source of a pattern: whatever the format escapes, and however its lines are broken. */
export function sourceOfQuote(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.map((word) => [...word].map(written).join('')).join(BETWEEN_WORDS);
}

/** No letter or digit goes on before it; JSON's `\n` ends in a letter and is none. */
const BEGINS = '(?<=^|[^\\p{L}\\p{N}]|\\\\[nrtbf]|\\\\u[0-9a-f]{4})';
const ENDS = '(?![\\p{L}\\p{N}])';

/** A pattern of any of these texts wherever they stand as words of their own, whatever their case; undefined for none. */
export function patternOfWords(texts: readonly string[]): RegExp | undefined {
  if (texts.length === 0) return undefined;
  // The longest first: a shorter one may be part of it.
  const longest = [...texts].sort((one, other) => other.length - one.length);
  return new RegExp(`${BEGINS}(?:${longest.map(sourceOfQuote).join('|')})${ENDS}`, 'giu');
}

function written(character: string): string {
  const known = WRITTEN[character];
  if (known !== undefined) return `(?:${known})`;
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // Markdown puts a backslash before what it would read as its own.
  return `(?:\\\\{0,2}\\u{${code.toString(16)}}|&#${code};)`;
}
