import { describe, expect, it } from 'vitest';
import type { Participation } from '../../../src/domain/people/participant.js';
import type { InvitationFacts } from '../../../src/domain/recruiting/invitation.js';
import { planInvitationsOfFile } from '../../../src/intake/plans/invitations-plan.js';
import { fileOf, PEOPLE, reasonsIn, TODAY } from './plan-inputs.js';

const HEAD = 'Staff number,Date invited,Invited as,Response,Response date,Reason';
const INVITED: InvitationFacts = {
  personId: 1,
  event: 'invited',
  on: '2026-05-02',
  invitedAs: 'mentor',
  reason: null,
};

const plan = (
  lines: readonly string[],
  known: {
    readonly invitations?: readonly InvitationFacts[];
    readonly participations?: ReadonlyMap<number, Participation>;
  } = {},
) =>
  planInvitationsOfFile(
    { ...fileOf('invitations', [HEAD, ...lines, ''].join('\n')), people: PEOPLE, pairings: [] },
    {
      invitations: [],
      participations: new Map(),
      ...known,
    },
  );

describe('what was answered to invitations', () => {
  it('is a no on its day with its reason, or of the day of the import where the file tells none', () => {
    const { creates, notes } = plan([
      '0007,2026-05-02,mentor,No,2026-05-04,too busy',
      '0008,2026-05-02,,Declined - away until June,,',
    ]);
    const declined = { event: 'declined', invitedAs: null };
    expect(creates.map(({ facts }) => facts.at(-1))).toEqual([
      { ...declined, personId: 1, on: '2026-05-04', reason: 'too busy' },
      { ...declined, personId: 2, on: TODAY, reason: 'Declined - away until June' },
    ]);
    expect(notes.join('\n')).toContain(`on no day that the file tells, so recorded of ${TODAY}`);
  });

  it('is a yes by which somebody takes part as what they were invited, unless nothing tells as what', () => {
    const { creates, notes } = plan(['0007,2026-05-02,mentor,Yes,2026-05-04,', '0008,2026-05-02,,Yes,,']);
    expect(creates.map(({ facts, joins }) => [facts.length, joins])).toEqual([
      [1, { personId: 1, role: 'mentor', on: '2026-05-04' }],
      [1, undefined],
    ]);
    expect(notes.join('\n')).toContain('Said yes, and take part from then on: 1 mentor.');
    expect(notes.join('\n')).toContain('Said yes, and as what nothing tells: ');
  });

  it('is told where it is neither, and counts as no answer yet', () => {
    const { creates, notes } = plan(['0007,2026-05-02,mentor,Maybe,,', '0008,2026-05-02,mentee,no reply,,']);
    expect(creates.map(({ facts, joins }) => [facts.length, joins])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(notes).toEqual(['Neither yes nor no, so counted as no answer yet: "Maybe" (1 row).']);
  });

  it('is added to an invitation on record, once', () => {
    const row = '0007,2026-05-02,mentor,No,2026-05-04,';
    const first = plan([row], { invitations: [INVITED] });
    expect([first.creates.length, first.updates.length, first.unchanged.length]).toEqual([0, 1, 0]);
    const declined = first.updates.flatMap(({ facts }) => facts);
    const again = plan([row], { invitations: [INVITED, ...declined] });
    expect([again.creates.length, again.updates.length, again.unchanged.length]).toEqual([0, 0, 1]);
  });

  it('changes nothing of those who take part, or have withdrawn, and says so', () => {
    const one: Participation = { role: 'mentor', capacity: null };
    const participations = new Map([
      [1, one],
      [2, { ...one, withdrawnOn: '2026-05-10' }],
    ]);
    const { creates, notes } = plan(['0007,2026-05-02,mentor,No,,', '0008,2026-05-02,mentor,Yes,,'], {
      participations,
    });
    expect(creates.map(({ facts, joins }) => [facts.length, joins])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(notes.join('\n')).toContain('Said no, and take part: ');
    expect(notes.join('\n')).toContain('Said yes, and have withdrawn: ');
  });

  it('is refused where its day is before the invitation', () => {
    expect(reasonsIn(plan(['0007,2026-05-02,mentor,No,2026-05-01,']).rejects)).toEqual([
      expect.stringContaining('2026-05-01 is before the invitation (2026-05-02).'),
    ]);
  });
});
