import { STANDARD_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { standingsOn } from '../../domain/people/ladder-standing.js';
import { isMentee } from '../../domain/people/participant.js';
import type { Person } from '../../domain/people/person.js';
import { isSensitive } from '../../domain/people/sensitive-words.js';
import { comingFirst, comingFirstInWords, comingFirstUnder } from '../../domain/settings/coming-first.js';
import type { CriterionSettings } from '../../domain/settings/criterion-settings.js';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.js';
import { counted } from '../../domain/text/counted.js';
import { nearest } from '../../domain/text/nearest.js';
import { normaliseTerm } from '../../domain/text/normalise-term.js';
import { calledImportant } from '../criteria/called-important.js';
import { lookedAtBy, neededBy } from '../criteria/looked-at.js';
import { asCompared, attributeWords, valuesOf } from '../criteria/person-values.js';
import { TermBook } from '../criteria/terms.js';
import { attributesOnRecord, nearestAttribute } from '../round/attributes-on-record.js';
import type { MatchingInput } from '../round/matching-input.js';
import { type Notice, nobodyHas } from '../round/notice.js';
import { listed, type Unmet } from '../round/unmet-cells.js';
import { waitingClasses } from '../round/waiting-classes.js';
import { saysNo } from '../rules/asking.js';
import { valuesNobodyHas } from './values-nobody-has.js';

function fault(words: string, remedy: string): Notice {
  return { words, remedy, kind: 'fault' };
}

function inForce({ settings }: MatchingInput): readonly CriterionSettings[] {
  return settings.criteria.filter(({ weight }) => weight > 0);
}

/** A comparison, and whether it is weighed or required. */
interface Comparison {
  readonly what: 'criterion' | 'requirement';
  readonly criterion: CriterionSettings;
}

/** Everything that is compared: weighed, or required. */
function comparisons(input: MatchingInput): readonly Comparison[] {
  return [
    ...inForce(input).map((criterion): Comparison => ({ what: 'criterion', criterion })),
    ...(input.settings.requirements ?? []).flatMap(({ condition }): Comparison[] =>
      condition.kind === 'criterion' ? [{ what: 'requirement', criterion: condition.criterion }] : [],
    ),
  ];
}

/** What surveys ask for comes with them: until then nobody has it. */
function comesWithSurveys(attribute: string): boolean {
  return (STANDARD_ATTRIBUTES as readonly string[]).includes(attribute);
}

/** Criteria that come with the program may lack data: nobody asked for them. */
function isStandard(criterion: CriterionSettings): boolean {
  const own = DEFAULT_SETTINGS.matching.criteria.find(({ name }) => name === criterion.name);
  return own !== undefined && lookedAtBy(own).join() === lookedAtBy(criterion).join();
}

/** Columns that may be a misspelling of one that surveys bring: not another of those, nor one that has a meaning of its own. */
function misspellings(known: ReadonlySet<string>): readonly string[] {
  return [...known].filter((name) => !comesWithSurveys(name) && !isSensitive(name));
}

function attributesNobodyHas(input: MatchingInput): readonly Notice[] {
  const known = attributesOnRecord(input);
  const perhaps = misspellings(known);
  const missing = inForce(input).flatMap((criterion) =>
    neededBy(criterion)
      .filter((attribute) => !known.has(attribute))
      .filter(
        (attribute) =>
          !(comesWithSurveys(attribute) || isStandard(criterion)) ||
          nearest(attribute, perhaps) !== undefined,
      )
      .map((attribute) =>
        nobodyHas(attribute, [`the criterion "${criterion.name}"`], nearestAttribute(attribute, known)),
      ),
  );
  const {
    priorityAttribute,
    mostImportant,
    mentorsWantedAttribute,
    whoComesFirst = [],
    caps,
  } = input.settings;
  const named = [
    ['priority_attribute', priorityAttribute],
    ...whoComesFirst.flatMap((first) =>
      first.by === 'left over' ? [] : [['who_comes_first', first.attribute] as const],
    ),
    ['most_important', mostImportant?.attribute],
    ['mentors_wanted_attribute', mentorsWantedAttribute],
    ...(caps?.groups ?? []).map((cap) => ['a cap on pairs', cap.attribute] as const),
  ] as const;
  return [
    ...missing,
    ...named.flatMap(([key, attribute]) =>
      attribute === undefined || known.has(attribute)
        ? []
        : [nobodyHas(attribute, [key], nearestAttribute(attribute, known))],
    ),
  ];
}

function menteesOf({ participants }: MatchingInput): readonly Person[] {
  return participants.flatMap(({ person, role }) => (isMentee(role) ? [person] : []));
}

function criteriaNobodyKnows(input: MatchingInput): readonly Notice[] {
  const { mostImportant, synonyms } = input.settings;
  if (mostImportant === undefined) return [];
  const terms = new TermBook(synonyms);
  const names = inForce(input).map(({ name }) => name);
  const ids = new Set(names.map((name) => terms.idOf(name)));
  const isCriterion = (text: string) => ids.has(terms.idOf(text));
  const unmet = menteesOf(input).flatMap((person) =>
    calledImportant(person, mostImportant.attribute, isCriterion)
      .filter((text) => text !== '' && !isCriterion(text))
      .map((text): Unmet => ({ person, text, guess: nearestName(text, names) })),
  );
  return unmet.length === 0
    ? []
    : [
        fault(
          `What ${counted(new Set(unmet.map(({ person }) => person)).size, 'person', 'people')} called most important is not a criterion, so nothing counts more for them: ${listed(unmet, input.settings.untold?.includes(mostImportant.attribute))}.`,
          `The criteria are ${names.join(', ')}. Correct the cells, or give a criterion that name.`,
        ),
      ];
}

/** The nearest whole name, else the nearest to a word of the text: `Speciality match` is nearest to `specialty`. */
function nearestName(text: string, names: readonly string[]): string | undefined {
  const whole = nearest(text, names);
  return (
    whole ??
    text.split(/\s+/).reduce<string | undefined>((guess, word) => guess ?? nearest(word, names), undefined)
  );
}

function identitiesNobodyKnows(input: MatchingInput): readonly Notice[] {
  return comparisons(input).flatMap(({ what, criterion }): Notice[] => {
    if (criterion.kind !== 'affinity') return [];
    const names = criterion.attributes.map(attributeWords);
    const known = new Set(names.map(normaliseTerm));
    const unmet = menteesOf(input).flatMap((person) =>
      valuesOf(person, criterion.askedIn)
        .filter((text) => !known.has(normaliseTerm(text)))
        .map((text): Unmet => ({ person, text, guess: nearestName(text, names) })),
    );
    if (unmet.length === 0) return [];
    const words = `${counted(unmet.length, 'thing', 'things')} that mentees asked to share ${unmet.length === 1 ? 'is' : 'are'} not known to the ${what} "${criterion.name}", and ${unmet.length === 1 ? 'counts' : 'count'} for nothing: ${listed(unmet, input.settings.untold?.includes(criterion.askedIn))}.`;
    return [fault(words, `It knows ${names.join(', ')}. Correct the cells, or add to its attributes.`)];
  });
}

/** Kinds of people that somebody asks for and no criterion knows: each with the nearest that there is. */
function kindsNobodyKnows(input: MatchingInput): readonly Notice[] {
  const terms = new TermBook(input.settings.synonyms);
  return comparisons(input).flatMap(({ what, criterion }): Notice[] => {
    if (criterion.kind !== 'asked') return [];
    const names = criterion.kinds.map(({ name }) => name);
    // What is required where it is asked for may be asked for in the same column.
    const required = (input.settings.requirements ?? []).flatMap(({ name, askedIn }) =>
      askedIn?.attribute === criterion.askedIn ? [name] : [],
    );
    const known = new Set([...names, ...required].map((name) => terms.idOf(name)));
    const unmet = input.participants.flatMap(({ person }) =>
      valuesOf(person, criterion.askedIn)
        .filter((text) => !saysNo(text) && !known.has(terms.idOf(text)))
        .map((text): Unmet => ({ person, text, guess: nearestName(text, names) })),
    );
    if (unmet.length === 0) return [];
    const words = `${counted(unmet.length, 'wish', 'wishes')} about the other person ${unmet.length === 1 ? 'is' : 'are'} not known to the ${what} "${criterion.name}", and ${unmet.length === 1 ? 'counts' : 'count'} for nothing: ${listed(unmet, input.settings.untold?.includes(criterion.askedIn))}.`;
    return [fault(words, `It knows ${names.join(', ')}. Correct the cells, or add to its kinds.`)];
  });
}

function classesNobodyReads(input: MatchingInput): readonly Notice[] {
  const mentees = menteesOf(input);
  const terms = new TermBook(input.settings.synonyms);
  return comingFirst(input.settings).flatMap((first): Notice[] => {
    if (first.by === 'left over') return [];
    const { attribute } = first;
    const isUntold = input.settings.untold?.includes(attribute);
    const known = new Set(
      first.by === 'class' ? first.order.map((value) => terms.idOf(asCompared(attribute, value))) : [],
    );
    const unread =
      first.by === 'waiting'
        ? waitingClasses(mentees, attribute).unread
        : mentees.flatMap((person): Unmet[] => {
            const text = valuesOf(person, attribute)[0] ?? '';
            if (text === '' || known.has(terms.idOf(asCompared(attribute, text)))) return [];
            return [{ person, text, guess: nearestName(text, first.order) }];
          });
    if (unread.length === 0) return [];
    const who = unread.length === 1 ? 'this person comes' : 'these people come';
    return first.by === 'waiting'
      ? [
          fault(
            `${counted(unread.length, 'place', 'places')} on the waiting list cannot be read, so ${who} last: ${listed(unread, isUntold)}.`,
            `Write a number or a day, such as 2026-05-01, in "${attribute}".`,
          ),
        ]
      : [
          {
            words: `By ${attributeWords(attribute)}, ${who} last, for what they have there is not in the order of who_comes_first: ${listed(unread, isUntold)}.`,
            remedy: `The order is ${first.order.join(', ')}. Add to it, or correct the cells.`,
            kind: 'remark',
          },
        ];
  });
}

/** Days of the waiting list that may be read either way: read as most of the world writes them, and told. */
function openDaysOfWaiting(input: MatchingInput): readonly Notice[] {
  return comingFirst(input.settings).flatMap((first): Notice[] => {
    if (first.by !== 'waiting' || input.settings.untold?.includes(first.attribute) === true) return [];
    const { openDay } = waitingClasses(menteesOf(input), first.attribute);
    if (openDay === undefined) return [];
    return [
      {
        words: `Days on the waiting list such as ${openDay} are read with the day before the month, as nothing there says otherwise.`,
        remedy: `If the month comes first, write them as 2026-05-01 in "${first.attribute}", and import again.`,
        kind: 'remark',
      },
    ];
  });
}

/** An order that the objective does not look at. */
function orderWithoutEffect({ settings }: MatchingInput): readonly Notice[] {
  const order = comingFirst(settings);
  if (order.length === 0 || comingFirstUnder(settings).length > 0) return [];
  const words = `Who comes first (${comingFirstInWords(order)}) makes no difference under the objective "${settings.objective}".`;
  return [fault(words, 'Use the objective coverage, or drop who_comes_first.')];
}

/** An order of criteria under an objective that does not look at it: asked for in this call, for the file would have been complained of. */
function criteriaInOrderWithoutEffect({ settings }: MatchingInput): readonly Notice[] {
  const { order = [], objective } = settings;
  if (order.length === 0 || objective === 'coverage') return [];
  return [
    {
      words: `The order of criteria (${order.join(', ')}) makes no difference under the objective "${objective}": the weights count.`,
      remedy: 'Use the objective coverage for it.',
      kind: 'remark',
    },
  ];
}

/** Bands that stand on no ladder, so that nothing is judged of them. */
function bandsOnNoLadder(input: MatchingInput): readonly Notice[] {
  const people = input.participants.map(({ person }) => person);
  return comparisons(input).flatMap(({ criterion }): Notice[] => {
    if (criterion.kind !== 'gap' || criterion.ladders === undefined) return [];
    const standingOf = standingsOn(criterion.ladders);
    const unmet = people.flatMap((person): Unmet[] => {
      const text = valuesOf(person, criterion.attribute)[0] ?? '';
      if (text === '' || standingOf({ profession: person.profession, band: text }) !== null) return [];
      return [{ person, text: person.profession === null ? text : `${person.profession}, ${text}` }];
    });
    if (unmet.length === 0) return [];
    const words = `"${criterion.name}" cannot be judged of ${counted(unmet.length, 'person', 'people')} whose ${attributeWords(criterion.attribute)} stands on no ladder of their profession: ${listed(unmet, input.settings.untold?.includes(criterion.attribute))}.`;
    return [{ words, remedy: 'Correct the cells, or add a ladder to it in mentor.yaml.', kind: 'remark' }];
  });
}

/** What the settings ask for, or people, and what nothing on record meets: each with the nearest that there is. */
export function unmetSettings(input: MatchingInput): readonly Notice[] {
  return [
    ...attributesNobodyHas(input),
    ...valuesNobodyHas(input),
    ...criteriaNobodyKnows(input),
    ...identitiesNobodyKnows(input),
    ...kindsNobodyKnows(input),
    ...orderWithoutEffect(input),
    ...criteriaInOrderWithoutEffect(input),
    ...classesNobodyReads(input),
    ...openDaysOfWaiting(input),
    ...bandsOnNoLadder(input),
  ];
}
