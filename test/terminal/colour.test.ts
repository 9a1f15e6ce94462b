import { describe, expect, it } from 'vitest';
import { type ColourQuestion, colourLevel, createColour } from '../../src/terminal/colour.js';

function level(question: Partial<ColourQuestion>): number {
  return colourLevel({ isTerminal: true, environment: {}, wantsColour: true, ...question });
}

describe('colourLevel', () => {
  it('colours a terminal and nothing else', () => {
    expect(level({})).toBe(1);
    expect(level({ isTerminal: false })).toBe(0);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['a dumb terminal', { TERM: 'dumb' }],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }],
    ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }],
  ])('is off in a terminal with %s', (_, environment) => {
    expect(level({ environment })).toBe(0);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(level({ environment: { NO_COLOR: '' } })).toBe(1);
    expect(level({ isTerminal: false, environment: { FORCE_COLOR: '' } })).toBe(0);
  });

  it('is on in a pipe with FORCE_COLOR, whatever NO_COLOR says', () => {
    expect(level({ isTerminal: false, environment: { FORCE_COLOR: '1' } })).toBe(1);
    expect(level({ isTerminal: false, environment: { FORCE_COLOR: '3', NO_COLOR: '1' } })).toBe(1);
  });

  it('is off with --no-color, whatever the environment says', () => {
    expect(level({ wantsColour: false, environment: { FORCE_COLOR: '1' } })).toBe(0);
  });
});

describe('createColour', () => {
  it('paints on a terminal and leaves text alone elsewhere', () => {
    const question = { environment: {}, wantsColour: true };
    expect(createColour({ ...question, isTerminal: true }).red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(createColour({ ...question, isTerminal: false }).red('x')).toBe('x');
  });
});
