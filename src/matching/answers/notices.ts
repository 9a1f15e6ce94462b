import { STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { comingFirstUnder } from '../../domain/settings/coming-first.js';
import { lookedAtBy } from '../criteria/looked-at.js';
import { attributeWords } from '../criteria/person-values.js';
import { wishAttributes } from '../criteria/wish-attributes.js';
import { attributesOnRecord } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { gapsOfRules, lookedAtByRules } from '../rules/build-rules.js';
import { doubtfulBands } from './doubtful-bands.js';
import { idleWishes } from './idle-wishes.js';
import { unmetSettings } from './unmet-settings.js';

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
  const last = ignored.at(-1) ?? '';
  const list = ignored.length === 1 ? last : `${ignored.slice(0, -1).join(', ')} and ${last}`;
  return [
    {
      words: `No criterion looks at ${list}: ${ignored.length === 1 ? 'it makes' : 'they make'} no difference to who is matched with whom.`,
      remedy: 'A criterion or a requirement in mentor.yaml would; see the settings, linked in the README.',
      kind: 'remark',
    },
  ];
}

/**
 * Whatever of the settings and the data does not do what it is there for: rules that protect and cannot see, what meets nothing, and
 * wishes that nothing weighs.
 */
export function noticesOf(input: MatchingInput): readonly Notice[] {
  return [...gapsOfRules(input), ...unmetSettings(input), ...doubtfulBands(input), ...idleWishes(input)];
}
