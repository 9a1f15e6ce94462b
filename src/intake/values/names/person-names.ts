/** A person's name taken apart, each part as written: together they are the whole name. */
export interface PersonName {
  readonly given: string;
  /** With what belongs to it: `van der Berg`, `Smith Jr.`. */
  readonly surname: string;
  /** `Dr`, `Prof`, `Ms` …, without a dot. */
  readonly title?: string;
  /** What somebody holds, `RN`, `MSc`, as written. */
  readonly letters?: string;
}

const TITLES = new Set(
  'dr prof professor mr mrs ms miss mx sister brother matron rev revd reverend fr hon sir dame lord lady herr frau mme mlle monsieur madame sra srta mag ing dhr mevr'.split(
    ' ',
  ),
);
/** Part of the family's name: it tells a father from his son. */
const GENERATIONS = new Set('jr sr jnr snr junior senior ii iii iv'.split(' '));
/** Letters after a name. `Md` is also a given name: it counts only in capitals, behind a name that is whole without it. */
const LETTERS = new Set(
  'phd dphil edd pharmd dpt mph mha mphil dclinpsy mrcpsych frcpsych mrcpch frcpch frca mrcem frcem frcr bds mbbch bmbs mpharm pgce rnld rnmh rnc aprn fnp crna ccrn otr lcsw msw md rn rgn rm rmn rscn bsn msn dnp np mbbs mbchb mbe obe cbe kbe dbe gbe bem kcb dcb frs fmedsci rrc frcp frcs frcn mrcp mrcs mrcgp facc msc bsc mba pgcert pgdip'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  "van von vom der den de del della di da do dos das du la le los las el al bin ibn bint binti bte abu ter ten te zu zum zur af av ap ferch mac mc mhic nic ní ó uí o' 't st st. a/l a/p s/o d/o".split(
    ' ',
  ),
);

/** Whether a word is part of the surname behind it: `van`, `de`, `Ó`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(straight(word));
}

/** What joins the two surnames of a Spaniard, a Catalan or a Portuguese. */
const AND = new Set(['y', 'i', 'e']);

/** What stands behind a degree and makes it one: `BSc (Hons)`, `MA (Oxon)`. */
const HONOURS = /^(?:hons\.?|\((?:hons?|honours|dist|distinction|merit|oxon|cantab)\.?\))$/iu;
const DEGREE = /^(?:[BM]\p{Lu}|[BMD]\p{Lu}?\p{L}{2,6}|Dip\p{L}{0,4})$/u;

/** No name is longer; a text beyond it is not taken apart. */
const LONGEST = 300;

/**
 * `parsePersonName` takes a name in one cell apart: `Surname, Given`, `SURNAME JR,  GIVEN M`, `Last,First`, `SURNAME Given`, or
 * `Given Surname`, where particles (van der, de la) belong to the surname. Nothing is lost: titles and letters are set aside, a
 * generation (Jr, III) stays with the surname. A single word is a surname. Letters are kept as written, capitals too: `McAllister` cannot be
 * had back from `MCALLISTER`.
 */
export function parsePersonName(text: string): PersonName | undefined {
  return nameOfTwoWords(text) ?? nameOfWords(text);
}

/** One given name and one surname, as most are written: nothing to set aside, and nothing to clean. */
const TWO_WORDS = /^([\p{L}'’-]+)(, | )([\p{L}'’-]+)$/u;

function nameOfTwoWords(text: string): PersonName | undefined {
  const [, first, between, second] = (text.length <= LONGEST && TWO_WORDS.exec(text)) || [];
  if (first === undefined || second === undefined || isGeneration(second)) return undefined;
  if (between === ', ') return { given: second, surname: first };
  if (isTitle(first) || isInCapitals(first)) return undefined;
  return { given: first, surname: second };
}

function nameOfWords(text: string): PersonName | undefined {
  const clean = text
    .replace(/(?<=(?:^|[\s.])(?:prof|dr|rev|mag|ing)\.)(?=\p{L})/giu, ' ')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
  if (clean.length > LONGEST) return { given: '', surname: clean };
  const parts = clean
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', ...rest] = withParticlesBefore(parts);
  if (first === '') return undefined;
  if (rest.length === 0) return nameBeforeBrackets(first) ?? wholeName(withoutTitle(first.split(' ')));
  return nameWithComma(withoutTitle(first.split(' ')), rest);
}

/** `John Smith (Jack)`, `Gus Moe (on a rotation)`: what stands in brackets behind a name is not divided, nor taken for the surname. */
function nameBeforeBrackets(text: string): PersonName | undefined {
  const [, before, brackets] = /^(.*\S)\s+([([{][^()[\]{}]+[)\]}])$/u.exec(text) ?? [];
  if (before === undefined || brackets === undefined || HONOURS.test(brackets)) return undefined;
  const name = wholeName(withoutTitle(before.split(' ')));
  return { ...name, surname: `${name.surname} ${brackets}` };
}

interface Words {
  readonly title: string | undefined;
  readonly words: readonly string[];
}

/** `Given Surname Jr MSc`, or `SURNAME Given`. */
function wholeName({ title, words }: Words): PersonName {
  const { kept, letters } = withoutLetters(words, 2);
  const generation = kept.length > 2 && isGeneration(kept.at(-1) ?? '') ? [kept.at(-1) ?? ''] : [];
  const bare = kept.slice(0, kept.length - generation.length);
  const { given, surname } = dividedByCapitals(bare) ?? familyFirst(bare) ?? dividedByParticles(bare);
  return assemble({ given, surname: [surname, ...generation].join(' '), title, letters });
}

/** `Surname Jr., Dr. Given, RN`, or `Given Surname, RN`. */
function nameWithComma({ title, words }: Words, rest: readonly string[]): PersonName {
  const behind = rest.map((part) => withoutTitle(part.split(' ')));
  const isName = (part: Words) =>
    !withoutLetters(part.words, 0).kept.every((word) => isGeneration(word) || isLetters(word));
  const named = behind.findIndex(isName);
  // Only letters and generations stand behind the comma: the name before it is whole, unless it is one word.
  if (named < 0 && words.length > 1) {
    const generations = behind.flatMap((part) => part.words.filter(isGeneration));
    const letters = behind.flatMap((part) => part.words.filter((word) => !isGeneration(word)));
    const name = wholeName({ title, words });
    return assemble({
      given: name.given,
      surname: [name.surname, ...generations].join(' '),
      title: name.title,
      letters: [...(name.letters === undefined ? [] : [name.letters]), ...letters],
    });
  }
  const own = behind[Math.max(named, 0)] ?? { title: undefined, words: [] };
  const { kept: untitled, letters } = withoutLetters(own.words, 1);
  const last = untitled.at(-1) ?? '';
  // `Berg, Anna Dr.`: directories put a title last.
  const isTitled = untitled.length > 1 && last.endsWith('.') && isTitle(last) && own.title === undefined;
  const kept = isTitled ? untitled.slice(0, -1) : untitled;
  const others = behind.filter((part) => part !== own);
  const generations = [...others.flatMap(({ words: more }) => more.filter(isGeneration))];
  const given = kept.length > 1 && isGeneration(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept;
  const moved = kept.slice(given.length);
  const particles = particlesAtEnd(given);
  return assemble({
    given: given.slice(0, given.length - particles.length).join(' '),
    surname: [...particles, ...words, ...moved, ...generations].join(' '),
    title: title ?? own.title ?? (isTitled ? bare(last) : undefined),
    letters: [...letters, ...others.flatMap(({ words: more }) => more.filter((word) => !isGeneration(word)))],
  });
}

/** `Berg, Anna van der`: indexes put what belongs to the surname behind the given names. */
function particlesAtEnd(given: readonly string[]): string[] {
  let start = given.length;
  while (start > 1 && PARTICLES.has(given[start - 1] ?? '')) start -= 1;
  return given.slice(start);
}

/** `Berg van der, Anna` and `Berg, van der, Anna`: registers put what belongs to the surname behind it. */
function withParticlesBefore(parts: readonly string[]): readonly string[] {
  const [surname = '', second, ...others] = parts;
  if (second === undefined) return parts;
  const words = surname.split(' ');
  const behind = particlesAtEnd(words);
  const between = second.split(' ');
  const isBetween = others.length > 0 && between.every((word) => PARTICLES.has(word));
  const moved = isBetween ? [...between, ...behind] : behind;
  const whole = [...moved, ...words.slice(0, words.length - behind.length)].join(' ');
  return [whole, ...(isBetween ? others : [second, ...others])];
}

/** `DUPONT Marie` and `Marie DUPONT`: who writes some words in capitals means the surname. */
function dividedByCapitals(words: readonly string[]): { given: string; surname: string } | undefined {
  const start = words.findIndex((word) => !isInCapitals(word));
  if (start > 0 && words.slice(start).every((word) => !isInCapitals(word)))
    return { given: words.slice(start).join(' '), surname: words.slice(0, start).join(' ') };
  const end = words.findIndex(isInCapitals);
  return end > 0 && words.slice(end).every(isInCapitals)
    ? { given: words.slice(0, end).join(' '), surname: words.slice(end).join(' ') }
    : undefined;
}

/**
 * `van der Berg Jan`, `de Souza Maria Clara`: nobody's given name begins with such a word in small letters, nor with two of them. A name all in
 * small letters says nothing by them.
 */
function familyFirst(words: readonly string[]): { given: string; surname: string } | undefined {
  const end = words.findIndex((word) => !isParticle(word));
  const isSmall = words[0] === words[0]?.toLowerCase() && words.some((word) => /\p{Lu}/u.test(word));
  if (end < 1 || end >= words.length - 1 || !(isSmall || end > 1)) return undefined;
  return { given: words.slice(end + 1).join(' '), surname: words.slice(0, end + 1).join(' ') };
}

/** Whether a name has its family name first by its particles, without a comma that would say so. */
export function hasFamilyFirst(text: string): boolean {
  return !text.includes(',') && familyFirst(text.trim().split(/\s+/u)) !== undefined;
}

/** Divides `Given Surname`: the surname is the last word and the particles right before it. */
function dividedByParticles(words: readonly string[]): { given: string; surname: string } {
  let start = words.length - 1;
  for (;;) {
    // `Gómez y García` are one surname; a capital is an initial.
    if (start > 2 && AND.has(words[start - 1] ?? '')) start -= 2;
    else if (start > 1 && PARTICLES.has(straight(words[start - 1] ?? ''))) start -= 1;
    else break;
  }
  return { given: words.slice(0, start).join(' '), surname: words.slice(start).join(' ') };
}

function withoutTitle(words: readonly string[]): Words {
  const titles: string[] = [];
  const kept = [...words];
  // `Dr. med.`, `Dr. rer. nat.`: what a title is of goes with it.
  const isTitled = (word: string) => isTitle(word) || (titles.length > 0 && /^\p{Ll}{2,5}\.$/u.test(word));
  while (kept.length > 1 && isTitled(kept[0] ?? '')) titles.push(bare(kept.shift() ?? ''));
  return { title: titles.length === 0 ? undefined : titles.join(' '), words: kept };
}

/** Takes letters off the end, as long as so many words of a name remain. */
function withoutLetters(words: readonly string[], least: number): { kept: string[]; letters: string[] } {
  const kept = [...words];
  const letters: string[] = [];
  for (;;) {
    const [before = '', last = ''] = kept.slice(-2);
    const count = HONOURS.test(last) && DEGREE.test(bare(before)) ? 2 : Number(isLetters(last));
    if (count === 0 || kept.length - count < least) return { kept, letters };
    letters.unshift(...kept.splice(-count));
  }
}

function assemble(parts: {
  given: string;
  surname: string;
  title: string | undefined;
  letters: readonly string[];
}): PersonName {
  const { given, surname, title, letters } = parts;
  const name = title === undefined ? { given, surname } : { given, surname, title };
  return letters.length === 0 ? name : { ...name, letters: letters.join(' ') };
}

function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase()) || TITLES.has(bare(word).toLowerCase());
}

function isGeneration(word: string): boolean {
  return GENERATIONS.has(bare(word).toLowerCase());
}

function isLetters(word: string): boolean {
  const plain = bare(word);
  return LETTERS.has(plain.toLowerCase()) && (plain.toLowerCase() !== 'md' || plain === 'MD');
}

/** Two capitals and no small letter: an initial is none. */
function isInCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

/** In small letters with a straight apostrophe. */
function straight(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Without dots and apostrophes: `Rev'd.` is `Revd`. */
function bare(word: string): string {
  return word.replaceAll(/[.'’]/gu, '');
}
