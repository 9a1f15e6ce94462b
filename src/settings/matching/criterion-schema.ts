import * as v from 'valibot';
import { UNKNOWN_COUNTS } from '../../domain/settings/criterion-settings.js';
import {
  ASKED_BY,
  SIDES_REQUIRED,
  UNKNOWN_REQUIREMENTS,
} from '../../domain/settings/requirement-settings.js';
import {
  anyNumber,
  column,
  columnName,
  columns,
  flag,
  numberFrom,
  share,
  texts,
  wholeNumber,
} from '../reading/schema-values.js';

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
  'asked',
] as const;

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

const kindAskedFor = v.strictObject({
  kind: needed(
    v.picklist(['is', 'same', 'different']),
    'is: one of some values. same, different: the value of the one who asks, or another.',
  ),
  attribute: needed(columnName, 'The column that is looked at.'),
  values: texts('is: the values of which one must be there.'),
});

const criterionEntries = {
  kind: v.optional(
    v.pipe(
      v.picklist(CRITERION_KINDS),
      v.description(
        'How the two are compared. coverage: share of what the mentee needs that the mentor offers. similarity: values in common. same, different: whether the two agree. gap: how far the mentor is ahead in a number. overlap: free times in common. preference: ranked wishes of either side. distance: nearness of two places. answers: answers to a questionnaire. affinity: shared identity, for those who ask for it. asked: wishes of either side about what kind of person the other is.',
      ),
    ),
  ),
  weight: numberFrom(
    0,
    'How much it counts against the other criteria. 2 counts twice as much as 1; 0 switches it off.',
  ),
  unknown: v.optional(
    v.pipe(
      v.picklist(UNKNOWN_COUNTS),
      v.description('What it counts as where it is not known; as matching.unknown has it when left out.'),
    ),
  ),
  mentee_attribute: column('coverage: the column that holds what the mentee wants.'),
  mentor_attribute: column('coverage: the column that holds what the mentor offers.'),
  ranked: flag('coverage: whether what the mentee wants is in order of importance.'),
  attribute: column('The column that is compared (every kind but coverage).'),
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
  items: columns('answers: the columns that hold the answers, one each.'),
  scale_from: anyNumber('answers: the lowest answer of the scale.'),
  scale_to: anyNumber('answers: the highest answer of the scale.'),
  complementary: flag('answers: whether people should differ instead of being alike.'),
  asked_in: column(
    'affinity: the column in which a mentee names what should be shared. asked: the column in which people name the kinds they wish for.',
  ),
  attributes: columns('affinity: the columns that may be asked for.'),
  kinds: v.optional(
    v.pipe(
      v.map(v.string(), kindAskedFor),
      v.description(
        'asked: the kinds of people, each under the words by which it is asked for. a woman: { kind: is, attribute: gender, values: [woman] }',
      ),
    ),
  ),
};

/** One criterion of mentor.yaml. */
export const criterion = v.strictObject(criterionEntries);

const {
  weight: _weight,
  unknown: _unknown,
  ideal_from: _from,
  ideal_to: _to,
  softness: _softness,
  ...comparing
} = criterionEntries;

/** One requirement of mentor.yaml. */
export const requirement = v.strictObject({
  ...comparing,
  kind: v.optional(
    v.pipe(
      v.picklist([...CRITERION_KINDS, 'is']),
      v.description(
        'How the two are compared: a kind of criterion, or is, which asks that one of the two, or both, have one of some values, or a number within limits.',
      ),
    ),
  ),
  from: anyNumber(
    'gap: the smallest lead of the mentor that will do, such as 0 for at least as senior; none when left out. is: the smallest number that will do, such as 3 for years_experience.',
  ),
  to: anyNumber(
    'gap: the largest lead of the mentor that will do; none when left out. is: the largest number.',
  ),
  at_least: share(
    'How much the comparison must give, 0 to 1. Left out: all of it for same, different, gap; else anything.',
  ),
  values: texts('is: the values of which one must be there; from and to instead, where it is a number.'),
  of: v.optional(
    v.pipe(
      v.picklist(SIDES_REQUIRED),
      v.description(
        'is: whose value it is: mentor, mentee or both; with where_asked also other, whoever is not the one who asked, which is then the default.',
      ),
    ),
  ),
  unknown: v.optional(
    v.pipe(
      v.picklist(UNKNOWN_REQUIREMENTS),
      v.description('What becomes of pairs of which nobody can tell: forbid them, or let them pass.'),
    ),
  ),
  where_asked: column('The column in which people ask for it with a yes; left out: it holds of all.'),
  asked_by: v.optional(
    v.pipe(
      v.picklist(ASKED_BY),
      v.description('Who must have asked: mentee, mentor or either, the default.'),
    ),
  ),
});

/** One requirement as mentor.yaml spells it. */
export type RequirementInFile = v.InferOutput<typeof requirement>;

/** One criterion as mentor.yaml spells it. */
export type CriterionInFile = v.InferOutput<typeof criterion>;
