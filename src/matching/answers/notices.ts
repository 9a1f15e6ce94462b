import { STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { comingFirstUnder } from '../../domain/settings/coming-first.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { inARow } from '../../domain/text/in-a-row.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import { attributeWords } from '../criteria/person-values.js';
import { wishAttributes } from '../criteria/wish-attributes.js';
import { attributesOnRecord } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import { type Notice, withLacksTogether } from '../round/notice.js';
import { gapsOfRules, lookedAtByRules } from '../rules/build-rules.js';
import { doubtfulBands } from './doubtful-bands.js';
import { idleWishes } from './idle-wishes.js';
import { mentorsWantedUnread } from './mentors-wanted-unread.js';
import { unmetSettings } from './unmet-settings.js';

const COME_WITH_SURVEYS: ReadonlySet<string> = new Set(STANDARD_ATTRIBUTES);
/** Kinds of criteria that can judge a pair though one of the columns they look at is not known. */
const JUDGED_IN_PART: ReadonlySet<string> = new Set(['distance', 'asked', 'affinity', 'answers']);

/** Columns that a programme may well want to judge by, and that are told of where nothing does. */
const WORTH_JUDGING: readonly string[] = ['band', 'profession', 'site', 'unit', ...STANDARD_ATTRIBUTES];

/** What is on record of people who take part and makes no difference to who is matched with whom. */
export function notLookedAt(input: MatchingInput): readonly Notice[] {
  const judged = new Set([
    ...wishAttributes(input.settings),
    ...lookedAtByRules(input),
    ...comingFirstUnder(input.settings).flatMap((first) =>
      first.by === 'left over' ? [] : [first.attribute],
    ),
    ...(input.settings.caps?.groups ?? []).map(({ attribute }) => attribute),
    ...input.settings.criteria.flatMap((each) => (each.weight > 0 ? lookedAtBy(each) : [])),
  ]);
  const known = attributesOnRecord({ people: input.participants.map(({ person }) => person) });
  const ignored = WORTH_JUDGING.filter((name) => known.has(name) && !judged.has(name)).map(attributeWords);
  if (ignored.length === 0) return [];
  return [
    {
      words: `No criterion looks at ${inARow(ignored)}: ${ignored.length === 1 ? 'it makes' : 'they make'} no difference to who is matched with whom.`,
      remedy: 'A criterion or a requirement in mentor.yaml would; see the settings, linked in the README.',
      kind: 'remark',
    },
  ];
}

/**
 * Criteria by which no pair can be judged, since nobody who takes part has what they look at. Of attributes that come with surveys: a
 * column of the programme's own that nobody has is a fault, and told of as such (`unmet-settings`).
 */
export function notJudgedBy({ settings, participants }: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord({ people: participants.map(({ person }) => person) });
  const lacking = (criterion: CriterionSettings) =>
    JUDGED_IN_PART.has(criterion.kind)
      ? []
      : lookedAtBy(criterion).filter((name) => !known.has(name) && COME_WITH_SURVEYS.has(name));
  const idle = settings.criteria.filter((each) => each.weight > 0 && lacking(each).length > 0);
  if (idle.length === 0) return [];
  const names = [...new Set(idle.flatMap(lacking))].map(attributeWords);
  return [
    {
      words: `No pair is judged by ${inARow(idle.map(({ name }) => name))}: ${inARow(names)} ${names.length === 1 ? 'is' : 'are'} on record for nobody who takes part.`,
      remedy: 'Import the survey that asks for it, or map the column that holds it (--map "COLUMN=FIELD").',
      kind: 'remark',
    },
  ];
}

/**
 * Whatever of the settings and the data does not do what it is there for: rules that protect and cannot see, what meets nothing, and
 * wishes that nothing weighs.
 */
export function noticesOf(input: MatchingInput): readonly Notice[] {
  return withLacksTogether([
    ...gapsOfRules(input),
    ...unmetSettings(input),
    ...doubtfulBands(input),
    ...idleWishes(input),
    ...mentorsWantedUnread(input),
  ]);
}
