import { addDays, daysBetween, type IsoDate } from '../dates/iso-date.js';
import { CIRCLE_SIZES } from '../settings/circle-settings.js';
import type { CadenceSettings } from '../settings/settings.js';
import { counted } from '../text/counted.js';
import { type Circle, isCircleOpen, lastMeetingOn } from './circle.js';

export const CIRCLE_HEALTHS = [
  'at_risk',
  'needs_attention',
  'on_track',
  'too_early',
  'no_data',
  'planned',
  'closed',
] as const;
/** How a circle does: the words of pairings, and closed. */
export type CircleHealthLevel = (typeof CIRCLE_HEALTHS)[number];

export interface CircleHealth {
  readonly level: CircleHealthLevel;
  /** Why, in words; empty where there is nothing to say. */
  readonly reasons: readonly string[];
  /** The first day on which a meeting was late; null where none is. */
  readonly since: IsoDate | null;
}

/** What the health of circles goes by. */
export interface CircleCadence {
  readonly today: IsoDate;
  readonly cadence: Pick<CadenceSettings, 'firstMeetingWithinDays' | 'amberAfter' | 'redAfter'>;
  readonly meetEveryDays: number;
  /** Members at least, unless the circle was formed with fewer. */
  readonly least: number;
}

/** How a circle does, by the measure of pairings: its first meeting, then the days since the last; and whether it is still large enough. */
export function circleHealth(circle: Circle, membersInPost: number, known: CircleCadence): CircleHealth {
  const { today } = known;
  const least = leastOf(circle, known);
  if (circle.formedOn > today) return { level: 'planned', reasons: [], since: null };
  if (!isCircleOpen(circle, today)) return { level: 'closed', reasons: [], since: null };
  const meetings = healthByMeetings(circle, known);
  if (membersInPost >= least) return meetings;
  const reason = `${counted(membersInPost, 'member is', 'members are')} left, and a circle should have at least ${least}`;
  const level = meetings.level === 'at_risk' ? 'at_risk' : 'needs_attention';
  return { level, reasons: [...meetings.reasons, reason], since: meetings.since };
}

/** A circle that was formed smaller than is usual (`--size 4..6`) is small only once it has lost somebody. */
function leastOf({ members, formedOn }: Circle, { least }: CircleCadence): number {
  const founders = members.filter(
    ({ joinedOn, outFrom }) => joinedOn <= formedOn && (outFrom === null || outFrom > formedOn),
  ).length;
  return founders < CIRCLE_SIZES.least ? least : Math.min(least, founders);
}

function healthByMeetings(circle: Circle, { today, cadence, meetEveryDays }: CircleCadence): CircleHealth {
  const last = lastMeetingOn(circle, today);
  if (last === undefined) {
    const late = addDays(circle.formedOn, cadence.firstMeetingWithinDays + 1);
    return today < late
      ? { level: 'too_early', reasons: [], since: null }
      : {
          level: 'no_data',
          reasons: [`formed on ${circle.formedOn}, and no meeting is recorded`],
          since: late,
        };
  }
  const days = daysBetween(last.heldOn, today);
  const amber = Math.ceil(cadence.amberAfter * meetEveryDays);
  if (days < amber) return { level: 'on_track', reasons: [], since: null };
  return {
    level: days >= Math.ceil(cadence.redAfter * meetEveryDays) ? 'at_risk' : 'needs_attention',
    reasons: [`last met on ${last.heldOn}, ${days} days ago`],
    since: addDays(last.heldOn, amber),
  };
}
