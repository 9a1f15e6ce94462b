/** Words that end in s and are no plural. */
const NO_PLURAL = new Set([
  'aids',
  'sars',
  'mers',
  'dols',
  'news',
  'gas',
  'bias',
  'series',
  'species',
  'lens',
]);

/** Simple English plurals only: a wrong guess must hit both sides alike, so that equal words stay equal. */
function singular(word: string): string {
  if (word.length < 4 || NO_PLURAL.has(word) || !word.endsWith('s')) return word;
  if (word.endsWith('wives')) return `${word.slice(0, -3)}fe`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

/**
 * The form in which terms are compared: case, accents, hyphens, apostrophes and a simple plural set aside.
 * Terms are compared whole, so `AI` never meets `retail`. Empty for text without any letter or digit.
 */
export function normaliseTerm(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .replace(/\b([A-Z]{2,})s\b/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+&#]+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain.split(' ').map(singular).join(' ') : '';
}
