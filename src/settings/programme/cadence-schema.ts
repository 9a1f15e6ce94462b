import * as v from 'valibot';
import { numberFrom, section, wholeNumber } from '../reading/schema-values.js';

const days = (description: string) => wholeNumber({ least: 1, most: 3650 }, description);

/** What stands in mentor.yaml where the programme asks for no surveys. */
export const NEVER = 'never';

/** When mentor.yaml says that a pairing needs attention. */
export const cadenceInSchema = section('When a pairing needs attention. Days are calendar days.', {
  first_meeting_within_days: days('The first meeting should be held within this many days of the start.'),
  warn_first_meeting_after_days: days(
    'mentor today tells this many days after the start that the first meeting is due.',
  ),
  fit_check_after_days: days(
    'This many days after the first meeting, mentor today asks for what each side says of the fit.',
  ),
  check_in_every_days: days('A check-in is expected about this often.'),
  amber_after: numberFrom(
    1,
    'Attention is due after this many times check_in_every_days without a check-in.',
  ),
  red_after: numberFrom(
    1,
    'Attention is overdue after this many times check_in_every_days without a check-in.',
  ),
  silent_after_days: days('After this many days of silence, ending the pairing is suggested.'),
  pause_at_most_days: days('After this many days of a pause, mentor today asks whether the pairing goes on.'),
  survey_after_days: v.optional(
    v.pipe(
      v.union([v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), v.picklist([NEVER])]),
      v.description(
        'This many days after the start, mentor today asks which side has answered no survey; never if you run none.',
      ),
    ),
  ),
  survey_every_days: days('This many days after its last answer, each side is asked again.'),
  look_ahead_days: days(
    'mentor today tells of starts, last days in post and ends of leave this many days before.',
  ),
  look_again_after_days: days(
    'This many days after mentor done, mentor today tells again of what is still so.',
  ),
  answer_invitation_within_days: days(
    'This many days after an invitation, mentor today tells who has not answered.',
  ),
  training_ends_within_days: days(
    'This many days before a course runs out for somebody, mentor today tells.',
  ),
  low_rating: wholeNumber({ least: 1, most: 5 }, 'A rating of this or less (of 5) asks you to get in touch.'),
});
