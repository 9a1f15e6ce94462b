import type { Context } from '../../context.js';
import { circleInWords, isWithinCircle } from '../../domain/circles/circle.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { capitalised } from '../../domain/text/capitalised.js';
import { counted } from '../../domain/text/counted.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { StateError, UsageError } from '../../errors.js';
import { closeCircle, listCircles, recordCircleMeeting } from '../../store/pairings/circles.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { circleNamed, openCircleNamed } from './circle-named.js';

export interface CircleMeetingOptions {
  readonly circle: string;
  readonly on?: IsoDate;
  readonly minutes?: number;
  readonly present?: number;
}

/**
 * Records a meeting of a circle, of one that is closed too.
 * @throws UsageError for a day that makes no sense, StateError where one is on record of that day.
 */
export async function addCircleMeeting(context: Context, options: CircleMeetingOptions): Promise<void> {
  const { today } = context;
  const on = options.on ?? today;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it when it was held.');
  const circle = await changingAndTelling(context, (db, note) => {
    const meant = circleNamed(options.circle, listCircles(db));
    if (!isWithinCircle(meant, on))
      throw new UsageError(
        `${on} is not within the time of circle ${meant.id} (${meant.formedOn} to ${meant.closedOn ?? today}).`,
      );
    if (meant.meetings.some(({ heldOn }) => heldOn === on))
      throw new StateError(`A meeting of circle ${meant.id} on ${on} is already on record.`);
    const facts = { heldOn: on, minutes: options.minutes ?? null, present: options.present ?? null };
    const id = recordCircleMeeting(db, { circleId: meant.id, ...facts }, context);
    note({ what: 'circle-meeting', action: 'created', ids: [id] });
    return meant;
  });
  const meetings = counted(circle.meetings.length + 1, 'meeting', 'meetings');
  context.note(`${capitalised(circleInWords(circle))} met on ${on}: ${meetings} on record.`);
}

export interface CloseCirclesOptions {
  readonly circles: readonly string[];
  readonly on?: IsoDate;
}

/** Closes circles: all of them, or none. @throws StateError for one that is closed already. */
export async function closeCircles(context: Context, options: CloseCirclesOptions): Promise<void> {
  const { today } = context;
  const on = options.on ?? today;
  if (on > today) throw new UsageError(`${on} is after today (${today}).`, 'Record it on the day.');
  const closed = await changingAndTelling(context, (db, note) => {
    const all = listCircles(db);
    const meant = [...new Set(options.circles.map((text) => openCircleNamed(text, all, today)))];
    for (const { id, formedOn, meetings } of meant) {
      const last = meetings.at(-1)?.heldOn;
      if (on < formedOn) throw new UsageError(`${on} is before circle ${id} was formed (${formedOn}).`);
      if (last !== undefined && on < last)
        throw new UsageError(`${on} is before circle ${id} last met (${last}).`);
      closeCircle(db, id, on);
    }
    note({ what: 'circle', action: 'closed', ids: meant.map(({ id }) => id) });
    return meant;
  });
  const which = inARow(closed.map(({ id }) => String(id)));
  context.note(
    closed.length === 1
      ? `Closed circle ${which} on ${on}. Its meetings stay on record.`
      : `Closed circles ${which} on ${on}. Their meetings stay on record.`,
  );
}
