/** A time of day and, where it is written, its zone. */
export interface TimeOfDay {
  /** `HH:MM:SS`, 24 hours. */
  readonly time: string;
  /** `Z` or `+01:00`. */
  readonly zone?: string;
}

const SHAPE =
  /^(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?\s?m\.?)?\s*(z|utc|(?:gmt|utc)?\s?([+\-\u2212])(\d{1,2}):?(\d{2})?|gmt)?(?:\s*(?:uhr))?$/iu;

/** `parseTime` reads `15:33:45`, `3:33 PM`, `09:15:03Z`, `9:15:03 AM GMT+1`; fractions of seconds are dropped. */
export function parseTime(text: string): TimeOfDay | undefined {
  const parts = SHAPE.exec(text.trim());
  if (parts === null) return undefined;
  const [, hourText, minute = '', second = '00', half, zone, sign, zoneHours, zoneMinutes = '00'] = parts;
  const hour = hourOf(Number(hourText), half?.toLowerCase());
  if (hour === undefined || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${minute}:${second}`;
  if (zone === undefined) return { time };
  if (zoneHours === undefined || Number(zoneHours) + Number(zoneMinutes) === 0) return { time, zone: 'Z' };
  if (Number(zoneHours) > 14 || Number(zoneMinutes) > 59) return undefined;
  return { time, zone: `${sign === '+' ? '+' : '-'}${zoneHours.padStart(2, '0')}:${zoneMinutes}` };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
