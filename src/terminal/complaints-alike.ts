import { addToList } from '../domain/add-to-list.js';
import type { Complaint } from '../errors.js';

/** Complaints that say the same of several lines of a file: the first, and the lines of the others. */
export interface ComplaintsAlike {
  readonly first: Complaint;
  readonly others: readonly number[];
}

/** Said of fewer lines than this, a complaint is repeated for each. */
const ENOUGH_TO_GATHER = 3;
/** Stretches of lines that are named; the lines of the others are only counted. */
const NAMED_STRETCHES = 6;

/** What a complaint says, and of which column; undefined where it stands in no line, or shows what stands there. */
function saidIn({ source, line, at, field, message, remedy, excerpt }: Complaint): string | undefined {
  if (line === undefined || at !== undefined || excerpt !== undefined) return undefined;
  return JSON.stringify([source, field ?? null, message, remedy ?? null]);
}

/** Complaints, each once where it is said of many lines; in the order in which each is first made. */
export function complaintsAlike(complaints: readonly Complaint[]): ComplaintsAlike[] {
  const linesOf = new Map<string, number[]>();
  for (const complaint of complaints) {
    const said = saidIn(complaint);
    if (said === undefined || complaint.line === undefined) continue;
    addToList(linesOf, said, complaint.line);
  }
  const gathered = new Set<string>();
  return complaints.flatMap((first) => {
    const said = saidIn(first) ?? '';
    const lines = linesOf.get(said) ?? [];
    if (lines.length < ENOUGH_TO_GATHER) return [{ first, others: [] }];
    if (gathered.has(said)) return [];
    gathered.add(said);
    return [{ first, others: lines.slice(1) }];
  });
}

/** Lines that follow one another, as one stretch: 19 to 34. */
function stretchesOf(lines: readonly number[]): (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] + 1 === line) last[1] = line;
    else stretches.push([line, line]);
  }
  return stretches;
}

/** `The same in 17 other lines: 20 to 34, 36 and 38.` Nothing where there is none. */
export function alsoInLines(lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const stretches = stretchesOf(lines);
  const named = stretches
    .slice(0, NAMED_STRETCHES)
    .map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
  const rest = stretches.slice(NAMED_STRETCHES).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const last = rest === 0 ? (named.pop() ?? '') : `${rest} more`;
  return [
    `  The same in ${lines.length} other lines: ${named.length === 0 ? last : `${named.join(', ')} and ${last}`}.`,
  ];
}
