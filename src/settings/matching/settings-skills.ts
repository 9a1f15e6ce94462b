import * as v from 'valibot';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import {
  DEFAULT_SKILLS,
  type SkillSettings,
  type SkillTarget,
} from '../../domain/settings/skill-settings.js';
import { SKILL_LEVELS } from '../../domain/skills/skill.js';
import { section, wholeNumber } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

const level = (description: string) =>
  v.optional(v.pipe(v.picklist(SKILL_LEVELS), v.description(description)));
const named = (description: string) => v.pipe(v.string(), v.nonEmpty(), v.description(description));

const target = v.strictObject({
  role: named('What the role is called, such as Dialysis nurse.'),
  where: v.pipe(
    v.map(v.string(), v.pipe(v.string(), v.nonEmpty())),
    v.description('Whom it concerns: columns of the roster and their values, such as {unit: Dialysis}.'),
  ),
  skills: v.pipe(
    v.map(v.string(), v.picklist(SKILL_LEVELS)),
    v.description('What they are to be able to do: skills and levels, such as {Cannulation: independent}.'),
  ),
});

/** What mentor.yaml says of skills. */
export const skillsInSchema = section('Who can do what: mentor skills.', {
  counts_from: level('The level from which somebody holds a skill.'),
  teaches_from: level('The level from which somebody may teach it.'),
  expiring_days: wholeNumber(
    { least: 0, most: 3650 },
    'This many days before its last day a skill counts as running out.',
  ),
  least_holders: wholeNumber(
    { least: 1, most: 1000 },
    'With fewer people who hold a skill in a unit, that is a gap.',
  ),
  transfer_weeks: wholeNumber(
    { least: 1, most: 104 },
    'How long a skill-transfer pairing is planned to take.',
  ),
  targets: v.optional(v.pipe(v.array(target), v.description('What people in a role are to be able to do.'))),
});

type SkillsInFile = v.InferOutput<typeof skillsInSchema>;

/** What it amounts to, the defaults filled in; complains of a target that would tell people apart by what is sensitive. */
export function skillsOf(file: SkillsInFile, complain: PathComplaint): SkillSettings {
  const standard = DEFAULT_SKILLS;
  for (const [at, { where }] of (file?.targets ?? []).entries())
    for (const column of where.keys())
      if (isSensitive(column))
        complain(['skills', 'targets', String(at), 'where'], {
          message: `"${column}" may be sensitive, and no role is told by it.`,
          remedy: 'Leave it out, or give the column another name if it holds something else.',
        });
  return {
    countsFrom: file?.counts_from ?? standard.countsFrom,
    teachesFrom: file?.teaches_from ?? standard.teachesFrom,
    expiringDays: file?.expiring_days ?? standard.expiringDays,
    leastHolders: file?.least_holders ?? standard.leastHolders,
    transferWeeks: file?.transfer_weeks ?? standard.transferWeeks,
    targets: file?.targets ?? standard.targets,
  };
}

/** The same as mentor.yaml spells it. */
export function skillsInFile(skills: SkillSettings): SkillsInFile {
  return {
    counts_from: skills.countsFrom,
    teaches_from: skills.teachesFrom,
    expiring_days: skills.expiringDays,
    least_holders: skills.leastHolders,
    transfer_weeks: skills.transferWeeks,
    targets: skills.targets.map((each: SkillTarget) => ({
      role: each.role,
      where: new Map(each.where),
      skills: new Map(each.skills),
    })),
  };
}
