import { type Circle, circlesCalled, isCircleOpen } from '../../domain/circles/circle.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { StateError } from '../../errors.js';

/** The circle meant, by its number or its whole name. @throws StateError where there is none, or several have that name. */
export function circleNamed(text: string, circles: readonly Circle[]): Circle {
  const [only, another] = circlesCalled(text, circles);
  if (only === undefined)
    throw new StateError(
      `There is no circle "${text}".`,
      'mentor circle list shows them with their numbers.',
    );
  if (another !== undefined)
    throw new StateError(
      `Several circles are called "${text}".`,
      `Name it by its number: ${only.id}, ${another.id} …`,
    );
  return only;
}

/** The same of one that goes on. @throws StateError also for one that is closed, or not formed yet. */
export function openCircleNamed(text: string, circles: readonly Circle[], today: IsoDate): Circle {
  const circle = circleNamed(text, circles);
  if (isCircleOpen(circle, today)) return circle;
  throw new StateError(
    circle.closedOn === null || circle.formedOn > today
      ? `Circle ${circle.id} was formed on ${circle.formedOn}, after ${today}.`
      : `Circle ${circle.id} was closed on ${circle.closedOn}.`,
    'mentor circle list shows how each stands.',
  );
}
