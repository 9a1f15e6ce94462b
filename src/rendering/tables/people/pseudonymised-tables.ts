import type { IsoDate } from '../../../domain/dates/iso-date.js';
import type { CheckIn } from '../../../domain/pairings/check-in.js';
import { type Goal, goalProgressOn, goalStatusOn } from '../../../domain/pairings/goal.js';
import { meetingsIn } from '../../../domain/pairings/meetings-by-count.js';
import type { Feedback } from '../../../domain/pairings/pair-feedback.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Participation } from '../../../domain/people/participant.js';
import type { Person } from '../../../domain/people/person.js';
import { isUnidentified, type SurveyResponse } from '../../../domain/surveys/survey-response.js';
import { compareText } from '../../../domain/text/compare-text.js';
import type { DataTable } from '../data-table.js';

/** What stands for the name of a thing, the same in every table that one key makes: `person 12` → `4f0c…`. */
export type Pseudonym = (thing: string) => string;

/** `2026-07`: coarser than a day, by which a diary would tell who met whom. */
function monthOf(day: IsoDate | null): string | null {
  return day === null ? null : day.slice(0, 7);
}

/** What stands for a value that fewer than so many people have: it would say who they are. */
const RARE = 'other';

/** Tells the value of a column that enough people have, and `other` for one that few do. */
function commonOnly(
  people: readonly Person[],
  { field, smallestGroup }: { field: 'profession' | 'band' | 'site'; smallestGroup: number },
): (person: Person) => string | null {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = person[field];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return (person) => {
    const value = person[field];
    return value === null || (counts.get(value) ?? 0) >= smallestGroup ? value : RARE;
  };
}

/** People without who they are: what they do where enough others do the same, the year they came, how they take part. */
export function pseudonymisedPeople(
  people: readonly Person[],
  {
    participations,
    smallestGroup,
    pseudonym,
  }: {
    participations: ReadonlyMap<number, Participation>;
    smallestGroup: number;
    pseudonym: Pseudonym;
  },
): DataTable {
  const fields = (['profession', 'band', 'site'] as const).map((field) =>
    commonOnly(people, { field, smallestGroup }),
  );
  return {
    columns: [
      ...['person', 'profession', 'band', 'site', 'status', 'hired_year', 'role'].map(textColumn),
      { name: 'capacity', kind: 'number' },
    ],
    rows: inOrder(
      people.map((person) => [
        pseudonym(`person ${person.id}`),
        ...fields.map((field) => field(person)),
        person.status,
        person.hiredOn?.slice(0, 4) ?? null,
        participations.get(person.id)?.role ?? null,
        participations.get(person.id)?.capacity ?? null,
      ]),
    ),
  };
}

/** Pairings by month, without what was said of them. */
export function pseudonymisedPairs(
  pairings: readonly Pairing[],
  { checkIns, pseudonym }: { checkIns: readonly CheckIn[]; pseudonym: Pseudonym },
): DataTable {
  const held = new Map<number, number>();
  for (const checkIn of checkIns)
    held.set(checkIn.pairingId, (held.get(checkIn.pairingId) ?? 0) + meetingsIn(checkIn));
  return {
    columns: [
      ...['pairing', 'mentee', 'mentor', 'round', 'status', 'started_month', 'ended_month'].map(textColumn),
      { name: 'fit', kind: 'number' },
      { name: 'check_ins', kind: 'number' },
    ],
    rows: inOrder(
      pairings.map((pairing) => [
        pseudonym(`pairing ${pairing.id}`),
        pseudonym(`person ${pairing.menteeId}`),
        pseudonym(`person ${pairing.mentorId}`),
        pseudonym(`round ${pairing.roundId}`),
        pairing.status,
        monthOf(pairing.startedOn),
        monthOf(pairing.endedOn),
        // To hundredths: to millionths it would be as good as a name.
        pairing.fit === null ? null : Math.round(pairing.fit * 100) / 100,
        held.get(pairing.id) ?? 0,
      ]),
    ),
  };
}

/** Meetings by month, without topics and notes; of those told by count how many, under the month in which they were told of. */
export function pseudonymisedCheckIns(checkIns: readonly CheckIn[], pseudonym: Pseudonym): DataTable {
  return {
    columns: [
      ...['pairing', 'held_month', 'mode', 'kind'].map(textColumn),
      { name: 'minutes', kind: 'number' },
      { name: 'count', kind: 'number' },
    ],
    rows: inOrder(
      checkIns.map(({ pairingId, heldOn, mode, kind, minutes, byCount }) => [
        pseudonym(`pairing ${pairingId}`),
        monthOf(heldOn),
        mode,
        kind,
        minutes,
        byCount?.meetings ?? null,
      ]),
    ),
  };
}

/** Ratings by month, without what was written. */
export function pseudonymisedFeedback(feedback: readonly Feedback[], pseudonym: Pseudonym): DataTable {
  return {
    columns: [
      ...['pairing', 'given_by', 'given_month'].map(textColumn),
      { name: 'rating', kind: 'number' },
      { name: 'wants_change', kind: 'boolean' },
    ],
    rows: inOrder(
      feedback.map(({ pairingId, givenBy, givenOn, rating, wantsChange }) => [
        pseudonym(`pairing ${pairingId}`),
        givenBy,
        monthOf(givenOn),
        rating,
        wantsChange,
      ]),
    ),
  };
}

/** Goals by month and purpose, without their words. */
export function pseudonymisedGoals(
  goals: readonly Goal[],
  { today, pseudonym }: { today: IsoDate; pseudonym: Pseudonym },
): DataTable {
  return {
    columns: [
      ...['pairing', 'purpose', 'set_month', 'due_month', 'status'].map(textColumn),
      { name: 'progress', kind: 'number' },
      { name: 'actions', kind: 'number' },
    ],
    rows: inOrder(
      goals.map((goal) => [
        pseudonym(`pairing ${goal.pairingId}`),
        goal.purpose,
        monthOf(goal.setOn),
        monthOf(goal.dueOn),
        goalStatusOn(goal, today) ?? 'planned',
        goalProgressOn(goal, today),
        goal.actions.length,
      ]),
    ),
  };
}

/**
 * Answers that stand on a scale. What only one respondent was asked, or had as a wave or a scale, is left out: it is no word of a form. Where nothing
 * tells who answered, each response is a respondent of its own.
 */
export function pseudonymisedAnswers(
  rounds: readonly { readonly id: number; readonly responses: readonly SurveyResponse[] }[],
  pseudonym: Pseudonym,
): DataTable {
  const answers = rounds.flatMap(({ id, responses }) =>
    responses.flatMap((response, at) => {
      const respondent = isUnidentified(response) ? `response ${id} ${at}` : respondentOf(response);
      return response.answers.flatMap(({ question, score }) =>
        score === undefined ? [] : [{ round: id, respondent, wave: response.wave, question, ...score }],
      );
    }),
  );
  const isOfSeveral = (['wave', 'question', 'scale'] as const).map((name) => ofSeveral(answers, name));
  return {
    columns: [
      ...['respondent', 'round', 'wave', 'question', 'scale'].map(textColumn),
      { name: 'points', kind: 'number' },
    ],
    rows: inOrder(
      answers
        .filter((answer) => isOfSeveral.every((isKnown) => isKnown(answer)))
        .map(({ respondent, round, wave, question, scale, points }) => [
          pseudonym(respondent),
          pseudonym(`round ${round}`),
          wave,
          question,
          scale,
          points,
        ]),
    ),
  };
}

function ofSeveral<Name extends string>(
  answers: readonly (Readonly<Record<Name, string>> & { readonly respondent: string })[],
  name: Name,
): (answer: Readonly<Record<Name, string>>) => boolean {
  const who = new Map<string, Set<string>>();
  for (const answer of answers)
    who.set(answer[name], (who.get(answer[name]) ?? new Set()).add(answer.respondent));
  return (answer) => (who.get(answer[name])?.size ?? 0) > 1;
}

/** The same for everything one respondent said: whoever said who they are is the person of the other tables. */
function respondentOf({ personId, token, code }: SurveyResponse): string {
  if (personId !== null) return `person ${personId}`;
  return `respondent ${JSON.stringify([token ?? null, code ?? null])}`;
}

function textColumn(name: string) {
  return { name, kind: 'text' as const };
}

/** By what is seen, for the order of the file would tell who was recorded before whom. */
function inOrder(rows: DataTable['rows'][number][]): DataTable['rows'] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((one, other) => compareText(one.key, other.key)).map(({ row }) => row);
}
