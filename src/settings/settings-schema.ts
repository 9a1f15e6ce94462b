import * as v from 'valibot';
import { LARGEST_SWITCHING_COST, OBJECTIVES } from '../domain/settings/matching-settings.js';
import { intakeSettings } from './settings-intake-schema.js';

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

/** Ways of judging how well a mentor suits a mentee. */
export const CRITERION_KINDS = [
  'coverage',
  'similarity',
  'same',
  'different',
  'gap',
  'overlap',
  'preference',
  'distance',
  'answers',
  'affinity',
] as const;

const text = (description: string) =>
  v.optional(v.pipe(v.string(), v.nonEmpty(), v.description(description)));
const flag = (description: string) => v.optional(v.pipe(v.boolean(), v.description(description)));
const share = (description: string) =>
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description)));
const numberFrom = (least: number, description: string) =>
  v.optional(v.pipe(v.number(), v.finite(), v.minValue(least), v.description(description)));
const wholeNumber = (range: { least: number; most: number }, description: string) =>
  v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(range.least),
      v.maxValue(range.most),
      v.description(description),
    ),
  );
const texts = (description: string) =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.description(description)));
const anyNumber = (description: string) =>
  v.optional(v.pipe(v.number(), v.finite(), v.description(description)));
const days = (description: string) => wholeNumber({ least: 1, most: 3650 }, description);

const section = <const Entries extends v.ObjectEntries>(description: string, entries: Entries) =>
  v.optional(v.pipe(v.strictObject(entries), v.description(description)));

const needed = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const ladder = v.strictObject({
  professions: needed(v.array(v.string()), 'The professions whose bands these are.'),
  steps: needed(
    v.array(
      v.strictObject({
        band: needed(v.string(), 'The band as the roster writes it.'),
        level: anyNumber('What compares the step with those of other ladders.'),
        also: texts('What the band is called as well.'),
      }),
    ),
    'The bands, lowest first.',
  ),
});

const way = v.strictObject({
  from: needed(v.string(), 'One place.'),
  to: needed(v.string(), 'The other place.'),
  distance: needed(
    v.pipe(v.number(), v.finite(), v.minValue(0)),
    'Minutes or kilometres, the same unit for all ways.',
  ),
});

const criterion = v.strictObject({
  kind: v.optional(
    v.pipe(
      v.picklist(CRITERION_KINDS),
      v.description(
        'How the two are compared. coverage: share of what the mentee needs that the mentor offers. similarity: values in common. same, different: whether the two agree. gap: how far the mentor is ahead in a number. overlap: free times in common. preference: ranked wishes of either side. distance: nearness of two places. answers: answers to a questionnaire. affinity: shared identity, for those who ask for it.',
      ),
    ),
  ),
  weight: numberFrom(
    0,
    'How much it counts against the other criteria. 2 counts twice as much as 1; 0 switches it off.',
  ),
  mentee_attribute: text('coverage: the column that holds what the mentee wants.'),
  mentor_attribute: text('coverage: the column that holds what the mentor offers.'),
  ranked: flag('coverage: whether what the mentee wants is in order of importance.'),
  attribute: text('The column that is compared (every kind but coverage).'),
  ideal_from: anyNumber('gap: the smallest lead of the mentor that counts in full.'),
  ideal_to: anyNumber('gap: the largest lead of the mentor that counts in full.'),
  softness: numberFrom(0, 'gap: how far outside the ideal range the score falls to nothing.'),
  ladders: v.optional(
    v.pipe(
      v.union([v.picklist(['uk-health']), v.array(ladder)]),
      v.description(
        'gap: where the column holds a band, the bands of each profession; the lead is counted in steps. uk-health knows Agenda for Change and the grades of doctors.',
      ),
    ),
  ),
  enough: wholeNumber({ least: 1, most: 1000 }, 'overlap: how many free times in common count as enough.'),
  ways: v.optional(
    v.pipe(
      v.array(way),
      v.description('distance: how far places are from each other, the same in both directions.'),
    ),
  ),
  too_far: v.optional(
    v.pipe(
      v.number(),
      v.finite(),
      v.gtValue(0),
      v.description('distance: from here on the score is nothing, in the unit of the ways.'),
    ),
  ),
  waived_for_video: flag('distance: whether it does not matter to two people who can both meet by video.'),
  items: texts('answers: the columns that hold the answers, one each.'),
  scale_from: anyNumber('answers: the lowest answer of the scale.'),
  scale_to: anyNumber('answers: the highest answer of the scale.'),
  complementary: flag('answers: whether people should differ instead of being alike.'),
  asked_in: text('affinity: the column in which a mentee names what should be shared.'),
  attributes: texts('affinity: the columns that may be asked for.'),
});

/** One criterion as mentor.yaml spells it. */
export type CriterionInFile = v.InferOutput<typeof criterion>;

/** mentor.yaml as it is written: snake_case keys, all of them optional, each described for editors and for `mentor init`. */
export const settingsSchema = v.strictObject({
  programme: section('The programme as a whole.', {
    name: text('The name that stands on reports.'),
  }),
  matching: section('How mentees and mentors are matched.', {
    objective: v.optional(
      v.pipe(
        v.picklist(OBJECTIVES),
        v.description(
          'What the best matching is. coverage: as many mentees as possible get a mentor, and among all ways to do so the one with the highest total fit. fit: the highest total fit, less a price for everybody left out. fairest: as many mentees as possible, then the worst fit as good as can be, then the next worst. stable: no mentee and mentor would both rather have each other.',
        ),
      ),
    ),
    default_capacity: wholeNumber(
      { least: 0, most: 100 },
      'How many mentees a mentor takes who named no number.',
    ),
    mentors_per_mentee: wholeNumber(
      { least: 1, most: 5 },
      'How many mentors a mentee is to have who named no number. Nobody gets a second mentor while somebody could have a first.',
    ),
    mentees_for_every_mentor: wholeNumber(
      { least: 0, most: 100 },
      'Mentees whom every mentor is to have before others get more, once as many people as can be are matched; 0 asks nothing.',
    ),
    mentors_wanted_attribute: text('The column in which a mentee says how many mentors they want, 1 to 5.'),
    criteria: v.optional(
      v.pipe(
        v.map(v.string(), criterion),
        v.description(
          'Views on how well a mentor suits a mentee, each with a weight. Those that come with the program stay unless their weight is 0; name one with only the keys you want changed, or add your own with a kind. Someone who left a question blank is judged by the other criteria.',
        ),
      ),
    ),
    rules: section('Hard conditions: a pair that breaks one is never proposed.', {
      management_chain: flag(
        'Never someone above or below the mentee in the line of managers. Keep this true.',
      ),
      paired_before: flag('Never two who were a pair in an earlier round.'),
      same_unit: flag('Never two from the same unit.'),
      shared_language: flag('Only two with a language in common (where both named their languages).'),
      minimum_months_in_post: wholeNumber(
        { least: 0, most: 600 },
        'Months a mentor must have been in post, counted from the hire date; 0 asks nothing.',
      ),
      freeze_months: wholeNumber(
        { least: 0, most: 600 },
        'Months after which two who were a pair may be one again; 0 for never. It counts where paired_before is true.',
      ),
      required_training: texts(
        'What a mentor must have done: words that stand in the column training, such as [mentor training].',
      ),
      supervisor_attributes: texts(
        'Columns that name a supervisor, appraiser or assessor, who must not be the mentor either.',
      ),
      compatible_modes: flag('Never one who meets only in person with one who meets only by video.'),
      minimum_shared_slots: wholeNumber(
        { least: 0, most: 1000 },
        'Free times that the two must have in common, where both named theirs; 0 asks nothing.',
      ),
      minimum_fit: share('Never a pair with a lower fit than this, 0 to 1; 0 forbids nothing.'),
    }),
    most_important: section('What a mentee says matters most to them.', {
      attribute: text('The column in which a mentee names one criterion.'),
      factor: numberFrom(1, 'How many times the weight of that criterion then counts.'),
    }),
    priority_attribute: text(
      'The column with the place on the waiting list: a number, the smaller first, or a day, the earlier first.',
    ),
    synonyms: v.optional(
      v.pipe(
        v.map(v.string(), v.pipe(v.string(), v.nonEmpty())),
        v.description('Words that mean the same in needs and strengths, such as ITU: critical care.'),
      ),
    ),
    switching_cost: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(LARGEST_SWITCHING_COST),
        v.description(
          'For mentor match --may-change, which may give people of a running round another mentor: the fit that the whole programme must gain for each pairing changed. A pair fits from 0 to 1.',
        ),
      ),
    ),
  }),
  cadence: section('When a pairing needs attention. Days are calendar days.', {
    first_meeting_within_days: days('The first meeting should be held within this many days of the start.'),
    check_in_every_days: days('A check-in is expected about this often.'),
    amber_after: numberFrom(
      1,
      'Attention is due after this many times check_in_every_days without a check-in.',
    ),
    red_after: numberFrom(
      1,
      'Attention is overdue after this many times check_in_every_days without a check-in.',
    ),
    silent_after_days: days('After this many days of silence, ending the pairing is suggested.'),
    low_rating: wholeNumber(
      { least: 1, most: 5 },
      'A rating of this or less (of 5) asks you to get in touch.',
    ),
  }),
  report: section('The evaluation report.', {
    smallest_group: wholeNumber(
      { least: 1, most: 1000 },
      'Figures about fewer people than this are hidden, so that nobody can be recognised.',
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
  }),
  intake: intakeSettings,
});

/** mentor.yaml as a plain value, after it was checked. */
export type SettingsInFile = v.InferOutput<typeof settingsSchema>;
