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
]);

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
  return WORDS.has(key) || WORDS.has(key.replace(/\.$/u, ''));
}
