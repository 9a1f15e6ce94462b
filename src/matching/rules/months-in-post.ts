import { monthsBetween } from '../../domain/dates/iso-date.js';
import { isMentor } from '../../domain/people/participant.js';
import { fullName } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import { firstFew } from '../../domain/text/first-few.js';
import { forbiddenMentors } from './forbidden-pairs.js';
import { type Rule, switchedOffBy } from './rule.js';

/** How many people are named. */
const MOST_TOLD = 10;

/** A mentor must have been in post for so many months; one whose start is not known cannot show it. */
export const monthsInPost: Rule = {
  name: 'months in post',
  binding: 'chosen',
  holds: ({ settings }) => settings.rules.minimumMonthsInPost > 0,
  switch: {
    ...switchedOffBy({ minimumMonthsInPost: 0 }),
    looser: (settings) => {
      const months = Math.floor(settings.rules.minimumMonthsInPost / 2);
      return months === 0
        ? undefined
        : {
            ...{
              words: `With ${months} months in post required of a mentor instead of ${settings.rules.minimumMonthsInPost}`,
            },
            settings: { ...settings, rules: { ...settings.rules, minimumMonthsInPost: months } },
          };
    },
  },
  gaps: ({ participants, settings }) => {
    const mentors = participants.filter(({ role }) => isMentor(role));
    const unknown = mentors.filter(({ person }) => person.hiredOn === null);
    return unknown.length === 0
      ? []
      : [
          {
            words: `The start of ${unknown.length} of ${counted(mentors.length, 'mentor', 'mentors')} is not on record, and ${settings.rules.minimumMonthsInPost} months in post are required of a mentor: they are not matched: ${firstFew(unknown, MOST_TOLD, ({ person }) => fullName(person))}.`,
            remedy: 'Import a roster with a column of hire dates.',
            kind: 'remark' as const,
          },
        ];
  },
  forbids: (context) => {
    const { onDate, settings } = context.input;
    const asked = settings.rules.minimumMonthsInPost;
    return forbiddenMentors(context, {
      counted: `not known to be ${asked} months in post`,
      excludes: ({ person }) => person.hiredOn === null || monthsBetween(person.hiredOn, onDate) < asked,
      words: ({ person }) =>
        person.hiredOn === null
          ? `${fullName(person)}'s start is not known, and ${asked} months in post are required of a mentor`
          : `${fullName(person)} is ${monthsBetween(person.hiredOn, onDate)} months in post; ${asked} are required of a mentor`,
    });
  },
};
