import { addToList } from '../../domain/add-to-list.js';
import { fullName } from '../../domain/people/person.js';
import { type Forbidding, type Rule, type RuleContext, switchedOffBy } from './rule.js';

function colleagues(context: RuleContext): Forbidding {
  const { mentees, mentors, terms } = context;
  const idOf = (text: string | null) => (text === null ? -1 : terms.idOf(text));
  const mentorsByUnit = new Map<number, number[]>();
  const mentorSites = mentors.map(({ person }) => idOf(person.site));
  mentors.forEach(({ person }, mentor) => {
    const unit = idOf(person.unit);
    if (unit >= 0) addToList(mentorsByUnit, unit, mentor);
  });
  return {
    counted: 'in their unit',
    excludes: (mentee) => {
      const site = idOf(mentees[mentee]?.site ?? null);
      return (mentorsByUnit.get(idOf(mentees[mentee]?.unit ?? null)) ?? []).filter((mentor) => {
        const other = mentorSites[mentor] ?? -1;
        return site < 0 || other < 0 || site === other;
      });
    },
    words: (mentee) => {
      const person = mentees[mentee];
      return person === undefined ? '' : `Both work in ${person.unit ?? ''}, the unit of ${fullName(person)}`;
    },
  };
}

/** Forbids two people of the same unit. Units of one name at two different sites are two units. */
export const sameUnit: Rule = {
  name: 'same unit',
  binding: 'chosen',
  looksAt: () => ['unit'],
  holds: ({ settings }) => settings.rules.sameUnit,
  switch: switchedOffBy({ sameUnit: false }),
  forbids: colleagues,
};
