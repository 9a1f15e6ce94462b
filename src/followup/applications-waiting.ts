import { addDays, daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import type { TaskKind } from '../domain/pairings/task-kinds.js';
import { nameById, type Person } from '../domain/people/person.js';
import { presenceOn } from '../domain/people/presence.js';
import type { Applicant } from '../domain/recruiting/application.js';
import type { ApplicationSettings } from '../domain/settings/application-settings.js';
import { compareText } from '../domain/text/compare-text.js';
import { counted } from '../domain/text/counted.js';
import type { Found } from './findings-of-pairing.js';

/** What tells which applications to a round that is open wait. */
export interface ApplicationsOfDay {
  readonly today: IsoDate;
  readonly applicants: readonly Applicant[];
  readonly people: ReadonlyMap<number, Person>;
  readonly settings: ApplicationSettings;
}

/**
 * One finding for all applications that wait for what the line manager says, where mentor.yaml asks for it, and one for all that wait for a decision.
 * Whoever has left waits for nothing.
 */
export function applicationsWaiting({ today, applicants, people, settings }: ApplicationsOfDay): Found[] {
  const open = applicants
    .filter(({ standing, personId }) => {
      const person = people.get(personId);
      return standing === 'open' && person !== undefined && presenceOn(person, today) !== 'left';
    })
    .toSorted((one, other) => compareText(one.appliedOn, other.appliedOn));
  const isUnsupported = ({ managerSupports }: Applicant) =>
    settings.managerSupport && managerSupports === null;
  const [unsupported, undecided] = [open.filter(isUnsupported), open.filter((one) => !isUnsupported(one))];
  const waiting = { today, people };
  return [
    ...foundOf(unsupported, {
      ...waiting,
      kind: 'applications_unsupported',
      withinDays: settings.supportWithinDays,
      waitsFor: 'a word from the line manager',
    }),
    ...foundOf(undecided, {
      ...waiting,
      kind: 'applications_undecided',
      withinDays: settings.decideWithinDays,
      waitsFor: 'a decision',
    }),
  ];
}

function foundOf(
  applicants: readonly Applicant[],
  {
    today,
    people,
    kind,
    withinDays,
    waitsFor,
  }: Pick<ApplicationsOfDay, 'today' | 'people'> & {
    readonly kind: TaskKind;
    readonly withinDays: number;
    readonly waitsFor: string;
  },
): Found[] {
  const late = applicants.filter(({ appliedOn }) => daysBetween(appliedOn, today) >= withinDays);
  const [first] = late;
  if (first === undefined) return [];
  const { personId, appliedOn } = first;
  const whose = `${nameById(people, personId)} (${appliedOn})`;
  const days = counted(daysBetween(appliedOn, today), 'day', 'days');
  const why =
    late.length === 1
      ? `the application of ${whose} has waited ${days} for ${waitsFor}`
      : `${late.length} applications to be a mentor wait for ${waitsFor}; the longest is that of ${whose}, for ${days}`;
  return [{ kind, why, since: addDays(appliedOn, withinDays) }];
}
