import { fullName, nameById, type Person } from '../../../domain/people/person.js';
import { lastDayInPost } from '../../../domain/people/presence.js';
import { fitInWords } from '../../../domain/rounds/fit-figures.js';
import {
  type FitPart,
  judgedShare,
  type LeftOver,
  mentorNumberOf,
  type ProposedPair,
  type ShortOfMentors,
  WHO_COMES_FIRST,
} from '../../../domain/rounds/run.js';
import type { Cell, Column, DataTable } from '../data-table.js';
import { cellsOfTwo, personCells, TWO_PEOPLE_COLUMNS } from '../pairings/two-people.js';
import { reasonsInBrief } from './brief-reasons.js';

/** A proposal as it is shown: of a run that is kept, or of one that was only tried. */
export interface ShownProposal {
  /** null when nothing was kept (`--dry-run`). */
  readonly id: number | null;
  readonly pairs: readonly ProposedPair[];
  readonly leftOver: readonly LeftOver[];
  readonly short?: readonly ShortOfMentors[];
}

/** Whether nothing is known of a criterion that was to be judged, and nothing is taken for it. */
function isLeftOut({ score, weight, lacking = 0 }: FitPart): boolean {
  return score === null && weight === 0 && lacking > 0;
}

/** Whether a part says something of the two: a wish that nobody made does not. */
function isTold(part: FitPart): boolean {
  if (part.score !== null) return part.weight > 0;
  const isSaid = part.criterion === WHO_COMES_FIRST || part.lacking === undefined;
  return isSaid || part.countsAs !== undefined;
}

/** The parts of a fit in one sentence, in the order of the settings; those of which nothing is known by their names, together. */
export function reasonsInWords(parts: readonly FitPart[]): string {
  const leftOut = parts.filter(isLeftOut).map(({ criterion }) => criterion);
  const notKnown =
    leftOut.length === 0
      ? []
      : [
          `not known, so not judged, and ${leftOut.length === 1 ? 'its' : 'their'} weight shared out: ${leftOut.join(', ')}`,
        ];
  return [...parts.filter(isTold).map(({ words }) => words), ...notKnown].join('; ');
}

/** `instead of Ada Byron (fit 0.41 → 0.63); ` for a pair that takes the place of a pairing. */
function insteadInWords({ fit, replaces }: ProposedPair, people: ReadonlyMap<number, Person>): string {
  if (replaces === undefined) return '';
  const name = nameById(people, replaces.mentorId);
  return `instead of ${name} (fit ${fitInWords(replaces.fit)} → ${fitInWords(fit)}); `;
}

/** `Hal Ink leaves on 2026-07-15`, of each of the two whose last day in post is known. */
function endsInWords({ menteeId, mentorId }: ProposedPair, people: ReadonlyMap<number, Person>): string[] {
  return [menteeId, mentorId].flatMap((id) => {
    const person = people.get(id);
    const lastDay = person === undefined ? null : lastDayInPost(person);
    return person === undefined || lastDay === null ? [] : [`${fullName(person)} leaves on ${lastDay}`];
  });
}

/** Why a pair is proposed, instead of which pairing, and whose last day in post is known. */
export function whyInWords(
  pair: ProposedPair,
  people: ReadonlyMap<number, Person>,
  reasonsOf: (parts: readonly FitPart[]) => string = reasonsInWords,
): string {
  const reasons = `${insteadInWords(pair, people)}${reasonsOf(pair.parts)}`;
  return [reasons, ...endsInWords(pair, people)].join('; ');
}

/** The mentor that a pair takes the place of, and the fit with them. */
const INSTEAD_COLUMNS: readonly Column[] = [
  { name: 'instead_of', title: 'Instead of', kind: 'text' },
  { name: 'instead_of_name', title: 'Instead of (name)', kind: 'text' },
  { name: 'fit_before', title: 'Fit before', kind: 'number' },
];

function insteadCells({ replaces }: ProposedPair, people: ReadonlyMap<number, Person>): Cell[] {
  const [key = null, name = null] = replaces === undefined ? [] : personCells(people.get(replaces.mentorId));
  return [key, name, replaces?.fit ?? null];
}

/**
 * One row a pair with its reasons, then one row a mentee left over with why, then one a mentee with fewer mentors than they
 * are to have. The decision is empty where none was made: there the coordinator writes theirs. Where mentees get several mentors,
 * a column says which of them a row is about. Where pairs take the place of pairings, further columns say of which. The last is the share
 * of the weight that could be judged. `isBrief`: the reasons are to be read at a glance.
 */
export function proposalTable(
  proposal: ShownProposal,
  people: ReadonlyMap<number, Person>,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): DataTable {
  const { pairs, leftOver, short = [] } = proposal;
  const isNumbered = short.length > 0 || pairs.some((pair) => mentorNumberOf(pair) > 1);
  const numbered = (mentorNumber: number) => (isNumbered ? [mentorNumber] : []);
  const nobody = personCells(undefined);
  const unmet = [...leftOver.map((each) => ({ ...each, has: 0 })), ...short];
  const changes = proposal.pairs.some(({ replaces }) => replaces !== undefined);
  return {
    columns: [
      { name: 'run', title: 'Run', kind: 'number' },
      ...TWO_PEOPLE_COLUMNS,
      { name: 'fit', title: 'Fit', kind: 'number' },
      { name: 'reasons', title: 'Reasons', kind: 'text' },
      { name: 'decision', title: 'Decision', kind: 'text' },
      ...(isNumbered ? [{ name: 'mentor_number', title: 'Mentor number', kind: 'number' as const }] : []),
      ...(changes ? INSTEAD_COLUMNS : []),
      { name: 'judged', title: 'Judged', kind: 'number' },
    ],
    rows: [
      ...pairs.map((pair) => [
        proposal.id,
        ...cellsOfTwo(pair, people),
        pair.fit,
        whyInWords(pair, people, isBrief ? reasonsInBrief : reasonsInWords),
        pair.decision === 'proposed' ? null : pair.decision,
        ...numbered(mentorNumberOf(pair)),
        ...(changes ? insteadCells(pair, people) : []),
        judgedShare(pair.parts),
      ]),
      ...unmet.map(({ menteeId, reason, has }) => [
        proposal.id,
        ...personCells(people.get(menteeId)),
        ...nobody,
        null,
        reason,
        null,
        ...numbered(has + 1),
        ...(changes ? [null, null, null] : []),
        null,
      ]),
    ],
  };
}
