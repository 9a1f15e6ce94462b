/** The languages in which scales are known by their words. */
export const SCALE_LANGUAGES = ['English', 'French', 'German', 'Spanish'] as const;
export type ScaleLanguage = (typeof SCALE_LANGUAGES)[number];

/**
 * Scales by name, and each in every language by its words: a line for each point, from the lowest; what stands between bars on it
 * are wordings of that point, of which a column uses one. Further texts of a language are further ways to word the scale.
 * Sources: Vagias, "Likert-type scale response anchors" (Clemson, 2006), and the default wordings of Qualtrics, SurveyMonkey,
 * Microsoft Forms, Google Forms and LimeSurvey in the four languages.
 */
export type ScaleWordings = Readonly<Record<string, Readonly<Record<ScaleLanguage, readonly string[]>>>>;
