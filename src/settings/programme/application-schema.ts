import type * as v from 'valibot';
import {
  type ApplicationSettings,
  DEFAULT_APPLICATIONS,
} from '../../domain/settings/application-settings.js';
import { flag, numberFrom, section, texts, wholeNumber } from '../reading/schema-values.js';

/** How mentor.yaml says who may become a mentor. */
export const applicationsInSchema = section('Who may become a mentor: mentor application.', {
  required: flag('Only those are matched as mentors whose application was accepted.'),
  manager_support: flag('Their line manager has to support it.'),
  months_in_post: wholeNumber({ least: 0, most: 600 }, 'How many months they have to be in post.'),
  years_experience: numberFrom(0, 'How many years of experience they have to have.'),
  training: texts('The courses that they have to have done, by name.'),
  support_within_days: wholeNumber(
    { least: 1, most: 3650 },
    'This many days after an application, mentor today asks what the line manager says, with manager_support.',
  ),
  decide_within_days: wholeNumber(
    { least: 1, most: 3650 },
    'This many days after an application, mentor today asks for the decision.',
  ),
});

type ApplicationsInFile = v.InferOutput<typeof applicationsInSchema>;

/** What it amounts to, the defaults filled in. */
export function applicationsOf(file: ApplicationsInFile): ApplicationSettings {
  const standard = DEFAULT_APPLICATIONS;
  return {
    isRequired: file?.required ?? standard.isRequired,
    managerSupport: file?.manager_support ?? standard.managerSupport,
    monthsInPost: file?.months_in_post ?? standard.monthsInPost,
    yearsExperience: file?.years_experience ?? standard.yearsExperience,
    training: file?.training ?? standard.training,
    supportWithinDays: file?.support_within_days ?? standard.supportWithinDays,
    decideWithinDays: file?.decide_within_days ?? standard.decideWithinDays,
  };
}

/** The same as mentor.yaml spells it. */
export function applicationsInFile(settings: ApplicationSettings): ApplicationsInFile {
  return {
    required: settings.isRequired,
    manager_support: settings.managerSupport,
    months_in_post: settings.monthsInPost,
    years_experience: settings.yearsExperience,
    training: [...settings.training],
    support_within_days: settings.supportWithinDays,
    decide_within_days: settings.decideWithinDays,
  };
}
