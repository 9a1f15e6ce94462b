import type * as v from 'valibot';
import { CIRCLE_SIZES, type CircleSettings, DEFAULT_CIRCLES } from '../../domain/settings/circle-settings.js';
import { column, columns, section, wholeNumber } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** How mentor.yaml says that circles are formed. */
export const circlesInSchema = section('Peer circles: mentor circle form.', {
  size_least: wholeNumber(CIRCLE_SIZES, 'People in a circle, at least.'),
  size_most: wholeNumber(CIRCLE_SIZES, 'People in a circle, at most.'),
  mix: columns('Columns in which the members of a circle are to differ, such as [profession].'),
  same: columns('Columns in which they are to be alike, such as [shift].'),
  times_in: column('The column with the times at which people can meet.'),
  meet_every_days: wholeNumber({ least: 1, most: 3650 }, 'A circle is to meet about this often.'),
});

type CirclesInFile = v.InferOutput<typeof circlesInSchema>;

/** What it amounts to, the defaults filled in; complains of sizes that cannot be. */
export function circlesOf(file: CirclesInFile, complain: PathComplaint): CircleSettings {
  const least = file?.size_least ?? Math.min(DEFAULT_CIRCLES.least, file?.size_most ?? DEFAULT_CIRCLES.least);
  const most = file?.size_most ?? Math.max(DEFAULT_CIRCLES.most, least);
  if (least > most)
    complain(['circles', 'size_most'], {
      message: `size_least (${least}) is more than size_most (${most}).`,
      remedy: 'Give size_least the smaller number.',
    });
  return {
    least,
    most,
    mix: file?.mix ?? DEFAULT_CIRCLES.mix,
    same: file?.same ?? DEFAULT_CIRCLES.same,
    timesIn: file?.times_in ?? DEFAULT_CIRCLES.timesIn,
    meetEveryDays: file?.meet_every_days ?? DEFAULT_CIRCLES.meetEveryDays,
  };
}

/** The same as mentor.yaml spells it. */
export function circlesInFile(circles: CircleSettings): CirclesInFile {
  return {
    size_least: circles.least,
    size_most: circles.most,
    mix: [...circles.mix],
    same: [...circles.same],
    times_in: circles.timesIn,
    meet_every_days: circles.meetEveryDays,
  };
}
