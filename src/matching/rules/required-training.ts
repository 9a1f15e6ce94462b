import { isMentor } from '../../domain/people/participant.js';
import { fullName } from '../../domain/people/person.js';
import { counted } from '../../domain/text/counted.js';
import { nearest } from '../../domain/text/nearest.js';
import { valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import type { MentorPlaces } from '../round/lineup.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { listed, type Unmet } from '../round/unmet-cells.js';
import { forbiddenMentors } from './forbidden-pairs.js';
import { type Rule, switchedOffBy } from './rule.js';

function nearestTraining(asked: string, onRecord: ReadonlySet<string>): string {
  const guess = nearest(asked, onRecord);
  if (guess !== undefined) return `Did you mean "${guess}"?`;
  return onRecord.size === 0
    ? 'Import a roster with a column "training", or record who has done it: mentor training add, then done.'
    : `On record are ${[...onRecord].sort().slice(0, 10).join(', ')}.`;
}

/** Trainings of mentors that are most likely one asked for, written otherwise: they count as not done until somebody corrects them. */
function nearlyDone(
  { participants }: MatchingInput,
  required: readonly string[],
  terms: TermBook,
): readonly Notice[] {
  const known = new Set(required.map((each) => terms.idOf(each)));
  const unmet = participants.flatMap(({ person, role }): Unmet[] => {
    if (!isMentor(role)) return [];
    const had = valuesOf(person, 'training');
    const done = new Set(had.map((text) => terms.idOf(text)));
    const lacking = required.filter((each) => !done.has(terms.idOf(each)));
    return had.flatMap((text): Unmet[] => {
      const guess = known.has(terms.idOf(text)) ? undefined : nearest(text, lacking);
      return guess === undefined ? [] : [{ person, text, guess }];
    });
  });
  if (unmet.length === 0) return [];
  return [
    {
      words: `${counted(unmet.length, 'training of a mentor is', 'trainings of mentors are')} near to one that required_training asks for, and ${unmet.length === 1 ? 'counts' : 'count'} as another: ${listed(unmet)}.`,
      remedy: 'Correct the cells, or name both under synonyms.',
      kind: 'fault',
    },
  ];
}

/** A mentor must have every training asked for among the values of their attribute `training`. */
export const requiredTraining: Rule = {
  name: 'training',
  binding: 'chosen',
  looksAt: () => ['training'],
  holds: ({ settings }) => (settings.rules.requiredTraining ?? []).length > 0,
  switch: switchedOffBy({ requiredTraining: [] }),
  gaps: (input) => {
    const { participants, settings } = input;
    const terms = new TermBook(settings.synonyms);
    const onRecord = participants.flatMap(({ person }) => valuesOf(person, 'training'));
    const known = new Set(onRecord.map((each) => terms.idOf(each)));
    const missing = (settings.rules.requiredTraining ?? []).filter((each) => !known.has(terms.idOf(each)));
    const none = missing.map((each) => ({
      words: `Nobody who takes part has done "${each}", which required_training asks of every mentor, so no pair is possible.`,
      remedy: nearestTraining(each, new Set(onRecord)),
      kind: 'fault' as const,
    }));
    const doneBySome = (settings.rules.requiredTraining ?? []).filter((each) => known.has(terms.idOf(each)));
    return [...none, ...nearlyDone(input, doneBySome, terms)];
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
