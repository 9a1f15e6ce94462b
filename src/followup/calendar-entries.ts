import type { IsoDate } from '../domain/dates/iso-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import { byPairing } from '../domain/pairings/by-pairing.js';
import type { CheckIn } from '../domain/pairings/check-in.js';
import type { Goal } from '../domain/pairings/goal.js';
import type { Feedback } from '../domain/pairings/pair-feedback.js';
import { isOpen, type Pairing, statusOn } from '../domain/pairings/pairing.js';
import type { Resource } from '../domain/pairings/resource.js';
import type { AnswersByPerson } from '../domain/pairings/surveys-due.js';
import type { Person } from '../domain/people/person.js';
import { presenceOn } from '../domain/people/presence.js';
import type { ProgrammeMilestone } from '../domain/settings/milestone-settings.js';
import type { CadenceSettings } from '../domain/settings/settings.js';
import { compareText } from '../domain/text/compare-text.js';
import type { Course } from '../domain/training/course.js';
import { agreedDays } from './agreed-days.js';
import type { DayOfPairing, PairingInCalendar } from './day-of-pairing.js';
import { daysOfCourseEvents, daysOfCourses, daysOfEvents } from './days-of-events.js';
import { daysOfGoals } from './days-of-goals.js';
import { daysOfMilestones } from './days-of-milestones.js';
import { daysOfSurveys } from './days-of-surveys.js';
import { nextMeeting } from './next-meeting.js';

/** A day of the calendar, with whose it is; of an event that goes with a course alone, of no pairing. */
export interface CalendarEntry extends DayOfPairing {
  readonly pairing: Pairing | undefined;
}

/** What the calendar is made from. */
export interface CalendarOfProgramme {
  readonly today: IsoDate;
  readonly cadence: CadenceSettings;
  /** Those that every pairing is to reach. */
  readonly milestones: readonly ProgrammeMilestone[];
  readonly people: ReadonlyMap<number, Person>;
  readonly pairings: readonly Pairing[];
  readonly checkIns: readonly CheckIn[];
  readonly goals: readonly Goal[];
  readonly feedback: readonly Feedback[];
  /** To surveys of a wave. */
  readonly answers: AnswersByPerson;
  /** Of which events stand in a calendar: those of the pairings, and those that go with a course alone. */
  readonly resources: readonly Resource[];
  /** Whose days and events stand there; absent where those of courses are not asked for. */
  readonly courses?: readonly Course[];
}

/**
 * The next meeting due, reviews and end as agreed, surveys, milestones, goals and their steps, events, and the days of courses, by day. What is withdrawn stands there until its day has passed;
 * what was due and is not done stays on its day.
 */
export function calendarEntries(known: CalendarOfProgramme): CalendarEntry[] {
  const { today, cadence, milestones, people, courses, answers } = known;
  const [checkIns, goals] = [byPairing(known.checkIns), byPairing(known.goals)];
  const feedback = byPairing(known.feedback);
  const resources = groupedBy(known.resources, ({ pairingId }) => pairingId);
  const ofPairings = known.pairings.flatMap((pairing) => {
    const presence = [pairing.menteeId, pairing.mentorId].map((id) => presenceOf(people.get(id), today));
    const status = statusOn(pairing, today) ?? 'active';
    const inCalendar = {
      pairing,
      today,
      cadence,
      milestones,
      hiredOn: people.get(pairing.menteeId)?.hiredOn ?? null,
      checkIns: checkIns.get(pairing.id) ?? [],
      goals: goals.get(pairing.id) ?? [],
      feedback: feedback.get(pairing.id) ?? [],
      answers,
      resources: resources.get(pairing.id) ?? [],
      isOver: !isOpen(status) || presence.includes('left'),
      isResting: status === 'paused' || presence.includes('on_leave'),
    };
    return daysOf(inCalendar).map((day): CalendarEntry => ({ ...day, pairing }));
  });
  const ofCourses =
    courses === undefined
      ? []
      : [...daysOfCourses(courses, today), ...daysOfCourseEvents(known.resources, { today, courses })].map(
          (day): CalendarEntry => ({ ...day, pairing: undefined }),
        );
  return [...ofPairings, ...ofCourses]
    .filter(({ day, isWithdrawn }) => !isWithdrawn || day >= today)
    .toSorted(inOrderOfDays);
}

function presenceOf(person: Person | undefined, today: IsoDate) {
  return person === undefined ? 'left' : presenceOn(person, today);
}

function daysOf(known: PairingInCalendar): DayOfPairing[] {
  return [
    ...nextMeeting(known),
    ...agreedDays(known),
    ...daysOfSurveys(known),
    ...daysOfMilestones(known),
    ...daysOfGoals(known),
    ...daysOfEvents(known),
  ];
}

/** By day, then by pairing; within one, as they were put together. */
function inOrderOfDays(a: CalendarEntry, b: CalendarEntry): number {
  return compareText(a.day, b.day) || (a.pairing?.id ?? 0) - (b.pairing?.id ?? 0);
}
