import { quoted } from '../values/reading.js';

/** A wave that nobody named, and by what it was told. */
export interface LikelyWave {
  readonly wave: string;
  readonly because: string;
}

/** Names of files in which people describe themselves, whatever else is in the name. */
const FIRST =
  /\b(?:sign ?ups?|signing ?up|applications?|apply|applicants?|registrations?|register|intake|baseline|profiles?|expressions?|eoi|pre|before|start|onboarding|join(?:ing)?|initial|first|matching|requests?|entry)\b/u;
/** `survey final v2` is a version, and an end user is nobody's end. */
const LATER: readonly (readonly [string, RegExp])[] = [
  [
    'end',
    /\b(?:end(?! users?)|exit|closing|end ?points?|end ?line|after|(?:final|post) (?:programme|program|mentoring|survey|course|pilot|evaluation|questionnaire|feedback|form))\b/u,
  ],
  ['midpoint', /\b(?:mid|mid ?(?:point|way|term|programme|program|year)|interim|half ?way)\b/u],
  ['follow-up', /\bfollow ?ups?\b/u],
];

/** What is said of a pairing or a programme that has been. */
const OF_THE_PAST = [
  /^(?:my|our) (?:mentor|mentee|match|pairing|mentoring (?:relationship|partnership|sessions?|meetings?))\b.*\b(?:is|was|were|has|have|had|\p{L}+ed|helps?|gave|understood|understands|met|meets|listens|makes?|made|knew|knows)\b/u,
  /\b(?:satisfied|satisfaction|happy|pleased)\b.*\b(?:the|this|your|my) (?:mentoring|programme|program|scheme|match|mentor|mentee|pairing|relationship)\b/u,
  /\brecommend\b.*\b(?:programme|program|scheme|mentoring|mentor)\b/u,
  /^(?:did|has|have|was|were|how (?:helpful|useful|supportive|often|well)\b.*\b(?:did|has|have|was|were))\b.*\b(?:your|the|this) (?:mentor|mentee|match|mentoring|programme|program|scheme)\b/u,
  /^what (?:went well|worked well|could (?:be|have been) improved)\b/u,
];
/** What is hoped of one, and what was before it. */
const NOT_YET =
  /\b(?:expect|hope|hoping|will be|ideal|looking for|last year|previous(?:ly)?|in the past|ever|future|before)\b/u;
const LEAST_SAID = 2;
const OF_THE_END = /\b(?:overall|recommend|has ended|end of|final)\b/u;

/** `EndSurvey_2026-09.csv` as words in small letters. */
function wordsOfName(source: string): string {
  return source
    .replace(/\.[a-z]+$/iu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Which later wave a survey is most likely of where nobody says it: by the name of its file, else by two questions that speak of
 * a pairing or a programme that has been. undefined where it is more likely one in which people describe themselves.
 */
export function likelyWave(
  source: string,
  questions: readonly { readonly text: string; readonly item?: string }[],
): LikelyWave | undefined {
  const name = wordsOfName(source);
  if (FIRST.test(name)) return undefined;
  const named = LATER.find(([, words]) => words.test(name))?.[0];
  if (named !== undefined) return { wave: named, because: 'its name says so' };
  const asked = questions.flatMap(({ text, item }) => [text, ...(item === undefined ? [] : [item])]);
  const said = [...new Set(asked)].filter((text) => {
    const words = text.trim().toLowerCase();
    return OF_THE_PAST.some((pattern) => pattern.test(words)) && !NOT_YET.test(words);
  });
  if (said.length < LEAST_SAID) return undefined;
  const wave = said.some((text) => OF_THE_END.test(text.toLowerCase())) ? 'end' : 'later';
  return { wave, because: `it asks ${said.slice(0, LEAST_SAID).map(quoted).join(' and ')}` };
}

/** What is told of a wave that nobody named. */
export function likelyWaveInWords({ wave, because }: LikelyWave): string {
  return `Taken for the wave "${wave}", because ${because}: it replaces nobody's profile. --wave NAME says otherwise, --wave profile for one in which people describe themselves.`;
}
