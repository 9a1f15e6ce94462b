import type { Context } from '../../context.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { type Skill, skillKey } from '../../domain/skills/skill.js';
import { SKILL_GAPS, type SkillGapKind, skillGaps } from '../../domain/skills/skill-gaps.js';
import type { SkillCell } from '../../domain/skills/skill-matrix.js';
import type { SkillStanding } from '../../domain/skills/skill-on-day.js';
import { counted } from '../../domain/text/counted.js';
import { skillGapsTable } from '../../rendering/tables/people/skill-gaps-table.js';
import { skillMatrixTable } from '../../rendering/tables/people/skill-matrix-table.js';
import { skillPeopleTable } from '../../rendering/tables/people/skill-people-table.js';
import { skillsTable } from '../../rendering/tables/people/skills-table.js';
import { type OutputOptions, showTable, type TableWords } from '../output/show-table.js';
import { skillNamed } from './skill-named.js';
import { loadSkills, type SkillsOfProgramme } from './skills-of-programme.js';

const NO_SKILL =
  'No skill yet. Next: mentor import your matrix (mentor template skills), or mentor skills set "Cannulation" PERSON --level independent';

/** Which part of the matrix is asked for. */
export interface WhichSkills extends OutputOptions {
  readonly skill?: string;
  readonly unit?: string;
}

export interface SkillPeopleOptions extends WhichSkills {
  readonly standing?: readonly SkillStanding[];
  /** Only who wants to learn it. */
  readonly wanted?: boolean;
}

export interface SkillGapsOptions extends WhichSkills {
  readonly gap?: readonly SkillGapKind[];
}

/** Lists the skills: how many hold, teach, learn and want each, and where it runs out. */
export async function listSkills(context: Context, options: WhichSkills): Promise<void> {
  const known = await loadSkills(context);
  const cells = asked(known, options);
  const bySkill = groupedBy(cells, ({ skill }) => skill);
  // A skill that nobody at work holds or wants is listed all the same.
  const others =
    options.unit === undefined ? known.onRecord.skills.filter((skill) => !bySkill.has(skill)) : [];
  const isMeant = meant(known, options);
  const rows = [...bySkill, ...others.filter(isMeant).map((skill) => [skill, []] as const)];
  showTable(context, skillsTable(rows, known.programme.settings.skills), {
    ...words(known),
    schema: 'mentor/skills',
    title: 'Skills',
    important: ['skill', 'holders', 'teachers', 'in_training', 'wanted', 'expiring', 'below_target', 'units'],
    whenEmpty: NO_SKILL,
    options,
  });
}

/** Lists people and skills, a row for the two: the level, since and until when, whether it is wanted or asked for. */
export async function listSkillPeople(context: Context, options: SkillPeopleOptions): Promise<void> {
  const known = await loadSkills(context);
  const cells = asked(known, options).filter(
    ({ standing, wants }) =>
      (options.standing === undefined || options.standing.includes(standing)) &&
      (options.wanted !== true || wants),
  );
  showTable(context, skillPeopleTable(cells), {
    ...words(known),
    schema: 'mentor/skill-people',
    title: 'Who can do what',
    important: ['name', 'skill', 'level', 'standing', 'valid_until', 'wants', 'target', 'unit', 'email'],
    whenEmpty: known.cells.length === 0 ? NO_SKILL : 'Nobody matches.',
    options,
  });
}

/** Shows the matrix as spreadsheets have it: a row a person, a column a skill. */
export async function showSkillMatrix(context: Context, options: WhichSkills): Promise<void> {
  const known = await loadSkills(context);
  const cells = asked(known, options);
  showTable(context, skillMatrixTable(cells), {
    ...words(known),
    schema: 'mentor/skill-matrix',
    title: options.unit === undefined ? 'Skills matrix' : `Skills matrix of ${options.unit}`,
    important: ['name', 'unit', ...new Set(cells.map(({ skill }) => skill.name))],
    whenEmpty: known.cells.length === 0 ? NO_SKILL : 'Nobody matches.',
    options,
  });
}

/** Lists where a skill is thin, by unit, the most urgent first, with who could teach it. */
export async function listSkillGaps(context: Context, options: SkillGapsOptions): Promise<void> {
  const known = await loadSkills(context);
  const isMeant = meant(known, options);
  const { skills } = known.programme.settings;
  // Whoever teaches may work elsewhere, so that the unit is chosen last.
  const gaps = skillGaps(
    known.cells.filter(({ skill }) => isMeant(skill)),
    skills,
  ).filter(
    ({ unit, kinds }) =>
      (options.unit === undefined || isUnit(options.unit, unit)) &&
      (options.gap === undefined || kinds.some((kind) => options.gap?.includes(kind))),
  );
  showTable(context, skillGapsTable(gaps), {
    ...words(known),
    schema: 'mentor/skill-gaps',
    title: 'Where skills are thin',
    important: [
      'skill',
      'unit',
      'gap',
      'holders',
      'holder_names',
      'could_teach',
      'expiring',
      'wanted',
      'below_target',
    ],
    whenEmpty: known.cells.length === 0 ? NO_SKILL : 'No skill is thin anywhere.',
    options,
  });
  if (gaps.length === 0) return;
  const count = (kind: SkillGapKind) => gaps.filter(({ kinds }) => kinds.includes(kind)).length;
  const tally = SKILL_GAPS.filter((kind) => count(kind) > 0).map(
    (kind) => `${count(kind)} ${kind.replaceAll('_', ' ')}`,
  );
  context.note(
    `${counted(gaps.length, 'skill is thin in its unit', 'skills are thin in their units')}: ${tally.join(', ')}.`,
  );
  const isAsked = gaps.some(({ wants, belowTarget }) => wants.length + belowTarget.length > 0);
  context.note(
    isAsked
      ? 'Next: mentor skills pair --dry-run proposes who teaches whom.'
      : 'Next: mentor skills set SKILL PERSON --wants for who is to learn it (or say under skills in mentor.yaml what roles ask for); then mentor skills pair --dry-run',
  );
}

function words({ programme }: SkillsOfProgramme): Pick<TableWords, 'generatedFor' | 'byteOrderMark'> {
  const { settings } = programme;
  return { generatedFor: settings.programmeName, byteOrderMark: settings.exports.byteOrderMark };
}

function isUnit(wanted: string, unit: string | null): boolean {
  return unit !== null && skillKey(unit) === skillKey(wanted);
}

function meant({ cells, onRecord }: SkillsOfProgramme, { skill }: WhichSkills): (each: Skill) => boolean {
  if (skill === undefined) return () => true;
  const found = skillNamed(skill, [...onRecord.skills, ...cells.map((cell) => cell.skill)]);
  return ({ name }) => name === found.name;
}

function asked(known: SkillsOfProgramme, options: WhichSkills): SkillCell[] {
  const isMeant = meant(known, options);
  return known.cells.filter(
    ({ skill, person }) =>
      isMeant(skill) && (options.unit === undefined || isUnit(options.unit, person.unit)),
  );
}
