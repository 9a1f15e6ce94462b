import { kindOf, type Round } from '../../../domain/rounds/round.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { turnedRound } from '../../../matching/round/turned-round.js';

/** The settings as they hold in a round: in one of reverse mentoring nobody has to be senior to be a mentor. */
export function settingsOfRound(settings: Settings, round: Pick<Round, 'kind'>): Settings {
  if (kindOf(round) === 'mentoring') return settings;
  return {
    ...settings,
    matching: turnedRound(settings.matching),
    applications: { ...settings.applications, monthsInPost: 0, yearsExperience: 0 },
  };
}
