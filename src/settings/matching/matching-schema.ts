import * as v from 'valibot';
import { UNKNOWN_COUNTS } from '../../domain/settings/criterion-settings.js';
import {
  LARGEST_PRICE_OF_LEAVING_OUT,
  LARGEST_SWITCHING_COST,
  OBJECTIVES,
  SEVERAL_MENTORS,
} from '../../domain/settings/matching-settings.js';
import {
  column,
  columns,
  fitUpTo,
  flag,
  numberFrom,
  section,
  share,
  texts,
  wholeNumber,
} from '../reading/schema-values.js';
import { groupCap } from './cap-schema.js';
import { comingFirstInFile } from './coming-first-schema.js';
import { criterion, requirement } from './criterion-schema.js';

/** How mentor.yaml says that mentees and mentors are matched. */
export const matchingInSchema = section('How mentees and mentors are matched.', {
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
  several_mentors: v.optional(
    v.pipe(
      v.picklist(SEVERAL_MENTORS),
      v.description(
        "How several mentors for a mentee are given. stages: first mentors at their best, then second ones in the places that are left, so that nobody's first mentor is worse for somebody's second. joint: all at once; as many people as possible with one mentor, then with two, then the highest total fit of all pairs.",
      ),
    ),
  ),
  mentors_differ_in: columns(
    'Columns in which the mentors of one mentee are to differ, such as [mentor_kind] for one clinical and one career mentor. What is not known is taken for the same.',
  ),
  mentees_for_every_mentor: wholeNumber(
    { least: 0, most: 100 },
    'Mentees whom every mentor is to have before others get more, once as many people as can be are matched; 0 asks nothing.',
  ),
  mentors_wanted_attribute: column('The column in which a mentee says how many mentors they want, 1 to 5.'),
  criteria: v.optional(
    v.pipe(
      v.map(v.string(), criterion),
      v.description(
        'Views on how well a mentor suits a mentee, each with a weight. Those that come with the program stay unless their weight is 0; name one with only the keys you want changed, or add your own with a kind. A criterion may have an unknown of its own.',
      ),
    ),
  ),
  order: texts(
    'Criteria that come one after the other instead of by weight: the highest total by the first, among those the highest by the second; the weights decide only what is left. [needs, site]',
  ),
  unknown: v.optional(
    v.pipe(
      v.picklist(UNKNOWN_COUNTS),
      v.description(
        "What counts where a criterion cannot be judged because somebody left a question blank. mean: the mean of the pairs that could be judged, or of that mentee's or that mentor's own where it is lower, so that nobody is the best match for not having answered. share: its weight is shared out over the other criteria. zero: nothing, so that nobody fits better for not having answered. forbid: such pairs are never proposed.",
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
    supervisor_attributes: columns(
      'Columns that name a supervisor, appraiser or assessor, who must not be the mentor either.',
    ),
    compatible_modes: flag('Never one who meets only in person with one who meets only by video.'),
    minimum_shared_slots: wholeNumber(
      { least: 0, most: 1000 },
      'Free times that the two must have in common, where both named theirs; 0 asks nothing.',
    ),
    minimum_fit: share('Never a pair with a lower fit than this, 0 to 1; 0 forbids nothing.'),
  }),
  caps: section('Limits beside the places that mentors offer. Pairings that go on count.', {
    mentees_of_one_mentor: wholeNumber(
      { least: 0, most: 100 },
      'The most mentees of one mentor, whatever they said.',
    ),
    pairs: v.optional(
      v.pipe(
        v.array(groupCap),
        v.description('The most pairs of the mentors, or mentees, of one site, profession, unit …'),
      ),
    ),
  }),
  require: v.optional(
    v.pipe(
      v.map(v.string(), requirement),
      v.description(
        'Conditions of your own, each under a name that reasons use: a pair that does not meet one is never proposed. other site: { kind: different, attribute: site }',
      ),
    ),
  ),
  mentees_together: v.optional(
    v.pipe(
      v.map(v.string(), requirement),
      v.description(
        'Conditions that any two mentees of one mentor are to meet, written as under require. same level: { kind: same, attribute: band }',
      ),
    ),
  ),
  most_important: section('What a mentee says matters most to them.', {
    attribute: column('The column in which a mentee names one criterion, or several in their order.'),
    factor: numberFrom(
      1,
      'How many times the weight of the first then counts: 3 makes it three times as much, the second twice, the third 1.67 times.',
    ),
  }),
  who_comes_first: v.optional(
    v.pipe(
      v.array(comingFirstInFile),
      v.description(
        'Who gets a mentor where not everybody can, once as many people as possible do: one view after the other. - { by: left_over }',
      ),
    ),
  ),
  priority_attribute: column(
    'The column with the place on the waiting list: a number, the smaller first, or a day, the earlier first.',
  ),
  synonyms: v.optional(
    v.pipe(
      v.map(v.string(), v.pipe(v.string(), v.nonEmpty())),
      v.description('Words that mean the same in needs and strengths, such as ITU: critical care.'),
    ),
  ),
  price_of_leaving_out: fitUpTo(
    LARGEST_PRICE_OF_LEAVING_OUT,
    'For the objective fit: the fit that leaving a mentee out costs. Nobody is matched for whom the programme as a whole would lose more than this; 0 leaves out whoever costs others any fit.',
  ),
  switching_cost: fitUpTo(
    LARGEST_SWITCHING_COST,
    'For mentor match --may-change, which may give people of a running round another mentor: the fit that the whole programme must gain for each pairing changed. A pair fits from 0 to 1.',
  ),
});
