import { AGREEMENT_BLANKS } from '../../domain/settings/agreement-template.js';
import { type AgreementSettings, DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.js';
import { complainOfBlanks } from '../reading/complain-of-blanks.js';
import type { PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';

/** What mentor.yaml says of agreements; complains of words in braces that nothing is known by. */
export function agreementOf(
  { agreement = {} }: SettingsInFile,
  complain: PathComplaint,
): Settings['agreement'] {
  const standard = DEFAULT_SETTINGS.agreement;
  const known = Object.keys(AGREEMENT_BLANKS);
  complainOfBlanks(agreement.template ?? '', { at: ['agreement', 'template'], known }, complain);
  return {
    template: agreement.template ?? standard.template,
    months: agreement.months ?? standard.months,
    minutes: agreement.minutes ?? standard.minutes,
    signWithinDays: agreement.sign_within_days ?? standard.signWithinDays,
  };
}

/** The same as mentor.yaml spells it. */
export function agreementInFile(agreement: AgreementSettings): SettingsInFile['agreement'] {
  return {
    ...(agreement.template === null ? {} : { template: agreement.template }),
    months: agreement.months,
    minutes: agreement.minutes,
    ...(agreement.signWithinDays === null ? {} : { sign_within_days: agreement.signWithinDays }),
  };
}
