import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.js';
import { buildProblem, forbiddingRule } from '../../../src/matching/problem/problem.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from '../round/pairing-of.js';
import { namedRule, participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

/** What forbids mentee 1 with mentor 2: the rule's name and sentence; undefined when nothing does. */
function forbidden(mentee: Person, mentor: Person, parts: Partial<MatchingInput> = {}) {
  const participants = [participant(mentee, 'mentee'), participant(mentor, 'mentor')];
  const problem = buildProblem(roundOf({ participants, ...parts }));
  const rule = forbiddingRule(problem, 0, 0);
  return rule === undefined ? undefined : { name: rule.name, words: rule.words(0, 0) };
}

describe('rules', () => {
  const mentee = personOf(1);
  const mentor = personOf(2);

  it('allow an ordinary pair', () => {
    expect(forbidden(mentee, mentor)).toBeUndefined();
  });

  it('forbid oneself', () => {
    const problem = buildProblem(roundOf({ participants: [participant(mentee, 'both')] }));
    expect(forbiddingRule(problem, 0, 0)?.name).toBe('self');
  });

  it('forbid mentors who left, are on leave, or take nobody', () => {
    expect(forbidden(mentee, personOf(2, { status: 'left', leftOn: '2026-02-01' }))).toEqual({
      name: 'left',
      words: 'Given002 Family002 has left (2026-02-01)',
    });
    expect(forbidden(mentee, personOf(2, { status: 'on_leave' }))?.name).toBe('on leave');
    const participants = [participant(mentee, 'mentee'), participant(mentor, 'mentor', 0)];
    expect(forbidden(mentee, mentor, { participants })).toEqual({
      name: 'no capacity',
      words: 'Given002 Family002 has a capacity of 0',
    });
  });

  it('forbid named vetoes, whichever way round, and vetoes of the review', () => {
    const expected = { name: 'vetoed', words: 'Rule 7 says never: agreed' };
    expect(forbidden(mentee, mentor, { namedRules: [namedRule(7, 'never', [1, 2])] })).toEqual(expected);
    expect(forbidden(mentee, mentor, { namedRules: [namedRule(7, 'never', [2, 1])] })).toEqual(expected);
    const vetoed = [{ menteeId: 1, mentorId: 2, because: 'clash of rotas' }];
    expect(forbidden(mentee, mentor, { vetoed })?.words).toBe('Vetoed: clash of rotas');
  });

  it('forbid the whole line of managers, through people who do not take part, and survive a circle', () => {
    const above = personOf(3, { managerId: 2 });
    const low = personOf(1, { managerId: 3 });
    expect(forbidden(low, mentor, { people: [low, mentor, above] })).toEqual({
      name: 'management chain',
      words: 'Given002 Family002 is 2 levels above Given001 Family001 in the line of managers',
    });
    const managed = personOf(2, { managerId: 1 });
    expect(forbidden(mentee, managed)?.words).toBe("Given001 Family001 is Given002 Family002's line manager");
    const circle = [personOf(1, { managerId: 3 }), personOf(3, { managerId: 1 })];
    expect(forbidden(circle[0] as Person, mentor, { people: [...circle, mentor] })).toBeUndefined();
  });

  it('forbid a pair of an earlier round and one that goes on elsewhere', () => {
    const earlier = pairingOf([1, 2], { roundId: 9, status: 'completed', endedOn: '2026-02-01' });
    expect(forbidden(mentee, mentor, { pairings: [earlier] })).toEqual({
      name: 'paired before',
      words: 'The two were a pair before, from 2026-01-05 to 2026-02-01',
    });
    expect(forbidden(mentee, mentor, { pairings: [pairingOf([2, 1])] })?.name).toBe('paired now');
    const settings = settingsOf({ rules: { pairedBefore: false } });
    expect(forbidden(mentee, mentor, { pairings: [earlier], settings })).toBeUndefined();
  });

  it('forbid the same unit, but not units of one name at two sites', () => {
    const settings = settingsOf({ rules: { sameUnit: true } });
    const ward = (id: number, site: string | null) => personOf(id, { unit: 'Ward 1', site });
    expect(forbidden(ward(1, 'East'), ward(2, 'east'), { settings })?.name).toBe('same unit');
    expect(forbidden(ward(1, 'East'), ward(2, null), { settings })?.name).toBe('same unit');
    expect(forbidden(ward(1, 'East'), ward(2, 'West'), { settings })).toBeUndefined();
  });

  it('forbid a pair without a common language where both named theirs', () => {
    const settings = settingsOf({ rules: { sharedLanguage: true } });
    const speaker = (id: number, ...languages: string[]) => personOf(id, { attributes: { languages } });
    expect(forbidden(speaker(1, 'Polish'), speaker(2, 'English'), { settings })).toEqual({
      name: 'no shared language',
      words: 'No language in common: Polish and English',
    });
    expect(forbidden(speaker(1, 'Polish', 'English'), speaker(2, 'english'), { settings })).toBeUndefined();
    expect(forbidden(speaker(1, 'Polish'), mentor, { settings })).toBeUndefined();
  });

  it('ask a mentor for months in post, and count an unknown start as not shown', () => {
    const settings = settingsOf({ rules: { minimumMonthsInPost: 12 } });
    const hired = (hiredOn: string | null) => forbidden(mentee, personOf(2, { hiredOn }), { settings });
    expect(hired('2025-03-01')).toBeUndefined();
    expect(hired('2025-03-02')?.words).toBe(
      'Given002 Family002 is 11 months in post; 12 are required of a mentor',
    );
    expect(hired(null)?.name).toBe('months in post');
  });

  it('ask for a minimum fit', () => {
    const settings = settingsOf({ rules: { minimumFit: 0.5 } });
    const at = (id: number, site: string) => personOf(id, { site });
    expect(forbidden(at(1, 'East'), at(2, 'West'), { settings })?.name).toBe('minimum fit');
    expect(forbidden(at(1, 'East'), at(2, 'East'), { settings })).toBeUndefined();
  });

  it('lift the ban on an earlier pair after a freeze', () => {
    const settings = settingsOf({ rules: { freezeMonths: 3 } });
    const ended = (endedOn: string) => [pairingOf([1, 2], { roundId: 9, status: 'ended', endedOn })];
    expect(forbidden(mentee, mentor, { pairings: ended('2025-12-01'), settings })).toBeUndefined();
    expect(forbidden(mentee, mentor, { pairings: ended('2025-12-02'), settings })).toEqual({
      name: 'paired before',
      words: 'The two were a pair before, from 2026-01-05 to 2025-12-02, less than 3 months ago',
    });
  });

  it('keep supervisors, appraisers and assessors away, either way round', () => {
    const settings = settingsOf({ rules: { supervisorAttributes: ['supervisor', 'practice_assessor'] } });
    const assessed = personOf(1, { attributes: { practice_assessor: ['p002@example.org'] } });
    const expected = {
      name: 'supervisor',
      words: "Given002 Family002 is Given001 Family001's practice assessor",
    };
    expect(forbidden(assessed, mentor, { settings })).toEqual(expected);
    const supervised = personOf(2, { attributes: { supervisor: ['P001'] } });
    expect(forbidden(mentee, supervised, { settings })?.name).toBe('supervisor');
  });

  it('ask a mentor for training', () => {
    const settings = settingsOf({ rules: { requiredTraining: ['Mentor training', 'Safeguarding'] } });
    const trained = (...training: string[]) =>
      forbidden(mentee, personOf(2, { attributes: { training } }), { settings });
    expect(trained('mentor-training', 'safeguarding')).toBeUndefined();
    expect(trained('Mentor training')).toEqual({
      name: 'training',
      words: 'Given002 Family002 has not done: Safeguarding',
    });
  });

  it('forbid two who cannot meet in the same way, where both said how', () => {
    const settings = settingsOf({ rules: { compatibleModes: true } });
    const meeting = (id: number, mode: string) => personOf(id, { attributes: { mode: [mode] } });
    expect(forbidden(meeting(1, 'Online'), meeting(2, 'face-to-face'), { settings })).toEqual({
      name: 'meeting mode',
      words: 'Given002 Family002 meets only in person, Given001 Family001 only by video',
    });
    expect(forbidden(meeting(1, 'Online'), meeting(2, 'either'), { settings })).toBeUndefined();
    expect(forbidden(meeting(1, 'Online'), mentor, { settings })).toBeUndefined();
  });

  it('ask for times in common, where both named theirs', () => {
    const settings = settingsOf({ rules: { minimumSharedSlots: 2 } });
    const free = (id: number, ...availability: string[]) => personOf(id, { attributes: { availability } });
    expect(forbidden(free(1, 'Mon am', 'Tue pm'), free(2, 'mon am'), { settings })).toEqual({
      name: 'availability',
      words: '1 of 2 times in common: Mon am, Tue pm and mon am',
    });
    expect(forbidden(free(1, 'Mon am', 'Tue pm'), mentor, { settings })).toBeUndefined();
  });

  it('speak in order: a pair that breaks several rules is counted under the first', () => {
    const low = personOf(1, { managerId: 2 });
    const away = personOf(2, { status: 'on_leave' });
    expect(forbidden(low, away, { namedRules: [namedRule(1, 'never', [1, 2])] })?.name).toBe('on leave');
    expect(forbidden(low, mentor, { namedRules: [namedRule(1, 'never', [1, 2])] })?.name).toBe('vetoed');
  });
});
