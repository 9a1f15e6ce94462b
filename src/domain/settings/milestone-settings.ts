import { addDays, addMonths, type IsoDate } from '../dates/iso-date.js';
import { hashOfText } from '../text/hash-of-text.js';

export const MILESTONE_UNITS = ['day', 'week', 'month'] as const;
/** In what the time until a milestone is counted. */
export type MilestoneUnit = (typeof MILESTONE_UNITS)[number];

export const MILESTONE_BEGINNINGS = ['start', 'hire'] as const;
/** From when it is counted: the first day of the pairing, or the day on which the mentee was hired. */
export type MilestoneBeginning = (typeof MILESTONE_BEGINNINGS)[number];

/** A milestone that every pairing of the programme is to reach. */
export interface ProgrammeMilestone {
  readonly name: string;
  readonly amount: number;
  readonly unit: MilestoneUnit;
  readonly after: MilestoneBeginning;
}

/** What mentor.yaml says of milestones. */
export interface MilestoneSettings {
  readonly ofProgramme: readonly ProgrammeMilestone[];
  /** The attribute in which people agree, with a yes, that what they reached is celebrated by name; null: nobody is named, for nobody was asked. */
  readonly celebrateIf: string | null;
}

/** What applies without a word in mentor.yaml. */
export const NO_MILESTONES: MilestoneSettings = { ofProgramme: [], celebrateIf: null };

/** The day that lies so much after another. */
export function dayAfter(
  from: IsoDate,
  { amount, unit }: Pick<ProgrammeMilestone, 'amount' | 'unit'>,
): IsoDate {
  return unit === 'month' ? addMonths(from, amount) : addDays(from, unit === 'week' ? amount * 7 : amount);
}

/** Whether two names are one milestone's, whatever their capitals and blanks. */
export function isSameMilestone(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** What a milestone is known by among those of its pairing, without its words: 32 bits, the same however its name is spelled. */
export function numberOfMilestone(name: string): number {
  return hashOfText(comparable(name));
}

function comparable(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
