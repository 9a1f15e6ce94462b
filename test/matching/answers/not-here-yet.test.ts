import { expect, it } from 'vitest';
import { notHereYet } from '../../../src/matching/answers/not-here-yet.js';
import { participant, personOf, roundOf } from '../round/round-of.js';

const ON = roundOf({ participants: [] }).onDate;
const LATER = '2099-08-01';
const words = (...hiredOn: readonly (string | null)[]) =>
  notHereYet(
    roundOf({
      participants: hiredOn.map((day, at) =>
        participant(personOf(at + 1, { givenName: 'Ann', familyName: `Lee${at}`, hiredOn: day }), 'mentee'),
      ),
    }),
  ).map((notice) => notice.words);

it('names who is hired for a later day than the day of the match', () => {
  expect(words(null, ON, LATER)).toEqual([
    `1 person who takes part is not here yet on ${ON}, and not matched: Ann Lee2 (from ${LATER}).`,
  ]);
});

it('names ten of many, and is silent where everybody is here', () => {
  const [told = ''] = words(...Array.from({ length: 12 }, () => LATER));
  expect(told).toContain('12 people who take part are not here yet');
  expect(told).toContain(' and 2 more.');
  expect(words(null, ON)).toEqual([]);
});
