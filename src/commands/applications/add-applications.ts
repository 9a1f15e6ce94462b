import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import { type ApplicationFacts, canHappen } from '../../domain/recruiting/application.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError } from '../../errors.js';
import { recordApplication } from '../../store/people/applications.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import {
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
  const people = await changingAndTelling(context, (db, note) => {
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
    return meant;
  });
  const names = inARow(people.map(fullName));
  context.note(
    event === 'applied'
      ? `${names} applied on ${on} to be a mentor.`
      : `${names} ${people.length === 1 ? 'was' : 'were'} nominated on ${on} to be a mentor${nominatedBy === null ? '' : `, by ${nominatedBy}`}.`,
  );
  context.note('Next: mentor application list shows what is missing; then mentor application accept PERSON');
}
