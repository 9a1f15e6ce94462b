import { addToList } from '../../domain/add-to-list.js';
import type { Person } from '../../domain/people/person.js';
import { fitFigures } from '../../domain/rounds/fit-figures.js';
import { menteesMatched, type RunResult } from '../../domain/rounds/run.js';
import { compareText } from '../../domain/text/compare-text.js';
import { comparedValues } from '../criteria/person-values.js';

/** Both ends of an interval, 0–1. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How one group of mentees fares in a run. */
export interface EquityGroup {
  /** The value of the attribute; null for people of whom it is not known. */
  readonly value: string | null;
  /** Whether the group is too small to be shown, or would give a small one away: then the figures are null. */
  readonly hidden: boolean;
  readonly mentees: number | null;
  readonly matched: number | null;
  /** Share matched, 0–1, with its 95 % interval. */
  readonly share: number | null;
  readonly shareInterval: Interval | null;
  /** Mean fit of the pairs of the matched, 0–1, of those that could be judged; null also where none could. */
  readonly meanFit: number | null;
}

interface Counted {
  readonly value: string | null;
  /** The fits of each mentee's pairs; none for someone left over. */
  readonly fits: (readonly (number | null)[])[];
}

/** Mentees who had no mentor before the run. */
function fitsByMentee({
  pairs,
  leftOver,
}: EquityInput['run']): ReadonlyMap<number, readonly (number | null)[]> {
  const matched = menteesMatched({ pairs });
  const fits = new Map<number, (number | null)[]>();
  for (const { menteeId, fit } of pairs) if (matched.has(menteeId)) addToList(fits, menteeId, fit);
  for (const { menteeId } of leftOver) fits.set(menteeId, []);
  return fits;
}

/** Groups by the first value, compared without regard to case and spaces, shown as first written. */
function groupMentees(
  run: EquityInput['run'],
  people: readonly Person[],
  attribute: string,
): readonly Counted[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const groups = new Map<string, Counted>();
  for (const [menteeId, own] of fitsByMentee(run)) {
    const person = byId.get(menteeId);
    const value = person === undefined ? null : (comparedValues(person, attribute)[0]?.trim() ?? null);
    const key = value === null ? '' : value.toLowerCase().replace(/\s+/g, ' ');
    const group = groups.get(key) ?? { value: key === '' ? null : value, fits: [] };
    group.fits.push(own);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compareText(a, b)))
    .map(([, group]) => group);
}

function groupFigures({ value, fits }: Counted, interval: EquityInput['interval']): EquityGroup {
  const matched = fits.filter((own) => own.length > 0);
  return {
    value,
    hidden: false,
    mentees: fits.length,
    matched: matched.length,
    share: matched.length / fits.length,
    shareInterval: interval({ part: matched.length, whole: fits.length }),
    meanFit: fitFigures(matched.flat()).mean,
  };
}

export interface EquityInput {
  readonly run: Pick<RunResult, 'pairs' | 'leftOver'>;
  readonly people: readonly Person[];
  readonly attribute: string;
  /** The programme's rule for small numbers: which of these counts, whose total is known, must not be shown. */
  readonly hide: (counts: readonly number[]) => readonly boolean[];
  /** The 95 % interval of a share, `part` of `whole`. Statistics and disclosure rules live with the evaluation, not here. */
  readonly interval: (proportion: { readonly part: number; readonly whole: number }) => Interval;
}

/** Share matched and mean fit by an attribute, groups in order of their value, those of unknown value last. */
export function equityOf({ run, people, attribute, hide, interval }: EquityInput): readonly EquityGroup[] {
  const groups = groupMentees(run, people, attribute);
  const hidden = hide(groups.map(({ fits }) => fits.length));
  const nothing = { mentees: null, matched: null, share: null, shareInterval: null, meanFit: null };
  return groups.map((group, at) =>
    hidden[at] === true ? { value: group.value, hidden: true, ...nothing } : groupFigures(group, interval),
  );
}
