import { bareName, type Person, personKey } from '../../../domain/people/person.js';
import { type FitPart, judgedShare } from '../../../domain/rounds/run.js';
import type { Change } from '../../../matching/answers/exact-changes.js';
import type { InStage } from '../../../matching/answers/explain-round.js';
import type { WhyMentee, WhyPair } from '../../../matching/answers/explain-why.js';
import type { Problem } from '../../../matching/problem/problem.js';
import { fitPartsAsValue } from '../../output/fit-parts-as-value.js';

/** Keys in snake_case, people as {key, name}, fits 0–1. */
type Value = Readonly<Record<string, unknown>>;

function personValue(person: Person | undefined): Value | null {
  return person === undefined ? null : { key: personKey(person), name: bareName(person) };
}

function changeValue(problem: Problem, change: Change | null | undefined): Value | null {
  if (change === null || change === undefined) return null;
  const mentorValue = (at: number) => personValue(problem.mentors[at]?.person);
  return {
    matched: change.matched,
    ...(change.inOrder === undefined
      ? {}
      : {
          in_order: change.inOrder.map(({ name, total }) => ({ criterion: name, total: total / 1_000_000 })),
        }),
    total_fit: change.total / 1_000_000,
    ...(change.switched === undefined ? {} : { pairings_changed: change.switched }),
    ...(change.empty === undefined ? {} : { minimum_places_empty: change.empty }),
    moves: change.moves.map(({ mentee, from, to }) => ({
      mentee: personValue(problem.mentees[mentee]),
      from: mentorValue(from),
      to: mentorValue(to),
    })),
  };
}

function fitValue({ fit, parts }: { fit: number | null; parts: readonly FitPart[] }): Value {
  return { fit, judged: judgedShare(parts), parts: fitPartsAsValue(parts) };
}

/** Why a mentee has the mentor they have, or none, for scripts. */
export function whyMenteeValue(why: WhyMentee & InStage): Value {
  const { problem, mentorNumber } = why;
  const { mentee, own, words, competitors, ifForbidden, alternatives } = why;
  return {
    mentee: personValue(mentee),
    mentor: own === null ? null : personValue(own.mentor),
    mentor_number: mentorNumber,
    ...(own === null ? { fit: null, parts: [] } : fitValue(own)),
    words,
    if_forbidden: changeValue(problem, ifForbidden),
    competitors:
      competitors === null
        ? null
        : {
            mentees: competitors.mentees.map(personValue),
            mentors: competitors.mentors.map(personValue),
            places: competitors.places,
          },
    alternatives: alternatives.map((each) => ({
      mentor: personValue(each.mentor),
      ...fitValue(each),
      words: each.words,
      if_forced: changeValue(problem, each.change),
    })),
  };
}

/** Why a mentee does not have a certain mentor, or does, for scripts. */
export function whyPairValue(why: WhyPair & InStage): Value {
  const { problem, mentorNumber } = why;
  const { mentee, mentor, isPaired, forbiddenBy, words, change } = why;
  return {
    mentee: personValue(mentee),
    mentor: personValue(mentor),
    is_paired: isPaired,
    mentor_number: mentorNumber,
    forbidden_by: forbiddenBy,
    ...fitValue(why),
    words,
    [isPaired ? 'if_forbidden' : 'if_forced']: changeValue(problem, change),
  };
}
