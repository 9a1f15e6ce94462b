import type { PartialParticipation } from '../../../domain/people/participant.js';
import { firstFew, firstFewAtLength } from '../../../domain/text/first-few.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import type { Respondent, RespondentSet } from '../../responses/respondents.js';
import { parseCapacity } from '../../values/numbers/places-offered.js';
import { quoted } from '../../values/reading.js';
import { roleOfBoxes, roleOfRow } from '../roster/role-of-row.js';

/** The boxes of one question that asks for the role: which of them a respondent ticked. */
export type TickedRoles = (answers: Respondent['answers']) => readonly string[] | undefined;

/** How the role is asked with boxes, where it is. */
export function rolesInBoxes({ questions }: RespondentSet, { fields }: Mapping): TickedRoles {
  const place = fields.get('role')?.position;
  const index = questions.findIndex(({ positions }) => positions.length > 1 && positions[0] === place);
  return (answers) => (index < 0 || place === undefined ? undefined : (answers[index] ?? []));
}

/** Cells that do not say how many mentees, with their lines. */
export type PlacesUntold = Map<string, number[]>;

/**
 * How many mentees somebody takes. A cell that leaves it open decides neither who answered nor as what: the other answers count, and the cell
 * is told of.
 */
function placesIn(values: RowValues, untold: PlacesUntold): number | undefined {
  const written = values.text('capacity');
  const read = written === undefined ? undefined : parseCapacity(written);
  if (written === undefined || read?.problem === undefined) return values.read('capacity', parseCapacity);
  untold.set(written, [...(untold.get(written) ?? []), values.line]);
  return undefined;
}

/** The cells that leave open how many mentees, in a line that says how to tell it. */
export function placesUntoldInWords(untold: PlacesUntold, column: string): string[] {
  if (untold.size === 0) return [];
  const cells = [...untold].map(([text, lines]) => `${quoted(text)} (line ${firstFew(lines, SHOWN)})`);
  const [example] = untold.keys();
  return [
    `${column} does not say how many mentees in ${firstFewAtLength(cells, SHOWN)}; the other answers count. Say it once for the whole file with --map ${JSON.stringify(`${column}=capacity; ${example} as 1`)}, or of one person with mentor people edit PERSON --capacity 1.`,
  ];
}

const SHOWN = 5;

/** How somebody takes part by their own word; null where they say nothing of it. */
export function participationIn(
  values: RowValues,
  ticked: readonly string[] | undefined,
  untold: PlacesUntold,
): PartialParticipation | null {
  const role = ticked === undefined ? roleOfRow(values) : roleOfBoxes(values, ticked);
  const capacity = placesIn(values, untold);
  if (role === undefined && capacity === undefined) return null;
  return role === 'none'
    ? { role: null, capacity: null }
    : { role: role ?? null, capacity: capacity ?? null };
}
