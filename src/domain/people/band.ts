/** `5`, `Band 5`, `AfC 5`, `A4C 5`, `Band-5`, `B5`, `Grade 5`, `8 a`, `Band 8 - Range A`. */
const AGENDA_FOR_CHANGE =
  /^(?:(?:nhs|afc|a4c|agenda for change|review body|pay|salary|clinical|band|bands|banding|grade|bd|b)[\s.:_–-]*)*0?([1-9])[\s–-]*(?:range[\s–-]*)?([a-d])?$/iu;
/** Pay codes of ESR: `XR05` is band 5, `XR8A` band 8a. */
const ESR_CODE = /^x[a-z]0?([1-9])([a-d])?$/iu;
/** A band named among other words: `Ward sister, band 7`. */
const NAMED =
  /\b(?:band|afc|a4c|agenda for change)[\s.:_–-]*(?:band[\s.:_–-]*)?0?([1-9])[\s–-]?([a-d]?)(?![\p{L}\p{N}])/giu;

const NUMBERS = 'one two three four five six seven eight nine'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix'.split(' ');
/** Without a word for a band, `IV` and less may be a step of a clinical ladder. */
const FIRST_ROMAN_ALONE = 5;

/** Words that leave open which band somebody has for good: `Band 7 (acting)`, `was band 6`, `band 6 going to 7`. */
const DOUBT =
  /\b(?:act(?:ing|s)?(?: up)?|second(?:ed|ment)|interim|temp(?:orary|orarily)?|trainee|training|annexe?|towards|developing|development|progressing|progression|was|formerly|previously|former|ex|until|going|moving|moved|pending|awaiting|applying|applied|proposed|expected|equiv(?:alent)?|or|to|between|tbc|not|non|approx(?:imately)?|about|circa|below|under|above|over|at least|at most|than|honorary|protect(?:ed|ion)|substantive(?:ly)? band \S+ acting)\b|\?|~|≈/iu;

/** What a text says of a band. */
type BandReading =
  | { readonly kind: 'band'; readonly band: string; readonly letter: string }
  /** A band is named, and it is not certain which somebody has. */
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'other' };

/** `Band Seven`, `Band VII` and `8 (b)` in digits and letters. */
function inDigits(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/\(([a-d])\)/giu, '$1')
    .replace(/\b(?:one|two|three|four|five|six|seven|eight|nine)\b/giu, (word) => digitOf(word, NUMBERS))
    .replace(
      /(?<=\b(?:band|bd|grade|afc|a4c|agenda for change)[\s.:_–-]*)(?:i{1,3}|iv|vi{0,3}|ix)(?=[a-d]?\b)/giu,
      (word) => digitOf(word, ROMAN),
    )
    .replace(/^(?:v|vi{1,3}|ix)(?=[\s-]*[a-d]?$)/iu, (word) =>
      Number(digitOf(word, ROMAN)) < FIRST_ROMAN_ALONE ? word : digitOf(word, ROMAN),
    );
}

function digitOf(word: string, names: readonly string[]): string {
  return String(names.indexOf(word.toLowerCase()) + 1);
}

function readBand(written: string): BandReading {
  const text = inDigits(written);
  const plain = plainBand(text);
  if (plain !== undefined) return { kind: 'band', ...plain };
  const bare = text.replace(/[([][^()[\]]*[)\]]/gu, ' ').trim();
  const alone = plainBand(bare.replace(DOUBT, ' ').trim().replace(/\s+/gu, ' '));
  const found = text
    .split('|')
    .flatMap((part) => plainBand(part.trim()) ?? [...part.matchAll(NAMED)].map(bandOf));
  const [first] = alone === undefined ? found : [alone, ...found];
  if (first === undefined) return { kind: areSeveral(text) ? 'doubtful' : 'other' };
  const isOne = found.every(({ band, letter }) => band === first.band && letter === first.letter);
  return isOne && !DOUBT.test(text) && !hasFurtherNumber(text)
    ? { kind: 'band', ...first }
    : { kind: 'doubtful' };
}

/** A number of two or more digits is a point on a pay spine, or anything else. */
function plainBand(text: string): { band: string; letter: string } | undefined {
  const found = AGENDA_FOR_CHANGE.exec(text) ?? ESR_CODE.exec(text);
  return found === null ? undefined : bandOf(found);
}

function bandOf([, band = '', letter = '']: readonly (string | undefined)[]): {
  band: string;
  letter: string;
} {
  return { band, letter: letter.toLowerCase() };
}

/** `5/6`, `band 5-6`, `5 and 6`, and a letter or two: `8a/b`. */
function areSeveral(text: string): boolean {
  return /^(?:(?:afc|a4c|bands?|grades?|bd|b)[\s.:_–-]*)*[1-9][\s]?[a-d]?(?:\s*(?:[/,&+–-]|and)\s*(?:(?:bands?|grade|b)[\s.:_–-]*)?(?:[1-9]\s?[a-d]?|[a-d]))+$/iu.test(
    text,
  );
}

/** Another lone figure beside the band that is named: `Band 6 7`; not hours or a year. */
function hasFurtherNumber(text: string): boolean {
  const others = text.replaceAll(NAMED, ' ').replace(/[([][^()[\]]*[)\]]/gu, ' ');
  return /\bband\b/iu.test(text) && /(?<![\p{L}\p{N}.,])[1-9][a-d]?(?![\p{L}\p{N}.,])/iu.test(others);
}

/**
 * A band or grade under one name, however it is written: `5`, `Band-5`, `AfC 5`, `Band Five`, `Band V` and `XR05` are `Band 5`; `ST-3`, `ST 3` and
 * `st3` are `ST3`. Any other keeps its words.
 */
export function bandName(written: string): string {
  const text = written.trim().replace(/\s+/gu, ' ');
  const found = readBand(written);
  if (found.kind === 'band') return `Band ${found.band}${found.letter}`;
  if (found.kind === 'doubtful') return text;
  const [, letters, number] = /^(?!band\b)(\p{L}{1,4})[\s–-]*0*(\d{1,2})(?:\+)?$/iu.exec(text) ?? [];
  return letters === undefined ? text : `${letters.toUpperCase()}${number}`;
}

/** The number of a band for counting steps: the letters of 8a to 8d are quarters. undefined where it is none. */
export function bandNumber(written: string): number | undefined {
  const found = readBand(written);
  if (found.kind !== 'band') return undefined;
  return Number(found.band) + (found.letter === '' ? 0 : 'abcd'.indexOf(found.letter) / 4);
}

/** Whether a text names a band and leaves open whether it is theirs: `Band 7 (acting)`, `5/6`. It counts as not known, everywhere. */
export function isDoubtfulBand(written: string): boolean {
  return readBand(written).kind === 'doubtful';
}
