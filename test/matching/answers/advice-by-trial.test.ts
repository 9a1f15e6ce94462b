import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../src/domain/people/participant.js';
import type { AskedSettings } from '../../../src/domain/settings/criterion-settings.js';
import { advise } from '../../../src/matching/answers/advise.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { participantWith } from '../round/a-programme.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

type Gain = readonly [matched: number, totalFit: number];

/** What a changed round gains, matched from scratch and measured as before. */
function gain(changed: MatchingInput, before: MatchingInput): Gain {
  const was = matchRound(before).solution;
  const { means } = was.problem.input;
  const after = matchRound(means === undefined ? changed : { ...changed, means }).solution;
  return [after.matched - was.matched, after.total - was.total];
}

function best(gains: readonly Gain[]): Gain | undefined {
  const helping = gains.filter(([matched, total]) => matched > 0 || (matched === 0 && total > 0));
  return [...helping].sort((a, b) => b[0] - a[0] || b[1] - a[1])[0];
}

function bestAdvised(input: MatchingInput, kind: string): Gain | undefined {
  const advice = advise(matchRound(input).solution).filter((each) => each.kind === kind);
  return best(advice.map(({ matched, totalFit }) => [matched, Math.round(totalFit * 1_000_000)] as const));
}

function changing(
  input: MatchingInput,
  change: (each: Participant) => readonly Participant[],
): readonly MatchingInput[] {
  return input.participants.flatMap((each) =>
    change(each).map((changed) => ({
      ...input,
      people: input.people.map((person) => (person.id === each.person.id ? changed.person : person)),
      participants: input.participants.map((other) => (other === each ? changed : other)),
    })),
  );
}

/** Every change of a kind that the advice may propose. */
const CHANGES: Readonly<Record<string, (input: MatchingInput) => readonly MatchingInput[]>> = {
  place: (input) =>
    changing(input, (each) =>
      each.role === 'mentee' || each.person.status !== 'active'
        ? []
        : [{ ...each, capacity: (each.capacity ?? input.settings.defaultCapacity) + 1 }],
    ),
  mentor: (input) => {
    const { problem, partner } = matchRound(input).solution;
    const waiting = problem.mentees.filter((_, at) => (partner[at] ?? -1) < 0);
    return (waiting.length > 0 ? waiting : problem.mentees).flatMap((person) => {
      const needs = person.attributes.get('needs') ?? [];
      return (needs.length === 0 ? [[]] : needs.map((need) => [need])).map((strengths) => {
        const made = personOf(0, { site: person.site, hiredOn: '1900-01-01', attributes: { strengths } });
        const capacity = Math.max(1, input.settings.defaultCapacity);
        return { ...input, participants: [...input.participants, participant(made, 'mentor', capacity)] };
      });
    });
  },
  availability: (input) => {
    const slots = new Set(input.people.flatMap(({ attributes }) => attributes.get('availability') ?? []));
    return changing(input, (each) => {
      const own = each.person.attributes.get('availability') ?? [];
      if (own.length === 0) return [];
      return [...slots]
        .filter((slot) => !own.includes(slot))
        .map((slot) => {
          const attributes = new Map([...each.person.attributes, ['availability', [...own, slot]]]);
          return { ...each, person: { ...each.person, attributes } };
        });
    });
  },
  rule: (input) =>
    [{ sharedLanguage: false }, { minimumSharedSlots: 0 }].map((off) => ({
      ...input,
      settings: { ...input.settings, rules: { ...input.settings.rules, ...off } },
    })),
};

const ASKED: AskedSettings = {
  name: 'kind of person',
  kind: 'asked',
  weight: 2,
  askedIn: 'asks',
  kinds: [
    { name: 'a woman', kind: 'is', attribute: 'gender', values: ['woman'] },
    { name: 'same site', kind: 'same', attribute: 'site' },
  ],
};

/** Wishes about kinds of people, and two mentors each who are to differ: what is said of first mentors holds all the same. */
const further = fc.record({
  asked: fc.boolean(),
  mentorsPerMentee: fc.constantFrom(1, 2),
  mentorsDifferIn: fc.constantFrom([], ['site']),
});
const answers = fc.record({
  asks: fc.subarray(['a woman', 'same site']),
  gender: fc.constantFrom([], ['woman'], ['man']),
  availability: fc.subarray(['Mon am', 'Tue pm', 'Fri am']),
});
const aRound = fc
  .record({
    people: fc.tuple(...[1, 2, 3, 4, 5, 6].map((id) => fc.tuple(participantWith(id), answers))).map((all) =>
      all.map(([{ person, role, capacity }, answered]) => ({
        // Nobody is the mentor of their own mentor here: that would need a search of its own.
        role: role === 'both' ? ('mentor' as const) : role,
        capacity,
        person: {
          ...person,
          managerId: null,
          attributes: new Map([...person.attributes, ...Object.entries(answered)]),
        },
      })),
    ),
    defaultCapacity: fc.constantFrom(0, 1),
    rules: fc.record({ sharedLanguage: fc.boolean(), minimumSharedSlots: fc.constantFrom(0, 1) }),
    more: further,
  })
  .map(({ people, more: { asked, ...several }, ...given }) => {
    const usual = settingsOf({ ...given, ...several });
    const settings = { ...usual, criteria: [...usual.criteria, ...(asked ? [ASKED] : [])] };
    return roundOf({ participants: people, settings });
  });

describe('the advice', () => {
  it.each(Object.entries(CHANGES))(
    'holds the best single change of its kind: %s',
    (kind, changes) => {
      fc.assert(
        fc.property(aRound, (input) => {
          const trials = changes(input).map((changed) => gain(changed, input));
          expect(bestAdvised(input, kind)).toEqual(best(trials));
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('counts no pair as opened by a time where no rule asks for times in common', () => {
    const free = (id: number, slot: string) => personOf(id, { attributes: { availability: [slot] } });
    const participants = [
      participant(free(1, 'Mon am'), 'mentee'),
      participant(free(5, 'Tue pm'), 'mentor', 1),
    ];
    const advice = advise(matchRound(roundOf({ participants })).solution);
    expect(advice.map(({ kind, pairs }) => [kind, pairs])).toEqual([
      ['availability', 0],
      ['availability', 0],
    ]);
  });

  it('tells of one more mentor where nobody named a need, also where the usual capacity is 0', () => {
    const people = [1, 2, 3].map((id) => participant(personOf(id), 'mentee'));
    const mentors = [participant(personOf(5), 'mentor', 1), participant(personOf(6), 'mentor', 0)];
    const settings = settingsOf({ defaultCapacity: 0 });
    const advice = advise(matchRound(roundOf({ participants: [...people, ...mentors], settings })).solution);
    expect(advice.map(({ words }) => words)).toEqual([
      'One more place with Given005 Family005 (2 instead of 1): 1 more person matched.',
      'One more place with Given006 Family006 (1 instead of 0): 1 more person matched.',
      'One more mentor: 1 more person matched.',
    ]);
  });
});
