import { describe, expect, it } from 'vitest';
import { levelNotation, skillLevelReader } from '../../../../src/intake/values/numbers/skill-levels.js';

function readIn(cells: readonly string[], text: string) {
  return skillLevelReader(levelNotation([...cells, text]))(text);
}

describe('a level of a skill', () => {
  it.each([
    ['Competent', 'independent'],
    ['not competent', 'none'],
    ['Not yet competent', 'none'],
    ['trained', 'independent'],
    ['To be trained', 'none'],
    ['needs training', 'none'],
    ['In training', 'learning'],
    ['With supervision', 'supervised'],
    ['Advanced beginner', 'supervised'],
    ['without supervision', 'independent'],
    ['Can teach', 'teaches'],
    ['Super user', 'teaches'],
    ['3 - Independent', 'independent'],
    ['5 – Novice', 'learning'],
    ['Level 2', 'supervised'],
    ['0', 'none'],
    ['✓', 'independent'],
    ['No', 'none'],
  ])('%s is %s', (text, level) => {
    expect(readIn([], text).value).toEqual({ level });
  });

  it.each([
    'Expired',
    'competent?',
    'needs refresher',
    'was competent',
    'nearly independent',
    '6',
    'W',
    '2027-01-01',
  ])('%s is refused: it leaves open whether the skill counts', (text) => {
    expect(readIn([], text).problem).toContain(text);
  });

  it('a wish is no level, and a denied wish is none', () => {
    expect(readIn([], 'wants to learn').value).toEqual({ wants: true });
    expect(readIn([], 'Not interested').value).toEqual({ wants: false });
  });

  it('numbers go up to four, or to five where one of the file is five', () => {
    expect(readIn(['1', '3'], '4').value).toEqual({ level: 'teaches' });
    expect(readIn(['1', '5'], '4').value).toEqual({ level: 'independent' });
  });

  it('a cross is a mark, or a no where ticks stand beside it', () => {
    expect(readIn(['x'], 'x').value).toEqual({ level: 'independent' });
    expect(readIn(['✓'], 'x').value).toEqual({ level: 'none' });
  });

  it('I, L, U and O are levels together; a letter alone is not', () => {
    expect(['I', 'L', 'U', 'O'].map((cell) => readIn(['I', 'L', 'U', 'O'], cell).value?.level)).toEqual([
      'learning',
      'supervised',
      'independent',
      'teaches',
    ]);
    expect(readIn([], 'L').problem).toContain('is not a level');
  });
});
