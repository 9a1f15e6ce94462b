import type { Moment } from './dates.js';

/**
 * `instantAsText` gives a moment as ISO 8601: in UTC (`2025-03-04T08:15:03Z`) where its zone is known, from the value
 * itself or from `zone` (an IANA name, `UTC`, or an offset); else as local time without one; else the date alone.
 */
export function instantAsText(moment: Moment, zone?: string): string {
  if (moment.time === undefined) return moment.date;
  const local = `${moment.date}T${moment.time}`;
  const known = moment.zone ?? zone;
  const asUtc = Date.parse(`${local}Z`);
  const offset = known === undefined ? undefined : minutesEastOf(known, asUtc);
  return offset === undefined || Number.isNaN(asUtc)
    ? local
    : `${new Date(asUtc - offset * 60_000).toISOString().slice(0, 19)}Z`;
}

/** Minutes that a zone is ahead of UTC when its own clocks show `localAsUtc`; `undefined` for an unknown zone. */
function minutesEastOf(zone: string, localAsUtc: number): number | undefined {
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const guess = zoneOffset(zone, localAsUtc);
  return guess === undefined ? undefined : zoneOffset(zone, localAsUtc - guess * 60_000);
}

function zoneOffset(zone: string, instant: number): number | undefined {
  try {
    const shown = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
      instant,
    );
    const name = shown.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}
