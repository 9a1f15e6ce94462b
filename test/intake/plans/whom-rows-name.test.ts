import { describe, expect, it } from 'vitest';
import { planCheckIns } from '../../../src/intake/plans/meetings/check-ins-plan.js';
import { planTraining } from '../../../src/intake/plans/training-plan.js';
import { fileOf, PAIRINGS, PEOPLE, pairing, reasonsIn } from './plan-inputs.js';

const COURSE = {
  id: 4,
  name: 'Wound care',
  kind: 'mentor_training',
  requiredFor: null,
  validMonths: null,
  provider: null,
  costHundredths: null,
  days: [],
  recordedOn: '2025-01-01',
  changes: [],
} as const;
const known = { people: PEOPLE, pairings: PAIRINGS };

describe('a row about one person', () => {
  const HEADER = 'staff_number,email,name,given_name,family_name,course,attended_on';
  const plan = (who: string) =>
    planTraining(
      { ...fileOf('training', `${HEADER}\n${who},Wound care,2026-11-01\n`), ...known },
      { courses: [COURSE], attendances: [] },
    );

  it.each([
    ['0007,,,,', 1],
    [',BEN@example.org,,,', 2],
    ['0007,ada@example.org,,,', 1],
    ['0007,,Somebody Else,,', 1],
    [',,Cas Nguyen,,', 3],
    [',,,Dee,Santos', 4],
    [',,,dee,SANTOS', 4],
  ])('%s is about person %i', (who, id) => {
    const { creates, rejects } = plan(who);
    expect([creates.map(({ facts }) => facts.personId), rejects]).toEqual([[id], []]);
  });

  it.each([
    [',,,,', 'The row names nobody.'],
    [',,,Dee,', 'The row names nobody.'],
    [',,,,Santos', 'The row names nobody.'],
    [
      '0007,ben@example.org,,,',
      '(email): The e-mail is that of Ben Santos (0008), and the number is that of Ada Okafor (0007).',
    ],
    ['0007,nobody@example.org,,,', '(email): Nobody on record'],
    ['9999,ada@example.org,,,', '(staff_number): Nobody on record'],
    [',,,Eve,Nobody', '(family_name): Nobody on record'],
  ])('%s is refused: %s', (who, reason) => {
    const { creates, rejects } = plan(who);
    const [only = '', ...others] = reasonsIn(rejects);
    expect([creates, others]).toEqual([[], []]);
    expect(only).toContain(reason);
  });
});

describe('a form about a meeting that says only who sends it in', () => {
  const sent = (rows: readonly string[], pairings = PAIRINGS) =>
    planCheckIns({
      ...fileOf('check-ins', `email,held_on,minutes\n${rows.map((row) => `${row}\n`).join('')}`),
      people: PEOPLE,
      pairings,
      checkIns: [],
    });
  const senders = (notes: readonly string[]) => notes.filter((note) => note.startsWith('Who met'));

  it('is about the only pairing they were in on that day, whichever part they have in it', () => {
    const { creates, notes, rejects } = sent([
      'ben@example.org,2026-10-01,30',
      'ada@example.org,2026-10-08,40',
      'dee@example.org,2026-03-01,50',
      'dee@example.org,2026-06-30,50',
    ]);
    expect([creates.map(({ facts }) => 'pairingId' in facts && facts.pairingId), rejects]).toEqual([
      [11, 11, 12, 12],
      [],
    ]);
    expect(senders(notes)).toEqual([
      'Who met is known by who sent the form in, the only pairing they were in on that day: ben@example.org for pairing 11 (Ben Santos (0008) with Ada Okafor (0007)); ada@example.org for pairing 11 (Ben Santos (0008) with Ada Okafor (0007)); dee@example.org for pairing 12 (Cas Nguyễn (0009) with Dee Santos (dee@example.org)).',
    ]);
  });

  it.each([
    ['2026-02-28', 'on 2026-02-28 was in no pairing'],
    ['2026-07-01', 'on 2026-07-01 was in no pairing'],
  ])('is refused on %s, when they were in none', (day, reason) => {
    const { creates, notes, rejects } = sent([`dee@example.org,${day},50`]);
    expect([creates, senders(notes)]).toEqual([[], []]);
    expect(reasonsIn(rejects).join()).toContain(reason);
  });

  it('is refused where they were in two, and where nobody has the address', () => {
    const another = pairing(13, { menteeId: 3, mentorId: 1, startedOn: '2026-09-01', endedOn: null });
    const two = sent(['ada@example.org,2026-10-01,30'], [...PAIRINGS, another]);
    expect(reasonsIn(two.rejects).join()).toContain('on 2026-10-01 was in 2 pairings');
    expect(senders(two.notes)).toEqual([]);
    expect(reasonsIn(sent(['who@example.org,2026-10-01,30']).rejects)).toHaveLength(1);
    expect(sent(['ben@example.org,,30']).creates).toEqual([]);
  });

  it('names five of them', () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      pairing(20 + at, {
        menteeId: 2,
        mentorId: 1,
        startedOn: `2026-0${at + 1}-01`,
        endedOn: `2026-0${at + 1}-20`,
      }),
    );
    const { notes } = sent(
      many.map(({ startedOn }) => `ben@example.org,${startedOn},30`),
      many,
    );
    expect(senders(notes).join()).toMatch(/for pairing 24 \([^;]+\); and 2 more\.$/);
  });
});
