import type { Context } from '../../context.js';
import { factsAfterMerge, objectionToMerge, type TwoRecords } from '../../domain/people/duplicates/merge.js';
import { protectiveAfterMerge } from '../../domain/people/duplicates/protective-attributes.js';
import {
  type Attributes,
  COLUMN_OF_FACT,
  keyWithName,
  type Person,
  type PersonFacts,
  personKey,
} from '../../domain/people/person.js';
import { isLeftOut, NOT_SHOWN } from '../../domain/settings/sensitive-settings.js';
import { firstFew } from '../../domain/text/first-few.js';
import { Cancelled, StateError, UsageError } from '../../errors.js';
import type { ReadHandle } from '../../store/database/connection.js';
import { listDistinctPeople } from '../../store/merges/distinct-people-rows.js';
import { answersToJoin, type JoinedAnswers } from '../../store/merges/join-merged-responses.js';
import { mergePeople } from '../../store/merges/move-merged-rows.js';
import { listConversations } from '../../store/pairings/conversations.js';
import { listPairings } from '../../store/pairings/pairings.js';
import { listPeople } from '../../store/people/people-rows.js';
import { listTransfers } from '../../store/people/skill-rows.js';
import { listNamedRules } from '../../store/rounds/named-rules.js';
import { columnsApart } from '../../store/sensitive/sensitive-values.js';
import { countResponsesOf } from '../../store/surveys/survey-responses.js';
import { changingAndTelling, reading } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';

export interface MergePeopleOptions {
  /** Whose record stays. */
  readonly keep: string;
  /** Whose record is merged into it. */
  readonly other: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** What merging two people will do, for the coordinator to look at. */
interface MergePlan extends TwoRecords {
  readonly factsAfter: PersonFacts;
  /** What protects: of attributes that change, all that both say. */
  readonly protectiveAfter: Attributes;
  /** What comes under the kept person, in words: `2 pairings`. */
  readonly moves: readonly string[];
  /** The attributes whose values are not shown. */
  readonly sensitive: ReadonlySet<string>;
  /** The waves that both answered, and what becomes of the answers. */
  readonly joined: readonly JoinedAnswers[];
}

/**
 * Merges two records of one person, after showing what that changes and asking.
 * @throws StateError when something shows that they are two people, UsageError where nobody can be asked without --yes,
 * Cancelled when the answer is no.
 */
export async function mergeTwoPeople(context: Context, options: MergePeopleOptions): Promise<void> {
  const plan = await reading(context, (db) => planMerge(db, options));
  showPlan(context, plan);
  if (options.dryRun === true) {
    context.note('Nothing was written. Next: the same without --dry-run.');
    return;
  }
  await confirm(context, plan, options);
  const discardedRuns = await changingAndTelling(context, (db, note) => {
    const planned = planMerge(db, options);
    refuseOthersThanConfirmed(plan, planned);
    const { keep, other, factsAfter, protectiveAfter } = planned;
    const two = { keptId: keep.id, mergedId: other.id };
    const done = mergePeople(db, {
      ...two,
      factsAfter,
      protectiveAfter,
      mergedAt: context.recordedAt,
      mergedOn: context.today,
    });
    note({ what: 'person', action: 'merged', ids: [other.id] });
    note({ what: 'person', action: 'kept', ids: [keep.id], fields: filledFields({ keep, factsAfter }) });
    note({ what: 'run', action: 'discarded', ids: done.discardedRuns });
    return done.discardedRuns;
  });
  const { keep, other } = plan;
  context.note(
    `${keyWithName(other)} is merged into ${keyWithName(keep)}. ${personKey(other)} finds them from now on.`,
  );
  if (discardedRuns.length > 0)
    context.note(`The proposal that waited (run ${discardedRuns.join(', ')}) no longer holds: mentor match`);
  context.note(`To take it back: mentor people unmerge ${personKey(keep)}`);
}

/** Somebody else's import may have given a name another meaning while this question stood on the screen. */
function refuseOthersThanConfirmed(confirmed: MergePlan, planned: MergePlan): void {
  if (fingerprintOf(confirmed) === fingerprintOf(planned)) return;
  throw new StateError(
    'The two have changed since they were shown.',
    'Nothing was merged. Look at them once more: mentor people merge',
  );
}

/** Attributes are maps, and names sets, which JSON would leave out. */
function fingerprintOf(plan: MergePlan): string {
  return JSON.stringify(plan, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

function planMerge(db: ReadHandle, options: MergePeopleOptions): MergePlan {
  const people = listPeople(db);
  const two = { keep: personToChange(options.keep, people), other: personToChange(options.other, people) };
  const known = {
    people,
    pairings: listPairings(db),
    namedRules: listNamedRules(db),
    distinct: listDistinctPeople(db),
    transfers: listTransfers(db),
    conversations: listConversations(db),
  };
  const objection = objectionToMerge(two, known);
  if (objection !== undefined) throw new StateError(objection.message, objection.hint);
  const { id } = two.other;
  const involves = (pair: { menteeId: number; mentorId: number }) =>
    pair.menteeId === id || pair.mentorId === id;
  const ownAttributes = new Set(two.keep.attributes.keys());
  const counts: readonly (readonly [number, string])[] = [
    [known.pairings.filter(involves).length, 'pairing'],
    [known.namedRules.filter(involves).length, 'rule'],
    [countResponsesOf(db, id), 'survey response'],
    [[...two.other.attributes.keys()].filter((name) => !ownAttributes.has(name)).length, 'attribute'],
    [people.filter(({ managerId }) => managerId === id).length, 'direct report'],
  ];
  const moves = counts.flatMap(([count, what]) =>
    count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`],
  );
  const joined = answersToJoin(db, { kept: two.keep.id, merged: id });
  return {
    ...two,
    factsAfter: factsAfterMerge(two),
    protectiveAfter: protectiveAfterMerge(two),
    moves,
    sensitive: columnsApart(db),
    joined,
  };
}

function showPlan(context: Context, plan: MergePlan): void {
  const { keep, other, factsAfter, moves } = plan;
  context.note(`Keep ${keyWithName(keep)}, ${describe(keep)}.`);
  context.note(`Merge into it ${keyWithName(other)}, ${describe(other)}.`);
  context.note(`  Moves over: ${moves.length === 0 ? 'nothing but the keys' : moves.join(', ')}.`);
  const otherwise = saidOtherwise(plan);
  if (otherwise.length > 0)
    context.note(
      `  Not taken over, because the record that stays says something else: ${otherwise.join('; ')}.`,
    );
  for (const [name, values] of plan.protectiveAfter)
    context.note(
      `  Keeps apart from whom either says, ${name}: ${isLeftOut(name, plan.sensitive) ? NOT_SHOWN : values.join('; ')}.`,
    );
  for (const one of plan.joined) context.note(`  ${joinedInWords(one)}`);
  const filled = filledFields({ keep, factsAfter });
  if (filled.length > 0) context.note(`  Fills in what was blank: ${filled.join(', ')}.`);
}

/** What the merged record says, and the one that stays says otherwise; its keys go on finding the person. */
function saidOtherwise({ keep, other, factsAfter, protectiveAfter, sensitive }: MergePlan): string[] {
  const facts = Object.entries(COLUMN_OF_FACT).flatMap(([fact, field]) => {
    const key = fact as keyof PersonFacts;
    const said = other[key] ?? '';
    const isKey = key === 'staffNumber' || key === 'email';
    return isKey || said === '' || said === factsAfter[key] ? [] : [`${field} ${said}`];
  });
  const attributes = [...other.attributes].flatMap(([name, values]) => {
    const own = keep.attributes.get(name);
    const said = values.join(', ');
    return own === undefined || own.join(', ') === said || protectiveAfter.has(name)
      ? []
      : [`${name} ${isLeftOut(name, sensitive) ? NOT_SHOWN : said}`];
  });
  return [...facts, ...attributes];
}

/** So many questions are named. */
const QUESTIONS_NAMED = 5;

function joinedInWords({ wave, added, both }: JoinedAnswers): string {
  const named = firstFew(added, QUESTIONS_NAMED, (question) => JSON.stringify(question));
  const kept = added.length === 0 ? '' : ` What only the earlier answers stays: ${named}.`;
  const later =
    both === 0 ? '' : ` To ${both === 1 ? '1 question' : `${both} questions`} the later answer counts.`;
  return `Both answered ${wave}.${later}${kept}`;
}

async function confirm(context: Context, plan: MergePlan, { yes }: MergePeopleOptions): Promise<void> {
  if (yes === true) return;
  if (context.prompt === undefined) {
    throw new UsageError(
      'Merging two people asks first, and nobody is here to answer.',
      'Look with --dry-run, then pass --yes.',
    );
  }
  const message = `Are ${keyWithName(plan.keep)} and ${keyWithName(plan.other)} one person?`;
  if (!(await context.prompt.confirm({ message }))) throw new Cancelled();
}

function filledFields({ keep, factsAfter }: Pick<MergePlan, 'keep' | 'factsAfter'>): string[] {
  return Object.entries(COLUMN_OF_FACT)
    .filter(([fact]) => keep[fact as keyof PersonFacts] !== factsAfter[fact as keyof PersonFacts])
    .map(([, field]) => field);
}

function describe({ status, hiredOn, unit, site }: Person): string {
  const hired = hiredOn === null ? null : `hired ${hiredOn}`;
  return [status.replace('_', ' '), hired, unit, site].filter((word) => word !== null).join(', ');
}
