import { describe, expect, it } from 'vitest';
import { attributesNamed } from '../../../src/domain/settings/attributes-named.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { claimColumn } from '../../../src/intake/columns/claim-columns.js';
import { headerKey } from '../../../src/intake/table/header.js';

const named = new Set(['gender', 'wants_a_woman', 'kind_of_mentor', 'expertise', 'needs', 'site']);

function claimed(text: string, kind: 'survey' | 'roster' = 'survey', wave?: string) {
  const column = { position: 0, text, name: text, key: headerKey(text) };
  const { claim, because } = claimColumn(column, { kind, source: 's.csv', columns: new Map(), named, wave });
  return [claim?.target, because];
}

describe('columns that the settings look at', () => {
  it('are filled by a survey whose questions are headed like them, whatever else these words may mean', () => {
    expect(['Gender', 'Wants a woman?', 'Kind of mentor'].map((text) => claimed(text)[0])).toEqual([
      'gender',
      'wants_a_woman',
      'kind_of_mentor',
    ]);
    expect(claimed('Site')[0]).toBeUndefined();
  });

  it('are filled by such columns of a roster, though their headings may mean a field', () => {
    expect(claimed('Kind of mentor', 'roster')[0]).toBe('kind_of_mentor');
    expect(claimed('Expertise', 'roster')[0]).toBe('expertise');
    expect(claimed('Skills', 'roster')[0]).toBe('strengths');
  });

  it('are not replaced by a later wave', () => {
    expect(claimed('Gender', 'survey', 'end')).toEqual([undefined, expect.stringContaining('later wave')]);
  });

  it('are named where a question that nothing reads may ask for them', () => {
    expect(claimed('What gender are you?')).toEqual([
      undefined,
      'mentor.yaml looks at gender; where this asks for it, add --map "What gender are you?=gender"',
    ]);
    expect(claimed('What is your favourite colour?')[1]).toBeUndefined();
  });

  it('are those of the matching, of circles, and of who agreed to what', () => {
    const { matching, circles, directory, letters, milestones, report, sensitive } = DEFAULT_SETTINGS;
    const settings = {
      matching: {
        ...matching,
        mentorsDifferIn: ['mentor_kind'],
        mostImportant: { attribute: 'what_matters', factor: 3 },
      },
      circles: { ...circles, mix: ['shift'], timesIn: 'evenings' },
      directory: { ...directory, agreedIn: 'listed' },
      letters: { ...letters, agreedIn: 'may_tell' },
      milestones: { ...milestones, celebrateIf: 'may_celebrate' },
      sensitive: new Map([...sensitive, ['religion', { purpose: 'see', matching: false }]]),
      report: { ...report, groups: ['site', 'trained_abroad'] },
    };
    const names = attributesNamed(settings);
    const own = [
      'mentor_kind',
      'what_matters',
      'shift',
      'evenings',
      'may_celebrate',
      'religion',
      'listed',
      'may_tell',
      'trained_abroad',
      'needs',
      'strengths',
    ];
    expect(own.filter((name) => !names.has(name))).toEqual([]);
  });
});
