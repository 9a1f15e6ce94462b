import { addDays, type IsoDate } from '../dates/iso-date.js';

/** Somebody's time in a circle. */
export interface CircleMember {
  readonly id: number;
  readonly personId: number;
  readonly joinedOn: IsoDate;
  /** The first day on which they were no member; null while they are one. What is shown is the last day on which they were (`lastDayIn`). */
  readonly outFrom: IsoDate | null;
}

/** A meeting of a circle, before the store has given it an id. */
export interface CircleMeetingFacts {
  readonly heldOn: IsoDate;
  readonly minutes: number | null;
  /** How many came; null where nobody counted. */
  readonly present: number | null;
}

/** A peer group who meet without a mentor. */
export interface Circle {
  readonly id: number;
  readonly roundId: number;
  readonly name: string;
  readonly formedOn: IsoDate;
  /** The time they were brought together for; null where none was known. */
  readonly meetsAt: string | null;
  /** null while it goes on. */
  readonly closedOn: IsoDate | null;
  /** In the order in which they joined. */
  readonly members: readonly CircleMember[];
  /** The earliest first. */
  readonly meetings: readonly CircleMeetingFacts[];
}

/** A meeting, and whose it is. */
export interface MeetingOfCircle extends CircleMeetingFacts {
  readonly circleId: number;
}

/** The circles that a text may mean: the one of that number, else all of that name. */
export function circlesCalled(text: string, circles: readonly Circle[]): readonly Circle[] {
  const wanted = text.trim().replace(/^#/u, '').toLowerCase();
  const byNumber = circles.find(({ id }) => String(id) === wanted);
  return byNumber === undefined ? circles.filter(({ name }) => name.toLowerCase() === wanted) : [byNumber];
}

/** Whether a day is within the time of a circle, its last one too. */
export function isWithinCircle(
  { formedOn, closedOn }: Pick<Circle, 'formedOn' | 'closedOn'>,
  day: IsoDate,
): boolean {
  return formedOn <= day && (closedOn === null || day <= closedOn);
}

/** Whether a circle had been formed and not closed at the end of a day. */
export function isCircleOpen(
  { formedOn, closedOn }: Pick<Circle, 'formedOn' | 'closedOn'>,
  day: IsoDate,
): boolean {
  return formedOn <= day && (closedOn === null || closedOn > day);
}

/** Who was in a circle at the end of a day. */
export function membersOn({ members }: Pick<Circle, 'members'>, day: IsoDate): readonly CircleMember[] {
  return members.filter(({ joinedOn, outFrom }) => joinedOn <= day && (outFrom === null || outFrom > day));
}

/** The last day on which somebody was a member, as a last day in post is one; null while they are one. Who went on the day they came was one on that day. */
export function lastDayIn({ joinedOn, outFrom }: Pick<CircleMember, 'joinedOn' | 'outFrom'>): IsoDate | null {
  if (outFrom === null) return null;
  return outFrom > joinedOn ? addDays(outFrom, -1) : joinedOn;
}

/** Everybody in a circle that is open on a day, with it. */
export function circleOfEach(circles: readonly Circle[], day: IsoDate): ReadonlyMap<number, Circle> {
  return new Map(
    circles
      .filter((circle) => isCircleOpen(circle, day))
      .flatMap((circle) => membersOn(circle, day).map(({ personId }) => [personId, circle] as const)),
  );
}

/** The latest meeting up to a day. */
export function lastMeetingOn(
  { meetings }: Pick<Circle, 'meetings'>,
  day: IsoDate,
): CircleMeetingFacts | undefined {
  return meetings.findLast(({ heldOn }) => heldOn <= day);
}

/** `circle 3`, with its name where that says more: `circle 3 (Night owls)`. */
export function circleInWords({ id, name }: Pick<Circle, 'id' | 'name'>): string {
  const called = `circle ${id}`;
  return name.toLowerCase() === called ? called : `${called} (${name})`;
}
