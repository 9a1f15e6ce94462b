import { type Settings, USUAL_GROUPS } from './settings.js';

/** Keys of settings of the matching whose values are names of columns. */
const NAMES_COLUMNS = /attributes?$|^(?:askedIn|whereAsked|mentorsDifferIn)$/i;

/** Every column that settings of the matching name, wherever they do. */
export function attributesNamedIn(value: unknown, key = ''): ReadonlySet<string> {
  if (typeof value === 'string') return new Set(NAMES_COLUMNS.test(key) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  const inner: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((each: unknown) => [key, each])
    : value instanceof Map
      ? [...value]
      : Object.entries(value);
  return new Set(inner.flatMap(([name, each]) => [...attributesNamedIn(each, String(name))]));
}

/** Every column that the settings of a programme name. */
export function attributesNamed({
  matching,
  circles,
  directory,
  letters,
  milestones,
  report,
  sensitive,
}: Pick<
  Settings,
  'matching' | 'circles' | 'directory' | 'letters' | 'milestones' | 'report' | 'sensitive'
>): ReadonlySet<string> {
  const agreed = [directory.agreedIn, letters.agreedIn, milestones.celebrateIf].flatMap(
    (attribute) => attribute ?? [],
  );
  return new Set([
    ...attributesNamedIn(matching),
    ...circles.mix,
    ...circles.same,
    circles.timesIn,
    ...report.groups.filter((column) => !USUAL_GROUPS.includes(column) && column !== 'unit'),
    ...agreed,
    ...sensitive.keys(),
  ]);
}
