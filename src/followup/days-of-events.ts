import type { DayOfPairing, PairingInCalendar } from './day-of-pairing.js';

/** Events that go with the pairing, from today on; withdrawn once it is over. A pause moves no event. */
export function daysOfEvents({ resources, today, isOver }: PairingInCalendar): DayOfPairing[] {
  return resources
    .filter(({ kind, on }) => kind === 'event' && on >= today)
    .map(({ id, title, address, on }) => ({
      kind: 'event',
      number: id,
      day: on,
      what: 'Event',
      details: address === null ? title : `${title} (${address})`,
      sequence: Number(isOver),
      isWithdrawn: isOver,
    }));
}
