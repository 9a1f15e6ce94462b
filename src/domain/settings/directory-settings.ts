/** What the directory of mentors tells, and of whom. */
export interface DirectorySettings {
  /**
   * The attribute in which mentors agree to be listed: a plain yes agrees to every field, names of fields to those alone. null: nobody
   * is listed, for nobody was asked.
   */
  readonly agreedIn: string | null;
  /** The columns and attributes that may be told. */
  readonly fields: readonly string[];
}

/** What applies without a word in mentor.yaml. */
export const DEFAULT_DIRECTORY: DirectorySettings = {
  agreedIn: null,
  fields: ['profession', 'unit', 'site', 'strengths', 'interests', 'languages', 'years_experience', 'mode'],
};

/** How somebody is reached, and what HR knows them by: never told by the directory, whatever the settings say. */
const NEVER_IN_DIRECTORY: readonly string[] = [
  'email',
  'e_mail',
  'mail',
  'phone',
  'telephone',
  'mobile',
  'extension',
  'bleep',
  'pager',
  'address',
  'postcode',
  'contact',
];

/** Whether a column tells how somebody is reached: by any word of its name. */
export function isContact(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => NEVER_IN_DIRECTORY.includes(word)) || /e[\s_-]?mail|tele?phone/iu.test(name);
}
