import type { MeetingOfCircle } from '../../../domain/circles/circle.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import { changesAsContent, type ReviewFacts } from './changes-of-reviews.js';

/** A meeting of a pairing, or of a circle. */
export type MeetingFacts = ReviewFacts | MeetingOfCircle;

/** Whether it is a circle that met. */
export function isOfCircle(facts: MeetingFacts): facts is MeetingOfCircle {
  return 'circleId' in facts;
}

/** A meeting as it is on record. */
export type MeetingOnRecord = (CheckIn & Pick<ReviewFacts, 'changed'>) | MeetingOfCircle;

/** What is told of a meeting, to set two of them side by side. */
export function meetingInWords(facts: MeetingFacts): string {
  const said = isOfCircle(facts)
    ? [
        facts.minutes === null ? null : `${facts.minutes} min`,
        facts.present === null ? null : `${facts.present} present`,
      ]
    : [
        facts.kind === 'informal' ? null : facts.kind,
        facts.minutes === null ? null : `${facts.minutes} min`,
        facts.mode?.replaceAll('_', ' '),
        facts.topics.join('; '),
        facts.note,
        facts.byCount === undefined ? null : `${facts.byCount.meetings} meetings`,
        facts.reportedBy === undefined ? null : `told by ${facts.reportedBy}`,
        ...changesAsContent(facts.changed),
      ];
  return said.filter(Boolean).join(', ') || 'nothing more';
}

/** A meeting by whose it was, and when. */
export function meetingNamed(facts: MeetingFacts): string {
  return `${isOfCircle(facts) ? `circle ${facts.circleId}` : `pairing ${facts.pairingId}`} on ${facts.heldOn}`;
}
