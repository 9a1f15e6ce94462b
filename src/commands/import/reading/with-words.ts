import type { FittingProfile } from '../../../intake/columns/column-profiles.js';
import { statedWords, wordsTogether } from '../../../intake/columns/stated-words.js';
import type { OwnValues } from '../../../intake/table/own-values.js';
import type { ReadChoices } from './read-choices.js';

/** The choices with what words mean among the settings: the programme's own, those of the profile, those said for this file. */
export function withWords(
  choices: ReadChoices,
  fitting: FittingProfile | undefined,
): { choices: ReadChoices; words: OwnValues } {
  const stated = statedWords(choices.map);
  const words = wordsTogether(fitting?.profile.values, stated.words);
  const { settings } = choices;
  const values = wordsTogether(settings.intake.values, words);
  const intake = { ...settings.intake, values };
  return { choices: { ...choices, map: stated.map, settings: { ...settings, intake } }, words };
}
