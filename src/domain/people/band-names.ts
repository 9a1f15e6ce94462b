import { bandName } from './band.js';

/** Names bands as `bandName` does, reading each text once: a large roster has few of them. */
export function bandNames(): (band: string | null) => string | null {
  const names = new Map<string, string>();
  return (band) => {
    if (band === null) return null;
    const known = names.get(band) ?? bandName(band);
    names.set(band, known);
    return known;
  };
}
