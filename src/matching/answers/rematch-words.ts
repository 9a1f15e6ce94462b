import { fullName } from '../../domain/people/person.js';
import { fitInWords } from '../../domain/rounds/fit-figures.js';
import type { CurrentPair } from '../problem/current-pairs.js';
import { explainFit } from '../problem/explain-fit.js';
import type { Problem } from '../problem/problem.js';

function nameOfMentor(problem: Problem, mentor: number): string {
  const person = problem.mentors[mentor]?.person;
  return person === undefined ? '' : fullName(person);
}

/** Why a mentee who has a mentor is left over: only where a rule or a settled pair leaves nothing else. */
export function losingWords(problem: Problem, { mentor, pairing }: CurrentPair): string {
  const name = nameOfMentor(problem, mentor);
  return `A rule or a lock stands against ${name}, their mentor now, and nobody else is free for them; the pairing goes on until you end it (mentor pairs end ${pairing.id}). `;
}

/** Whom a mentee has now, and whether that changes, with a space behind; empty for someone whose pairing may not change. */
export function existingWords(problem: Problem, mentee: number, mentor: number): string {
  const existing = problem.current.find((pair) => pair.mentee === mentee);
  if (existing === undefined) return '';
  const { startedOn } = existing.pairing;
  if (existing.mentor === mentor) return `The two are a pair since ${startedOn}, and go on. `;
  const fitWith = (at: number) => fitInWords(explainFit(problem, mentee, at).fit);
  return `Instead of ${nameOfMentor(problem, existing.mentor)}, their mentor since ${startedOn} (fit ${fitWith(existing.mentor)} → ${fitWith(mentor)}). `;
}
