import type { IsoDate } from '../../../domain/dates/iso-date.js';
import { type Agreement, agreementOn, holdsFrom, unsignedSides } from '../../../domain/pairings/agreement.js';
import { isOpen, type Pairing } from '../../../domain/pairings/pairing.js';
import type { Person } from '../../../domain/people/person.js';
import type { Cell, DataTable } from '../data-table.js';
import { cellsOfTwo, TWO_PEOPLE_COLUMNS } from './two-people.js';

/** One row for each version of each agreement, and one for each pairing that has none. */
export function agreementsTable(
  pairings: readonly Pairing[],
  {
    people,
    today,
    onlyUnsigned,
  }: { people: ReadonlyMap<number, Person>; today: IsoDate; onlyUnsigned: boolean },
): DataTable {
  const rows = pairings.flatMap((pairing) => {
    const versions: readonly (Agreement | undefined)[] = pairing.agreements ?? [undefined];
    const shown = onlyUnsigned ? versions.slice(-1).filter((latest) => isMissing(pairing, latest)) : versions;
    return shown.map((agreement) => [
      pairing.id,
      ...cellsOfTwo(pairing, people),
      stateOf(pairing, agreement, today),
      ...(agreement === undefined ? Array<Cell>(10).fill(null) : cellsOf(agreement)),
    ]);
  });
  return {
    columns: [
      { name: 'pairing', title: 'Pairing', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'agreement', title: 'Agreement', kind: 'text' },
      { name: 'version', title: 'Version', kind: 'number' },
      { name: 'drafted_on', title: 'Drafted', kind: 'date' },
      { name: 'signed_by_mentee_on', title: 'Mentee signed', kind: 'date' },
      { name: 'signed_by_mentor_on', title: 'Mentor signed', kind: 'date' },
      { name: 'holds_from', title: 'Holds from', kind: 'date' },
      { name: 'check_in_every_days', title: 'Days between meetings', kind: 'number' },
      { name: 'minutes', title: 'Minutes', kind: 'number' },
      { name: 'reviews_on', title: 'Reviews', kind: 'text' },
      { name: 'ends_on', title: 'Until', kind: 'date' },
      { name: 'purpose', title: 'Purpose', kind: 'text' },
    ],
    rows,
  };
}

function isMissing({ status }: Pairing, latest: Agreement | undefined): boolean {
  return isOpen(status) && (latest === undefined || unsignedSides(latest).length > 0);
}

/** `none`, `draft`, `signed by the mentee`, `in force`, `to come` or `amended`. */
function stateOf({ agreements = [] }: Pairing, agreement: Agreement | undefined, today: IsoDate): string {
  if (agreement === undefined) return 'none';
  const missing = unsignedSides(agreement);
  if (missing.length === 2) return 'draft';
  if (missing.length === 1) return `signed by the ${missing[0] === 'mentee' ? 'mentor' : 'mentee'}`;
  const inForce = agreementOn(agreements, today);
  return inForce?.id === agreement.id ? 'in force' : 'amended';
}

function cellsOf(agreement: Agreement): Cell[] {
  const { version, draftedOn, signedOn, terms } = agreement;
  return [
    version,
    draftedOn,
    signedOn.mentee,
    signedOn.mentor,
    holdsFrom(agreement),
    terms.everyDays,
    terms.minutes,
    terms.reviewsOn.join('; '),
    terms.endsOn,
    terms.purpose,
  ];
}
