import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { isMentor } from '../../domain/people/participant.js';
import { fullName, type Person } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import {
  type ApplicationEvent,
  type ApplicationFacts,
  canHappen,
} from '../../domain/recruiting/application.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError } from '../../errors.js';
import { recordApplication } from '../../store/people/applications.js';
import { listParticipations } from '../../store/people/participations.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import {
  type ApplicationsOfRound,
  applicantOn,
  applicationsOfRound,
  dayMeant,
  peopleMeant,
  refuseEarlier,
} from './applications-meant.js';

export interface AddApplicationsOptions {
  readonly people: readonly string[];
  /** Who named them; absent where they applied themselves. */
  readonly nominatedBy?: string;
  readonly managerSupports?: 'yes' | 'no';
  readonly on?: IsoDate;
}

/**
 * Records that people applied, or were nominated, to be mentors of the round: all of them, or none.
 * @throws StateError for somebody who is not in post, or has been accepted already.
 */
export async function addApplications(context: Context, options: AddApplicationsOptions): Promise<void> {
  const on = dayMeant(context, options.on);
  const nominatedBy = textOrNull(options.nominatedBy);
  const event = options.nominatedBy === undefined ? 'applied' : 'nominated';
  const { people, round, mentors } = await changingAndTelling(context, (db, note) => {
    const known = applicationsOfRound(db, context);
    const meant = peopleMeant(options.people, known.people);
    const ids = meant.flatMap((person) => {
      const name = fullName(person);
      const standing = applicantOn(known, person, context.today)?.standing ?? 'none';
      if (!canHappen(standing, event))
        throw new StateError(
          `The application of ${name} was ${standing} already.`,
          'mentor application list shows how each stands.',
        );
      if (presenceOn(person, on) === 'left')
        throw new StateError(
          `${name} is not in post.`,
          'If that is wrong: mentor people show, then mentor people edit.',
        );
      refuseEarlier(known, { person, day: on, name });
      if (options.managerSupports === undefined) refuseTwice(known, person, { event, nominatedBy, name });
      const facts = { personId: person.id, on, reason: null };
      const events: ApplicationFacts[] = [{ ...facts, event, nominatedBy }];
      if (options.managerSupports !== undefined)
        events.push({
          ...facts,
          event: options.managerSupports === 'yes' ? 'supported' : 'not_supported',
          nominatedBy: null,
        });
      return events.map((each) => recordApplication(db, { ...each, roundId: known.round.id }, context));
    });
    note({ what: 'application', action: event, ids });
    const roles = listParticipations(db, known.round.id);
    const isOne = ({ id }: Person) => isMentor(roles.get(id)?.role ?? 'mentee');
    return { people: meant, round: known.round, mentors: meant.filter(isOne) };
  });
  const names = inARow(people.map(fullName));
  context.note(
    event === 'applied'
      ? `${names} applied on ${on} to be a mentor.`
      : `${names} ${people.length === 1 ? 'was' : 'were'} nominated on ${on} to be a mentor${nominatedBy === null ? '' : `, by ${nominatedBy}`}.`,
  );
  if (mentors.length > 0)
    context.note(
      `${inARow(mentors.map(fullName))} ${mentors.length === 1 ? 'takes' : 'take'} part as ${mentors.length === 1 ? 'a mentor' : 'mentors'} of round "${round.name}" already: match leaves them out until the application is accepted.`,
    );
  context.note('Next: mentor application list shows what is missing; then mentor application accept PERSON');
}

/** @throws StateError for what is on record of an application that nobody has decided. */
function refuseTwice(
  known: ApplicationsOfRound,
  person: Person,
  {
    event,
    nominatedBy,
    name,
  }: { readonly event: ApplicationEvent; readonly nominatedBy: string | null; readonly name: string },
): void {
  const open = applicantOn(known, person, '9999-12-31');
  if (open?.standing !== 'open') return;
  const same = known.applications.find(
    (one) =>
      one.personId === person.id &&
      one.on >= open.appliedOn &&
      one.event === event &&
      one.nominatedBy === nominatedBy,
  );
  if (same === undefined) return;
  throw new StateError(
    event === 'applied'
      ? `${name} applied on ${same.on} already, and nobody has decided.`
      : `The nomination of ${name} of ${same.on} is on record already.`,
    'mentor application list shows how it stands; what the line manager says: mentor application support',
  );
}
