import { fullName } from '../../domain/people/person.js';
import { nearest } from '../../domain/text/nearest.js';
import { valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MentorPlaces } from '../round/lineup.js';
import { forbiddenMentors } from './forbidden-pairs.js';
import { type Rule, switchedOffBy } from './rule.js';

function nearestTraining(asked: string, onRecord: ReadonlySet<string>): string {
  const guess = nearest(asked, onRecord);
  if (guess !== undefined) return `Did you mean "${guess}"?`;
  return onRecord.size === 0
    ? 'Import a roster with a column "training".'
    : `On record are ${[...onRecord].sort().slice(0, 10).join(', ')}.`;
}

/** A mentor must have every training asked for among the values of their attribute `training`. */
export const requiredTraining: Rule = {
  name: 'training',
  binding: 'chosen',
  looksAt: () => ['training'],
  holds: ({ settings }) => (settings.rules.requiredTraining ?? []).length > 0,
  switch: switchedOffBy({ requiredTraining: [] }),
  gaps: ({ participants, settings }) => {
    const terms = new TermBook(settings.synonyms);
    const onRecord = participants.flatMap(({ person }) => valuesOf(person, 'training'));
    const known = new Set(onRecord.map((each) => terms.idOf(each)));
    const missing = (settings.rules.requiredTraining ?? []).filter((each) => !known.has(terms.idOf(each)));
    return missing.map((each) => ({
      words: `Nobody who takes part has done "${each}", which required_training asks of every mentor, so no pair is possible.`,
      remedy: nearestTraining(each, new Set(onRecord)),
      kind: 'fault' as const,
    }));
  },
  forbids: (context) => {
    const required = context.input.settings.rules.requiredTraining ?? [];
    const missingFor = ({ person }: MentorPlaces): readonly string[] => {
      const had = new Set(valuesOf(person, 'training').map((each) => context.terms.idOf(each)));
      return required.filter((each) => !had.has(context.terms.idOf(each)));
    };
    return forbiddenMentors(context, {
      counted: 'without the training asked for',
      excludes: (mentor) => missingFor(mentor).length > 0,
      words: (mentor) => `${fullName(mentor.person)} has not done: ${missingFor(mentor).join(', ')}`,
    });
  },
};
