import { describe, expect, it } from 'vitest';
import { peopleNamedInWords, saidOfOthers } from '../../../../src/intake/plans/survey/people-named.js';
import { PEOPLE } from '../plan-inputs.js';

const said = (attribute: string, ...values: string[]) => ({ personId: 1, attribute, values });

describe('whom answers name', () => {
  it('is told for what protects whoever may be meant, and for wishes where it is certain', () => {
    const words = peopleNamedInWords(
      [
        said('avoids', 'Santos', 'Mary Seacole', 'none'),
        said('own_manager', '0008'),
        said('prefers', 'Cas Nguyen', 'Santos', 'anyone but Ben Santos'),
      ],
      PEOPLE,
    );
    expect(words).toEqual([
      'Not to be paired with, as it is read:',
      '  "Santos" (Ada Okafor) → Ben Santos (0008), Dee Santos (dee@example.org)',
      '  "Mary Seacole" (Ada Okafor) → nobody on record',
      '  "Ben Santos" (Ada Okafor) → Ben Santos (0008)',
      'Named as their manager, as it is read:',
      '  "0008" (Ada Okafor) → Ben Santos (0008)',
      'Would like to be paired with, as it is read:',
      '  "Cas Nguyen" (Ada Okafor) → Cas Nguyễn (0009)',
    ]);
  });

  it('is told of at most twenty one by one', () => {
    const words = peopleNamedInWords(
      Array.from({ length: 25 }, () => said('avoids', '0008')),
      PEOPLE,
    );
    expect(words).toHaveLength(22);
    expect(words.at(-1)).toBe('  and 5 more.');
    expect(peopleNamedInWords([], PEOPLE)).toEqual([]);
  });

  it('is found among the answers of those who are known', () => {
    const answer = (attribute: string | null, ...values: string[]) => ({ question: 'Q', attribute, values });
    const response = { wave: 'profile', submittedAt: null };
    const answers = [answer('avoids', 'my manager'), answer('needs', 'audit'), answer(null, 'x')];
    expect(
      saidOfOthers([
        { ...response, personId: 3, answers },
        { ...response, personId: null, answers },
      ]),
    ).toEqual([{ personId: 3, attribute: 'avoids', values: ['my manager'] }]);
  });
});
