import { withAcceptedMentors } from '../../../domain/recruiting/application.js';
import { peopleWithTraining } from '../../../domain/training/people-with-training.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import { participantsOf } from '../../../store/people/participations.js';
import type { Programme } from '../loading/load-programme.js';

/** What a matching of the round would depend on, were it computed today. */
export function matchingInputToday(programme: Programme) {
  const {
    training,
    round,
    participations,
    pairings,
    namedRules,
    leftOverBefore,
    settings,
    applicants,
    today,
  } = programme;
  const people = peopleWithTraining(programme.people, training, today);
  return {
    people,
    participants: withAcceptedMentors(
      participantsOf(people, participations),
      applicants,
      settings.applications,
    ),
    pairings,
    ...(round.kind === undefined ? {} : { kind: round.kind }),
    namedRules,
    leftOverBefore,
    locked: [],
    vetoed: [],
    settings: settings.matching,
    onDate: today,
    seed: 0,
  } satisfies MatchingInput;
}
