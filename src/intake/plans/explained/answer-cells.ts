import { termAttributes } from '../../columns/attribute-values.js';
import { scalesOnRecord } from '../../responses/scales-on-record.js';
import { answerReader } from '../../responses/survey-answers.js';
import { writtenAnswer } from '../../responses/written-answer.js';
import { ownScales } from '../../values/numbers/likert.js';
import {
  attributeAt,
  type ColumnCell,
  type ColumnCells,
  type FileToExplain,
  fieldAt,
} from './column-cells.js';
import { fieldCells } from './field-cells.js';

/** The answers to one question of a survey, each read as if the respondent had answered nothing else. */
export function answerCells(file: FileToExplain, position: number): ColumnCells {
  const { table, mapping, respondents, settings } = file;
  const index = respondents?.questions.findIndex(({ positions: [first] }) => first === position) ?? -1;
  const question = respondents?.questions[index];
  const isOfWho =
    fieldAt(mapping, position) !== undefined || mapping.code.some((one) => one.position === position);
  if (respondents === undefined || question === undefined || isOfWho) return fieldCells(file, position);
  const reader = answerReader(respondents, {
    mapping,
    terms: termAttributes(settings),
    scales: {
      own: ownScales(settings),
      onRecord: scalesOnRecord(file.responses),
      decimalMark: settings.intake.decimalMark,
    },
  });
  const rowAt = new Map(table.rows.map((row) => [row.line, row.cells]));
  const fills = attributeAt(mapping, position) !== undefined;
  const cells = respondents.respondents.flatMap(({ line, answers }): ColumnCell[] => {
    const row = rowAt.get(line) ?? [];
    const alone = answers.map((said, place) => (place === index ? said : []));
    const [answer] = reader.read(alone, row);
    if (answer === undefined) return [];
    // What says nothing about the attribute is kept as it was said, and fills nothing.
    const readAs = fills && answer.attribute === null ? [] : answer.values;
    const score = answer.score === undefined ? {} : { score: answer.score };
    return [{ line, written: writtenAnswer(question, row), readAs, ...score }];
  });
  return { cells, notes: reader.notesOf(question.name) };
}
