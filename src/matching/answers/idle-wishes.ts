import { meaningOfNames } from '../../domain/people/meant-people.js';
import { divideWishes } from '../../domain/people/naming/divided-wishes.js';
import { isMentee, isMentor, type Participant } from '../../domain/people/participant.js';
import { peopleFinder } from '../../domain/people/people-finder.js';
import { bareName, nameWithKey } from '../../domain/people/person.js';
import type { MatchingSettings } from '../../domain/settings/matching-settings.js';
import { counted } from '../../domain/text/counted.js';
import { attributeWords, valuesOf } from '../criteria/person-values.js';
import { WISHES, wishAttributes } from '../criteria/wish-attributes.js';
import type { MatchingInput } from '../round/matching-input.js';
import type { Notice } from '../round/notice.js';
import { listed, type Unmet } from '../round/unmet-cells.js';

const MOST_MEANT = 5;

/** Those of them that make a difference; the objective `stable` goes by wishes whatever they weigh. */
function weighedWishes({ criteria, objective }: MatchingSettings): readonly string[] {
  const asked = criteria.flatMap((each) => (each.kind === 'preference' ? [each] : []));
  const weighed = asked.filter(({ weight }) => weight > 0).map(({ attribute }) => attribute);
  return objective === 'stable' ? [...weighed, asked[0]?.attribute ?? WISHES] : weighed;
}

/**
 * Wishes that name nobody for certain, or nobody whom the wisher could be paired with. Told whether or not they are weighed: whoever
 * wrote them is to be asked either way.
 */
function wishesForNobody({ people, participants, settings }: MatchingInput): readonly Notice[] {
  const attributes = wishAttributes(settings);
  const wishing = participants.flatMap((participant) =>
    attributes.flatMap((attribute) => {
      const { wishes, unclear } = divideWishes(valuesOf(participant.person, attribute));
      return [
        ...wishes
          .filter((text) => text.trim() !== '')
          .map((text) => ({ participant, text, isUnclear: false })),
        ...unclear.map((text) => ({ participant, text, isUnclear: true })),
      ];
    }),
  );
  if (wishing.length === 0) return [];
  const find = peopleFinder(participants.map(({ person }) => person));
  const meaningOf = meaningOfNames(people);
  const roles = new Map(participants.map((participant) => [participant.person.id, participant]));
  const unmet = wishing.flatMap(({ participant, text, isUnclear }): Unmet[] => {
    const { person } = participant;
    if (isUnclear)
      return [{ person, text, because: 'which stands after somebody they would rather not have' }];
    const [found, another] = find(text);
    const named = found === undefined || another !== undefined ? undefined : roles.get(found.id);
    if (named !== undefined) {
      const because = whyNoPair(participant, named);
      return because === undefined ? [] : [{ person, text, because }];
    }
    const { people: meant, isNone, isCertain } = meaningOf(text);
    const [certain] = isCertain ? meant : [];
    if (certain !== undefined && !roles.has(certain.id))
      return [{ person, text, because: `and ${bareName(certain)} does not take part` }];
    const guess = meant.length === 0 ? undefined : meant.slice(0, MOST_MEANT).map(nameWithKey).join(' or ');
    return isNone ? [] : [{ person, text, guess }];
  });
  if (unmet.length === 0) return [];
  return [
    {
      words: `${counted(unmet.length, 'wish names', 'wishes name')} nobody who takes part, or not for certain, and ${unmet.length === 1 ? 'counts' : 'count'} for nothing: ${listed(unmet)}.`,
      remedy: 'Name them by staff number or e-mail, then import again.',
      kind: 'fault',
    },
  ];
}

/** Why two who both take part cannot be the pair that one of them wishes for; undefined where they can. */
function whyNoPair(wisher: Participant, wished: Participant): string | undefined {
  if (wisher.person.id === wished.person.id) return 'which is their own name';
  if (isMentee(wisher.role) && isMentor(wished.role)) return undefined;
  if (isMentor(wisher.role) && isMentee(wished.role)) return undefined;
  return `but ${bareName(wished.person)} is a ${wished.role} as well`;
}

/** Wishes that were asked for, and that nothing weighs. */
function unweighedWishes({ settings, participants }: MatchingInput): readonly Notice[] {
  const weighed = weighedWishes(settings);
  return wishAttributes(settings).flatMap((attribute): Notice[] => {
    if (weighed.includes(attribute)) return [];
    const wishing = participants.filter(
      ({ person }) => divideWishes(valuesOf(person, attribute)).wishes.length > 0,
    ).length;
    if (wishing === 0) return [];
    const where = attribute === WISHES ? '' : ` (under ${attributeWords(attribute)})`;
    return [
      {
        words: `${counted(wishing, 'person', 'people')} said whom they would like to be paired with${where}, and no criterion looks at it: their wishes count for nothing.`,
        remedy: `To weigh them, add to mentor.yaml under matching, criteria: wishes: { ${attribute === WISHES ? '' : `kind: preference, attribute: ${attribute}, `}weight: 3 }`,
        kind: 'fault',
      },
    ];
  });
}

/** Wishes on record that move nothing: those that name nobody, and those that nothing weighs. */
export function idleWishes(input: MatchingInput): readonly Notice[] {
  return [...wishesForNobody(input), ...unweighedWishes(input)];
}
