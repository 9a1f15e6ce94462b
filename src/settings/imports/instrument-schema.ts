import * as v from 'valibot';
import { ANSWERS_ABOUT, ASKED_OF } from '../../domain/instruments/instrument.js';
import { anyNumber, flag, section, share, text, texts, wholeNumber } from '../reading/schema-values.js';

/** The most items of one instrument. */
const MOST_ITEMS = 200;

const itemNumbers = (description: string) =>
  v.optional(
    v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITEMS))),
      v.description(description),
    ),
  );

const scored = v.strictObject({
  items: itemNumbers('The items that make it, by their numbers.'),
  scored_as: v.optional(
    v.pipe(
      v.picklist(['mean', 'sum', 'recommend']),
      v.description(
        'mean of the items answered; sum, in proportion where some are missing; recommend: the mean, and beside it the share of 9 and 10 less that of 0 to 6.',
      ),
    ),
  ),
  weighted_by: itemNumbers('Of each item the one that says how much it counts.'),
  from: anyNumber('The lowest score, where it is laid on other numbers than the items have.'),
  to: anyNumber('The highest score.'),
  answered_at_least: share(
    'The share of the items that must be answered for a score; half, unless you say otherwise.',
  ),
  better: v.optional(
    v.pipe(v.picklist(['higher', 'lower', 'neither']), v.description('Which way is better.')),
  ),
  at_most: anyNumber('Scores of this or less are counted apart.'),
  at_least: anyNumber('Scores of this or more are counted apart.'),
  called: text('What those are called, such as low or burned out.'),
  alert: flag(
    'Whether somebody should look at them, of answers about the partner: then mentor today tells, where people said who they are.',
  ),
  relevant_change: anyNumber('A change of so much is one that people notice.'),
});

/** An instrument as mentor.yaml spells it. */
export const instrumentSchema = v.strictObject({
  name: text('Its name in the report.'),
  version: text('Printed beside its name: change it when you change the questions.'),
  asked_of: v.optional(v.pipe(v.picklist(ASKED_OF), v.description('Who answers.'))),
  about: v.optional(
    v.pipe(
      v.picklist(ANSWERS_ABOUT),
      v.description('Whom the answers are about; partner: the other of the pairing.'),
    ),
  ),
  waves: texts('When it is asked, such as [baseline, midpoint, end].'),
  items: texts('The questions, word for word as they stand above the columns of your file.'),
  number_of_items: wholeNumber(
    { least: 1, most: MOST_ITEMS },
    'Instead of items, where the questions are not to stand here: their columns are mapped with --map "COLUMN=KEY.1".',
  ),
  scale: section('The points of an answer.', {
    from: anyNumber('The lowest.'),
    to: anyNumber('The highest.'),
    step: anyNumber('From one point to the next; 1 unless you say otherwise, 0 for any number.'),
    words: v.optional(
      v.pipe(
        v.map(v.string(), v.pipe(v.number(), v.finite())),
        v.description('Answers in words, and their points.'),
      ),
    ),
  }),
  reversed: itemNumbers('Items that count the other way round.'),
  scores: v.optional(
    v.pipe(
      v.map(v.string(), scored),
      v.description('The scores it gives, each with its items; one of all items where left out.'),
    ),
  ),
});

export type InstrumentInFile = v.InferOutput<typeof instrumentSchema>;
export type ScoreInFile = v.InferOutput<typeof scored>;
