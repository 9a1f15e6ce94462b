/** A person's name taken apart, each part as written. */
export interface PersonName {
  readonly given: string;
  readonly surname: string;
  /** `Dr`, `Prof`, `Ms` …, without a dot. */
  readonly title?: string;
  /** `Jr`, `III` …, without a dot. */
  readonly suffix?: string;
}

const TITLES = new Set(
  'dr prof professor mr mrs ms miss mx sr. sister rev revd sir dame lord lady herr frau mme mlle monsieur madame sra. srta'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(
  'jr sr ii iii iv phd md rn rgn rm mbe obe cbe frcp frcs frcn facc msc bsc mba'.split(' '),
);
const PARTICLES = new Set(
  'van von der den de del della di da do dos das du la le los las el al bin ibn bint ter ten zu zum zur af av y'.split(
    ' ',
  ),
);

/** No name is longer; a text beyond it is not taken apart. */
const LONGEST = 300;

/**
 * `parsePersonName` takes a name in one cell apart: `Surname, Given`, `SURNAME JR,  GIVEN M`, `Last,First`, or
 * `Given Surname`, where particles (van der, de la) belong to the surname. Titles and suffixes are set aside. A single
 * word is a surname. Letters are kept as written, capitals too: `McAllister` cannot be had back from `MCALLISTER`.
 */
export function parsePersonName(text: string): PersonName | undefined {
  return nameOfTwoWords(text) ?? nameOfWords(text);
}

/** One given name and one surname, as most are written: nothing to set aside, and nothing to clean. */
const TWO_WORDS = /^([\p{L}'’-]+)(, | )([\p{L}'’-]+)$/u;

function nameOfTwoWords(text: string): PersonName | undefined {
  const [, first, between, second] = (text.length <= LONGEST && TWO_WORDS.exec(text)) || [];
  if (first === undefined || second === undefined || isSuffix(second)) return undefined;
  if (between === ', ') return { given: second, surname: first };
  return TITLES.has(first.toLowerCase()) ? undefined : { given: first, surname: second };
}

function nameOfWords(text: string): PersonName | undefined {
  const clean = text.replace(/[\s\u00A0]+/gu, ' ').trim();
  if (clean.length > LONGEST) return { given: '', surname: clean };
  const parts = clean
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const suffixes: string[] = [];
  while (parts.length > 1 && isSuffix(parts.at(-1) ?? '')) suffixes.unshift(bare(parts.pop() ?? ''));
  const [before = '', ...rest] = parts;
  if (before === '') return undefined;
  const { title, words } = withoutTitle(before.split(' '));
  const surnameWords = withoutSuffix(words, suffixes);
  if (rest.length === 0) return assemble({ ...divided(surnameWords), title, suffixes });
  const after = withoutTitle(rest.join(' ').split(' '));
  const given = withoutSuffix(after.words, suffixes).join(' ');
  return assemble({ given, surname: surnameWords.join(' '), title: title ?? after.title, suffixes });
}

/** Divides `Given Surname`: the surname is the last word and the particles right before it. */
function divided(words: readonly string[]): { given: string; surname: string } {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return { given: words.slice(0, start).join(' '), surname: words.slice(start).join(' ') };
}

function withoutTitle(words: readonly string[]): { title: string | undefined; words: string[] } {
  const [first = '', ...rest] = words;
  const isTitle =
    rest.length > 0 && (TITLES.has(first.toLowerCase()) || TITLES.has(bare(first).toLowerCase()));
  return isTitle ? { title: bare(first), words: rest } : { title: undefined, words: [...words] };
}

function withoutSuffix(words: readonly string[], suffixes: string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isSuffix(kept.at(-1) ?? '')) suffixes.unshift(bare(kept.pop() ?? ''));
  return kept;
}

function assemble(parts: {
  given: string;
  surname: string;
  title: string | undefined;
  suffixes: readonly string[];
}): PersonName {
  const { given, surname, title, suffixes } = parts;
  const name = title === undefined ? { given, surname } : { given, surname, title };
  return suffixes.length === 0 ? name : { ...name, suffix: suffixes.join(' ') };
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(bare(word).toLowerCase());
}

function bare(word: string): string {
  return word.replaceAll('.', '');
}
