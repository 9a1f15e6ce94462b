import * as v from 'valibot';
import {
  isSameMilestone,
  MILESTONE_BEGINNINGS,
  MILESTONE_UNITS,
  type MilestoneSettings,
  type ProgrammeMilestone,
} from '../../domain/settings/milestone-settings.js';
import { columnNamed } from '../reading/column-named.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** The milestones that mentor.yaml names, with when each is due. */
export const milestonesInSchema = v.optional(
  v.pipe(
    v.map(v.string(), v.pipe(v.string(), v.nonEmpty())),
    v.description(
      'What every pairing is to reach, and when: midpoint: 13 weeks. Days, weeks or months after the start of the pairing, or, as 26 weeks after hire, after the day on which the mentee was hired.',
    ),
  ),
);

type MilestonesInFile = v.InferOutput<typeof milestonesInSchema>;

const WRITTEN = /^(\d{1,4})\s*(day|week|month)s?(?:\s+after\s+(start|hire))?$/iu;
/** As long as a career; more is a slip. */
const MOST_DAYS = 36_500;
const DAYS_OF = { day: 1, week: 7, month: 31 } as const;

/** What it amounts to; complains of what names no time, and of a milestone that stands there twice. */
export function milestonesOf(
  file: { readonly milestones?: MilestonesInFile; readonly celebrate_if?: string | undefined },
  complain: PathComplaint,
): MilestoneSettings {
  const ofProgramme: ProgrammeMilestone[] = [];
  for (const [key, text] of file.milestones ?? []) {
    const name = key.trim().replace(/\s+/gu, ' ');
    const when = whenOf(text);
    if (when === undefined)
      complain(['milestones', key], {
        message: `"${text}" does not say when "${name}" is due.`,
        remedy: 'Write a number with days, weeks or months, such as 13 weeks, or 26 weeks after hire.',
      });
    const other = ofProgramme.find((each) => isSameMilestone(each.name, name));
    if (other !== undefined || name === '')
      complain(['milestones', key], {
        message:
          name === '' ? 'A milestone has no name.' : `"${name}" and "${other?.name}" are one milestone.`,
        remedy: name === '' ? 'Give it one.' : 'Keep one of the two.',
      });
    else if (when !== undefined) ofProgramme.push({ name, ...when });
  }
  return { ofProgramme, celebrateIf: columnNamed(file.celebrate_if) ?? null };
}

function whenOf(text: string): Omit<ProgrammeMilestone, 'name'> | undefined {
  const [, digits, unitWritten, afterWritten = 'start'] = WRITTEN.exec(text.trim()) ?? [];
  const unit = MILESTONE_UNITS.find((each) => each === unitWritten?.toLowerCase());
  const after = MILESTONE_BEGINNINGS.find((each) => each === afterWritten.toLowerCase());
  const amount = Number(digits);
  if (unit === undefined || after === undefined || amount * DAYS_OF[unit] > MOST_DAYS) return undefined;
  return { amount, unit, after };
}

/** The same as mentor.yaml spells it. */
export function milestonesInFile({ ofProgramme, celebrateIf }: MilestoneSettings): {
  milestones?: Map<string, string>;
  celebrate_if?: string;
} {
  return {
    ...(ofProgramme.length === 0
      ? {}
      : { milestones: new Map(ofProgramme.map((each) => [each.name, asWritten(each)])) }),
    ...(celebrateIf === null ? {} : { celebrate_if: celebrateIf }),
  };
}

function asWritten({ amount, unit, after }: ProgrammeMilestone): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}${after === 'start' ? '' : ' after hire'}`;
}
