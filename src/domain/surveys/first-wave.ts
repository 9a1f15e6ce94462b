/** Names by which programmes call the wave in which people describe themselves, and the one before anything began. */
const FIRST =
  /^(?:profiles?|baseline|base line|before|pre|prior|start|beginning|first|initial|intake|application|registration|enrol(?:l?ment)?|sign[- ]?up|joining|wave [01]|w[01]|t[01]|time [01]|round [01]|[01])\b/u;

/**
 * Whether what people say of themselves in this wave is their profile: the wave without a name, and those called as a first
 * wave is. In every other the same questions are asked again, and their answers are answers only.
 */
export function isFirstWave(wave: string | undefined): boolean {
  return wave === undefined || FIRST.test(wave.trim().toLowerCase().replaceAll('_', ' '));
}
