import { addToList } from '../../../domain/add-to-list.js';
import { type PeopleFinder, peopleFinder } from '../../../domain/people/people-finder.js';
import type { Person } from '../../../domain/people/person.js';

function withoutZeros(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+/, '') : text;
}

/** Whether two cells may be one before and after a spreadsheet: zeros taken off a number, letters beyond its encoding spoilt. */
export function isSameCell(now: string, was: string): boolean {
  const plain = (text: string) => withoutZeros(text).replace(/[^\x20-\x7e]|\?/g, '');
  return plain(now) === plain(was);
}

/** A spreadsheet takes staff numbers for numbers and their leading zeros off: `3415` is 003415 where nobody else is meant. */
export function finderAfterSpreadsheet(people: readonly Person[]): PeopleFinder<Person> {
  const find = peopleFinder(people);
  const byNumber = new Map<string, Person[]>();
  for (const person of people) {
    if (person.staffNumber === null) continue;
    const number = withoutZeros(person.staffNumber);
    addToList(byNumber, number, person);
  }
  return (text) => {
    const found = find(text);
    if (found.length > 0 || !/^\d+$/.test(text)) return found;
    return byNumber.get(withoutZeros(text)) ?? [];
  };
}
