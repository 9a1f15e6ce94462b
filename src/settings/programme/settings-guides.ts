import { GUIDE_BLANKS, GUIDE_KINDS, type GuideSettings } from '../../domain/settings/guide-templates.js';
import { complainOfBlanks } from '../reading/complain-of-blanks.js';
import type { PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';

/** What mentor.yaml says of guides for meetings; complains of words in braces that nothing is known by. */
export function guidesOf({ guides = {} }: SettingsInFile, complain: PathComplaint): GuideSettings {
  const known = Object.keys(GUIDE_BLANKS);
  return Object.fromEntries(
    GUIDE_KINDS.flatMap((kind) => {
      const template = guides[kind];
      if (template === undefined) return [];
      complainOfBlanks(template, { at: ['guides', kind], known }, complain);
      return [[kind, template] as const];
    }),
  );
}

/** The same as mentor.yaml spells it; nothing where the programme has no words of its own. */
export function guidesInFile(guides: GuideSettings): Pick<SettingsInFile, 'guides'> {
  return Object.keys(guides).length === 0 ? {} : { guides: { ...guides } };
}
