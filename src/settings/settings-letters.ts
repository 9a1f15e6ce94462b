import { isSensitive } from '../domain/people/sensitive-words.js';
import type { LetterSettings } from '../domain/settings/letter-settings.js';
import { DEFAULT_SETTINGS } from '../domain/settings/settings.js';
import type { SettingsInFile } from './settings-schema.js';
import type { PathComplaint } from './settings-values.js';

/** What mentor.yaml says of letters; complains of columns that no letter tells of. */
export function lettersOf({ letters = {} }: SettingsInFile, complain: PathComplaint): LetterSettings {
  const standard = DEFAULT_SETTINGS.letters;
  for (const name of (letters.may_share ?? []).filter(isSensitive))
    complain(['letters', 'may_share'], {
      message: `"${name}" may be sensitive, and letters never tell of it.`,
      remedy: 'Leave it out, or give the column another name if it holds something else.',
    });
  return {
    mayShare: letters.may_share ?? standard.mayShare,
    agreedIn: letters.agreed_in ?? standard.agreedIn,
  };
}

/** The same as mentor.yaml spells it. */
export function lettersInFile({ mayShare, agreedIn }: LetterSettings): SettingsInFile['letters'] {
  return { may_share: [...mayShare], ...(agreedIn === null ? {} : { agreed_in: agreedIn }) };
}
