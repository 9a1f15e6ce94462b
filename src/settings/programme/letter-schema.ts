import * as v from 'valibot';
import { LETTER_BLANKS, LETTER_KINDS } from '../../domain/settings/letter-templates.js';
import { section } from '../reading/schema-values.js';

const LETTER = {
  subject: v.pipe(v.string(), v.nonEmpty(), v.description('One line; the same words are filled in.')),
  text: v.pipe(v.string(), v.nonEmpty(), v.description('The letter, as Markdown.')),
};

/** A programme's own letters by their kind. */
export const letterTemplates = v.optional(
  v.pipe(
    v.strictObject({
      introduction: section('To introduce the two to each other.', LETTER),
      reminder: section('Where a meeting is late.', LETTER),
      survey: section('To ask how it goes.', LETTER),
      review: section('To look at how it goes.', LETTER),
      ending: section('Where the end that was agreed comes.', LETTER),
      thanks: section('When it is over.', LETTER),
      certificate: section('For who has completed it.', LETTER),
    }),
    v.description(
      `Your own words for letters: ${LETTER_KINDS.join(', ')}, each with a subject and a text. Filled in: ${Object.keys(
        LETTER_BLANKS,
      )
        .map((name) => `{${name}}`)
        .join(', ')}.`,
    ),
  ),
);
