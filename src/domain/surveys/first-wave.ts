/** Names by which programmes call the wave in which people describe themselves, and the one before anything began. */
const FIRST =
  /^(?:profiles?|baseline|base line|before|pre|prior|start|beginning|first|initial|intake|entry|application|registration|enrol(?:l?ment)?|sign[- ]?up|joining|(?:wave|round|time(?: ?point)?|survey|visit|phase|assessment|w|t) ?[01]|(?:month|week|year|m) ?0|0|1(?![- ]?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|m|y)\b))\b/u;

/** `First follow-up`, `T1 follow-up`: whatever else they are called, they came later. */
const LATER = /\b(?:follow[- ]?ups?|later)\b/u;

/** `T1`, `Wave 1`: the first, unless there is one before it. */
const NUMBERED_ONE = /^(?:[a-z][a-z ]*)?1\b/u;

function plain(wave: string): string {
  return wave.trim().toLowerCase().replaceAll('_', ' ');
}

/**
 * Whether what people say of themselves in this wave is their profile: the wave without a name, and those called as a first
 * wave is. In every other the same questions are asked again, and their answers are answers only.
 */
export function isFirstWave(wave: string | undefined): boolean {
  return wave === undefined || (FIRST.test(plain(wave)) && !LATER.test(plain(wave)));
}

/** The same of a wave among several: `T1` is no first one beside `T0`, or beside a baseline. */
export function isFirstAmong(waves: Iterable<string>): (wave: string) => boolean {
  const isEarlier = [...waves].some((wave) => isFirstWave(wave) && !NUMBERED_ONE.test(plain(wave)));
  return (wave) => isFirstWave(wave) && !(isEarlier && NUMBERED_ONE.test(plain(wave)));
}
