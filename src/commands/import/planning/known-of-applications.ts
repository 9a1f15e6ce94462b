import type { Context } from '../../../context.js';
import { lackingOf } from '../../../domain/recruiting/eligibility.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { peopleWithTraining } from '../../../domain/training/people-with-training.js';
import type { KnownOfApplications } from '../../../intake/plans/applications-plan.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listApplications } from '../../../store/people/applications.js';
import { trainingOnRecord } from '../../../store/people/training-rows.js';
import { settingsOfRound } from '../../session/loading/settings-of-round.js';
import { roundIn } from './round-of-import.js';

/** What a list of applications is compared with: those of the round, and what mentor.yaml asks of mentors. */
export function knownOfApplications(
  db: ReadHandle,
  { context, settings, anyway }: { context: Context; settings: Settings; anyway: boolean },
): KnownOfApplications {
  const round = roundIn(db, context);
  const { applications: asked } = round === undefined ? settings : settingsOfRound(settings, round);
  const training = trainingOnRecord(db);
  return {
    applications: round === undefined ? [] : listApplications(db, round.id),
    anyway,
    lackingOf: (person, applicant, day) =>
      peopleWithTraining([person], training, day).flatMap((trained) =>
        lackingOf(trained, applicant, { settings: asked, day }).map(({ words }) => words),
      ),
  };
}
