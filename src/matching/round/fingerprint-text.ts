import type { IsoDate } from '../../domain/dates/iso-date.js';
import { comparePeople, type Person, personKey } from '../../domain/people/person.js';
import { presenceOn } from '../../domain/people/presence.js';
import type { RuleSettings } from '../../domain/settings/matching-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { MatchingInput } from './matching-input.js';

/** Changes when equal inputs may lead to another result than an earlier version of the program gave. */
const METHOD = 'mentor matching 3';

type Json = string | number | boolean | null | readonly Json[];

/** Settings as lists in the order of their keys, so that neither the order of keys nor a Map's order shows. */
function canonical(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return entries.sort(([a], [b]) => compareText(a, b)).map(([key, each]) => [key, canonical(each)]);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function personLine(person: Person, keyOf: (id: number | null) => string | null, day: IsoDate): Json {
  return [
    personKey(person),
    [...person.attributes].sort(([a], [b]) => compareText(a, b)),
    ...[
      person.email,
      person.givenName,
      person.familyName,
      person.profession,
      person.band,
      person.unit,
      person.site,
      person.manager,
    ],
    ...[person.hiredOn, person.leftOn, presenceOn(person, day), keyOf(person.managerId)],
  ];
}

function sortedLines(lines: readonly Json[]): readonly string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}

/** Most programmes ask for nothing that is counted in months: then the day makes no difference. */
function dependsOnToday({ minimumMonthsInPost, pairedBefore, freezeMonths = 0 }: RuleSettings): boolean {
  return minimumMonthsInPost > 0 || (pairedBefore && freezeMonths > 0);
}

/**
 * Everything that goes into a matching as one text: equal inputs give equal text whatever the order of rows and whatever ids
 * the store handed out. Its SHA-256 is a run's fingerprint; the caller takes it.
 */
export function fingerprintText(input: MatchingInput): string {
  const keys = new Map(input.people.map((person) => [person.id, personKey(person)]));
  const keyOf = (id: number | null) => (id === null ? null : (keys.get(id) ?? null));
  const pairKeys = (pair: { menteeId: number; mentorId: number }) => [
    keyOf(pair.menteeId),
    keyOf(pair.mentorId),
  ];
  const { settings, rematching } = input;
  const mayChange = new Set(rematching?.pairingIds);
  return JSON.stringify([
    METHOD,
    input.seed,
    dependsOnToday(settings.rules) ? input.onDate : null,
    canonical({ ...settings, switchingCost: rematching === undefined ? undefined : settings.switchingCost }),
    [...input.people]
      .sort(comparePeople)
      .map((person) => JSON.stringify(personLine(person, keyOf, input.onDate))),
    sortedLines(input.participants.map(({ person, role, capacity }) => [personKey(person), role, capacity])),
    sortedLines(
      input.pairings.map((each) => [
        ...pairKeys(each),
        ...[each.status, each.startedOn, each.endedOn],
        ...kindIfNotUsual(each),
      ]),
    ),
    sortedLines(
      input.namedRules.map((each) => [each.kind, ...pairKeys(each), each.because, each.recordedOn]),
    ),
    sortedLines((input.leftOverBefore ?? []).map(({ menteeId, on }) => [keyOf(menteeId), on])),
    sortedLines(input.locked.map(pairKeys)),
    sortedLines(input.vetoed.map((each) => [...pairKeys(each), each.because])),
    ...(rematching === undefined
      ? []
      : [
          rematching.mayChange,
          sortedLines(input.pairings.filter(({ id }) => mayChange.has(id)).map(pairKeys)),
        ]),
    ...kindIfNotUsual(input),
  ]);
}

/** Left out of the usual kind, so that the fingerprints of runs that are on record stay what they are. */
function kindIfNotUsual({ kind }: Pick<MatchingInput, 'kind'>): readonly string[] {
  return kind === undefined ? [] : [kind];
}
