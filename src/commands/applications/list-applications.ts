import type { Context } from '../../context.js';
import {
  type Applicant,
  type ApplicantStanding,
  applicantsOn,
  applicationFunnel,
} from '../../domain/recruiting/application.js';
import { lackingOf } from '../../domain/recruiting/eligibility.js';
import { peopleWithTraining } from '../../domain/training/people-with-training.js';
import { applicationsTable } from '../../rendering/tables/people/applications-table.js';
import { trainingOnRecord } from '../../store/people/training-rows.js';
import { type OutputOptions, showTable } from '../output/show-table.js';
import { peopleById } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { settingsOfRound } from '../session/loading/settings-of-round.js';
import { applicationsOfRound } from './applications-meant.js';

export interface ListApplicationsOptions extends OutputOptions {
  readonly standing?: readonly ApplicantStanding[];
  /** Also why it was decided so. */
  readonly withReasons?: boolean;
}

/** Lists who applied or was nominated to be a mentor of the round, how each stands and what is lacking; says how many reached each step. */
export async function listApplicants(context: Context, options: ListApplicationsOptions): Promise<void> {
  const settings = await loadSettings(context);
  const { today } = context;
  const { known, training } = await reading(context, (db) => ({
    known: applicationsOfRound(db, context),
    training: trainingOnRecord(db),
  }));
  const applicants = applicantsOn(known.applications, today);
  const people = peopleById(peopleWithTraining(known.people, training, today));
  const judged = applicants
    .filter(({ standing }) => options.standing === undefined || options.standing.includes(standing))
    .map((applicant) => {
      const person = people.get(applicant.personId);
      const asked = { settings: settingsOfRound(settings, known.round).applications, day: today };
      return {
        ...applicant,
        person,
        lacking: person === undefined ? [] : lackingOf(person, applicant, asked),
      };
    });
  showTable(context, applicationsTable(judged, { withReasons: options.withReasons === true }), {
    schema: 'mentor/applications',
    title: `Applications to ${known.round.name}`,
    generatedFor: settings.programmeName,
    byteOrderMark: settings.exports.byteOrderMark,
    important: ['name', 'standing', 'eligible', 'lacking', 'applied_on', 'nominated_by', 'email'],
    whenEmpty:
      applicants.length === 0
        ? `Nobody has applied to be a mentor of round "${known.round.name}". Next: mentor application add PERSON, or mentor template applications for a list to import`
        : 'No application has that status.',
    options,
  });
  if (applicants.length > 0) context.note(funnelInWords(applicants));
}

function funnelInWords(applicants: readonly Applicant[]): string {
  const { applied, nominated, accepted, declined, withdrawn, open } = applicationFunnel(applicants);
  return `Applied ${applied}, nominated ${nominated}; accepted ${accepted}, not accepted ${declined}, withdrawn ${withdrawn}; no decision yet ${open}.`;
}
