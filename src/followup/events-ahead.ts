import { daysBetween, type IsoDate } from '../domain/dates/iso-date.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { CadenceSettings } from '../domain/settings/settings.js';

/** An event that comes soon, as something found for today's list. */
interface EventAhead {
  readonly kind: 'event_ahead';
  readonly why: string;
  readonly since: IsoDate;
}

/** Events that come within the days that today's list looks ahead, that of today among them. */
export function eventsAhead(
  resources: readonly Resource[],
  { today, cadence }: { readonly today: IsoDate; readonly cadence: CadenceSettings },
): EventAhead[] {
  return resources
    .filter(
      ({ kind, on }) => kind === 'event' && on >= today && daysBetween(today, on) <= cadence.lookAheadDays,
    )
    .map(({ title, on }) => ({ kind: 'event_ahead', why: `event on ${on}: ${title}`, since: on }));
}
