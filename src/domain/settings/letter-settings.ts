import type { LetterKind, LetterTemplate } from './letter-templates.js';

/** What letters to the two of a pair may tell one of the other. */
export interface LetterSettings {
  /** The columns and attributes that may be told. */
  readonly mayShare: readonly string[];
  /**
   * The attribute in which people agree, with a yes, that what they answered is told to their match; null where answers are given for that.
   */
  readonly agreedIn: string | null;
  /** The programme's own words for kinds of letters. */
  readonly templates: Readonly<Partial<Record<LetterKind, LetterTemplate>>>;
}

/** Where people work, what they offer and look for, and when and how they can meet. */
export const MAY_SHARE: readonly string[] = [
  'unit',
  'site',
  'profession',
  'needs',
  'strengths',
  'goals',
  'interests',
  'languages',
  'availability',
  'mode',
  'prefers',
];
