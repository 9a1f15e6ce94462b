import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName } from '../../domain/people/person.js';
import { type SkillFacts, type SkillLevel, skillKey } from '../../domain/skills/skill.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { nearest } from '../../domain/text/nearest.js';
import { UsageError } from '../../errors.js';
import { peopleAsOf } from '../../store/people/people-as-of.js';
import { listSkills, recordSkillFact, skillNumber } from '../../store/people/skill-rows.js';
import { textOrNull } from '../session/asking/text-or-null.js';
import { changingAndTelling } from '../session/loading/reading-and-changing.js';
import { personToChange } from '../session/naming/person-named.js';

export interface SetSkillOptions {
  readonly skill: string;
  readonly people: readonly string[];
  readonly level?: SkillLevel | 'none';
  /** `--wants` or `--no-wants`; absent: nothing is said of it. */
  readonly wants?: boolean;
  readonly since?: IsoDate;
  /** The last day on which it counts. */
  readonly until?: IsoDate;
}

/**
 * Records what people can do, or want to learn: all of them, or none. A skill that is not on record yet is.
 * @throws UsageError where nothing is said, or days make no sense.
 */
export async function setSkill(context: Context, options: SetSkillOptions): Promise<void> {
  const name = textOrNull(options.skill);
  if (name === null)
    throw new UsageError(
      'Which skill?',
      'For example: mentor skills set "Cannulation" 002307 --level independent',
    );
  const fact = factOf(options, context.today);
  const { people, skill, like, isNew } = await changingAndTelling(context, (db, note) => {
    const known = listSkills(db);
    const roster = peopleAsOf(db, { on: context.today });
    const named = [...new Set(options.people.map((text) => personToChange(text, roster)))];
    const number = skillNumber(db, name, context);
    const ids = named.map(({ id: personId }) =>
      recordSkillFact(db, { ...fact, skillId: number.id, personId }, context),
    );
    if (number.isNew) note({ what: 'skill', action: 'created', ids: [number.id] });
    note({ what: 'skill of a person', action: 'created', ids });
    const names = known.map((each) => each.name);
    const kept = known.find((each) => skillKey(each.name) === skillKey(name))?.name ?? name;
    return { people: named, skill: kept, isNew: number.isNew, like: nearest(name, names) };
  });
  if (isNew)
    context.note(`New skill: ${skill}${like === undefined ? '' : ` (not ${like}, which is on record)`}.`);
  context.note(`${inARow(people.map(fullName))}: ${inWords(skill, fact)}.`);
  context.note(`Next: mentor skills people --skill ${JSON.stringify(skill)}, or mentor skills gaps`);
}

function factOf(
  { level, wants, since, until }: SetSkillOptions,
  today: IsoDate,
): Omit<SkillFacts, 'skillId' | 'personId'> {
  if (level === undefined && wants === undefined)
    throw new UsageError('What is to be recorded?', 'Say --level, --wants or --no-wants.');
  if ((level === undefined || level === 'none') && (since !== undefined || until !== undefined))
    throw new UsageError(
      'Days belong to a level that is held.',
      'Say --level learning, supervised, independent or teaches.',
    );
  if (since !== undefined && since > today)
    throw new UsageError(`${since} is after today (${today}).`, 'Record it when they can do it.');
  if (since !== undefined && until !== undefined && until < since)
    throw new UsageError(`${until} is before ${since}.`);
  return {
    level: level ?? null,
    wants: wants ?? null,
    heldSince: since ?? null,
    validUntil: until ?? null,
    holdsFrom: since ?? today,
  };
}

function inWords(
  skill: string,
  { level, wants, heldSince, validUntil }: Omit<SkillFacts, 'skillId' | 'personId'>,
): string {
  const since = heldSince === null ? '' : ` since ${heldSince}`;
  const until = validUntil === null ? '' : `, until ${validUntil}`;
  const held =
    level === null ? [] : [level === 'none' ? `${skill} not held` : `${skill}, ${level}${since}${until}`];
  const wish = wants === null ? [] : [wants ? `would like to learn ${skill}` : `no wish to learn ${skill}`];
  return [...held, ...wish].join('; ');
}
