import type { Circle } from '../../../domain/circles/circle.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { CheckIn, CheckInFacts } from '../../../domain/pairings/check-in.js';
import { counted } from '../../../domain/text/counted.js';
import { firstFewAtLength } from '../../../domain/text/first-few.js';
import type { Mapping } from '../../columns/map-columns.js';
import type { RowValues } from '../../columns/row-values.js';
import { listSeparatorOf, splitList } from '../../values/lists.js';
import { parseWayOrKind } from '../../values/meeting-words.js';
import { lengthReader, lengthsInWords } from '../../values/numbers/meeting-length.js';
import { type PairFileInput, PairRows } from '../rows/pair-rows.js';
import type { PlanOfRows } from '../rows/plan-of-rows.js';
import { replacementsInWords } from '../rows/replacements-in-words.js';
import { type ReadRow, sortRows } from '../rows/sort-rows.js';
import {
  ChangesOfReviews,
  changesAsContent,
  checkInsWithChanges,
  type KnownOfReviews,
} from './changes-of-reviews.js';
import { circleMeetingOf } from './circle-meeting-of-row.js';
import { withCounts, withoutNone } from './counts-of-meetings.js';
import { heldMeetings } from './held-meetings.js';
import { kindsApart } from './kinds-apart.js';
import {
  isOfCircle,
  type MeetingFacts,
  type MeetingOnRecord,
  meetingInWords,
  meetingNamed,
} from './meeting-facts.js';
import { SendersOfMeetings } from './senders-of-meetings.js';

/** What importing check-ins will do. */
export type CheckInsPlan = PlanOfRows<'check-ins', MeetingFacts, MeetingOnRecord>;

/** The topics of one cell. */
export function topicsIn(cell: string): string[] {
  return splitList(cell, listSeparatorOf([cell]));
}

interface MeetingReader {
  readonly rows: PairRows;
  readonly senders: SendersOfMeetings;
  readonly circles: readonly Circle[];
}

function meetingOf(values: RowValues, reader: MeetingReader): MeetingFacts | null {
  const { rows, circles } = reader;
  rows.require(values, 'held_on', 'Write the day of the meeting, such as 2026-04-03.');
  const heldOn = rows.pastDay(values, 'held_on');
  const circle = values.text('circle');
  if (circle === undefined) return checkInOf(values, reader, heldOn);
  const both = (['pairing', 'mentee', 'mentor'] as const).find((field) => values.text(field) !== undefined);
  if (both === undefined) return circleMeetingOf(values, { called: circle, circles, heldOn });
  values.complain('circle', `The row names a circle and a ${both}.`, 'Leave one of the two blank.');
  return null;
}

function checkInOf(
  values: RowValues,
  { rows, senders }: MeetingReader,
  heldOn: IsoDate | undefined,
): CheckInFacts | null {
  const pairing = senders.pairing(values, heldOn);
  const minutes = values.read('minutes', lengthReader(values.heading('minutes'))) ?? null;
  const way = values.read('mode', (text) => parseWayOrKind(text, 'mode'));
  const sort = values.read('kind', (text) => parseWayOrKind(text, 'kind'));
  const mode = way?.mode ?? sort?.mode ?? null;
  const kind = sort?.kind ?? way?.kind ?? 'informal';
  if (pairing !== undefined && heldOn !== undefined && heldOn < pairing.startedOn) {
    values.complain(
      'held_on',
      `${heldOn} is before the pairing began (${pairing.startedOn}).`,
      'Correct the date.',
    );
  }
  const reportedBy = rows.prose(values, 'reported_by');
  if (pairing === undefined || heldOn === undefined) return null;
  return {
    pairingId: pairing.id,
    heldOn,
    minutes,
    mode,
    kind,
    topics: topicsIn(rows.prose(values, 'topics') ?? ''),
    note: rows.prose(values, 'note') ?? null,
    ...(reportedBy === undefined ? {} : { reportedBy }),
  };
}

function lengthsTold({ table, mapping }: PairFileInput): string[] {
  const column = mapping.fields.get('minutes');
  if (column === undefined) return [];
  return lengthsInWords(
    column.text,
    table.rows.map(({ cells }) => cells[column.position] ?? ''),
  );
}

/** What is on record of the meetings of one kind alone. */
const OF_PAIRINGS = [
  'mode',
  'kind',
  'topics',
  'note',
  'count',
  'since',
  'reported_by',
  'goal_revised',
  'recalibrated',
  'agreement_amended',
] as const;
const OF_CIRCLES = ['present'] as const;

/** Which cells say something that is not on record of such a meeting, in a line for each kind. */
function notKept(read: readonly ReadRow<MeetingFacts>[], { fields }: Pick<Mapping, 'fields'>): string[] {
  const told = (
    whose: string,
    isOfThem: (facts: MeetingFacts) => boolean,
    not: typeof OF_PAIRINGS | typeof OF_CIRCLES,
  ) => {
    const those = read.filter(({ facts }) => facts !== null && isOfThem(facts));
    const columns = not.flatMap((field) => {
      const filled = those.filter(({ values }) => values.said(field) !== undefined).length;
      return filled === 0 ? [] : [`${fields.get(field)?.name ?? field} (${counted(filled, 'row', 'rows')})`];
    });
    return columns.length === 0 ? [] : [`Not kept of meetings of ${whose}: ${columns.join(', ')}.`];
  };
  return [
    ...told('circles', isOfCircle, OF_PAIRINGS),
    ...told('pairings', (facts) => !isOfCircle(facts), OF_CIRCLES),
  ];
}

/** Meetings with what the rows of pairings tell by count. */
function meetingsIn(
  read: readonly ReadRow<MeetingFacts>[],
  beside: Parameters<typeof withCounts>[1],
): readonly ReadRow<MeetingFacts>[] {
  const ofPairings = withCounts(
    read.map(({ values, facts }) => ({ values, facts: facts === null || isOfCircle(facts) ? null : facts })),
    beside,
  );
  return read.map((row, at) => (row.facts !== null && isOfCircle(row.facts) ? row : (ofPairings[at] ?? row)));
}

/** Named one by one. */
const MOST_NAMED = 5;

/** Meetings that the file says were not held, and that are on record as held: they stay, and it is told. */
function heldOnRecord(off: readonly RowValues[], rows: PairRows, checkIns: readonly CheckIn[]): string[] {
  const known = new Set(checkIns.map(({ pairingId, heldOn }) => `${pairingId} ${heldOn}`));
  const told = off.flatMap((values) => {
    const day = values.said('held_on') === undefined ? undefined : rows.pastDay(values, 'held_on');
    const pairing = day === undefined ? undefined : rows.pairing(values, day);
    return pairing !== undefined && known.has(`${pairing.id} ${day}`)
      ? [`line ${values.line}: pairing ${pairing.id} on ${day}`]
      : [];
  });
  if (told.length === 0) return [];
  return [
    `Not held by this file, yet on record as held, and they stay so: ${firstFewAtLength(told, MOST_NAMED)}. Where the file is right, mentor undo takes back the import or the entry that says otherwise.`,
  ];
}

/** What a row says of a meeting on record: a blank cell, and a column that is not there, leave it as it is. */
function completed(facts: MeetingFacts, known: MeetingOnRecord): MeetingFacts {
  const minutes = facts.minutes ?? known.minutes;
  if (isOfCircle(facts))
    return { ...facts, minutes, present: facts.present ?? (isOfCircle(known) ? known.present : null) };
  if (isOfCircle(known)) return facts;
  const reportedBy = facts.reportedBy ?? known.reportedBy;
  const changed = facts.changed ?? known.changed;
  return {
    ...facts,
    minutes,
    mode: facts.mode ?? known.mode,
    topics: facts.topics.length === 0 ? known.topics : facts.topics,
    note: facts.note ?? known.note,
    ...(reportedBy === undefined ? {} : { reportedBy }),
    ...(changed === undefined ? {} : { changed }),
  };
}

/**
 * Compares a list of meetings held, of pairings and of circles, with those on record. A pairing has at most one check-in of a kind and one count on a day, a circle one meeting.
 * What is told otherwise than on record is refused, unless the file is said to correct it.
 * @throws InputError when a column is missing or cannot be told, or the order of its dates cannot.
 */
export function planCheckIns(
  input: PairFileInput & {
    readonly checkIns: readonly CheckIn[];
    readonly circles?: readonly Circle[];
    readonly corrects?: boolean;
    readonly reviews?: KnownOfReviews;
  },
): CheckInsPlan {
  const { circles = [], corrects = false } = input;
  const rows = new PairRows(input, ['held_on']);
  const senders = new SendersOfMeetings(rows);
  const { held: maybe, off, calledOff } = heldMeetings(rows.rows, input.mapping);
  const { held, none } = withoutNone(maybe, input.mapping);
  const reviews = new ChangesOfReviews(rows, input);
  const read = meetingsIn(
    held.map((values) => ({ values, facts: meetingOf(values, { rows, senders, circles }) })),
    { ...input, rows, recorded: input.checkIns },
  ).map(({ values, facts }) => ({
    values,
    facts: facts === null || isOfCircle(facts) ? facts : reviews.of(values, facts),
  }));
  const ofCircles = circles.flatMap(({ id, meetings }) =>
    meetings.map((meeting) => ({ ...meeting, circleId: id })),
  );
  const ofPairings = read.flatMap(({ facts }) => (facts === null || isOfCircle(facts) ? [] : facts));
  // A blank cell, and a column that is not there, leave the kind as it is on record.
  const ofNoKind = new Set(
    read.flatMap(({ values, facts }) =>
      facts === null || isOfCircle(facts) || facts.kind === 'formal' || values.said('kind') !== undefined
        ? []
        : facts,
    ),
  );
  const sortOf = kindsApart(ofPairings, corrects ? input.checkIns : []);
  const sorted = sortRows<MeetingFacts, MeetingOnRecord>(read, {
    known: [...checkInsWithChanges(input), ...ofCircles],
    keyOf: (facts) =>
      JSON.stringify(
        isOfCircle(facts)
          ? ['circle', facts.circleId, facts.heldOn]
          : [facts.pairingId, facts.heldOn, sortOf(facts)],
      ),
    contentOf: (facts) =>
      JSON.stringify(
        isOfCircle(facts)
          ? [facts.minutes, facts.present]
          : [
              facts.minutes,
              facts.mode,
              facts.kind,
              facts.topics,
              facts.note,
              facts.byCount,
              facts.reportedBy,
              changesAsContent(facts.changed),
            ],
      ),
    completed: (facts, known) => {
      const isOfKindKnown = !isOfCircle(facts) && !isOfCircle(known) && ofNoKind.has(facts);
      return completed(isOfKindKnown ? { ...facts, kind: known.kind } : facts, known);
    },
    replaces: corrects,
    clash: 'This meeting is',
    inWords: meetingInWords,
    remedy:
      'Where the file is right, import it with --correction: what it says then counts. Else remove the row, or correct its date.',
    remedyInFile: 'Keep one of the two rows, or correct the date of one.',
  });
  return {
    kind: 'check-ins',
    ...sorted,
    dateOrder: rows.dates.order,
    notes: [
      ...rows.notes(),
      ...lengthsTold(input),
      ...calledOff,
      ...none,
      ...heldOnRecord(off, rows, input.checkIns),
      ...senders.notes(),
      ...notKept(read, input.mapping),
      ...replacementsInWords(sorted.updates, { named: meetingNamed, inWords: meetingInWords }),
    ],
  };
}
