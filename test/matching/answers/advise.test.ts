import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/matching/answers/advise.js';
import { matchRound } from '../../../src/matching/match-round.js';
import type { MatchingInput } from '../../../src/matching/round/matching-input.js';
import { pairingOf } from '../round/pairing-of.js';
import { participant, personOf, roundOf, settingsOf } from '../round/round-of.js';

const needing = (id: number, site: string, ...needs: string[]) =>
  participant(personOf(id, { site, attributes: { needs } }), 'mentee');
const offering = (id: number, site: string, ...strengths: string[]) =>
  participant(personOf(id, { site, attributes: { strengths } }), 'mentor', 1);

function adviceOn(input: MatchingInput) {
  return advise(matchRound(input).solution);
}

describe('advise', () => {
  const participants = [
    needing(1, 'Eastgate', 'critical care'),
    needing(2, 'Eastgate', 'Critical-care', 'audit'),
    needing(3, 'Eastgate', 'critical care'),
    offering(8, 'Eastgate', 'critical care'),
  ];

  it('says where one more mentor or place would help most, as people would say it', () => {
    const found = adviceOn(roundOf({ participants }));
    expect(found.map(({ kind, matched, words }) => [kind, matched, words])).toEqual([
      ['place', 1, 'One more place with Given008 Family008 (2 instead of 1): 1 more person matched.'],
      [
        'mentor',
        1,
        'One more mentor with Critical-care at Eastgate: 1 more person matched. 2 of the 2 left over name it among their needs there.',
      ],
      [
        'mentor',
        1,
        'One more mentor with audit at Eastgate: 1 more person matched. 1 of the 2 left over name it among their needs there.',
      ],
    ]);
  });

  it('tells what a training or a rule given up would bring', () => {
    const free = participant(personOf(9, { site: 'North' }), 'mentor', 2);
    const settings = settingsOf({ rules: { requiredTraining: ['mentor training'] } });
    const trained = {
      ...participants[3],
      person: personOf(8, { attributes: { training: ['Mentor training'] } }),
    };
    const people = [...participants.slice(0, 3), participant(trained.person, 'mentor', 1), free];
    const words = adviceOn(roundOf({ participants: people, settings })).map((each) => each.words);
    expect(words).toContain(
      'Given009 Family009 doing the training asked for (mentor training): 2 more people matched. 3 pairs would become possible.',
    );
    expect(words).toContain('Without the rule “training”: 2 more people matched.');
  });

  it('tells whose one more time to meet would help, in the words of those who have it', () => {
    const free = (id: number, role: 'mentee' | 'mentor', ...availability: string[]) =>
      participant(personOf(id, { attributes: { availability } }), role, role === 'mentor' ? 2 : null);
    const people = [
      free(1, 'mentee', 'Mon am', 'nights'),
      free(2, 'mentee', 'Nights'),
      free(3, 'mentee', 'nights', 'Fri pm'),
      free(8, 'mentor', 'Mon am', 'Tue am'),
      free(9, 'mentor', 'Wed pm'),
    ];
    const settings = settingsOf({ rules: { minimumSharedSlots: 1 } });
    const found = adviceOn(roundOf({ participants: people, settings }));
    const times = found.filter(({ kind }) => kind === 'availability');
    expect(times.map(({ matched, pairs, words }) => [matched, pairs, words])).toEqual([
      [
        2,
        3,
        'If Given009 Family009 could also do nights: 2 more people matched. 3 pairs would become possible.',
      ],
      [
        1,
        2,
        'If Given008 Family008 could also do nights: 1 more person matched. 2 pairs would become possible.',
      ],
      [
        1,
        1,
        'If Given002 Family002 could also do Mon am: 1 more person matched. 1 pair would become possible.',
      ],
      [
        1,
        1,
        'If Given003 Family003 could also do Mon am: 1 more person matched. 1 pair would become possible.',
      ],
      [0, 0, 'If Given001 Family001 could also do Tue am: nobody more matched, total fit +0.500.'],
    ]);
  });

  it('tells of one more time that betters the fit of pairs, where everybody is matched', () => {
    const mentee = participant(personOf(1, { attributes: { availability: ['Mon am', 'Tue am'] } }), 'mentee');
    const mentor = participant(personOf(8, { attributes: { availability: ['Mon am'] } }), 'mentor', 1);
    const found = adviceOn(roundOf({ participants: [mentee, mentor] }));
    // One of the two times wanted is half of the only criterion that can be judged; two are all of it.
    expect(found.map(({ words }) => words)).toEqual([
      'If Given008 Family008 could also do Tue am: nobody more matched, total fit +0.500.',
    ]);
  });

  it('tells which training opens most pairs also where it brings nothing as things are', () => {
    const settings = settingsOf({ rules: { requiredTraining: ['basics'] } });
    const trained = participant(
      personOf(8, { attributes: { training: ['basics'], strengths: ['audit'] } }),
      'mentor',
      2,
    );
    const people = [
      needing(1, 'East', 'audit'),
      needing(2, 'East', 'audit'),
      trained,
      offering(9, 'East', 'rota'),
    ];
    const found = adviceOn(roundOf({ participants: people, settings }));
    expect(found.filter(({ kind }) => kind === 'training').map(({ words }) => words)).toEqual([
      'Given009 Family009 doing the training asked for (basics): nobody more matched as things are. 2 pairs would become possible.',
    ]);
  });

  it('advises no place that would stay taken, with a mentor who has more mentees than they would take', () => {
    const input = roundOf({
      participants,
      pairings: [pairingOf([1, 8]), pairingOf([2, 8])],
    });
    expect(adviceOn(input).filter(({ kind }) => kind === 'place')).toEqual([]);
  });

  it('advises better places too when everybody is matched, and nothing when nothing helps', () => {
    const two = [
      needing(1, 'East', 'audit'),
      needing(2, 'East', 'audit'),
      offering(8, 'East', 'audit'),
      offering(9, 'East', 'rota'),
    ];
    expect(adviceOn(roundOf({ participants: two })).map(({ words }) => words)).toEqual([
      'One more place with Given008 Family008 (2 instead of 1): nobody more matched, total fit +0.800.',
      'One more mentor with audit at East: nobody more matched, total fit +0.800.',
    ]);
    expect(adviceOn(roundOf({ participants: two.slice(1, 3) }))).toEqual([]);
  });
});
