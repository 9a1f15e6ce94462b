import type { Participant, Role } from '../../../src/domain/people/participant.js';
import type { Person, PersonStatus } from '../../../src/domain/people/person.js';
import type { NamedRule, NamedRuleKind } from '../../../src/domain/rounds/named-rule.js';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';

type PersonParts = Partial<Omit<Person, 'attributes'>> & {
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
};

/** A person on the roster; the staff number is P and the id with three digits, the name Given001 Family001. */
export function personOf(id: number, parts: PersonParts = {}): Person {
  const digits = String(id).padStart(3, '0');
  return {
    id,
    staffNumber: `P${digits}`,
    email: `p${digits}@example.org`,
    givenName: `Given${digits}`,
    familyName: `Family${digits}`,
    profession: null,
    band: null,
    unit: null,
    site: null,
    manager: null,
    managerId: null,
    hiredOn: null,
    leftOn: null,
    status: 'active' satisfies PersonStatus,
    ...parts,
    attributes: new Map(Object.entries(parts.attributes ?? {})),
  };
}

export function participant(person: Person, role: Role, capacity: number | null = null): Participant {
  return { person, role, capacity };
}

export function namedRule(
  id: number,
  kind: NamedRuleKind,
  pair: readonly [mentee: number, mentor: number],
): NamedRule {
  const [menteeId, mentorId] = pair;
  return {
    id,
    kind,
    menteeId,
    mentorId,
    because: 'agreed',
    recordedAt: '2026-01-10T09:00:00Z',
    recordedOn: '2026-01-10',
  };
}

type SettingsParts = Partial<Omit<MatchingSettings, 'rules'>> & {
  readonly rules?: Partial<MatchingSettings['rules']>;
};

export function settingsOf(parts: SettingsParts = {}): MatchingSettings {
  const { matching } = DEFAULT_SETTINGS;
  return { ...matching, ...parts, rules: { ...matching.rules, ...parts.rules } };
}

/** A round with default settings and nothing else than what is given; the roster is the participants unless given. */
export function roundOf(parts: Partial<MatchingInput> & Pick<MatchingInput, 'participants'>): MatchingInput {
  return {
    people: parts.participants.map(({ person }) => person),
    pairings: [],
    namedRules: [],
    locked: [],
    vetoed: [],
    settings: settingsOf(),
    onDate: '2026-03-01',
    seed: 0,
    ...parts,
  };
}
