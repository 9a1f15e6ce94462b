import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/iso-date.js';
import type { Person } from '../../../src/domain/people/person.js';
import type { MatchingSettings } from '../../../src/domain/settings/matching-settings.js';
import { buildProblem, forbiddingRule } from '../../../src/matching/problem/problem.js';
import { gapsOfRules } from '../../../src/matching/rules/build-rules.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const sam = (id: number, parts: Parameters<typeof personOf>[1] = {}) =>
  personOf(id, { givenName: 'Sam', familyName: 'Poe', ...parts });
const ann = (parts: Parameters<typeof personOf>[1] = {}) =>
  personOf(1, { givenName: 'Ann', familyName: 'Lee', ...parts });

function round(mentee: Person, mentors: readonly Person[], settings: MatchingSettings = settingsOf()) {
  const others = mentors.map((person) => participant(person, 'mentor'));
  return roundOf({ participants: [participant(mentee, 'mentee'), ...others], settings });
}

/** What forbids the mentee each mentor, in order; undefined for those they may have. */
function forbidden(input: ReturnType<typeof round>) {
  const problem = buildProblem(input);
  return problem.mentors.map((_, mentor) => {
    const rule = forbiddingRule(problem, 0, mentor);
    return rule === undefined ? undefined : `${rule.name}: ${rule.words(0, mentor)}`;
  });
}

describe('a line manager whom the roster does not name for certain', () => {
  it.each(['Sam Poe', 'Poe', 'S. Poe', 'Dr Poe', 'Samuel Poe'])(
    'is everyone who could be meant by %s',
    (manager) => {
      const input = round(ann({ manager }), [sam(5), sam(6), personOf(7)]);
      const words = (name: string) =>
        `management chain: Sam Poe may be Ann Lee's line manager, whom the roster names as "${name}"`;
      expect(forbidden(input)).toEqual([words(manager), words(manager), undefined]);
    },
  );

  it('is kept apart with whoever stands above, the other way round too', () => {
    const above = personOf(7, { givenName: 'Ida', familyName: 'Fox' });
    const input = round(ann({ manager: 'Poe' }), [sam(5, { managerId: 7, manager: 'P007' }), sam(6), above]);
    expect(forbidden(input)[2]).toBe(
      'management chain: Ida Fox may be 2 levels above Ann Lee in the line of managers, which cannot be told for certain',
    );
    const managed = sam(5, { manager: 'Lee' });
    expect(forbidden(round(ann(), [managed]))[0]).toBe(
      'management chain: Ann Lee may be Sam Poe\'s line manager, whom the roster names as "Lee"',
    );
  });

  it('is nobody, and told as unknown, where nobody on record is meant', () => {
    const input = round(ann({ manager: 'Jo Bloggs' }), [sam(5, { manager: 'P001', managerId: 1 }), sam(6)]);
    expect(forbidden(input)[1]).toBeUndefined();
    expect(gapsOfRules(input).map(({ words, kind }) => [kind, words])).toEqual([
      [
        'fault',
        '1 line manager is not among the people on record, so nobody is kept apart from them, nor from whoever stands above them: "Jo Bloggs" (of Ann Lee).',
      ],
      [
        'remark',
        'No line manager is on record for 1 of the 3 people who take part, so nobody is kept apart from theirs: Sam Poe (P006).',
      ],
    ]);
  });

  it('is not missed in anybody who has left', () => {
    const input = round(ann({ manager: 'Jo Bloggs' }), [sam(5), sam(6)]);
    expect(gapsOfRules(input).at(-1)?.words).toContain('for 2 of the 3 people');
    const gone = sam(5, { leftOn: addDays(input.onDate, -1) });
    const after = round(ann({ manager: 'Jo Bloggs' }), [gone, sam(6)]);
    expect(gapsOfRules(after).at(-1)?.words).toContain('for 1 of the 2 people');
  });

  it('is told with everyone who may be meant, and what mends it', () => {
    const [gap] = gapsOfRules(round(ann({ manager: 'Sam Poe' }), [sam(5), sam(6)]));
    expect(gap).toEqual({
      words:
        '1 line manager cannot be told for certain, so everyone who could be meant is kept apart: "Sam Poe" (of Ann Lee) may be Sam Poe (P005), Sam Poe (P006).',
      remedy: 'Name them by staff number or e-mail, then import again.',
      kind: 'fault',
    });
  });

  it('is told every time where nobody on record has a manager, unless the rule is off', () => {
    const input = round(ann(), [sam(5)]);
    expect(gapsOfRules(input)[0]?.words).toMatch(
      /^Nobody on record has a line manager, .* cannot be applied\.$/,
    );
    const off = settingsOf({ rules: { managementChain: false } });
    expect(gapsOfRules({ ...input, settings: off })).toEqual([]);
  });
});

describe('somebody above who is named by their post', () => {
  it('is everybody who may hold it', () => {
    const posts = [
      sam(5, { unit: 'ICU', profession: 'Ward manager' }),
      personOf(6, { unit: 'ICU', profession: 'Porter' }),
    ];
    const told =
      'management chain: Sam Poe may be Ann Lee\'s line manager, whom the roster names as "Ward manager, ICU"';
    expect(forbidden(round(ann({ manager: 'Ward manager, ICU' }), posts))).toEqual([told, undefined]);
    const named = ann({ attributes: { own_manager: ['the ward manager on ICU'] } });
    expect(forbidden(round(named, posts))[0]).toContain('which may mean Sam Poe');
    const supervised = ann({ attributes: { appraiser: ['ICU ward manager'] } });
    expect(forbidden(round(supervised, posts))[0]).toContain("Sam Poe may be Ann Lee's appraiser");
  });
});

describe('supervisors whom nobody can tell', () => {
  const settings = settingsOf({ rules: { managementChain: false, supervisorAttributes: ['appraiser'] } });

  it('are everyone who could be meant', () => {
    const input = round(
      ann({ attributes: { appraiser: ['Dr Poe'] } }),
      [sam(5), sam(6), personOf(7)],
      settings,
    );
    const words = 'supervisor: Sam Poe may be Ann Lee\'s appraiser, named as "Dr Poe"';
    expect(forbidden(input)).toEqual([words, words, undefined]);
  });

  it('are told where the attribute is one that nobody has, with the nearest', () => {
    const input = round(ann({ attributes: { apraiser: ['P005'] } }), [sam(5)], settings);
    expect(gapsOfRules(input)).toEqual([
      {
        words:
          'Nobody on record has "appraiser", which supervisor_attributes names, so nobody is kept apart by it.',
        remedy: 'Did you mean "apraiser"?',
        kind: 'fault',
      },
    ]);
  });
});

describe('somebody above under another heading than the line manager', () => {
  it('is kept apart without a word in the settings, in words that name the heading', () => {
    const input = round(
      ann({
        manager: 'P009',
        attributes: { second_line_manager: ['P005'], appraiser: ['Dr Poe'], manager_approval: ['yes'] },
      }),
      [sam(5), sam(6), personOf(7)],
    );
    expect(forbidden(input)).toEqual([
      "supervisor: Sam Poe is Ann Lee's second line manager",
      'supervisor: Sam Poe may be Ann Lee\'s appraiser, named as "Dr Poe"',
      undefined,
    ]);
  });

  it('is nobody more where a column only tells of the line manager once more', () => {
    const attributes = { manager_name: ['Sam Poe'] };
    expect(forbidden(round(ann({ manager: 'P005', managerId: 5, attributes }), [sam(5), sam(6)]))).toEqual([
      "management chain: Sam Poe is Ann Lee's line manager",
      undefined,
    ]);
    const other = round(ann({ manager: 'P007', managerId: 7, attributes }), [sam(5), sam(6)]);
    expect(forbidden(other).every((words) => words?.startsWith('supervisor: Sam Poe may be'))).toBe(true);
  });

  it('is not looked for where the line of managers is no obstacle', () => {
    const settings = settingsOf({ rules: { managementChain: false } });
    expect(forbidden(round(ann({ attributes: { appraiser: ['P005'] } }), [sam(5)], settings))).toEqual([
      undefined,
    ]);
  });
});

describe('people somebody asked not to be paired with', () => {
  const settings = settingsOf({ rules: { managementChain: false } });
  const avoiding = (...avoids: string[]) => ann({ attributes: { avoids } });

  it('are never their mentor nor their mentee, for the reason in their own words', () => {
    expect(forbidden(round(avoiding('P005'), [sam(5), sam(6)], settings))).toEqual([
      'avoids: Ann Lee asked not to be paired: "P005"',
      undefined,
    ]);
    const mentor = sam(5, { attributes: { avoids: ['Ann Lee, we share a flat'] } });
    expect(forbidden(round(ann(), [mentor], settings))[0]).toBe(
      'avoids: Sam Poe asked not to be paired: "Ann Lee, we share a flat", which may mean Ann Lee',
    );
  });

  it('are everyone who could be meant, and nobody where nothing is said', () => {
    const input = round(avoiding('Sam'), [sam(5), sam(6), personOf(7)], settings);
    expect(forbidden(input).map((each) => each?.split(':')[0])).toEqual(['avoids', 'avoids', undefined]);
    expect(gapsOfRules(input)[0]?.words).toMatch(/^1 person to be kept apart from cannot be told/);
    const none = round(avoiding('none'), [sam(5)], settings);
    expect([forbidden(none), gapsOfRules(none)]).toEqual([[undefined], []]);
  });

  it('are whom a description means on record; what it does not tell is told, with how to keep it', () => {
    const manager = sam(5, { unit: 'ICU' });
    const sister = personOf(6, { unit: 'Theatre B', profession: 'Sister' });
    const avoids = ['my manager', 'the sister in Theatre B', 'people I live with'];
    const input = round(
      ann({ attributes: { avoids }, managerId: 5, manager: 'P005' }),
      [manager, sister, personOf(7)],
      settings,
    );
    expect(forbidden(input)).toEqual([
      'avoids: Ann Lee asked not to be paired: "my manager"',
      'avoids: Ann Lee asked not to be paired: "the sister in Theatre B", which may mean Given006 Family006',
      undefined,
    ]);
    const [doubtful, open] = gapsOfRules(input);
    // What people wrote in confidence is not repeated with every matching: a name alone is.
    expect(doubtful?.words).toContain('what Ann Lee wrote may mean Given006 Family006 (P006)');
    expect(open).toEqual({
      words:
        '1 person to be kept apart from is only described, and the record does not tell who that is, so nobody else is kept apart because of it: what Ann Lee wrote.',
      remedy: expect.stringMatching(/mentor rule never PERSON PERSON --reason.*mentor people show PERSON/u),
      kind: 'fault',
    });
  });

  it('are not their manager where none is on record, which is told', () => {
    const input = round(avoiding('my manager'), [sam(5)], settings);
    expect(forbidden(input)).toEqual([undefined]);
    expect(gapsOfRules(input)[0]?.words).toContain('the record does not tell who that is');
    const wishing = ann({
      attributes: { prefers: ['Anyone but my manager'] },
      managerId: 5,
      manager: 'P005',
    });
    expect(forbidden(round(wishing, [sam(5)], settings))[0]).toMatch(/^avoids: .*may mean Sam Poe$/);
  });

  it('are found among the wishes, and it is told', () => {
    const wishing = ann({ attributes: { prefers: ['Anyone but Sam Poe', 'Bo'] } });
    const bo = personOf(8, { givenName: 'Bo', familyName: 'Lind' });
    const input = round(wishing, [sam(5), bo, personOf(9)], settings);
    expect(forbidden(input)).toEqual([
      'avoids: Ann Lee asked not to be paired: "Anyone but Sam Poe", which may mean Sam Poe',
      'avoids: Ann Lee asked not to be paired: "Bo", which may mean Bo Lind',
      undefined,
    ]);
    expect(gapsOfRules(input)[0]).toMatchObject({
      words:
        '2 wishes say whom somebody would rather not have, and are read as that: "Anyone but Sam Poe" (Ann Lee, under prefers); "Bo" (Ann Lee, under prefers).',
    });
  });

  it('may have come apart at a comma', () => {
    const lone = personOf(8, { givenName: 'Ida', familyName: 'Fox' });
    const namesake = personOf(9, { givenName: 'Bo', familyName: 'Fox' });
    expect(forbidden(round(avoiding('Fox', 'Ida'), [lone, namesake], settings))).toEqual([
      'avoids: Ann Lee asked not to be paired: "Fox, Ida"',
      undefined,
    ]);
  });
});

describe('what mentors cannot show', () => {
  it('is told where nobody has the training asked for, with the nearest on record', () => {
    const settings = settingsOf({ rules: { managementChain: false, requiredTraining: ['mentor training'] } });
    const trained = sam(5, { attributes: { training: ['Mentor trainin'] } });
    expect(gapsOfRules(round(ann(), [trained], settings))).toEqual([
      {
        words:
          'Nobody who takes part has done "mentor training", which required_training asks of every mentor, so no pair is possible.',
        remedy: 'Did you mean "Mentor trainin"?',
        kind: 'fault',
      },
    ]);
  });

  it('is told where the months in post are not known', () => {
    const settings = settingsOf({ rules: { managementChain: false, minimumMonthsInPost: 12 } });
    expect(gapsOfRules(round(ann(), [sam(5), sam(6, { hiredOn: '2020-01-01' })], settings))[0]?.words).toBe(
      'The start of 1 of 2 mentors is not on record, and 12 months in post are required of a mentor: they are not matched: Sam Poe.',
    );
  });
});
