/** Answers that say that there is no answer; compared in small letters with straight apostrophes. */
const WORDS = new Set([
  'n/a',
  'na',
  'n.a.',
  'not applicable',
  'does not apply',
  'prefer not to say',
  'prefer not to answer',
  'i prefer not to say',
  'rather not say',
  "don't know",
  'do not know',
  "i don't know",
  'i do not know',
  'no answer',
  'unfamiliar (n/a)',
  'no opinion',
  'refused',
  'refused to answer',
  'declined to answer',
  'missing',
  'not relevant',
  'not relevant to me',
  "can't say",
  'cannot say',
  'dk',
  'd/k',
  'sans objet',
  'non applicable',
  'ne sait pas',
  'je ne sais pas',
  'préfère ne pas répondre',
  'je préfère ne pas répondre',
  'sans réponse',
  's/o',
  'ne se prononce pas',
  'keine angabe',
  'keine angaben',
  'k. a.',
  'k.a.',
  'k. a',
  'weiß nicht',
  'weiss nicht',
  'weiß ich nicht',
  'nicht zutreffend',
  'trifft nicht auf mich zu',
  'entfällt',
  'möchte ich nicht sagen',
  'no aplica',
  'no aplicable',
  'no sabe',
  'no sé',
  'no lo sé',
  'ns/nc',
  'no contesta',
  'prefiero no decirlo',
  'prefiero no responder',
  'sin respuesta',
  'no procede',
  'no responde',
  'refuse',
  'declined',
  'decline to answer',
  'prefer not',
  'prefer not to disclose',
  'prefer not to respond',
  'i would rather not say',
  "i'd rather not say",
  'would rather not say',
  'undisclosed',
  'no response',
  'not answered',
  'not asked',
  'skipped',
  'not applicable to me',
  'does not apply to me',
  "doesn't apply",
  'not known',
  'dont know',
  'i dont know',
  'pnts',
  'keine antwort',
  'keine meinung',
  'möchte nicht antworten',
  'möchte ich nicht beantworten',
  'nicht anwendbar',
  'nicht beantwortet',
  'nsp',
  'nspp',
  'non concerné',
  'non concernée',
  'non concerné(e)',
  'ne souhaite pas répondre',
  'pas de réponse',
  'sans opinion',
  'n.v.t.',
  'nvt',
  'niet van toepassing',
  'weet ik niet',
  'weet niet',
  'geen antwoord',
  'geen mening',
  'zeg ik liever niet',
  'wil ik niet zeggen',
  'wil ik liever niet zeggen',
]);

/** `9 = N/A`, `99 (refused)`, `Refused (99)`: the words count, not the number. */
const NUMBERED = /^-?\d{1,4}\s*(?:[-–—:=.)]\s*(\p{L}.*)|[([]\s*(\p{L}.*?)\s*[)\]])$/su;
const NUMBER_BEHIND = /^(\p{L}.*?)\s*(?:[-–—:=]\s*-?\d{1,4}|[([]\s*-?\d{1,4}\s*[)\]])$/su;
/** `Don't know / not applicable`, `N/A or refused`: each part says it. */
const EITHER = /\s+(?:\/|or|oder|ou|o|of)\s+|\s*[;,]\s+/u;

/** Without a number and without a space it is one word, to which none of these applies. */
const MORE_THAN_A_WORD = /[\d\s]/u;

/** None of the words above is longer. */
const LONGEST = 60;

/** Letters of ASCII with single spaces: nothing but capitals to take away. A look at them is ten times as fast as all of it. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** `answerKey` makes two answers comparable: Unicode's compatible form, small letters, straight apostrophes, single spaces. */
export function answerKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * `isNotApplicable` says whether an answer means that there is none, in English, French, German or Spanish (`N/A`, `Prefer
 * not to say`, `Don't know`). Such answers are missing, and counted apart from blank cells.
 */
export function isNotApplicable(text: string): boolean {
  if (text.length > LONGEST) return false;
  const key = answerKey(text);
  if (saysSo(key)) return true;
  if (!MORE_THAN_A_WORD.test(key)) return false;
  const words = (NUMBERED.exec(key)?.slice(1) ?? NUMBER_BEHIND.exec(key)?.slice(1))?.find(Boolean) ?? key;
  return words.split(EITHER).every(saysSo);
}

function saysSo(key: string): boolean {
  return WORDS.has(key) || (key.endsWith('.') && WORDS.has(key.slice(0, -1)));
}
