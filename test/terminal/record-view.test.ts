import { describe, expect, it } from 'vitest';
import { createColour } from '../../src/terminal/colour.js';
import { type RecordSection, recordForTerminal } from '../../src/terminal/record-view.js';

const colour = createColour({ isTerminal: false, environment: {}, wantsColour: true });

function show(sections: readonly RecordSection[], width = 40): string {
  return recordForTerminal(sections, { width, colour });
}

describe('recordForTerminal', () => {
  it('sets labels and values in two columns through all sections', () => {
    const text = show([
      {
        heading: 'Agnieszka Wójcik',
        fields: [
          { label: 'staff number', value: '001204' },
          { label: 'places', value: 2 },
          { label: 'left on', value: null },
        ],
      },
      { heading: 'Profile', fields: [{ label: 'offers', value: ['teaching', 'wound care', 'first post'] }] },
    ]);
    expect(text).toBe(
      [
        'Agnieszka Wójcik',
        'staff number  001204',
        'places        2',
        'left on       –',
        '',
        'Profile',
        'offers        teaching; wound care;',
        '              first post',
        '',
      ].join('\n'),
    );
  });

  it('cuts labels before it squeezes values', () => {
    expect(show([{ fields: [{ label: 'a very long label indeed', value: 'a value' }] }], 20)).toBe(
      'a very…   a value\n',
    );
  });

  it('strips what would speak to the terminal', () => {
    expect(show([{ heading: '\u001b[2Jx', fields: [{ label: 'l\u0007', value: 'v\u009b31mw' }] }])).toBe(
      'x\nl  vw\n',
    );
  });
});
