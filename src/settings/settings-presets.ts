import type { CriterionSettings } from '../domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.js';
import { PROFESSION, SENIORITY, WISHES } from './matching/offered-criteria.js';

/** A ready-made set of settings for one kind of programme. */
export interface SettingsPreset {
  readonly name: string;
  /** Who it is for, in one line. */
  readonly summary: string;
  readonly settings: Settings;
}

const { matching, cadence, agreement, report } = DEFAULT_SETTINGS;

/** The standard criteria, some with another weight. */
function weighted(weights: Readonly<Record<string, number>>): CriterionSettings[] {
  return matching.criteria.map((criterion) => ({
    ...criterion,
    weight: weights[criterion.name] ?? criterion.weight,
  }));
}

const GENERAL: SettingsPreset = {
  name: 'general',
  summary: 'Any staff group: needs first, monthly check-ins, calendar quarters.',
  settings: { ...DEFAULT_SETTINGS, matching: { ...matching, criteria: [...matching.criteria, WISHES] } },
};

/**
 * NHS England, National Preceptorship Framework for Nursing, core standard: first meeting within two weeks, at least three
 * meetings over six months, preceptors with at least twelve months' experience. Quarters follow the UK financial year.
 */
const NHS_PRECEPTORSHIP: SettingsPreset = {
  name: 'nhs-preceptorship',
  summary:
    'Newly registered staff in the NHS: experienced preceptors on the same site, a meeting every two months.',
  settings: {
    ...DEFAULT_SETTINGS,
    programmeName: 'Preceptorship programme',
    matching: {
      ...matching,
      criteria: [
        ...weighted({ needs: 3, language: 0, availability: 3, site: 3 }),
        { ...PROFESSION, weight: 3 },
        SENIORITY,
        WISHES,
      ],
      rules: { ...matching.rules, minimumMonthsInPost: 12 },
    },
    protectedHoursAYear: 8,
    cadence: { ...cadence, firstMeetingWithinDays: 14, checkInEveryDays: 60 },
    agreement: { ...agreement, months: 12, signWithinDays: 30 },
    report: { ...report, yearStartsInMonth: 4 },
  },
};

const NURSE_RESIDENCY: SettingsPreset = {
  name: 'nurse-residency',
  summary:
    'New graduates in their first year: mentors with a year in post from another unit, monthly check-ins.',
  settings: {
    ...DEFAULT_SETTINGS,
    programmeName: 'Nurse residency programme',
    matching: {
      ...matching,
      criteria: [...weighted({ availability: 3, experience: 2, site: 2 }), PROFESSION, SENIORITY, WISHES],
      rules: { ...matching.rules, sameUnit: true, minimumMonthsInPost: 12 },
    },
    agreement: { ...agreement, months: 12, signWithinDays: 30 },
  },
};

const SMALL_CLINIC: SettingsPreset = {
  name: 'small-clinic',
  summary: 'Up to about 30 people in one place: two mentees a mentor, former partners may meet again.',
  settings: {
    ...DEFAULT_SETTINGS,
    matching: {
      ...matching,
      defaultCapacity: 2,
      criteria: [...weighted({ site: 0 }), WISHES],
      rules: { ...matching.rules, pairedBefore: false },
    },
    report: { ...report, smallestGroup: 5 },
  },
};

/** Every preset `mentor init --preset` knows, the general one first. */
export const SETTINGS_PRESETS: readonly SettingsPreset[] = [
  GENERAL,
  NHS_PRECEPTORSHIP,
  NURSE_RESIDENCY,
  SMALL_CLINIC,
];
