import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.js';
import { applyWhatIf } from '../../../src/matching/answers/what-if.js';
import { matchRound } from '../../../src/matching/match-round.js';
import { namedRule, participant, personOf, roundOf } from '../round/round-of.js';

const participants = [
  participant(personOf(1, { givenName: 'Ann Mary', familyName: 'Lee' }), 'mentee'),
  participant(personOf(2, { givenName: 'Bo', familyName: 'Lee' }), 'mentee'),
  participant(personOf(8), 'mentor', 1),
  participant(personOf(9), 'mentor', 0),
];
const input = roundOf({ participants, namedRules: [namedRule(4, 'never', [1, 8])] });

function pairsIf(...suppositions: string[]): readonly string[] {
  const { run } = matchRound(applyWhatIf(input, suppositions));
  return run.pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`);
}

describe('applyWhatIf', () => {
  it('leaves the input itself alone', () => {
    expect(pairsIf()).toEqual(['2-8']);
    expect(pairsIf('capacity of P009 = 2')).toEqual(['1-9', '2-8']);
    expect(pairsIf()).toEqual(['2-8']);
  });

  it('takes several suppositions together', () => {
    expect(pairsIf('drop rule 4', 'without bo lee')).toEqual(['1-8']);
    expect(pairsIf('drop rule 4', 'must P001 P008')).toEqual(['1-8']);
    expect(pairsIf('capacity of P009=1', 'never Bo Lee Given008 Family008')).toEqual(['1-9']);
  });

  it('asks for a mentee for every mentor', () => {
    const change = ['drop rule 4', 'capacity of P008 = 2', 'capacity of P009 = 2'];
    expect(pairsIf(...change)).toEqual(['1-8', '2-8']);
    expect(pairsIf(...change, 'mentees for every mentor = 1')).toEqual(['1-8', '2-9']);
    expect(pairsIf(...change, 'mentees for every mentor = 1', 'mentees for every mentor = 0')).toEqual([
      '1-8',
      '2-8',
    ]);
  });

  it('gives mentees several mentors', () => {
    expect(pairsIf('capacity of P009 = 2', 'mentors per mentee = 2')).toEqual(['1-9', '2-8', '2-9']);
  });

  it('puts criteria in order, and takes the order away', () => {
    const ordered = applyWhatIf(input, ['order = site, needs']);
    expect(ordered.settings.order).toEqual(['site', 'needs']);
    expect(applyWhatIf(ordered, ['order = none']).settings.order).toBeUndefined();
    expect(() => applyWhatIf(input, ['order = sites'])).toThrow('There is no criterion "sites".');
    expect(() => applyWhatIf(input, ['weight site = 0', 'order = site'])).toThrow('is switched off');
  });

  it('changes weights and rules of the settings', () => {
    const changed = applyWhatIf(input, [
      'weight site = 0',
      'drop rule management chain',
      'minimum fit = 0.4',
    ]);
    expect(changed.settings.criteria.find(({ name }) => name === 'site')?.weight).toBe(0);
    expect(changed.settings.rules).toMatchObject({ managementChain: false, minimumFit: 0.4 });
  });

  it.each([
    ['capacity of P009 = two', /"two" must be a whole number from 0 to 1000/],
    ['capacity of P777 = 2', /Nobody on the roster is "P777"/],
    ['capacity of P001 = 2', /Ann Mary Lee is not a mentor in this round/],
    ['capacity of Lee = 2', /"Lee" may be 2 people: Ann Mary Lee \(P001\), Bo Lee \(P002\)/],
    ['weight sites = 0', /There is no criterion "sites"/],
    ['mentors per mentee = 6', /"6" must be a whole number from 1 to 5/],
    ['drop rule 5', /There is no rule 5/],
    ['drop rule gravity', /There is no rule "gravity" to drop/],
    ['never Lee', /does not name two people clearly/],
    ['more mentors', /"more mentors" is not understood/],
  ])('refuses %j', (text, message) => {
    expect(() => applyWhatIf(input, [text])).toThrow(UsageError);
    expect(() => applyWhatIf(input, [text])).toThrow(message);
  });

  it('guesses a misspelt criterion', () => {
    const attempt = () => applyWhatIf(input, ['weight sites = 0']);
    expect(attempt).toThrow(expect.objectContaining({ hint: 'Did you mean "site"?' }));
  });
});
