/** Why-questions at 1,000 × 500 under each objective, against solving: `node test/bench/match/questions.js`. */
import { OBJECTIVES } from '../../../dist/domain/settings/matching-settings.js';
import { DEFAULT_SETTINGS } from '../../../dist/domain/settings/settings.js';
import { exactChanges } from '../../../dist/matching/answers/exact-changes.js';
import { buildProblem } from '../../../dist/matching/problem/problem.js';
import { solveProblem } from '../../../dist/matching/solving/solve-problem.js';
import { median } from '../solver/compare.js';
import { comparisonRoster } from './comparison-roster.js';

const LISTS = ['needs', 'strengths', 'languages', 'availability', 'years_experience', 'prefers'];

/** A round of 1,500 people: 1,000 mentees, 500 mentors, so many of whom look for a mentor themselves. */
function roundOf(objective, peers) {
  const [header, ...rows] = comparisonRoster(1500, 1)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  let left = peers;
  const participants = rows.map((cells, id) => {
    const row = Object.fromEntries(header.map((name, at) => [name, cells[at]]));
    const isPeer = row.role === 'mentor' && left-- > 0;
    const listed = isPeer ? { ...row, needs: row.strengths } : row;
    const attributes = LISTS.map((name) => [name, listed[name].split('; ').filter((value) => value !== '')]);
    const person = {
      ...{
        id: id + 1,
        staffNumber: row.staff_number,
        email: row.email,
        givenName: '',
        familyName: '',
        band: null,
      },
      ...{ profession: row.profession, unit: row.unit, site: row.site, manager: null, managerId: null },
      ...{ hiredOn: row.hired_on, leftOn: null, status: 'active', attributes: new Map(attributes) },
    };
    return {
      person,
      role: isPeer ? 'both' : row.role,
      capacity: row.capacity === '' ? null : Number(row.capacity),
    };
  });
  const settings = { ...DEFAULT_SETTINGS.matching, objective };
  const nothing = { pairings: [], namedRules: [], locked: [], vetoed: [] };
  const people = participants.map(({ person }) => person);
  return { people, participants, ...nothing, settings, onDate: '2026-07-01', seed: 0 };
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Medians of five solves, of eleven vetoes and locks of different mentees, and of all nine questions about one mentee. */
function measure(objective, peers) {
  const input = roundOf(objective, peers);
  const solve = median(Array.from({ length: 5 }, () => timed(() => solveProblem(buildProblem(input)))));
  const solution = solveProblem(buildProblem(input));
  const { mentees, mentors } = solution.problem;
  const changes = exactChanges(solution);
  const open = timed(() => changes.forbid(0, solution.partner[0]));
  const asked = Array.from({ length: 11 }, (_, k) => 1 + k * 37).filter(
    (mentee) => solution.partner[mentee] >= 0,
  );
  const veto = median(asked.map((mentee) => timed(() => changes.forbid(mentee, solution.partner[mentee]))));
  const lock = median(
    asked.map((mentee) => timed(() => changes.force(mentee + 1, (mentee * 11) % mentors.length))),
  );
  const nine = median(
    asked.map((mentee) =>
      timed(() => {
        changes.forbid(mentee + 2, Math.max(0, solution.partner[mentee + 2]));
        for (let k = 0; k < 8; k++) changes.force(mentee + 2, (mentee + k * 61) % mentors.length);
      }),
    ),
  );
  const share = (ms) => `${ms.toFixed(1)} (${(ms / solve).toFixed(3)} ×)`;
  const who = `${objective}, ${mentees.length} × ${mentors.length}, ${peers} in both roles, ${solution.closed.length} pairs closed`;
  return `| ${who} | ${solve.toFixed(0)} | ${[open, veto, lock, nine].map(share).join(' | ')} |`;
}

console.log('Milliseconds, and share of scoring and solving the round');
console.log('| round | solve | first question | veto | lock | one mentee, nine questions |');
console.log('|---|---|---|---|---|---|');
for (const objective of OBJECTIVES) console.log(measure(objective, 0));
console.log(measure('coverage', 200));
