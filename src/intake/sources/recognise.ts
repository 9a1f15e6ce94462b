import type { SourceName } from '../../domain/files/file-shape.js';
import { googleForms } from './google-forms.js';
import { jisc } from './jisc.js';
import { limeSurvey } from './lime-survey.js';
import { microsoftForms } from './microsoft-forms.js';
import { plainTable } from './plain.js';
import { qualtrics, qualtricsLegacy } from './qualtrics.js';
import { redcap } from './redcap.js';
import type { Head, SourceProfile } from './source-profile.js';
import { successFactors } from './success-factors.js';
import { surveyMonkey } from './survey-monkey.js';
import { alchemer, surveyTool } from './survey-tool.js';
import { typeform } from './typeform.js';

/** In the order in which they are asked: the most telling header first, the plain table last. */
const PROFILES: readonly SourceProfile[] = [
  qualtrics,
  qualtricsLegacy,
  surveyMonkey,
  typeform,
  microsoftForms,
  googleForms,
  jisc,
  redcap,
  limeSurvey,
  successFactors,
  alchemer,
  surveyTool,
];

/** `recognise` gives the profile of the tool whose header a table begins with, or the plain table's. */
export function recognise(head: Head): SourceProfile {
  return PROFILES.find((profile) => profile.headerRowsIn(head) !== undefined) ?? plainTable;
}

/** `profileNamed` gives a profile by its name. */
export function profileNamed(name: SourceName): SourceProfile {
  return PROFILES.find((profile) => profile.name === name) ?? plainTable;
}
