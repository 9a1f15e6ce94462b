import { addMonths, type IsoDate } from '../../domain/dates/iso-date.js';
import { onceFor } from '../../domain/once-for.js';
import { gradeOn } from '../../domain/people/grade-since.js';
import { type Grade, gapBetween, type Standing, standingsOn } from '../../domain/people/ladder-standing.js';
import type { Person } from '../../domain/people/person.js';
import { isInPost } from '../../domain/people/presence.js';
import type { Ladder } from '../../domain/settings/criterion-settings.js';
import type { Settings } from '../../domain/settings/settings.js';
import { UK_HEALTH_LADDERS } from '../../domain/settings/uk-health-ladders.js';
import type { Beginner } from './followed-staff.js';
import type { PeriodFacts } from './period-facts.js';

/** After so many months it is asked what became of somebody. */
export const MONTHS_ON = 12;

/** What became of somebody's band; `not_compared`: it is not known on one of the two days, or stands on no ladder. */
export type BandAfterwards = 'higher' | 'not_higher' | 'left' | 'not_compared';

/** Somebody for whom something began, and how they stood a year on. */
export interface AfterAYear {
  readonly person: Person;
  /** Their band on the day it began. */
  readonly bandThen: string | null;
  /** The day 12 months after. */
  readonly day: IsoDate;
  readonly band: BandAfterwards;
}

/** Of those whose 12 months have run out by the last day, how the bands of the two days compare; of who was on no roster by the first nobody knows. */
export function bandsAfterAYear(facts: PeriodFacts, beginners: readonly Beginner[]): AfterAYear[] {
  return beginners.flatMap(({ person, on }) => {
    const day = addMonths(on, MONTHS_ON);
    if (day > facts.period.until) return [];
    const then = gradeOf(facts, person, on);
    const isKnown = (person.knownFrom ?? on) <= on;
    const band = isKnown ? bandAfterwards(facts, { person, then, day }) : 'not_compared';
    return [{ person, bandThen: then.band, day, band }];
  });
}

function bandAfterwards(
  facts: PeriodFacts,
  { person, then, day }: { person: Person; then: Grade; day: IsoDate },
): BandAfterwards {
  const standingOf = standings(facts);
  const before = standingOf(then);
  if (before === null) return 'not_compared';
  if (!isInPost(person, day)) return 'left';
  const gap = gapBetween(before, standingOf(gradeOf(facts, person, day)));
  if (gap === null) return 'not_compared';
  return gap > 0 ? 'higher' : 'not_higher';
}

function gradeOf({ input }: PeriodFacts, person: Person, day: IsoDate): Grade {
  return gradeOn(input.grades?.get(person.id) ?? [], day) ?? person;
}

/** Reads each grade once: many people have few. */
const standings = onceFor(({ input }: PeriodFacts): ((grade: Grade) => Standing | null) => {
  const standingOf = standingsOn(laddersIn(input.settings));
  const known = new Map<string, Standing | null>();
  return (grade) => {
    const key = JSON.stringify([grade.profession, grade.band]);
    const standing = known.get(key);
    if (standing !== undefined) return standing;
    const read = standingOf(grade);
    known.set(key, read);
    return read;
  };
});

/** Those by which bands are matched, if the settings name any; else those of UK health staff. */
function laddersIn({ matching }: Settings): readonly Ladder[] {
  const own = matching.criteria.flatMap((one) =>
    one.kind === 'gap' && one.attribute === 'band' ? (one.ladders ?? []) : [],
  );
  return own.length === 0 ? UK_HEALTH_LADDERS : own;
}
