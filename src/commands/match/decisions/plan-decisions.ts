import type { PeopleFinder } from '../../../domain/people/people-finder.js';
import { bareName, fullName, type Person, personKey } from '../../../domain/people/person.js';
import type { ProposedPair, Run } from '../../../domain/rounds/run.js';
import { type Complaint, InputError } from '../../../errors.js';
import { ordinal } from '../../../matching/round/mentors-wanted.js';
import { finderAfterSpreadsheet, isSameCell } from './after-spreadsheet.js';
import { type Slot, slotOf, slotsOf } from './mentor-slots.js';
import type { DecisionRow } from './read-decisions.js';

/** What becomes of one pair of a mentee. */
export interface Decision {
  readonly line: number;
  readonly kind: 'accept' | 'keep' | 'open' | 'veto' | 'swap';
  readonly menteeId: number;
  /** The mentor proposed; null where there is none. */
  readonly before: number | null;
  /** The mentor the decision is about; for a swap, the new one. */
  readonly mentorId: number;
  /** The reason of a veto; empty for other decisions. */
  readonly because: string;
}

/** What decisions are understood against. */
export interface DecisionsInput {
  readonly source: string;
  readonly rows: readonly DecisionRow[];
  /** The proposal that waits. */
  readonly run: Run;
  readonly people: readonly Person[];
  /** The reason of every veto that has none of its own. */
  readonly because: string | undefined;
}

/** Something wrong with a row: the column, what, and what to do. */
type Fault = Pick<Complaint, 'field' | 'message' | 'remedy'>;

const REPLACED_REMEDY = 'Write it to a file again: mentor match show --out proposal.csv';

/**
 * The decisions a reviewed proposal holds: of every row in which something was written or another mentor named.
 * Rows in which nothing changed decide nothing. A row that is off gives a complaint.
 * @throws InputError when the file is of another run.
 */
export function planDecisions(input: DecisionsInput): { decisions: Decision[]; complaints: Complaint[] } {
  const { source, rows, run } = input;
  refuseOtherRun(source, rows, run);
  const known = knownOf(input);
  const decisions: Decision[] = [];
  const complaints: Complaint[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const found = decisionOf(row, input, known);
    if ('message' in found) complaints.push({ source, line: row.line, ...found });
    else {
      const slot = `${found.menteeId} ${found.mentorNumber}`;
      const first = seen.get(slot);
      if (first !== undefined) complaints.push({ source, line: row.line, ...twice(first) });
      seen.set(slot, row.line);
      if (found.decision !== null) decisions.push(found.decision);
    }
  }
  return { decisions, complaints };
}

/** People and pairs at hand for every row. */
interface Known {
  readonly find: PeopleFinder<Person>;
  readonly personOf: ReadonlyMap<number, Person>;
  /** What the run gives each mentee, one mentor or none after the other. */
  readonly slotsOf: ReadonlyMap<number, readonly Slot[]>;
}

function knownOf({ people, run }: DecisionsInput): Known {
  return {
    find: finderAfterSpreadsheet(people),
    personOf: new Map(people.map((person) => [person.id, person])),
    slotsOf: slotsOf(run),
  };
}

function twice(line: number): Fault {
  return {
    field: 'mentee',
    message: `This mentee is in line ${line} too.`,
    remedy: 'Keep one of the two rows.',
  };
}

function refuseOtherRun(source: string, rows: readonly DecisionRow[], run: Run): void {
  const other = rows.find((row) => row.run !== '' && row.run !== String(run.id));
  if (other === undefined) return;
  throw new InputError(`${source} is not from the proposal that waits.`, [
    {
      source,
      line: other.line,
      field: 'run',
      message: `It is from run ${other.run}; the proposal that waits is run ${run.id}.`,
      remedy: REPLACED_REMEDY,
    },
  ]);
}

type Found = { readonly menteeId: number; readonly mentorNumber: number; readonly decision: Decision | null };

function decisionOf(row: DecisionRow, input: DecisionsInput, known: Known): Found | Fault {
  const mentee = onePerson(known.find, row.mentee, 'mentee');
  if ('message' in mentee) return mentee;
  const slots = known.slotsOf.get(mentee.id);
  if (slots === undefined) {
    return {
      field: 'mentee',
      message: `${fullName(mentee)} is not in run ${input.run.id}.`,
      remedy: REPLACED_REMEDY,
    };
  }
  const slot = slotOf(row, slots, known.personOf);
  if (slot === undefined) return whichOf(mentee);
  const { mentorNumber, pair } = slot;
  const mentor = mentorIn(row, pair, known);
  if (mentor !== null && 'message' in mentor) return mentor;
  const isOther = mentor !== null && mentor.id !== pair?.mentorId;
  if (isOther && slots.some((each) => each.pair?.mentorId === mentor.id))
    return theirsAlready(mentee, mentor);
  const given = { row, mentee, mentor, slot, pair };
  const decision = isOther ? swap(given) : onOwn(given, input);
  return decision !== null && 'message' in decision
    ? decision
    : { menteeId: mentee.id, mentorNumber, decision };
}

interface Given {
  readonly row: DecisionRow;
  readonly mentee: Person;
  /** null: the cells are empty. */
  readonly mentor: Person | null;
  readonly slot: Slot;
  readonly pair: ProposedPair | undefined;
}

/** A decision on the pair as it was proposed. */
function onOwn(
  { row, mentee, mentor, slot, pair }: Given,
  { because: reason = '' }: DecisionsInput,
): Decision | null | Fault {
  const { word, line } = row;
  if (pair === undefined) return word === null ? null : noMentor(mentee, slot);
  if (mentor === null) return emptied(mentee);
  if (word === null || word === DECIDED[pair.decision]) return null;
  if (pair.decision === 'accepted' || pair.decision === 'vetoed') return settled(mentee, pair);
  if (word === 'swap') return notSwapped(mentee);
  const because = word === 'veto' ? row.because || reason.trim() : '';
  if (word === 'veto' && because === '') return noReason(mentee);
  if (word === 'open' && pair.decision === 'proposed') return null;
  return { line, kind: word, menteeId: mentee.id, before: pair.mentorId, mentorId: pair.mentorId, because };
}

/** The word that says again what was decided already. */
const DECIDED: Readonly<Record<ProposedPair['decision'], DecisionRow['word']>> = {
  proposed: null,
  accepted: 'accept',
  vetoed: 'veto',
  locked: 'keep',
};

function swap({ row, mentee, mentor, pair }: Given): Decision | Fault {
  const { word, line } = row;
  if (pair?.decision === 'accepted') return settled(mentee, pair);
  if (mentor === null || word === 'veto' || word === 'accept' || word === 'open') {
    return {
      field: 'decision',
      message: `Another mentor is named for ${fullName(mentee)}, and the decision is ${word}.`,
      remedy:
        'Write swap to give them the other mentor; or put the proposed mentor back. A swapped pair is accepted when it has been solved again.',
    };
  }
  const before = pair?.mentorId ?? null;
  return { line, kind: 'swap', menteeId: mentee.id, before, mentorId: mentor.id, because: '' };
}

function onePerson(find: PeopleFinder<Person>, text: string, field: string): Person | Fault {
  const [person, another] = find(text);
  if (person === undefined) {
    return {
      field,
      message: `Nobody on the roster is "${text}".`,
      remedy: 'Write a staff number or an e-mail.',
    };
  }
  if (another === undefined) return person;
  return {
    field,
    message: `"${text}" could be several people: ${find(text).slice(0, 5).map(personKey).join(', ')}.`,
    remedy: 'Write a staff number or an e-mail.',
  };
}

/** The mentor a row names. Whichever of number, name and e-mail was changed says who; null when all are empty. */
function mentorIn(
  row: DecisionRow,
  pair: ProposedPair | undefined,
  { find, personOf }: Known,
): Person | null | Fault {
  const proposed = pair === undefined ? undefined : personOf.get(pair.mentorId);
  const cells = [
    ['mentor', row.mentor, proposed === undefined ? '' : personKey(proposed)],
    ['mentor_name', row.mentorName, proposed === undefined ? '' : bareName(proposed)],
    ['mentor_email', row.mentorEmail, proposed?.email ?? ''],
  ] as const;
  const changed = cells.filter(([, now, was]) => now !== '' && !isSameCell(now, was));
  if (changed.length === 0) return row.mentor === '' ? null : (proposed ?? null);
  const named = changed.map(([field, now]) => onePerson(find, now, field));
  const fault = named.find((each): each is Fault => 'message' in each);
  if (fault !== undefined) return fault;
  const [first, ...rest] = named.filter((each): each is Person => !('message' in each));
  if (first !== undefined && rest.every(({ id }) => id === first.id)) return first;
  return {
    field: 'mentor',
    message: `${changed.map(([, now]) => `"${now}"`).join(' and ')} are not the same person.`,
    remedy: 'Change only the column mentor.',
  };
}

function whichOf(mentee: Person): Fault {
  return {
    field: 'mentor_number',
    message: `${fullName(mentee)} has several mentors in the run, and it is not clear which of them this row is about.`,
    remedy: 'Keep the column mentor_number as it was written.',
  };
}

function theirsAlready(mentee: Person, mentor: Person): Fault {
  return {
    field: 'mentor',
    message: `${fullName(mentor)} is a mentor of ${fullName(mentee)} in this run already.`,
    remedy: 'Name somebody else.',
  };
}

function noMentor(mentee: Person, { mentorNumber }: Slot): Fault {
  const lacks = mentorNumber === 1 ? 'is left over' : `has no ${ordinal(mentorNumber)} mentor`;
  return {
    field: 'decision',
    message: `${fullName(mentee)} ${lacks}: there is no pair to decide on.`,
    remedy: 'Name a mentor in the column mentor, or leave the cell empty.',
  };
}

function emptied(mentee: Person): Fault {
  return {
    field: 'mentor',
    message: `The mentor of ${fullName(mentee)} was taken out.`,
    remedy: 'To part the two, put the mentor back and write veto: and the reason.',
  };
}

function settled(mentee: Person, { decision }: ProposedPair): Fault {
  return {
    field: 'decision',
    message: `The pair of ${fullName(mentee)} was ${decision} already.`,
    remedy:
      decision === 'accepted'
        ? 'It is a pairing now: mentor pairs end ends it.'
        : 'mentor rule list shows the rule, mentor rule drop removes it.',
  };
}

function notSwapped(mentee: Person): Fault {
  return {
    field: 'mentor',
    message: `${fullName(mentee)} is to be swapped, but the mentor is the one proposed.`,
    remedy: 'Write the other mentor in the column mentor.',
  };
}

function noReason(mentee: Person): Fault {
  return {
    field: 'decision',
    message: `The veto of ${fullName(mentee)}'s pair has no reason, which is shown wherever it counts.`,
    remedy: 'Write "veto: the reason", or give one for all with --reason "…".',
  };
}
