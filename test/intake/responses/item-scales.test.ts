import { describe, expect, it } from 'vitest';
import { BUILT_IN_INSTRUMENTS } from '../../../src/domain/instruments/built-in-instruments.js';
import { knownItems } from '../../../src/domain/instruments/known-items.js';
import { questionScales } from '../../../src/intake/responses/question-scales.js';

const items = knownItems(BUILT_IN_INSTRUMENTS);

/** The points of each answer, as a column of one item; '-' where there is no score. */
function points(name: string, answers: readonly string[], asked = 'Q') {
  const item = items.named(name);
  if (item === undefined) throw new Error(`no item ${name}`);
  const known = { own: [], onRecord: new Map<string, string>(), decimalMark: null };
  const { readers, notes } = questionScales([{ name: 'Q', asked, answers, item }], known);
  const read = readers.get('Q');
  return {
    points: answers.map((answer) => read?.(answer)?.points ?? (read?.(answer) ? 'none' : '-')),
    notes,
  };
}

describe('the answers to an item', () => {
  it('are on the scale of its instrument, in words or numbers', () => {
    expect(points('belonging.1', ['Strongly agree', 'disagree', '3', '4 - Agree', '']).points).toEqual([
      5,
      2,
      3,
      4,
      '-',
    ]);
    expect(points('cbi.1', ['Always', 'never/almost never', '25', 'To a high degree']).points).toEqual([
      100, 0, 25, 75,
    ]);
    expect(points('mbi.1', ['27', '0', '54', '12.5']).points).toEqual([27, 0, 54, 12.5]);
  });

  it('may be in other words for as many points, in other languages too', () => {
    expect(points('belonging.1', ['Stimme voll zu', 'Stimme eher zu', 'Teils/teils']).points).toEqual([
      5, 4, 3,
    ]);
  });

  it('outside it are no points, and told with their count', () => {
    const found = points('belonging.1', ['7', '0', '7', '5', '6']);
    expect(found.points).toEqual(['-', '-', '-', 5, '-']);
    expect(found.notes).toEqual([
      'Outside the scale of 1 to 5: "7", "0", "6", 4 answers to "Q". They are kept as text and count in no score.',
    ]);
    expect(points('cbi.1', ['30', '75']).points).toEqual(['-', 75]);
  });

  it('are turned round where the question says that its numbers run otherwise than the instrument has them', () => {
    const asked = 'I belong here (1 = strongly agree, 5 = strongly disagree)';
    const found = points('belonging.1', ['1', '4', 'Strongly agree', 'N/A'], asked);
    expect(found.points).toEqual([5, 2, 5, 'none']);
    expect(found.notes).toEqual([
      'Numbers in Q run the other way round than the instrument has them, as the question says.',
    ]);
    const upright = 'I belong here (1 = strongly disagree, 5 = strongly agree)';
    expect(points('belonging.1', ['1', '4'], upright)).toEqual({ points: [1, 4], notes: [] });
  });

  it('may be in signs', () => {
    expect(points('belonging.1', ['4/5', '3/5', '★★']).points).toEqual(['-', '-', '-']);
    expect(points('belonging.1', ['4/5', '3/5', '2']).points).toEqual([4, 3, 2]);
  });

  it('may say that there is none', () => {
    expect(points('compassion_fatigue.2', ['Not applicable', 'Prefer not to say', 'Often']).points).toEqual([
      'none',
      'none',
      4,
    ]);
  });
});

describe('an item', () => {
  it('is known by its words, whatever numbers, capitals and remarks a form adds', () => {
    const name = (question: string) => {
      const item = items.asked(question);
      return item && `${item.instrument.key}.${item.number}`;
    };
    expect(name('I feel that I belong in my team.')).toBe('belonging.1');
    expect(name('Q7. i feel that i belong in my team')).toBe('belonging.1');
    expect(name('I feel that I belong in my team. (1 = strongly disagree)')).toBe('belonging.1');
    expect(name('cbi.13')).toBe('cbi.13');
    expect(name('Copenhagen Burnout Inventory, item 13')).toBe('cbi.13');
    expect(name('I feel that I belong in my team. (thinking back to before you joined)')).toBeUndefined();
    // What says the opposite, or more, is another question.
    expect(name('I do not feel that I belong in my team.')).toBeUndefined();
    expect(name('I feel that I belong in my team and on my ward.')).toBeUndefined();
  });

  it('of every instrument is found by its own question and name', () => {
    for (const name of items.names) expect(items.named(name)).toBeDefined();
    for (const { items: own, key } of BUILT_IN_INSTRUMENTS)
      for (const [at, { words }] of own.entries())
        if (words !== null) expect(items.asked(words)).toMatchObject({ instrument: { key }, number: at + 1 });
  });
});
