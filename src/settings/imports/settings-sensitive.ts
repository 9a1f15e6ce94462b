import * as v from 'valibot';
import { attributesNamedIn } from '../../domain/settings/attributes-named.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import type { SensitiveSettings } from '../../domain/settings/sensitive-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { columnNamed } from '../reading/column-named.js';
import { flag } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** The attributes that mentor.yaml says are sensitive. */
export const sensitiveInSchema = v.optional(
  v.pipe(
    v.map(
      v.string(),
      v.strictObject({
        purpose: v.pipe(
          v.string(),
          v.nonEmpty(),
          v.description('What it is kept for, after "to": see whether the programme reaches everybody.'),
        ),
        matching: flag('Whether matching may look at it; where it is left out, it may not.'),
      }),
    ),
    v.description(
      'Columns that say who people are (ethnicity, religion, health, gender …), each with what it is kept for. They are in no list unless --with-sensitive asks for them, and matching may use them only where that is said. ethnicity: { purpose: see whether the programme reaches everybody }',
    ),
  ),
);

type SensitiveInFile = v.InferOutput<typeof sensitiveInSchema>;

/** The settings that name columns. */
type SettingsThatUse = Pick<Settings, 'matching' | 'letters' | 'circles' | 'directory' | 'skills'>;

/** What it amounts to; complains of what is used where it may not be. */
export function sensitiveOf(
  file: SensitiveInFile = new Map(),
  { matching, letters, circles, directory, skills }: SettingsThatUse,
  complain: PathComplaint,
): SensitiveSettings {
  const used = attributesNamedIn(matching);
  for (const [written, { matching: isAllowed = false }] of file) {
    const name = columnNamed(written);
    if (!isAllowed && used.has(name))
      complain(['sensitive', written], {
        message: `Matching uses "${name}", which is sensitive.`,
        remedy: 'Say that it may, matching: true beside its purpose, or take it out of matching.',
      });
    if (!isAllowed && [...circles.mix, ...circles.same, circles.timesIn].includes(name))
      complain(['sensitive', written], {
        message: `Circles are formed by "${name}", which is sensitive.`,
        remedy: 'Say that it may be used, matching: true beside its purpose, or take it out of circles.',
      });
    if (directory.fields.includes(name))
      complain(['directory', 'fields'], {
        message: `"${name}" is sensitive, and the directory never tells it.`,
        remedy: 'Leave it out.',
      });
    if (skills.targets.some(({ where }) => where.has(name)))
      complain(['skills', 'targets'], {
        message: `"${name}" is sensitive, and no role is told by it.`,
        remedy: 'Leave it out.',
      });
    if (letters.mayShare.includes(name))
      complain(['letters', 'may_share'], {
        message: `"${name}" is sensitive, and letters never tell of it.`,
        remedy: 'Leave it out.',
      });
  }
  return new Map(
    [...file].map(([written, { purpose, matching: is = false }]) => [
      columnNamed(written),
      { purpose, matching: is },
    ]),
  );
}

/** The matching with what no reason of it may tell. */
export function withUntold(matching: MatchingSettings, sensitive: SensitiveSettings): MatchingSettings {
  const used = attributesNamedIn(matching);
  const untold = [...sensitive.keys()].filter((name) => used.has(name));
  return untold.length === 0 ? matching : { ...matching, untold };
}

/** The same as mentor.yaml spells it. */
export function sensitiveInFile(sensitive: SensitiveSettings): SensitiveInFile {
  return sensitive.size === 0
    ? undefined
    : new Map([...sensitive].map(([name, each]) => [name, { ...each }]));
}
