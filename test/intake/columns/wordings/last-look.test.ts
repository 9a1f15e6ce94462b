import { describe, expect, it } from 'vitest';
import { targetOf, WORDINGS } from './wordings.js';

const TERMS = [
  'needs',
  'strengths',
  'goals',
  'interests',
  'languages',
  'availability',
  'mode',
  'style',
  'role',
];
const IDENTITY = ['email', 'name', 'given_name', 'family_name', 'staff_number'];

type Change = (wording: string) => { wording?: string; answers?: readonly string[] };

/** Every so many-th wording of these kinds that is read as one of the targets once it was changed. */
function readAs(
  targets: readonly string[],
  { kinds, every, change }: { kinds: RegExp; every: number; change: Change },
) {
  const asked = WORDINGS.filter(({ kind }) => kinds.test(kind)).filter((_, at) => at % every === 0);
  expect(asked.length).toBeGreaterThan(20);
  return asked.flatMap((one) => {
    const changed = { ...one, ...change(one.wording) };
    const target = targetOf(changed);
    return target !== undefined && targets.includes(target) ? [`${changed.wording} → ${target}`] : [];
  });
}

describe('whatever a question says', () => {
  it.each([
    [['A lot', 'A little', 'Not at all']],
    [['Expert', 'Competent', 'Novice']],
    [['Fully met', 'Partly met', 'Not met']],
    [['Strength', 'Development area']],
    [['1 - not at all', '3', '5 - completely']],
  ])('the answers %j fill no list of terms', (answers) => {
    const change = () => ({ answers });
    expect(
      readAs(TERMS, { kinds: /^(?:needs|strengths|goals|interests|languages)$/u, every: 11, change }),
    ).toEqual([]);
  });

  it.each(['who I would not work with', 'conflicts'])('"%s" below it makes it no wish', (item) => {
    const change = (wording: string) => ({ wording: `${wording} [${item}]` });
    expect(readAs(['prefers'], { kinds: /^wishes$/u, every: 7, change })).toEqual([]);
  });

  it.each(['line manager', 'your mentor', 'next of kin'])('%s in brackets is not who answers', (whose) => {
    const change = (wording: string) => ({ wording: `${wording} (${whose})` });
    expect(readAs(IDENTITY, { kinds: /^who$/u, every: 3, change })).toEqual([]);
  });

  it.each(['Emergency contact', 'Referee 2', 'About your mentor'])(
    '%s before it is not who answers',
    (whose) => {
      const change = (wording: string) => ({ wording: `${whose}: ${wording.replace('?', '')}` });
      expect(readAs(IDENTITY, { kinds: /^who$/u, every: 3, change })).toEqual([]);
    },
  );
});

describe('a question of somebody else', () => {
  it.each([
    ['When is your mentor usually free?', ['Monday am', 'Tuesday pm']],
    ['What do newly qualified nurses on your unit struggle with?', ['Leadership', 'Research']],
    ['What is your mentor particularly good at?', ['Leadership', 'Research']],
    ['What kind of person would you prefer as a mentor?', ['Calm', 'Kind']],
    ["What is your manager's role in the scheme?", ['Mentor', 'Mentee']],
    ['Which role do you think is harder?', ['Mentor', 'Mentee']],
  ])('%j fills nothing', (wording, answers) => {
    expect(targetOf({ wording, answers })).toBeUndefined();
  });

  it.each([
    ['What could a mentee learn from you?', 'strengths'],
    ['What can your mentor help you with?', 'needs'],
    ['What expertise should your mentor have?', 'needs'],
    ['When are you usually free?', 'availability'],
  ])('%j is still of who answers', (wording, target) => {
    expect(targetOf({ wording, answers: ['Leadership', 'Teaching; Research'] })).toBe(target);
  });
});
