import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { readJiscKey } from '../../../src/intake/responses/jisc-key.js';
import { type RespondentChoices, respondentsOf } from '../../../src/intake/responses/respondents.js';
import { readTable } from '../../../src/intake/table/read-table.js';

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

function tableOf(name: string) {
  return readTable(bytesOf(name), name);
}

/** The questions of a fixture with the answers that each respondent gave, and what became of every row. */
function read(name: string, choices?: RespondentChoices) {
  const table = tableOf(name);
  const set = respondentsOf(table, choices);
  expect(set.respondents.length + set.dropped.length).toBe(table.rows.length + table.blankRows.length);
  const answersTo = (question: string) => {
    const at = set.questions.findIndex(({ name: each }) => each === question);
    return at < 0 ? undefined : set.respondents.map(({ answers }) => answers[at]?.join(' + '));
  };
  return {
    ...set,
    profile: table.profile,
    headerRows: table.headerRows,
    answersTo,
    dropped: set.dropped.map(({ line, reason }) => `${line}: ${reason}`),
  };
}

describe('Google Forms', () => {
  const form = read('google-forms.csv');

  it('is known by its timestamp and read with its month first', () => {
    expect(form).toMatchObject({ profile: 'google-forms', headerRows: 1, dropped: [] });
    expect(form.respondents.map(({ line, email, submittedAt }) => ({ line, email, submittedAt }))).toEqual([
      { line: 2, email: 'a.okafor@example.org', submittedAt: '2025-03-31T09:15:03' },
      { line: 4, email: 'b.lee@example.org', submittedAt: '2025-04-01T10:00:00' },
      { line: 5, email: 'c.garcia@example.org', submittedAt: '2025-04-02T11:30:00' },
      { line: 6, email: 'd.novak@example.org', submittedAt: '2025-04-02T12:00:00' },
    ]);
    expect(form.notes).toContain('Dates in Timestamp: month first, as "3/31/2025 9:15:03" shows.');
  });

  it('takes ticked boxes apart where an option holds a comma', () => {
    expect(form.answersTo('What would you like help with?')).toEqual([
      'Career planning + Research + Leading, and being led',
      'Research + Leading, and being led',
      'Career planning',
      'Career planning + Research',
    ]);
  });

  it('keeps the items of a grid apart, and the labelled end of a scale', () => {
    expect(
      form.questions.filter(({ item }) => item !== undefined).map(({ text, item }) => [text, item]),
    ).toEqual([
      ['How far do you agree?', 'My mentor listens'],
      ['How far do you agree?', 'I feel welcome'],
    ]);
    expect(form.answersTo('How likely are you to recommend us?')).toEqual([
      '10',
      '8',
      'Not at all likely',
      '9',
    ]);
  });
});

describe('Microsoft Forms', () => {
  it('reads answers with a semicolon after each, and knows that anonymous is nobody', () => {
    const form = read('microsoft-forms.csv');
    expect(form).toMatchObject({ profile: 'microsoft-forms', headerRows: 1 });
    expect(form.answersTo('What do you offer?')).toEqual(['Career planning + Research', 'Research']);
    expect(form.respondents[0]).toMatchObject({ responseId: '1', submittedAt: '2025-03-31T09:15:03' });
    expect(form.respondents[0]).not.toHaveProperty('email');
    expect(form.respondents[1]).toMatchObject({ email: 'B.Lee@example.org', name: 'Bo Lee' });
  });

  it('reads the German form, saved by a German Excel', () => {
    const form = read('microsoft-forms-de.csv');
    expect(form).toMatchObject({ profile: 'microsoft-forms' });
    expect(form.answersTo('Was bieten Sie an?')).toEqual(['Führung + Forschung', 'Forschung']);
    expect(form.respondents[1]).toMatchObject({
      name: 'Jürgen Müller',
      email: 'j.müller@example.org',
      submittedAt: '2025-04-01T10:04:00',
    });
  });
});

describe('SurveyMonkey', () => {
  const survey = read('survey-monkey.csv');

  it('takes the question from the first header row and the option from the second', () => {
    expect(survey).toMatchObject({ profile: 'survey-monkey', headerRows: 2 });
    expect(survey.questions.map(({ name, kind }) => [name, kind])).toEqual([
      ['What is your role?', 'single'],
      ['Which topics matter to you?', 'multiple'],
      ['How satisfied are you with … [The matching]', 'text'],
      ['How satisfied are you with … [The training]', 'text'],
      ['What would you change?', 'text'],
    ]);
    expect(survey.answersTo('What is your role?')).toEqual(['Nurse', 'Doctor', 'Midwife']);
    expect(survey.answersTo('Which topics matter to you?')).toEqual([
      'Career planning + Wellbeing',
      'Research',
      '',
    ]);
  });

  it('leaves out who answered nothing, unless asked to keep them', () => {
    expect(survey.dropped).toEqual(['6: no answers']);
    expect(survey.notes.at(-1)).toBe('Rows: 4, of which respondents: 3, left out: 1 without answers.');
    expect(read('survey-monkey.csv', { keepPartial: true }).respondents).toHaveLength(4);
  });
});

describe('Qualtrics', () => {
  const survey = read('qualtrics.csv');

  it('reads three header rows and the time zone in them', () => {
    expect(survey).toMatchObject({ profile: 'qualtrics', headerRows: 3 });
    expect(
      survey.respondents.map(({ responseId, submittedAt, language }) => ({
        responseId,
        submittedAt,
        language,
      })),
    ).toEqual([
      { responseId: 'R_1', submittedAt: '2025-03-31T07:05:01Z', language: 'EN' },
      { responseId: 'R_2', submittedAt: '2025-01-15T08:05:01Z', language: 'DE' },
    ]);
  });

  it('drops previews, tests, spam and partial responses, each by its reason', () => {
    expect(survey.dropped).toEqual([
      '7: preview response',
      '8: test response',
      '9: partial response',
      '10: spam response',
    ]);
    expect(survey.notes.at(-1)).toBe(
      'Rows: 6, of which respondents: 2, left out: 1 preview response, 1 test response, 1 partial response, 1 spam response.',
    );
    expect(read('qualtrics.csv', { keepTests: true, keepPartial: true }).respondents).toHaveLength(6);
    expect(
      read('qualtrics.csv', { keepPartial: true }).respondents.map(({ responseId }) => responseId),
    ).toEqual(['R_1', 'R_2', 'R_5']);
  });

  it('keeps the code of a question beside its text, and the items of a matrix apart', () => {
    expect(survey.questions[1]).toMatchObject({
      code: 'Q2_1',
      text: 'How far do you agree?',
      item: 'My mentor listens',
    });
  });

  it('reads the legacy format of two header rows', () => {
    const legacy = read('qualtrics-legacy.csv');
    expect(legacy).toMatchObject({ profile: 'qualtrics-legacy', headerRows: 2 });
    expect(legacy.questions.map(({ text, code }) => [text, code])).toEqual([
      ['How useful was it?', 'Q1'],
      ['Anything else?', 'Q2'],
    ]);
    expect(legacy.respondents).toMatchObject([{ responseId: 'R_1', submittedAt: '2016-03-31T09:05:00' }]);
    expect(legacy.respondents[0]).not.toHaveProperty('name');
    expect(legacy.dropped).toEqual(['4: preview response', '5: test response', '6: partial response']);
  });
});

describe('REDCap', () => {
  it('reads raw check boxes', () => {
    const project = read('redcap-raw.csv');
    expect(project).toMatchObject({ profile: 'redcap' });
    expect(project.answersTo('topics')).toEqual(['1 + 3', '2']);
    expect(project.dropped).toEqual(['3: partial response', '5: no answers']);
    expect(project.respondents[0]).toMatchObject({ responseId: '1', submittedAt: '2025-03-31T09:15:03' });
  });

  it('reads labelled check boxes and headers that repeat', () => {
    const project = read('redcap-labels.csv');
    expect(project).toMatchObject({ profile: 'redcap' });
    expect(project.answersTo('Which topics?')).toEqual(['Career planning', 'Research, or audit']);
    expect(tableOf('redcap-labels.csv').headers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Complete?', 'Complete? (2)']),
    );
    expect(project.respondents[0]).toMatchObject({ event: 'Baseline' });
  });

  it('keeps every row of a longitudinal project, with its event and instrument', () => {
    const project = read('redcap-longitudinal.csv');
    expect(
      project.respondents.map(({ responseId, event, instrument, instance }) => [
        responseId,
        event,
        instrument,
        instance,
      ]),
    ).toEqual([
      ['1', 'baseline_arm_1', undefined, undefined],
      ['1', 'baseline_arm_1', 'checkin', '1'],
      ['1', 'baseline_arm_1', 'checkin', '2'],
      ['1', 'end_arm_1', undefined, undefined],
      ['2', 'baseline_arm_1', undefined, undefined],
    ]);
    expect(project.answersTo('length_minutes')).toEqual(['', '45', '60', '', '']);
  });
});

describe('grids of yes and no', () => {
  const HEADER =
    'id,submitdate,lastpage,startlanguage,"safe[SQ001]. Do you feel safe? [Ward]","safe[SQ002]. Do you feel safe? [Car park]"';
  const questionsOf = (...rows: readonly string[]) => {
    const lines = rows.map((row, at) => `${at + 1},2025-03-31 09:00:00,2,en,${row}`);
    const set = respondentsOf(readTable([HEADER, ...lines].join('\n'), 'answers.csv'));
    return set.questions.map(({ name, kind }) => `${name}: ${kind}`);
  };

  it('are questions of their own where somebody said no to one and left another blank', () => {
    expect(questionsOf('Yes,No', 'No,', 'No,Yes', 'Yes,No', 'No,No')).toEqual([
      'Do you feel safe? [Ward]: single',
      'Do you feel safe? [Car park]: single',
    ]);
  });

  it('are boxes where every answer is ticked or not', () => {
    expect(questionsOf('Yes,No', 'No,No', 'No,Yes')).toEqual(['Do you feel safe?: multiple']);
    expect(questionsOf('Y,', ',Y')).toEqual(['Do you feel safe?: multiple']);
  });
});

describe('LimeSurvey', () => {
  const survey = read('lime-survey.csv');

  it('reads codes with texts, boxes with Ja and Nein, and what was written beside them', () => {
    expect(survey).toMatchObject({ profile: 'lime-survey', headerRows: 1 });
    expect(survey.answersTo('Welche Themen?')).toEqual(['Laufbahn', 'Schlaf']);
    expect(survey.questions[1]).toMatchObject({ code: 'agree[SQ001]', item: 'Man hört mir zu' });
  });

  it('knows partial responses, withheld dates and questions never shown', () => {
    expect(survey.dropped).toEqual(['3: partial response', '5: no answers']);
    expect(survey.respondents[0]).toMatchObject({ submittedAt: '2025-03-31T09:15:03', language: 'de' });
    expect(survey.respondents[1]).not.toHaveProperty('submittedAt');
  });
});

describe('Jisc Online Surveys', () => {
  const key = readJiscKey(bytesOf('jisc-key.csv'), 'jisc-key.csv');

  it('puts words to codes with the key file', () => {
    const survey = read('jisc.csv', { key });
    expect(survey).toMatchObject({ profile: 'jisc' });
    expect(survey.answersTo('What is your role?')).toEqual(['Doctor', 'Nurse']);
    expect(survey.answersTo('Which topics?')).toEqual(['Career planning + Wellbeing', 'Research, or audit']);
    expect(survey.answersTo('How far do you agree? [My mentor listens]')).toEqual(['Agree', 'Disagree']);
    expect(survey.respondents[0]).toMatchObject({ responseId: '1000-900-1', submittedAt: '2025-03-31' });
  });

  it('takes the zeros of boxes never reached for no answer', () => {
    expect(read('jisc.csv', { key }).dropped).toEqual(['3: no answers']);
  });

  it('says that a key is wanted where there is none', () => {
    const survey = read('jisc.csv');
    expect(survey.answersTo('Q1')).toEqual(['2', '1']);
    expect(survey.notes).toContain(
      'Questions and answers are codes: give the key file with --key to see words.',
    );
  });

  it('refuses a key file that is none', () => {
    expect(() => readJiscKey(bytesOf('jisc.csv'), 'jisc.csv')).toThrow(InputError);
  });
});

describe('Typeform', () => {
  it('reads questions in HTML and a column for each option', () => {
    const survey = read('typeform.csv');
    expect(survey).toMatchObject({ profile: 'typeform', headerRows: 1 });
    expect(survey.answersTo('Career planning / Research')).toEqual([
      'Career planning + Research',
      'Research',
    ]);
    expect(survey.answersTo('What is your role?')).toEqual(['Nurse', 'Doctor']);
    expect(survey.respondents[0]).toMatchObject({ responseId: 'x1y2', submittedAt: '2025-03-31T09:15:03Z' });
  });
});

describe('SuccessFactors', () => {
  it('reads keys and labels above a roster', () => {
    const table = tableOf('success-factors.csv');
    expect(table).toMatchObject({ profile: 'success-factors', headerRows: 2 });
    expect(table.headers[1]).toMatchObject({ text: 'User ID', code: 'USERID' });
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['00101', '00102']);
  });
});

describe('a plain table', () => {
  it.each([
    ['a roster with a training column', 'staff_number,first_name,training_complete\n001,Amara,1\n'],
    ['a roster with a unique reference number', 'URN,Name,Ward\n1,Amara,3\n'],
    ['a roster with an id', 'ID,Name,Email,Start date\n1,Amara,a@example.org,2025-01-01\n'],
    ['a list of respondents', 'Respondent ID,Name\n1,Amara\n'],
  ])('is %s', (_, text) => expect(readTable(text, 'x.csv').profile).toBe('plain'));

  it('reads every column as a question and drops blank rows only', () => {
    const table = readTable('role,topics\nNurse,A;B;\n,\nDoctor,A;\n', 'x.csv');
    const { questions, respondents, dropped } = respondentsOf(table);
    expect(questions.map(({ name, kind }) => [name, kind])).toEqual([
      ['role', 'text'],
      ['topics', 'multiple'],
    ]);
    expect(respondents.map(({ answers }) => answers)).toEqual([
      [['Nurse'], ['A', 'B']],
      [['Doctor'], ['A']],
    ]);
    expect(dropped).toEqual([{ line: 3, reason: 'blank row' }]);
  });

  it('takes a row of questions with gaps above a row of items for a header', () => {
    const table = readTable(
      'Topics?,,,How often?,\nA,B,C,Calls,Visits\nYes,No,No,often,never\nNo,Yes,Yes,never,often\n',
      'x.csv',
    );
    expect(table.headerRows).toBe(2);
    expect(respondentsOf(table).questions.map(({ name }) => name)).toEqual([
      'Topics?',
      'How often? [Calls]',
      'How often? [Visits]',
    ]);
  });
});

describe('what tools write beside the questions', () => {
  const asked = (...lines: readonly string[]) =>
    respondentsOf(readTable(lines.join('\n'), 's.csv')).questions.map(({ text }) => text);

  it('is no answer: the points of a quiz, in any language', () => {
    expect(
      asked(
        'ID,Start time,Completion time,Email,Name,What helps?,Points - What helps?,Feedback - What helps?',
        '1,2026-01-02 09:00,2026-01-02 09:05,anonymous,,Rest,0,',
      ),
    ).toEqual(['What helps?']);
  });

  it('is no answer: the address of a computer, and of the form', () => {
    expect(
      asked(
        'Submission Date,E-mail,What helps?,Submission IP,Submission URL,Submission ID,Last Update Date',
        '"Oct 2, 2026",ann@example.org,Rest,192.0.2.1,https://forms.example.org/1,55,2026-10-02',
      ),
    ).toEqual(['E-mail', 'What helps?']);
  });

  it('is taken off the questions of LimeSurvey: their codes', () => {
    expect(
      asked(
        '"id. Antwort ID";"submitdate. Datum Abgeschickt";"lastpage. Letzte Seite";"G01Q01. Ihre dienstliche E-Mail-Adresse"',
        '"1";"2026-10-02 09:05:00";"3";"ann@example.org"',
      ),
    ).toEqual(['Ihre dienstliche E-Mail-Adresse']);
  });
});
