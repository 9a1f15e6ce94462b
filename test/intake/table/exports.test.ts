import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJiscKey } from '../../../src/intake/responses/jisc-key.js';
import {
  countsByReason,
  type RespondentChoices,
  respondentsOf,
} from '../../../src/intake/responses/respondents.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { recordsIn } from '../bytes/records-in.js';

/** The folder of real exports: MENTOR_TEST_EXPORTS, or `shared/exports` beside the repository. */
const FOLDER =
  process.env.MENTOR_TEST_EXPORTS ?? path.resolve(import.meta.dirname, '../../../shared/exports');
const isThere = existsSync(FOLDER);

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, name)));
}

function read(name: string, choices?: RespondentChoices) {
  const bytes = bytesOf(name);
  const table = readTable(bytes, name);
  const set = respondentsOf(table, choices);
  const { profile, headerRows, encoding, delimiter } = table;
  return {
    ...{ profile, headerRows, encoding, delimiter, columns: table.headers.length },
    rowsInFile: table.rows.length + table.blankRows.length,
    respondents: set.respondents.length,
    dropped: Object.fromEntries(countsByReason(set.dropped)),
    questionCount: set.questions.length,
    set,
    rowsByAnotherReader: recordsIn(bytes, table) - headerRows - table.skippedTitleRows.length,
  };
}

describe.skipIf(!isThere)(
  `real exports${isThere ? '' : ' (SKIPPED: no folder of real exports here; name it in MENTOR_TEST_EXPORTS)'}`,
  () => {
    it.each([
      [
        'google-forms/en-uk-software-survey-2014.csv',
        {
          profile: 'google-forms',
          rowsInFile: 408,
          respondents: 407,
          dropped: { 'blank row': 1 },
          columns: 18,
        },
      ],
      [
        'limesurvey/de-semicolon-2headers.csv',
        {
          profile: 'plain',
          headerRows: 2,
          delimiter: ';',
          encoding: 'utf-8-bom',
          rowsInFile: 45,
          respondents: 45,
          columns: 38,
        },
      ],
      [
        'limesurvey/de-semicolon-317cols.csv',
        {
          profile: 'lime-survey',
          delimiter: ';',
          rowsInFile: 96,
          respondents: 88,
          dropped: { 'no answers': 8 },
          columns: 317,
        },
      ],
      [
        'jisc/responses.en.csv',
        { profile: 'jisc', rowsInFile: 68, respondents: 66, dropped: { 'no answers': 2 }, columns: 378 },
      ],
      [
        'qualtrics/qualtrics-legacy-2headers-bom.csv',
        {
          profile: 'qualtrics-legacy',
          headerRows: 2,
          encoding: 'utf-8-bom',
          rowsInFile: 1,
          respondents: 1,
          questionCount: 2,
        },
      ],
      [
        'qualtrics/qualtrics-sample-german-ui.csv',
        { profile: 'qualtrics', headerRows: 3, rowsInFile: 1, respondents: 1, questionCount: 3 },
      ],
      [
        'redcap/checkboxes-1.csv',
        { profile: 'redcap', rowsInFile: 4, respondents: 3, dropped: { 'no answers': 1 }, questionCount: 3 },
      ],
      ['redcap/potentially-problematic-values.csv', { profile: 'redcap', rowsInFile: 2, respondents: 2 }],
      ['redcap/repeating-instruments.csv', { profile: 'redcap', rowsInFile: 6, respondents: 6 }],
      ['redcap/simple.csv', { profile: 'redcap', rowsInFile: 5, respondents: 5 }],
      ['redcap/survey.csv', { profile: 'redcap', rowsInFile: 2, respondents: 2 }],
      [
        'surveymonkey/region-midwest-2headers.csv',
        { profile: 'survey-monkey', headerRows: 2, rowsInFile: 2778, respondents: 2778, questionCount: 9 },
      ],
      [
        'surveymonkey/star-wars-2headers-macroman.csv',
        {
          profile: 'survey-monkey',
          encoding: 'macintosh',
          headerRows: 2,
          rowsInFile: 1186,
          respondents: 1186,
          columns: 38,
        },
      ],
      ['people/febrl-dataset1.csv', { profile: 'plain', headerRows: 1, rowsInFile: 1000, columns: 11 }],
    ])('reads %s, every row a respondent or dropped', (name, expected) => {
      const file = read(name);
      expect(file).toMatchObject(expected);
      expect(file.set.respondents.length + file.set.dropped.length).toBe(file.rowsInFile);
      expect(file.rowsByAnotherReader).toBe(file.rowsInFile);
    });

    it('has a row above for every file', () => {
      const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.csv'),
      );
      expect(files).toHaveLength(15);
    });

    it('puts words to the Jisc codes', () => {
      const { set } = read('jisc/responses.en.csv', {
        key: readJiscKey(bytesOf('jisc/key.en.csv'), 'key.en.csv'),
      });
      const [first] = set.respondents;
      const answer = (text: string) =>
        first?.answers[set.questions.findIndex((question) => question.text === text)];
      expect(first).toMatchObject({ responseId: '638954-638945-65461629', submittedAt: '2020-09-21' });
      expect(answer('What is your age?')).toEqual(['35 - 44']);
      expect(answer('What gender do you identify with?')).toEqual(['male']);
    });

    it('dates the Google responses month first, from all of them together', () => {
      const { set } = read('google-forms/en-uk-software-survey-2014.csv');
      expect(set.respondents[0]).toMatchObject({ line: 3, submittedAt: '2014-08-20T15:33:45' });
    });

    it('sees that an option with a comma in it is one option', () => {
      const { set } = read('google-forms/en-uk-software-survey-2014.csv');
      const question = set.questions.find(({ text }) => text.startsWith('Question 7'));
      expect(question?.kind).toBe('single');
      expect(question?.options).toContain(
        'My work would require more effort, but it would still be possible',
      );
    });

    it('gathers the states that a respondent ticked', () => {
      const { set } = read('surveymonkey/region-midwest-2headers.csv');
      const at = set.questions.findIndex(({ text }) => text.startsWith('Which of the following states'));
      expect(set.questions[at]).toMatchObject({ kind: 'multiple' });
      expect(set.respondents[0]?.answers[at]).toEqual(['Colorado']);
    });
  },
);
