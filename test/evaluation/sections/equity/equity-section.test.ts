import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../../src/domain/pairings/pairing.js';
import type { Participant } from '../../../../src/domain/people/participant.js';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.js';
import type { ReportInput } from '../../../../src/evaluation/facts/report-input.js';
import { checkIn, feedback, pairing, person } from '../../facts/reported-programme.js';
import { figuresOf, NOTHING_HIDDEN, sectionOf } from '../figures-of-section.js';

/** Mentees 1 to 40 at Eastgate and 41 to 80 at Riverside, all matched on 1 July to mentors 101 to 180, all of whom are at Eastgate. */
function twoSites(facts: Partial<ReportInput> = {}): Partial<ReportInput> {
  const ids = Array.from({ length: 80 }, (_, at) => at + 1);
  const siteOf = (id: number) => (id <= 40 || id > 100 ? 'Eastgate' : 'Riverside');
  const mentees = ids.map((id) => person(id, { site: siteOf(id) }));
  const mentors = ids.map((id) => person(100 + id, { site: 'Eastgate' }));
  const participants: Participant[] = [
    ...mentees.map((one): Participant => ({ person: one, role: 'mentee', capacity: null })),
    ...mentors.map((one): Participant => ({ person: one, role: 'mentor', capacity: 1 })),
  ];
  return {
    people: [...mentees, ...mentors],
    rounds: [{ round: { id: 1, name: 'Spring', openedOn: '2026-06-25', closedOn: null }, participants }],
    pairings: ids.map((id) => pairing(id, '2026-07-01')),
    ...facts,
  };
}

/** The last twenty of the mentors are at Riverside. */
function withMentorsAtRiverside(facts: Partial<ReportInput>): Partial<ReportInput> {
  const moved = (id: number) => id > 160 && id <= 180;
  return {
    ...facts,
    people: (facts.people ?? []).map((one) => (moved(one.id) ? { ...one, site: 'Riverside' } : one)),
    rounds: (facts.rounds ?? []).map(({ round, participants }) => ({
      round,
      participants: participants.map((one) =>
        moved(one.person.id) ? { ...one, person: { ...one.person, site: 'Riverside' } } : one,
      ),
    })),
  };
}

const byGroup = (section: ReturnType<typeof sectionOf>, name: string) =>
  Object.fromEntries(
    Object.entries(figuresOf(section)).filter(
      ([key]) => key.startsWith(`${name}, `) || key.startsWith(`${name}_`) || key === name,
    ),
  );

describe('equity beyond the match', () => {
  it('tells of each group how many met in time, and in a sentence where chance does not explain the difference', () => {
    const met = Array.from({ length: 60 }, (_, at) => checkIn(at + 1, at + 1, '2026-07-10'));
    const section = sectionOf('equity', { ...twoSites({ checkIns: met }), settings: DEFAULT_SETTINGS });
    expect(byGroup(section, 'first_meeting_in_time')).toEqual({
      first_meeting_in_time: '60 of 80',
      'first_meeting_in_time_cases, site: Eastgate': 40,
      'first_meeting_in_time_cases, site: Riverside': 40,
      'first_meeting_in_time_count, site: Eastgate': 'suppressed',
      'first_meeting_in_time_count, site: Riverside': 'suppressed',
      'first_meeting_in_time, site: Eastgate': 'suppressed',
      'first_meeting_in_time, site: Riverside': 'suppressed',
    });
    // With 30 of 40 and 12 of 40 nobody is few.
    const some = met.filter(({ pairingId }) => pairingId <= 30 || (pairingId > 40 && pairingId <= 52));
    const told = sectionOf('equity', { ...twoSites({ checkIns: some }), settings: DEFAULT_SETTINGS });
    expect(byGroup(told, 'first_meeting_in_time')).toMatchObject({
      'first_meeting_in_time, site: Eastgate': '30 of 40',
      'first_meeting_in_time, site: Riverside': '12 of 40',
    });
    expect(told.intro.find((one) => one.startsWith('Site Riverside: fewer pairings met in time'))).toContain(
      'than of all others, 30 % (12 of 40) against 75 % (30 of 40).',
    );
  });

  it('compares the groups of any column that the settings name, and names it in the sentence', () => {
    const abroad = (id: number) => new Map([['trained_abroad', [id % 2 === 0 ? 'yes' : 'no']]]);
    const facts = twoSites();
    const people = (facts.people ?? []).map((one) => ({ ...one, attributes: abroad(one.id) }));
    const met = people
      .filter(({ id }) => id <= 80 && (id % 2 === 1 ? id <= 56 : id <= 24))
      .map(({ id }) => checkIn(id, id, '2026-07-10'));
    const report = { ...DEFAULT_SETTINGS.report, groups: ['trained_abroad'] };
    const section = sectionOf('equity', {
      ...facts,
      people,
      checkIns: met,
      settings: { ...DEFAULT_SETTINGS, report },
    });
    expect(byGroup(section, 'first_meeting_in_time')).toMatchObject({
      'first_meeting_in_time, trained_abroad: yes': '12 of 40',
      'first_meeting_in_time, trained_abroad: no': '28 of 40',
    });
    expect(section.intro.join(' ')).toContain(
      'Trained abroad yes: fewer pairings met in time than of all others, 30 % (12 of 40) against 70 % (28 of 40).',
    );
    expect(section.tables.map(({ title }) => title)).toContain('Mentors, by trained abroad');
  });

  it('says nothing of a group whose pairings would tell how few of it are not matched', () => {
    const facts = twoSites();
    const pairings = (facts.pairings ?? []).filter(({ id }) => id > 3);
    const telling = sectionOf('equity', { ...facts, pairings, settings: DEFAULT_SETTINGS });
    // "More than 30 of 40" are matched: 37 pairings would make it 37 to 40.
    expect(figuresOf(telling)['pairings_went_on_cases, site: Eastgate']).toBeUndefined();
    const half = (facts.pairings ?? []).filter(({ id }) => id % 40 > 20);
    const open = sectionOf('equity', { ...facts, pairings: half, settings: DEFAULT_SETTINGS });
    expect(figuresOf(open)['pairings_went_on_cases, site: Eastgate']).toBe(19);
  });

  it('says nothing where pairings would be taken for as many mentees, though some have two', () => {
    const facts = twoSites();
    // "More than 30 of 40" are matched at each site, 32 in truth.
    const once = (facts.pairings ?? []).filter(({ id }) => (id - 1) % 40 < 32);
    const twice = once.slice(0, 5).map((one) => ({ ...one, id: 1000 + one.id, mentorId: 180 }));
    const ended = { status: 'ended', endedOn: '2026-07-20' } as const;
    const rematched = [...once.slice(0, 5).map((one) => ({ ...one, ...ended })), ...once.slice(5)];
    const told = (pairings: readonly Pairing[]) =>
      figuresOf(sectionOf('equity', { ...facts, pairings, settings: DEFAULT_SETTINGS }));
    expect(told(once)['pairings_went_on_cases, site: Eastgate']).toBe(32);
    expect(told([...rematched, ...twice])['pairings_went_on_cases, site: Eastgate']).toBeUndefined();
  });

  it('says nothing where the groups fare alike, and leaves out what nobody can be compared by', () => {
    const met = Array.from({ length: 80 }, (_, at) => checkIn(at + 1, at + 1, '2026-07-10'));
    const section = sectionOf('equity', { ...twoSites({ checkIns: met }), settings: DEFAULT_SETTINGS });
    expect(section.intro.filter((one) => one.includes('pairings met in time'))).toEqual([]);
    expect(section.tables.map(({ name }) => name)).not.toContain('goals_met_by_group');
    expect(section.tables.map(({ name }) => name)).not.toContain('mentees_gave_top_by_group');
  });

  it('counts each measure by hand', () => {
    const facts = twoSites({
      settings: NOTHING_HIDDEN,
      pairings: [
        ...Array.from({ length: 76 }, (_, at) => pairing(at + 1, '2026-07-01')),
        pairing(77, '2026-07-01', { status: 'ended', endedOn: '2026-08-01' }),
        // 77 waits once more since then; 78 began to wait on 25 June and was matched 47 days later; 79 still waits; 80 was mentored a year ago, and now is.
        pairing(78, '2026-08-11'),
        pairing(80, '2025-09-30', { status: 'completed', endedOn: '2026-01-10' }),
        pairing(81, '2026-07-01', { menteeId: 80, mentorId: 180 }),
      ],
      feedback: [
        feedback(1, 1, '2026-08-01', { givenBy: 'mentee', rating: 4 }),
        feedback(2, 2, '2026-08-01', { givenBy: 'mentee', rating: 3 }),
        feedback(3, 41, '2026-08-01', { givenBy: 'mentee', rating: 5 }),
        feedback(4, 41, '2026-08-01', { givenBy: 'mentor', rating: 1 }),
      ],
    });
    const figures = figuresOf(sectionOf('equity', facts));
    expect(figures).toMatchObject({
      'matched_in_28, site: Eastgate': '40 of 40',
      'matched_in_28, site: Riverside': '37 of 40',
      'pairings_went_on, site: Riverside': '38 of 39',
      'mentees_gave_top, site: Eastgate': '1 of 2',
      'mentees_gave_top, site: Riverside': '1 of 1',
      stayed_12m: '1 of 1',
    });
  });

  it('tells where mentors are to be recruited: groups with fewer of them than of mentees', () => {
    const section = sectionOf('equity', {
      ...twoSites(),
      ...{ settings: DEFAULT_SETTINGS },
      ...withMentorsAtRiverside(twoSites()),
    });
    expect(section.intro).toContainEqual(
      'Recruit mentors of site Riverside: 25 % (20 of 80) of all mentors, against 50 % (40 of 80) of all mentees.',
    );
  });

  it('tells where mentors are a smaller part than the staff, and says nothing of bands', () => {
    const facts = twoSites();
    const others = Array.from({ length: 120 }, (_, at) => person(201 + at, { site: 'Riverside', band: '5' }));
    const people = [
      ...(facts.people ?? []).map((one) => ({ ...one, band: one.id > 90 && one.id % 2 === 0 ? '5' : '6' })),
      ...others,
    ];
    const section = sectionOf('equity', {
      ...withMentorsAtRiverside({ ...facts, people }),
      settings: DEFAULT_SETTINGS,
    });
    expect(section.intro.filter((one) => one.startsWith('Recruit'))).toEqual([
      'Recruit mentors of site Riverside: 25 % (20 of 80) of all mentors, against 50 % (40 of 80) of all mentees and 64 % (180 of 280) of all staff.',
    ]);
  });
});
