import type { Context } from '../../../context.js';
import { withAcceptedMentors } from '../../../domain/recruiting/application.js';
import { peopleWithTraining } from '../../../domain/training/people-with-training.js';
import { consentsNobodyHas } from '../../../matching/answers/consents-nobody-has.js';
import { noticesOf, notLookedAt } from '../../../matching/answers/notices.js';
import type { MatchingInput } from '../../../matching/round/matching-input.js';
import type { Notice } from '../../../matching/round/notice.js';
import { participantsOf } from '../../../store/people/participations.js';
import type { Programme } from '../loading/load-programme.js';

/** What a matching of the round would depend on, were it computed today. */
export function matchingInputToday(programme: Programme, context: Context) {
  const { training, round, participations, pairings, namedRules, leftOverBefore, settings, applicants } =
    programme;
  const people = peopleWithTraining(programme.people, training, context.today);
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
    onDate: context.today,
    seed: 0,
  } satisfies MatchingInput;
}

/** Which rules of the programme cannot see what they need, and what meets nothing on record. */
export function programmeNotices(programme: Programme, context: Context): readonly Notice[] {
  return [
    ...noticesOf(matchingInputToday(programme, context)),
    ...consentsNobodyHas(programme.settings, programme.people),
  ];
}

/** The same, and what nothing looks at: for whoever sees the programme's data for the first time. */
export function firstNotices(programme: Programme, context: Context): readonly Notice[] {
  const input = matchingInputToday(programme, context);
  return [...noticesOf(input), ...notLookedAt(input)];
}
