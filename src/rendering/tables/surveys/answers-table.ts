import { listAsCell } from '../../../domain/files/list-cell.js';
import { type Person, personKey } from '../../../domain/people/person.js';
import { codeAsText } from '../../../domain/surveys/survey-code.js';
import type { SurveyAnswer, SurveyResponse } from '../../../domain/surveys/survey-response.js';
import type { DataTable } from '../data-table.js';

/** The answers of one round that count. */
export interface AnswersOfRound {
  readonly round: string;
  readonly responses: readonly SurveyResponse[];
}

/**
 * Every answer with what it was taken for (person, code, round, wave, question, raw, read_as, points, submitted_on): the attribute it
 * fills, or the scale it stands on. Raw is the cell as it was written; of answers kept before cells were, what was read. Who answered under a code or a token stays that; of anonymous answers nobody is named.
 */
export function answersTable(
  rounds: readonly AnswersOfRound[],
  people: ReadonlyMap<number, Person>,
): DataTable {
  return {
    columns: [
      { name: 'person', title: 'Person', kind: 'text' },
      { name: 'code', title: 'Code', kind: 'text' },
      { name: 'wave', title: 'Wave', kind: 'text' },
      { name: 'question', title: 'Question', kind: 'text' },
      { name: 'raw', title: 'Answer', kind: 'text' },
      { name: 'read_as', title: 'Read as', kind: 'text' },
      { name: 'points', title: 'Points', kind: 'number' },
      { name: 'submitted_on', title: 'Submitted on', kind: 'date' },
      { name: 'round', title: 'Round', kind: 'text' },
    ],
    rows: rounds.flatMap(({ round, responses }) =>
      responses.flatMap((response) =>
        response.answers.map((answer) => [
          ...whose(response, people),
          response.wave,
          answer.question,
          answer.written ?? listAsCell(answer.values, { isOfTerms: false }),
          readAs(answer),
          answer.score?.points ?? null,
          answer.saidOn ?? response.submittedOn ?? null,
          round,
        ]),
      ),
    ),
  };
}

function whose(
  { personId, token, code }: SurveyResponse,
  people: ReadonlyMap<number, Person>,
): [string | null, string | null] {
  const person = personId === null ? undefined : people.get(personId);
  const made = code === undefined || code.length === 0 ? null : codeAsText(code);
  return [person === undefined ? null : personKey(person), token ?? made];
}

/** `needs`; `scale agreement`, also where the answer is none of its points; nothing where the answer is only kept. */
function readAs({ attribute, score }: SurveyAnswer): string | null {
  if (attribute !== null) return attribute;
  if (score === undefined) return null;
  return `scale ${score.scale}${score.points === null ? ', no answer' : ''}`;
}
