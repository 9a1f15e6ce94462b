import { nearest } from '../../../domain/text/nearest.js';
import type { Course } from '../../../domain/training/course.js';
import { StateError } from '../../../errors.js';

/** The course meant, by its number or its whole name. @throws StateError where there is none. */
export function courseNamed(text: string, courses: readonly Course[]): Course {
  const wanted = text.trim().toLowerCase();
  const found =
    courses.find(({ name }) => name.toLowerCase() === wanted) ??
    courses.find(({ id }) => String(id) === wanted.replace(/^#/u, ''));
  if (found !== undefined) return found;
  const meant = nearest(
    text,
    courses.map(({ name }) => name),
  );
  throw new StateError(
    `There is no course "${text}".`,
    meant === undefined
      ? 'mentor training list shows them; mentor training add records one.'
      : `Did you mean "${meant}"?`,
  );
}
