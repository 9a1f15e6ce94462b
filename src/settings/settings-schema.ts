import * as v from 'valibot';
import { AGREEMENT_BLANKS } from '../domain/settings/agreement-template.js';
import { instrumentSchema } from './imports/instrument-schema.js';
import { intakeSettings } from './imports/settings-intake-schema.js';
import { outcomesInSchema } from './imports/settings-outcomes.js';
import { sensitiveInSchema } from './imports/settings-sensitive.js';
import { circlesInSchema } from './matching/circle-schema.js';
import { matchingInSchema } from './matching/matching-schema.js';
import { skillsInSchema } from './matching/settings-skills.js';
import { applicationsInSchema } from './programme/application-schema.js';
import { cadenceInSchema } from './programme/cadence-schema.js';
import { guidesInSchema } from './programme/guide-schema.js';
import { letterTemplates } from './programme/letter-schema.js';
import { reportInSchema } from './programme/report-schema.js';
import { costsInSchema } from './programme/settings-costs.js';
import { directoryInSchema } from './programme/settings-directory.js';
import { milestonesInSchema } from './programme/settings-milestones.js';
import { planInSchema } from './programme/settings-plan.js';
import { retentionInSchema } from './programme/settings-retention.js';
import { flag, section, text, texts, wholeNumber } from './reading/schema-values.js';

const days = (description: string) => wholeNumber({ least: 1, most: 3650 }, description);

/** mentor.yaml as it is written: snake_case keys, all of them optional, each described for editors and for `mentor init`. */
export const settingsSchema = v.strictObject({
  programme: section('The programme as a whole.', {
    name: text('The name that stands on reports.'),
    protected_hours_a_year: wholeNumber(
      { least: 1, most: 2000 },
      'Hours a year that a mentor is given, in working time, for mentoring; leave it out where none are. The report and mentor people show hold the hours met against it.',
    ),
  }),
  matching: matchingInSchema,
  cadence: cadenceInSchema,
  applications: applicationsInSchema,
  circles: circlesInSchema,
  directory: directoryInSchema,
  skills: skillsInSchema,
  agreement: section('What pairings are offered to agree: mentor agreement draft.', {
    template: v.optional(
      v.pipe(
        v.string(),
        v.nonEmpty(),
        v.description(
          `Your own words, as Markdown. Filled in: ${Object.keys(AGREEMENT_BLANKS)
            .map((name) => `{${name}}`)
            .join(', ')}.`,
        ),
      ),
    ),
    months: wholeNumber({ least: 1, most: 120 }, 'How long a pairing is meant to last.'),
    minutes: wholeNumber({ least: 1, most: 1440 }, 'How long a meeting is meant to be.'),
    sign_within_days: days(
      'mentor today asks for an agreement that both have signed this many days after the start; leave it out if none is needed.',
    ),
  }),
  letters: section('What letters, and the texts in mentor pairs, tell the two of a pair of each other.', {
    may_share: texts(
      'The columns that may be told. What is sensitive (gender, religion, health …) never is, nor are scores.',
    ),
    agreed_in: text(
      'The column in which people agree, with a yes, that their answers are told to their match. Without it, whoever answers agrees.',
    ),
    templates: letterTemplates,
  }),
  milestones: milestonesInSchema,
  celebrate_if: text(
    'The column in which people agree, with a yes, to be named when the milestones they reached are celebrated: mentor milestone list --reached. Without it nobody is named.',
  ),
  guides: guidesInSchema,
  exports: section('How files for spreadsheets are written.', {
    byte_order_mark: flag(
      'Begin CSV files with a byte order mark: some versions of Excel show ł and é wrongly without it.',
    ),
  }),
  report: reportInSchema,
  outcomes: outcomesInSchema,
  costs: costsInSchema,
  plan: planInSchema,
  retention: retentionInSchema,
  sensitive: sensitiveInSchema,
  instruments: v.optional(
    v.pipe(
      v.map(v.string(), instrumentSchema),
      v.description(
        'Questionnaires of your own, or changes to those that come with the program (mentor fields instruments lists them): what is asked, of whom, and how answers become scores.',
      ),
    ),
  ),
  intake: intakeSettings,
});

/** mentor.yaml as a plain value, after it was checked. */
export type SettingsInFile = v.InferOutput<typeof settingsSchema>;
