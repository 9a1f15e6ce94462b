import { isSensitive } from '../../domain/people/sensitive-words.js';
import type { LetterSettings } from '../../domain/settings/letter-settings.js';
import {
  LETTER_BLANKS,
  LETTER_KINDS,
  type LetterKind,
  type LetterTemplate,
} from '../../domain/settings/letter-templates.js';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.js';
import { columnNamed } from '../reading/column-named.js';
import { complainOfBlanks } from '../reading/complain-of-blanks.js';
import type { PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';

/** What mentor.yaml says of letters; complains of columns that no letter tells of. */
export function lettersOf({ letters = {} }: SettingsInFile, complain: PathComplaint): LetterSettings {
  const standard = DEFAULT_SETTINGS.letters;
  for (const name of (letters.may_share ?? []).filter(isSensitive))
    complain(['letters', 'may_share'], {
      message: `"${name}" may be sensitive, and letters never tell of it.`,
      remedy: 'Leave it out, or give the column another name if it holds something else.',
    });
  const { templates = standard.templates } = letters;
  for (const kind of LETTER_KINDS) {
    for (const part of ['subject', 'text'] as const)
      complainOfBlanks(
        templates[kind]?.[part] ?? '',
        { at: ['letters', 'templates', kind, part], known: Object.keys(LETTER_BLANKS) },
        complain,
      );
  }
  return {
    templates: templatesOf(templates),
    mayShare: letters.may_share ?? standard.mayShare,
    agreedIn: columnNamed(letters.agreed_in) ?? standard.agreedIn,
  };
}

/** Without the kinds that are left out. */
function templatesOf(
  templates: {
    readonly [Kind in LetterKind]?: LetterTemplate | undefined;
  },
): LetterSettings['templates'] {
  return Object.fromEntries(
    LETTER_KINDS.flatMap((kind) => {
      const template = templates[kind];
      return template === undefined ? [] : [[kind, template] as const];
    }),
  );
}

/** The same as mentor.yaml spells it. */
export function lettersInFile({ mayShare, agreedIn, templates }: LetterSettings): SettingsInFile['letters'] {
  return {
    may_share: [...mayShare],
    ...(agreedIn === null ? {} : { agreed_in: agreedIn }),
    ...(Object.keys(templates).length === 0 ? {} : { templates: { ...templates } }),
  };
}
