/** Short forms spelled out, so that a negation is always the word `not`. */
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:i\.e\.|e\.g\.)/gu, ' '],
  [/\be-?mail/gu, 'email'],
  [/(?<=\s)n(?:o|r|um)?[.°º]\s*(?=\d)|(?<=\s)no (?=\d{1,2}$)/gu, 'number '],
  [/\bknow-how\b/gu, 'knowledge'],
  [/\btime-?slots?\b/gu, 'slots'],
  [/\bcan ?not\b|\bcan'?t\b/gu, 'can not'],
  [/\bwon'?t\b/gu, 'will not'],
  [/\bdon'?t\b/gu, 'do not'],
  [/n't\b/gu, ' not'],
  [/'d\b/gu, ' would'],
  [/'ll\b/gu, ' will'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/'m\b/gu, ' am'],
  [/\b(what|who|there|it|that|where|when|how)'s\b/gu, '$1 is'],
  [/(\p{L})'s\b/gu, "$1 's"],
  [/s'(?=\s|$)/gu, "s 's"],
  [/\band\/or\b/gu, 'and or'],
];

/** Text in small letters without accents, one kind of apostrophe, short forms spelled out: `I'd` is `i would`. */
export function spelledOut(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/gu, "'")
    .replace(/[_\s]+/gu, ' ');
  return SPELLED_OUT.reduce((words, [short, long]) => words.replace(short, long), plain);
}

/** The words of a text that is spelled out, a space before each; commas stay at the word before them. */
export function sentenceWords(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{N}', ]+/gu, ' ')
    .replace(/(?<!\p{L})'|'(?!\p{L})|,/gu, (mark) => (mark === ',' ? ', ' : ' '))
    .split(' ')
    .filter((word) => word !== '' && word !== ',');
  return words.map((word) => ` ${word}`).join('');
}
