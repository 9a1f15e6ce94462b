/**
 * The duplicate finder on an invented hospital of 10,000 people in which some are entered twice: how long it takes, how many
 * of the doubles it finds, and how much else it proposes.
 * `node test/bench/duplicates/large-roster.js [people]` after `npm run build`.
 */
import { duplicatePeople } from '../../../dist/domain/people/duplicates/duplicate-people.js';
import { randomNumbers } from '../solver/instances.js';

const DOUBLES_PER_HUNDRED = 2;
const SYLLABLES = 'an be ca da el fi ga ha is jo ka le ma no ol pa qui ro sa ta ur va wen xi ya zo'.split(
  ' ',
);

/** A name from a long list in which the first are common and the last rare, as in life. */
function nameFrom(random, listLength) {
  const at = Math.floor(listLength * (random(1_000_000) / 1_000_000) ** 2);
  const pick = randomNumbers(at + listLength);
  return Array.from({ length: 3 }, () => SYLLABLES[pick(SYLLABLES.length)]).join('');
}

function mistyped(text, random) {
  const at = random(text.length);
  return text.slice(0, at) + SYLLABLES[random(SYLLABLES.length)][0] + text.slice(at + 1);
}

function roster(size) {
  const random = randomNumbers(7);
  const people = [];
  for (let id = 1; id <= size; id++) {
    const [givenName, familyName] = [nameFrom(random, 400), nameFrom(random, 4000)];
    people.push({
      id,
      staffNumber: String(100_000 + id),
      email: `${givenName}.${familyName}.${id}@example.org`,
      givenName,
      familyName,
      profession: ['Nursing', 'Medical', 'AHP', 'Pharmacy'][random(4)],
      unit: `Ward ${random(size / 40)}`,
      manager: null,
      managerId: 1 + random(size / 12),
      hiredOn: `20${10 + random(16)}-${['03', '09'][random(2)]}-0${1 + random(3)}`,
      status: 'active',
      attributes: new Map(),
    });
  }
  const doubles = (size * DOUBLES_PER_HUNDRED) / 100;
  for (let count = 1; count <= doubles; count++) {
    const first = people[random(size)];
    people.push({
      ...first,
      id: size + count,
      staffNumber: null,
      email: `${mistyped(first.givenName, random)}${count}@mail.example.org`,
      familyName: random(2) === 0 ? mistyped(first.familyName, random) : first.familyName,
      managerId: random(2) === 0 ? null : first.managerId,
      truth: first.id,
    });
  }
  return people;
}

const size = Number(process.argv[2] ?? 10_000);
const people = roster(size);
const isTrue = ({ keep, other }) =>
  keep.truth === other.id ||
  other.truth === keep.id ||
  (keep.truth !== undefined && keep.truth === other.truth);
const start = performance.now();
const proposals = duplicatePeople(people);
const seconds = (performance.now() - start) / 1000;
const right = proposals.filter(isTrue).length;
const doubles = people.filter(({ truth }) => truth !== undefined).length;
if (process.argv.includes('-v')) {
  const name = ({ staffNumber, givenName, familyName }) => `${staffNumber} ${givenName} ${familyName}`;
  for (const one of proposals.filter((proposal) => !isTrue(proposal)))
    console.log(`  ${name(one.keep)} / ${name(one.other)}: ${one.why} (${one.score})`);
}
console.log(
  `${people.length} people, ${doubles} of them entered twice: ${right} found, ${proposals.length - right} other pairs proposed, ${seconds.toFixed(1)} s.`,
);
