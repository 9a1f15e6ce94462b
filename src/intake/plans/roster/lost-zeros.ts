import { nameWithKey, type Person } from '../../../domain/people/person.js';
import { plainStaffNumber } from '../../../domain/people/tidy-staff-number.js';
import { likenessInWords } from '../../values/names/staff-number-likeness.js';
import type { AboutNobody } from './about-nobody.js';
import type { RosterGroup } from './roster-groups.js';

/**
 * New people whose staff number is one on record, or of another row of the file, but for how it is written: a spreadsheet takes zeros
 * off, people leave out a hyphen, and the person would be there twice. Where the file has both, the longer stays.
 */
export function numbersWithLostZeros(
  groups: readonly RosterGroup[],
  people: readonly Person[],
): AboutNobody[] {
  const known = new Map<string, string>();
  for (const { person, main } of groups) {
    const number = person === undefined ? (main.facts.staffNumber ?? '') : '';
    const plain = plainStaffNumber(number);
    if (plain !== undefined && number !== plain && isFuller(number, known.get(plain)))
      known.set(plain, number);
  }
  const names = new Map(people.map((person) => [person.staffNumber ?? '', nameWithKey(person)]));
  for (const [plain, number] of numbersByPlain(people)) known.set(plain, number);
  return groups.flatMap((group) => {
    const number = group.main.facts.staffNumber ?? '';
    const plain = plainStaffNumber(number);
    const other = plain === undefined ? undefined : known.get(plain);
    if (group.person !== undefined || other === undefined || other === number) return [];
    return [
      {
        group,
        reason: `The staff number "${number}" is ${likenessInWords(number, other)}${names.has(other) ? `, and that is ${names.get(other)}` : ''}.`,
        remedy: `Write it as ${other}. ${likenessInWords(number, other).includes('zeros') ? SPREADSHEET : 'If it is somebody else, give them another number.'}`,
      },
    ];
  });
}

const SPREADSHEET = 'A spreadsheet takes the zeros off: set the column to text before the file is saved.';

/** The longer one; of two of one length, whichever order they come in, the first by their letters. */
function isFuller(number: string, known: string | undefined): boolean {
  if (known === undefined || number.length !== known.length) return number.length > (known?.length ?? 0);
  return number < known;
}

/** The numbers on record by what they are without zeros; of several the last in their order, whatever the order of the people. */
function numbersByPlain(people: readonly Person[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { staffNumber } of people) {
    const plain = plainStaffNumber(staffNumber ?? '');
    if (staffNumber === null || plain === undefined) continue;
    const other = numbers.get(plain);
    if (other === undefined || staffNumber > other) numbers.set(plain, staffNumber);
  }
  return numbers;
}
