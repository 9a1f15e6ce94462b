import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/domain/files/file-fields.js';
import type { ApplicationFacts } from '../../../src/domain/recruiting/application.js';
import type { InvitationFacts } from '../../../src/domain/recruiting/invitation.js';
import type { SkillsOnRecord } from '../../../src/domain/skills/skill.js';
import type { TrainingOnRecord } from '../../../src/domain/training/course.js';
import { planApplications } from '../../../src/intake/plans/applications-plan.js';
import { planInvitationsOfFile } from '../../../src/intake/plans/invitations-plan.js';
import { planSkills } from '../../../src/intake/plans/skills-plan.js';
import { planTraining } from '../../../src/intake/plans/training-plan.js';
import { complaintsOf, fileOf, PEOPLE, reasonsIn, TODAY } from './plan-inputs.js';

/** Files about people, which name no pairing. */
function input(kind: FileKind, lines: readonly string[], stated: Readonly<Record<string, string>> = {}) {
  return { ...fileOf(kind, `${lines.join('\n')}\n`, stated), people: PEOPLE, pairings: [] };
}

describe('applications', () => {
  const plan = (
    lines: readonly string[],
    {
      known = [],
      lacking = [],
      anyway = false,
    }: {
      known?: readonly ApplicationFacts[];
      lacking?: readonly string[];
      anyway?: boolean;
    } = {},
  ) =>
    planApplications(input('applications', lines), { applications: known, lackingOf: () => lacking, anyway });
  const HEAD = 'staff_number,applied_on,nominated_on,nominated_by,standing,decided_on';
  const applied = (personId: number, on: string): ApplicationFacts => ({
    personId,
    event: 'applied',
    on,
    nominatedBy: null,
    reason: null,
  });

  it('are what a row tells of them, in the order in which it happened', () => {
    const { creates, updates, rejects } = plan([
      HEAD,
      '0007,2026-05-02,,,,',
      '0008,2026-05-03,2026-05-01,Cas Nguyen,accepted,2026-06-01',
      '0009,2026-05-04,,myself,,',
    ]);
    expect([updates, rejects]).toEqual([[], []]);
    expect(
      creates.map(({ facts }) => facts.map(({ event, on, nominatedBy }) => [event, on, nominatedBy])),
    ).toEqual([
      [['applied', '2026-05-02', null]],
      [
        ['nominated', '2026-05-01', 'Cas Nguyen'],
        ['applied', '2026-05-03', null],
        ['accepted', '2026-06-01', null],
      ],
      [['applied', '2026-05-04', null]],
    ]);
  });

  it('that are on record stay, and get what is new of them', () => {
    const known = [applied(1, '2026-05-02'), applied(2, '2026-05-03')];
    const { creates, updates, unchanged } = plan(
      [HEAD, '0007,2026-05-02,,,,', '0008,2026-05-03,,,declined,2026-06-01'],
      { known },
    );
    expect(creates).toEqual([]);
    expect(unchanged).toEqual([{ line: 2 }]);
    expect(updates.map(({ line, facts }) => [line, facts.map(({ event }) => event)])).toEqual([
      [3, ['declined']],
    ]);
  });

  it.each([
    ['0007,,,,,', '2 (applied_on): This cell must be filled.'],
    ['0007,2026-05-02,,,accepted,', '2 (decided_on): This cell must be filled.'],
    ['0007,2026-05-02,,,accepted,2026-05-01', '2: 2026-05-01 is before the application (2026-05-02).'],
    ['0007,2026-05-02,,,open,2026-06-01', '2 (standing): It is open, and there is the day of a decision.'],
    [
      '0007,2026-05-02,,,,2026-06-01',
      '2 (decided_on): There is the day of a decision, and not what was decided.',
    ],
  ])('are refused where a row does not go together: %s', (row, reason) => {
    const { creates, rejects } = plan([HEAD, row]);
    expect(creates).toEqual([]);
    expect(reasonsIn(rejects)).toEqual([reason]);
  });

  it('on the day of the application itself may be decided', () => {
    expect(plan([HEAD, '0007,2026-05-02,,,accepted,2026-05-02']).rejects).toEqual([]);
  });

  it('of whom something is lacking are not accepted, unless that is meant', () => {
    const row = '0007,2026-05-02,,,accepted,2026-06-01';
    const lacking = ['DBS check'];
    expect(reasonsIn(plan([HEAD, row], { lacking }).rejects)).toEqual([
      '2 (standing): Not everything that mentor.yaml asks of mentors is there: DBS check.',
    ]);
    expect(plan([HEAD, row], { lacking, anyway: true }).rejects).toEqual([]);
    expect(plan([HEAD, '0007,2026-05-02,,,declined,2026-06-01'], { lacking }).rejects).toEqual([]);
  });

  it('say where a list and the records differ on who is eligible, and where they agree nothing', () => {
    const lines = ['staff_number,applied_on,eligible', '0007,2026-05-02,yes', '0008,2026-05-02,no'];
    const notesOf = (lacking: readonly string[]) => plan(lines, { lacking }).notes;
    expect(notesOf([])).toEqual([
      expect.stringContaining('which says otherwise: line 3 (no; on record nothing is lacking).'),
    ]);
    expect(notesOf(['DBS check'])).toEqual([
      expect.stringContaining('which says otherwise: line 2 (yes; on record DBS check).'),
    ]);
  });

  it('need a column with a day', () => {
    expect(complaintsOf(() => plan(['staff_number,standing', '0007,accepted']))).toEqual([
      'applications.csv (applied_on): No column holds the day on which somebody applied or was nominated. Name one with --map "COLUMN=applied_on".',
    ]);
  });

  it('of a list without the days of its decisions are decided today, and that is told', () => {
    const { creates, notes } = plan([
      'staff_number,applied_on,standing',
      '0007,2026-05-02,accepted',
      '0008,2026-05-02,',
    ]);
    expect(creates[0]?.facts.at(-1)).toMatchObject({ event: 'accepted', on: TODAY });
    expect(notes).toEqual([`No column says when it was decided, so recorded of ${TODAY}: 1 row (line 2).`]);
  });
});

describe('invitations', () => {
  const HEAD = 'staff_number,invited_on,invited_as';
  const known: InvitationFacts = {
    personId: 1,
    event: 'invited',
    on: '2026-05-02',
    invitedAs: 'mentor',
    reason: null,
  };
  const plan = (lines: readonly string[], onRecord: readonly InvitationFacts[] = []) =>
    planInvitationsOfFile(input('invitations', [HEAD, ...lines]), {
      invitations: onRecord,
      participations: new Map(),
    });

  it('are read with what somebody was invited as, if anything is said', () => {
    expect(plan(['0007,2026-05-02,mentor', '0008,2026-05-02,']).creates.map(({ facts }) => facts)).toEqual([
      [known],
      [{ ...known, personId: 2, invitedAs: null }],
    ]);
  });

  it.each([
    ['0007,2026-05-02,neither', '2 (invited_as): "neither" says that nobody was invited.'],
    ['0007,2026-05-02,sometimes', '2 (invited_as): '],
    ['0007,,mentor', '2 (invited_on): '],
    ['0077,2026-05-02,mentor', '2 (staff_number): '],
  ])('are refused: %s', (row, reason) => {
    const { creates, rejects } = plan([row]);
    expect(creates).toEqual([]);
    expect(reasonsIn(rejects)).toEqual([expect.stringContaining(reason)]);
  });

  it('are known by person and day; what was answered is no invitation', () => {
    const answered: InvitationFacts = { ...known, event: 'declined' };
    expect(plan(['0007,2026-05-02,mentor'], [known]).unchanged).toEqual([{ line: 2 }]);
    expect(plan(['0007,2026-05-03,mentor'], [known]).creates).toHaveLength(1);
    expect(plan(['0007,2026-05-02,mentor'], [answered]).creates).toHaveLength(1);
    expect(reasonsIn(plan(['0007,2026-05-02,mentee'], [known]).rejects)).toEqual([
      '2: An invitation of this person on this day is on record, saying something else.',
    ]);
  });
});

describe('courses done', () => {
  const onRecord: TrainingOnRecord = {
    courses: [
      {
        id: 4,
        name: 'Mentor training',
        kind: 'mentor_training',
        requiredFor: null,
        validMonths: null,
        provider: null,
        costHundredths: null,
        days: [],
        recordedOn: '2025-01-01',
        changes: [],
      },
    ],
    attendances: [{ courseId: 4, personId: 1, attendedOn: '2026-05-02', validUntil: null }],
  };
  const plan = (lines: readonly string[]) => planTraining(input('training', lines), onRecord);
  const HEAD = 'staff_number,course,attended_on,valid_until';

  it('are known by the name of the course, however it is written, or its number', () => {
    const { creates, unchanged } = plan([
      HEAD,
      '0008,mentor  TRAINING,2026-05-02,2027-05-02',
      '0009,#4,2026-05-02,',
      '0007,Mentor training,2026-05-02,',
    ]);
    expect(creates.map(({ facts }) => facts)).toEqual([
      { courseId: 4, personId: 2, attendedOn: '2026-05-02', validUntil: '2027-05-02' },
      { courseId: 4, personId: 3, attendedOn: '2026-05-02', validUntil: null },
    ]);
    expect(unchanged).toEqual([{ line: 4 }]);
  });

  it('may end on their own day, and not before', () => {
    const row = (until: string) => plan([HEAD, `0008,#4,2026-05-02,${until}`]);
    expect(row('2026-05-02').rejects).toEqual([]);
    expect(reasonsIn(row('2026-05-01').rejects)).toEqual([
      '2 (valid_until): 2026-05-01 is before 2026-05-02.',
    ]);
  });

  it('of a course that nobody recorded are refused with the one that is meant', () => {
    const { rejects } = plan([
      HEAD,
      '0008,Mentor trainig,2026-05-02,',
      '0008,Basket weaving,2026-05-02,',
      '0008,,2026-05-02,',
    ]);
    expect(reasonsIn(rejects)).toEqual([
      '2 (course): There is no course "Mentor trainig".',
      '3 (course): There is no course "Basket weaving".',
      '4 (course): This cell must be filled.',
    ]);
    expect(rejects.map(({ reasons }) => reasons[0]?.remedy)).toEqual([
      'Did you mean "Mentor training"? Else record it first: mentor training add "Mentor trainig"',
      'Record it first: mentor training add "Basket weaving"',
      'Write the name of the course.',
    ]);
  });

  it('that a column says were not done are left out, and told', () => {
    const { creates, notes } = plan([
      'staff_number,course,attended_on,Attended',
      '0008,#4,2026-05-02,Yes',
      '0009,#4,2026-05-02,No',
    ]);
    expect(creates.map(({ line }) => line)).toEqual([2]);
    expect(notes).toEqual([expect.stringMatching(/^Not done, as Attended says, so not recorded: 1 row \(/)]);
    expect(plan(['staff_number,course,attended_on,Attended', '0008,#4,2026-05-02,Yes']).notes).toEqual([]);
  });

  it('are left out where the column of the days says that they were not', () => {
    const { creates, rejects, notes } = plan([
      'staff_number,course,Completed',
      '0008,#4,2026-05-02',
      '0009,#4,Not attended',
      '0009,#4,soon',
    ]);
    expect(creates.map(({ line }) => line)).toEqual([2]);
    expect(rejects.map(({ line }) => line)).toEqual([4]);
    expect(notes).toEqual(['Not done, as Completed says, so not recorded: 1 row (line 3: "Not attended").']);
  });
});

describe('a skills matrix', () => {
  const NONE: SkillsOnRecord = { skills: [], facts: [] };
  const HEAD = 'staff_number,skill,level,wants,held_since,valid_until';
  const plan = (lines: readonly string[], onRecord = NONE) =>
    planSkills(input('skills', [HEAD, ...lines]), onRecord);
  const KNOWN: SkillsOnRecord = {
    skills: [{ id: 1, name: 'Wound care' }],
    facts: [
      {
        skillId: 1,
        personId: 1,
        level: 'independent',
        wants: null,
        heldSince: '2026-01-01',
        validUntil: null,
        holdsFrom: '2026-01-01',
      },
    ],
  };

  it('says of each row who can do what since when, and what they want to learn from today', () => {
    const { creates } = plan([
      '0007,Wound care,independent,,2026-01-01,2027-01-01',
      '0008,Wound care,,yes,,',
    ]);
    expect(creates.flatMap(({ facts }) => facts)).toEqual([
      {
        skill: 'Wound care',
        personId: 1,
        level: 'independent',
        wants: null,
        heldSince: '2026-01-01',
        validUntil: '2027-01-01',
        holdsFrom: '2026-01-01',
      },
      {
        skill: 'Wound care',
        personId: 2,
        level: null,
        wants: true,
        heldSince: null,
        validUntil: null,
        holdsFrom: TODAY,
      },
    ]);
  });

  it.each([
    [
      '0007,Wound care,independent,,2026-01-02,2026-01-01',
      '2 (valid_until): 2026-01-01 is before 2026-01-02.',
    ],
    ['0007,,independent,,,', '2 (skill): This cell must be filled.'],
    ['0007,Wound care,,,,', '2 (level): The row says nothing of the skill.'],
    ['0007,Wound care,,perhaps,,', '2 (wants): "perhaps" does not say whether they want to learn it.'],
  ])('is refused row by row: %s', (row, reason) => {
    expect(reasonsIn(plan([row]).rejects)).toEqual([reason]);
  });

  it('says each thing of a skill once: the same again is known, otherwise it is refused', () => {
    const twice = plan([
      '0007,Wound care,independent,,,',
      '0007,wound  care,independent,,,',
      '0007,Wound care,none,,,',
    ]);
    expect(twice.creates.map(({ line }) => line)).toEqual([2]);
    expect(twice.unchanged).toEqual([{ line: 3 }]);
    expect(reasonsIn(twice.rejects)).toEqual([
      '4: What this person can do in "Wound care" is given differently on line 2.',
    ]);
  });

  it('changes nothing where it is on record; another level, day or wish is new', () => {
    const rows = [
      ['0007,Wound care,independent,,2026-01-01,', 0],
      ['0007,Wound care,independent,,,', 0],
      ['0007,Wound care,teaches,,,', 1],
      ['0007,Wound care,independent,,2026-02-01,', 1],
      ['0007,Wound care,independent,,,2027-01-01', 1],
      ['0007,Wound care,,yes,,', 1],
      ['0008,Wound care,independent,,,', 1],
    ] as const;
    for (const [row, count] of rows) expect([row, plan([row], KNOWN).creates.length]).toEqual([row, count]);
  });

  it('names new skills, with one on record that they look like', () => {
    const { notes } = plan(
      ['0007,Wound cares,independent,,,', '0008,Audit,independent,,,', '0008,Wound care,teaches,,,'],
      KNOWN,
    );
    expect(notes).toContain('New skills: Wound cares (not Wound care, which is on record), Audit.');
  });
});
