import { fullName } from '../../domain/people/person.js';
import { meetingModeOf } from '../criteria/meeting-mode.js';
import { type Forbidding, type Rule, type RuleContext, switchedOffBy } from './rule.js';

function oppositeModes(context: RuleContext): Forbidding {
  const { mentees, mentors } = context;
  const onlyInPerson: number[] = [];
  const onlyByVideo: number[] = [];
  for (const [mentor, { person }] of mentors.entries()) {
    const mode = meetingModeOf(person);
    if (mode === null || (mode.inPerson && mode.video)) continue;
    (mode.video ? onlyByVideo : onlyInPerson).push(mentor);
  }
  return {
    counted: 'meeting in another way than they can',
    excludes: (mentee) => {
      const person = mentees[mentee];
      const mode = person === undefined ? null : meetingModeOf(person);
      if (mode === null || (mode.inPerson && mode.video)) return [];
      return mode.video ? onlyInPerson : onlyByVideo;
    },
    words: (mentee, mentor) => {
      const [own, theirs] = [mentees[mentee], mentors[mentor]?.person];
      if (own === undefined || theirs === undefined) return '';
      const [inPerson, byVideo] = meetingModeOf(own)?.video === true ? [theirs, own] : [own, theirs];
      return `${fullName(inPerson)} meets only in person, ${fullName(byVideo)} only by video`;
    },
  };
}

/** Forbids a pair of whom one meets only in person and the other only by video; someone who did not say meets either way. */
export const compatibleModes: Rule = {
  name: 'meeting mode',
  binding: 'chosen',
  looksAt: () => ['mode'],
  holds: ({ settings }) => settings.rules.compatibleModes === true,
  switch: switchedOffBy({ compatibleModes: false }),
  forbids: oppositeModes,
};
