import { consentsNobodyHas } from '../../../matching/answers/consents-nobody-has.js';
import { noticesOf, notLookedAt } from '../../../matching/answers/notices.js';
import { untrainedMentors } from '../../../matching/answers/untrained-mentors.js';
import type { Notice } from '../../../matching/round/notice.js';
import type { Programme } from '../loading/load-programme.js';
import { matchingInputToday } from './matching-input-today.js';

/** Which rules of the programme cannot see what they need, and what meets nothing on record. */
export function programmeNotices(programme: Programme): readonly Notice[] {
  const input = matchingInputToday(programme);
  return [
    ...noticesOf(input),
    ...untrainedMentors(input, programme.training.courses),
    ...consentsNobodyHas(programme.settings, programme.people),
  ];
}

/** The same, and what nothing looks at: for whoever sees the programme's data for the first time. */
export function firstNotices(programme: Programme): readonly Notice[] {
  return [...programmeNotices(programme), ...notLookedAt(matchingInputToday(programme))];
}
