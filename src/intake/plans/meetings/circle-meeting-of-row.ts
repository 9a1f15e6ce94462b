import {
  type Circle,
  circlesCalled,
  isWithinCircle,
  type MeetingOfCircle,
} from '../../../domain/circles/circle.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { RowValues } from '../../columns/row-values.js';
import { lengthReader } from '../../values/numbers/meeting-length.js';
import type { Reading } from '../../values/reading.js';

/** The meeting of a circle that a row tells of; null after a complaint. */
export function circleMeetingOf(
  values: RowValues,
  {
    called,
    circles,
    heldOn,
  }: { readonly called: string; readonly circles: readonly Circle[]; readonly heldOn: IsoDate | undefined },
): MeetingOfCircle | null {
  const minutes = values.read('minutes', lengthReader(values.heading('minutes'))) ?? null;
  const present = values.read('present', parsePresent) ?? null;
  const [circle, another] = circlesCalled(called, circles);
  if (circle === undefined)
    values.complain(
      'circle',
      `There is no circle "${called}".`,
      'mentor circle list shows their numbers and names.',
    );
  else if (another !== undefined)
    values.complain(
      'circle',
      `Several circles are called "${called}".`,
      `Write its number: ${circle.id}, ${another.id} …`,
    );
  else if (heldOn !== undefined && !isWithinCircle(circle, heldOn))
    values.complain(
      'held_on',
      `${heldOn} is not within the time of circle ${circle.id} (from ${circle.formedOn}${circle.closedOn === null ? '' : ` to ${circle.closedOn}`}).`,
      'Correct the date.',
    );
  if (circle === undefined || heldOn === undefined) return null;
  return { circleId: circle.id, heldOn, minutes, present };
}

function parsePresent(text: string): Reading<number> {
  if (/^[1-9]\d{0,3}$/u.test(text)) return { value: Number(text) };
  return { problem: `"${text}" is not a number of people.`, remedy: 'Write a whole number, or nothing.' };
}
