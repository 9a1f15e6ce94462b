import { describe, expect, it } from 'vitest';
import type { PartialParticipation } from '../../../../src/domain/people/participant.js';
import {
  rolesSetByRoster,
  rolesSetBySurvey,
  rolesSetInWords,
} from '../../../../src/intake/plans/survey/roles-set.js';
import { wishesForNobodyInWords, wishesIn } from '../../../../src/intake/plans/survey/wishes-for-nobody.js';
import { PEOPLE } from '../plan-inputs.js';

const told = (...texts: string[]) =>
  wishesForNobodyInWords(
    texts.map((text) => ({ personId: 1, text })),
    PEOPLE,
  );

describe('wishes that name nobody', () => {
  it('are not told of where each names one person, or says that there is none', () => {
    expect(told()).toEqual([]);
    expect(told('0008', 'Cas Nguyen', 'dee@example.org', 'nobody', 'n/a', '')).toEqual([]);
  });

  it('are told with who wrote them, and with whom they may mean', () => {
    expect(told('Santos')).toEqual([
      '1 wish names nobody on record, or not for certain: "Santos" (Ada Okafor; did they mean Ben Santos (0008) or Dee Santos (dee@example.org)?). Name them by staff number or e-mail, then import again.',
    ]);
    expect(told('Ben Sanntos', 'Mary Seacole')[0]).toMatch(
      /^2 wishes name nobody .*"Ben Sanntos" \(Ada Okafor; did they mean Ben Santos \(0008\)\?\); "Mary Seacole" \(Ada Okafor\)\. Name/,
    );
  });

  it('are told of somebody not named, and of at most ten one by one', () => {
    const [line = ''] = wishesForNobodyInWords(
      Array.from({ length: 11 }, (_, at) => ({
        personId: at === 0 ? null : 2,
        text: `Zed ${'abcdefghijk'[at]} Quux`,
      })),
      PEOPLE,
    );
    expect(line).toMatch(
      /^11 wishes name .*"Zed a Quux" \(somebody not named\); "Zed b Quux" \(Ben Santos\);/,
    );
    expect(line).toMatch(/"Zed j Quux" \(Ben Santos\); and 1 more\. Name/);
    expect(told(...Array.from({ length: 10 }, () => 'Zed Quux'))[0]).not.toContain('more');
  });

  it('are told with at most five whom they may mean', () => {
    const twins = Array.from({ length: 6 }, (_, at) => ({
      ...PEOPLE[0],
      id: 10 + at,
      staffNumber: `9${at}`,
      email: null,
      givenName: 'Ida',
      familyName: 'Twin',
    }));
    const [line = ''] = wishesForNobodyInWords([{ personId: 1, text: 'Ida Twin' }], twins);
    expect(line.split(' or Ida Twin')).toHaveLength(5);
  });

  it('are the answers of the attribute for wishes alone', () => {
    const answer = (attribute: string | null, ...values: string[]) => ({ question: 'Q', attribute, values });
    const answers = [answer('prefers', '0007', 'Dee'), answer('needs', 'audit'), answer(null, 'x')];
    expect(wishesIn({ personId: 3, wave: 'profile', submittedAt: null, answers })).toEqual([
      { personId: 3, text: '0007' },
      { personId: 3, text: 'Dee' },
    ]);
  });
});

describe('roles that a file sets', () => {
  const taking = (role: PartialParticipation['role']) => ({ participation: { role, capacity: 1 } });

  it('are those of new people, and those that change to another', () => {
    const creates = [taking('mentor'), taking(null), { participation: null }];
    const change = (field: string, after: string) => ({ changes: [{ field, before: 'mentee', after }] });
    const updates = [change('role', 'mentor'), change('role', ''), change('band', '6'), { changes: [] }];
    expect(rolesSetByRoster({ creates, updates })).toBe(2);
  });

  it('are those that people state in a survey and had not stated before', () => {
    const said = (role: PartialParticipation['role']) => ({ role, capacity: null });
    const before = new Map([
      [1, said('mentor')],
      [2, said('mentor')],
      [3, said('mentee')],
    ]);
    const changed = new Map([
      [1, said('mentor')],
      [2, said('both')],
      [3, said(null)],
      [4, said('mentee')],
    ]);
    expect(rolesSetBySurvey(changed, before)).toBe(2);
  });

  it('are told of where there are any', () => {
    expect([rolesSetInWords(0), rolesSetInWords(1)]).toEqual([[], ['Roles set: 1.']]);
  });
});
