/** A word as a shell takes it: in quotation marks where it holds more than plain letters. */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word;
  // Within double quotes these alone are special, in shells of Unix; PowerShell and cmd know the plain ones too.
  return `"${word.replace(/["\\$`]/gu, String.raw`\$&`)}"`;
}
