import type { PersonFacts } from '../../../domain/people/person.js';
import { firstFew, firstFewAtLength } from '../../../domain/text/first-few.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { Row } from '../../table/read-table.js';
import type { DayReader } from '../../values/days/days-in-text.js';
import { mayBePresence, withoutRemarks } from '../../values/names/around-names.js';
import { noPersonIn } from '../../values/names/no-person.js';
import { hasFamilyFirst, isParticle, parsePersonName } from '../../values/names/person-names.js';
import { nameAsHeaded } from '../../values/names/surname-first.js';
import { quoted } from '../../values/reading.js';

const EXAMPLES = 3;
const NAMED = 5;

/** How likely it is that a name was divided otherwise than it is meant: those are shown first. */
function doubtOf(text: string): number {
  if (text.includes(',')) return 0;
  const words = text.split(/\s+/u);
  if (isParticle(words[0] ?? '')) return 3;
  return words.length > 2 ? 2 : 1;
}

/** How whole names in one column are divided, with examples, a line; none where given and family names have columns. */
export function namesInWords({ fields }: Mapping, rows: readonly Row[], days: DayReader): string[] {
  const column = fields.get('name');
  if (column === undefined || (fields.has('given_name') && fields.has('family_name'))) return [];
  const names = new Set<string>();
  for (const { cells } of rows) {
    const { text } = withoutRemarks((cells[column.position] ?? '').trim(), days);
    if (text !== '' && noPersonIn(text) === undefined) names.add(text);
  }
  const shown = [...names].toSorted((a, b) => doubtOf(b) - doubtOf(a)).slice(0, EXAMPLES);
  const examples = shown.flatMap((text) => {
    const name = parsePersonName(nameAsHeaded(text, column.text));
    return name === undefined
      ? []
      : [`${quoted(text)} → ${name.given || '(no given name)'} | ${name.surname}`];
  });
  if (examples.length === 0) return [];
  const told = `Names in ${column.name} are divided into given and family name: ${examples.join('; ')}.`;
  const first = [...names].find(hasFamilyFirst);
  const others = [...names].some((text) => !text.includes(',') && /\s/u.test(text) && !hasFamilyFirst(text));
  if (first === undefined || !others || nameAsHeaded(first, column.text) !== first) return [told];
  return [
    `${told} In ${quoted(first)} the family name stands first; where it does in the others too, head the column "Surname, forename".`,
  ];
}

/** Names that are kept with what may say that somebody is away or gone, and was not understood: with their lines, in a line. */
export function doubtfulNamesInWords({ fields }: Mapping, rows: readonly Row[], days: DayReader): string[] {
  const columns = (['name', 'family_name', 'given_name'] as const).flatMap(
    (field) => fields.get(field) ?? [],
  );
  const told = rows.flatMap(({ cells, line }) =>
    columns.flatMap(({ position }) => {
      const written = (cells[position] ?? '').trim();
      // What a name does not say as a whole, no part of it says.
      if (!mayBePresence(written)) return [];
      const { text } = withoutRemarks(written, days);
      return mayBePresence(text) ? [`${quoted(text)} (line ${line})`] : [];
    }),
  );
  if (told.length === 0) return [];
  return [
    `Kept as names, though they may say that somebody is away or gone: ${firstFewAtLength(told, NAMED)}. If they do, write it in a column Status: on leave, or left.`,
  ];
}

/** Whether nothing is known of what somebody is called. */
export function isNameless({
  givenName,
  familyName,
}: Pick<PersonFacts, 'givenName' | 'familyName'>): boolean {
  return givenName === '' && familyName === '';
}

/** The lines of new people of whom the file gives no name, in a line. */
export function namelessInWords(lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const inOrder = lines.toSorted((a, b) => a - b);
  return [
    `Without a name: ${lines.length === 1 ? '1 new person' : `${lines.length} new people`} (line ${firstFew(inOrder, NAMED)}). They are shown by number or e-mail.`,
  ];
}
