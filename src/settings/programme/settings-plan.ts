import * as v from 'valibot';
import { isIsoDate } from '../../domain/dates/iso-date.js';
import { comparableName } from '../../domain/outcomes/outcome.js';
import { type Milestone, PLAN_COUNTS } from '../../domain/settings/plan-settings.js';
import { text, wholeNumber } from '../reading/schema-values.js';
import type { PathComplaint } from '../reading/settings-values.js';

/** What mentor.yaml says of the programme's own goals and timeline. */
export const planInSchema = v.optional(
  v.pipe(
    v.array(
      v.strictObject({
        what: v.pipe(
          v.string(),
          v.nonEmpty(),
          v.description('What is planned, in your words: it is printed.'),
        ),
        by: v.pipe(
          v.string(),
          v.nonEmpty(),
          v.description('The last day on which it is in time, such as 2026-12-31.'),
        ),
        count: v.optional(
          v.pipe(
            v.picklist(PLAN_COUNTS),
            v.description(
              'What is counted, from the beginning of the programme on. Leave it out for an event that the program cannot see, and name its day under done_on once it has happened.',
            ),
          ),
        ),
        at_least: wholeNumber({ least: 1, most: 1_000_000 }, 'How many are planned; 1 unless set.'),
        done_on: text('Of an event the day on which it happened.'),
      }),
    ),
    v.description(
      'Your own goals and timeline; section 1 of the report holds them against what was reached. - { what: Thirty pairs, by: 2026-12-31, count: pairings_begun, at_least: 30 }',
    ),
  ),
);

type PlanInFile = v.InferOutput<typeof planInSchema>;
type MilestoneInFile = NonNullable<PlanInFile>[number];

/** What it amounts to; complains of days that are none, of what stands there twice, and of an event that is counted. */
export function planOf(file: PlanInFile, complain: PathComplaint): Milestone[] {
  const all = file ?? [];
  all.forEach((one, at) => {
    complainOfDays(one, (key, fault) => complain(['plan', String(at), key], fault));
    complainOfKind(one, (key, fault) => complain(['plan', String(at), key], fault));
    const first = all.findIndex(({ what }) => comparableName(what) === comparableName(one.what));
    if (first < at)
      complain(['plan', String(at), 'what'], {
        message: `"${one.what}" is planned twice.`,
        remedy: 'Keep one of the two, or give each words of its own.',
      });
  });
  return all.map(({ what, by, count = null, at_least: atLeast = 1, done_on: doneOn = null }) => ({
    what,
    by,
    count,
    atLeast,
    doneOn,
  }));
}

type Complain = (key: string, fault: Parameters<PathComplaint>[1]) => void;

function complainOfDays(one: MilestoneInFile, complain: Complain): void {
  for (const key of ['by', 'done_on'] as const) {
    const day = one[key];
    if (day !== undefined && !isIsoDate(day))
      complain(key, { message: `"${day}" is not a day.`, remedy: 'Write it as 2026-12-31.' });
  }
}

function complainOfKind({ count, at_least: atLeast, done_on: doneOn }: MilestoneInFile, complain: Complain) {
  if (count !== undefined && doneOn !== undefined)
    complain('done_on', {
      message: `${count} is counted, so that no day is to be named on which it was reached.`,
      remedy: 'Leave out done_on, or count for an event.',
    });
  if (count === undefined && atLeast !== undefined && atLeast > 1)
    complain('at_least', {
      message: `${atLeast} are planned, and nothing says of what.`,
      remedy: `Add count: ${PLAN_COUNTS.join(', ')}.`,
    });
}

/** The same as mentor.yaml spells it. */
export function planInFile(plan: readonly Milestone[]): PlanInFile {
  return plan.map(({ what, by, count, atLeast, doneOn }) => ({
    what,
    by,
    ...(count === null ? {} : { count }),
    ...(atLeast === 1 ? {} : { at_least: atLeast }),
    ...(doneOn === null ? {} : { done_on: doneOn }),
  }));
}
