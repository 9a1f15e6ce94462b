/** Scoring 3,000 mentees × 3,000 mentors by ten criteria, one of each kind, in pairs a second: `node test/bench/match/scoring.js`. */
import { DEFAULT_SETTINGS } from '../../../dist/domain/settings/settings.js';
import { buildProblem } from '../../../dist/matching/problem/problem.js';
import { median } from '../solver/compare.js';

const SIZE = 3000;
const REPEATS = 5;
const GOAL = 20;
const CRITERIA = [
  { kind: 'coverage', menteeAttribute: 'needs', mentorAttribute: 'strengths', ranked: true },
  { kind: 'similarity', attribute: 'interests' },
  { kind: 'same', attribute: 'profession' },
  { kind: 'different', attribute: 'unit' },
  { kind: 'gap', attribute: 'years', idealFrom: 3, idealTo: 15, softness: 5 },
  { kind: 'overlap', attribute: 'availability', enough: 2 },
  { kind: 'preference', attribute: 'prefers' },
  { kind: 'distance', attribute: 'site', ways: [], tooFar: 60, waivedForVideo: true },
  { kind: 'answers', items: ['q1', 'q2', 'q3'], scaleFrom: 1, scaleTo: 5, complementary: false },
  { kind: 'affinity', askedIn: 'share', attributes: ['gender', 'background'] },
].map((criterion) => ({ ...criterion, name: criterion.kind, weight: 1 }));

function participant(number) {
  const some = (prefix, of, count) =>
    Array.from({ length: count }, (_, k) => `${prefix} ${(number * (7 + 4 * k) + k) % of}`);
  const attributes = {
    ...{ needs: some('skill', 60, 4), strengths: some('skill', 60, 6), interests: some('interest', 30, 3) },
    ...{ years: [String(number % 30)], availability: some('slot', 14, 5), mode: ['in person'] },
    prefers: number % 5 === 0 ? [String((number * 13) % SIZE)] : [],
    ...{ q1: [String((number % 5) + 1)], q2: [String((number % 4) + 1)], q3: [String((number % 3) + 1)] },
    share: number % 4 === 0 ? ['gender', 'background'] : [],
    ...{ gender: some('gender', 3, 1), background: some('background', 9, 1) },
  };
  const named = { givenName: '', familyName: '', email: null, band: null, manager: null, managerId: null };
  const place = {
    profession: `profession ${number % 4}`,
    unit: `unit ${number % 50}`,
    site: `site ${number % 3}`,
  };
  const post = { hiredOn: null, leftOn: null, status: 'active' };
  const values = new Map(Object.entries(attributes));
  const person = {
    id: number + 1,
    staffNumber: String(number),
    ...named,
    ...place,
    ...post,
    attributes: values,
  };
  return { person, role: number < SIZE ? 'mentor' : 'mentee', capacity: null };
}

const participants = Array.from({ length: 2 * SIZE }, (_, number) => participant(number));
const people = participants.map(({ person }) => person);
const settings = { ...DEFAULT_SETTINGS.matching, criteria: CRITERIA };
const nothing = { pairings: [], namedRules: [], locked: [], vetoed: [] };
const input = { people, participants, ...nothing, settings, onDate: '2026-07-01', seed: 0 };
const seconds = median(
  Array.from({ length: REPEATS }, () => {
    const from = performance.now();
    buildProblem(input);
    return (performance.now() - from) / 1000;
  }),
);
console.log(`Scoring ${SIZE} × ${SIZE} by ten criteria, rules included (median of ${REPEATS})`);
console.log(`seconds | million pairs a second | goal | peak MB`);
const pairs = (SIZE * SIZE) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  [seconds.toFixed(2), (pairs / seconds).toFixed(1), `≥ ${GOAL}`, megabytes.toFixed(0)].join(' | '),
);
