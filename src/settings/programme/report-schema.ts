import * as v from 'valibot';
import { columnName, section, share, wholeNumber } from '../reading/schema-values.js';

/** Months as mentor.yaml names them; the first is month 1. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** What mentor.yaml says of the evaluation report. */
export const reportInSchema = section('The evaluation report.', {
  smallest_group: wholeNumber(
    { least: 1, most: 1000 },
    'Figures about fewer people than this are hidden, so that nobody can be recognised.',
  ),
  rounding: wholeNumber(
    { least: 3, most: 100 },
    'Counts in breakdowns are rounded to multiples of this (5, say) and small ones shown so, instead of hidden; hidden where left out.',
  ),
  year_starts_in: v.optional(
    v.pipe(
      v.union([v.picklist(MONTHS), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))]),
      v.description(
        'The month your reporting year begins (january, april … or 1 to 12); it sets the quarters.',
      ),
    ),
  ),
  targets: section('What you aim for; the report compares with it.', {
    match_rate: share('Share of mentees who get a mentor, 0 to 1.'),
    first_meeting: share('Share of pairings whose first meeting is held in time, 0 to 1.'),
    mean_rating: v.optional(
      v.pipe(v.number(), v.minValue(1), v.maxValue(5), v.description('Mean rating in feedback, 1 to 5.')),
    ),
  }),
  groups: v.optional(
    v.pipe(
      v.array(columnName),
      v.description(
        'The columns whose groups reach and equity compare: site, profession, band, unit, or any other that people have, such as trained_abroad. Small groups are hidden in each.',
      ),
    ),
  ),
  waves_in_order: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.description(
        'The waves of your surveys in the order in which they are given, where neither the days of the answers nor the names tell.',
      ),
    ),
  ),
});
