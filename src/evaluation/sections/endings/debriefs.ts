import { addDays, type IsoDate } from '../../../domain/dates/iso-date.js';
import type { PeriodFacts } from '../../facts/period-facts.js';
import { type Metric, shareOf } from '../../metric.js';

/** What an early end was about is asked, or said, within so many days. */
export const DEBRIEF_DAYS = 28;

/** Of pairings that ended before they were completed, those of which a side was heard, or something was noted as done, soon after. */
export function debriefed({ input, period }: PeriodFacts): Metric {
  const ends = new Map<number, IsoDate>();
  for (const { id, status, endedOn } of input.pairings) {
    if (status !== 'ended' || endedOn === null) continue;
    const day = addDays(endedOn, DEBRIEF_DAYS);
    if (day >= period.from && day <= period.until) ends.set(id, endedOn);
  }
  const isSoonAfter = (id: number, on: IsoDate) => {
    const endedOn = ends.get(id);
    return endedOn !== undefined && on >= endedOn && on <= addDays(endedOn, DEBRIEF_DAYS);
  };
  const heard = new Set(
    [
      ...input.feedback.filter(({ pairingId, givenOn }) => isSoonAfter(pairingId, givenOn)),
      ...input.followUps.filter(({ kind, pairingId, on }) => kind === 'done' && isSoonAfter(pairingId, on)),
    ].map(({ pairingId }) => pairingId),
  );
  return shareOf(
    { name: 'debriefed', label: `Early ends followed up within ${DEBRIEF_DAYS} days` },
    { part: heard.size, whole: ends.size },
  );
}
