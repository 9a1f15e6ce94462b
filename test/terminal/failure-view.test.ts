import { describe, expect, it } from 'vitest';
import { Cancelled, type Complaint, InputError, StateError, UsageError } from '../../src/errors.js';
import { createColour } from '../../src/terminal/colour.js';
import { failureAsJson, failureAsText, showFailure } from '../../src/terminal/failure-view.js';

const plain = createColour({ isTerminal: false, environment: {}, wantsColour: true });

function text(failure: unknown): string {
  return failureAsText(failure, { colour: plain });
}

/** Rows with each a fault of its own, or with one and the same. */
function badRows(
  source: string,
  count: number,
  saidOf = (row: number) => `"x${row}" is no e-mail.`,
): Complaint[] {
  return Array.from({ length: count }, (_, index) => ({
    source,
    line: index + 2,
    message: saidOf(index + 2),
  }));
}

describe('failureAsText', () => {
  it('says what happened and what to do next', () => {
    expect(
      text(new StateError('There is no programme in /tmp/x.', 'Run `mentor import roster.csv` there.')),
    ).toBe('Error: There is no programme in /tmp/x.\nRun `mentor import roster.csv` there.\n');
    expect(text(new UsageError('"two" is not a number.'))).toBe('Error: "two" is not a number.\n');
  });

  it('shows every complaint with its place and the text concerned', () => {
    const complaints = [
      {
        source: 'roster.csv',
        line: 14,
        field: 'email',
        message: '"anna@" is not an e-mail address.',
        remedy: 'Write it as name@place.',
        excerpt: '003310,Anna,anna@',
      },
    ];
    expect(
      text(new InputError('roster.csv was not imported.', complaints, 'Correct it and import it again.')),
    ).toBe(
      [
        'Error: roster.csv was not imported.',
        'roster.csv:14 (email): "anna@" is not an e-mail address. Write it as name@place.',
        '    003310,Anna,anna@',
        'Correct it and import it again.',
        '',
      ].join('\n'),
    );
  });

  it('goes on in the next line between words where a terminal ends', () => {
    const complaint = {
      source: 'roster.csv',
      line: 2,
      message: 'The e-mail is missing.',
      excerpt: 'x'.repeat(60),
    };
    const failure = new InputError(
      'roster.csv was not imported.',
      [complaint],
      'Correct it and import it again.',
    );
    expect(failureAsText(failure, { colour: plain, width: 24 })).toBe(
      [
        'Error: roster.csv was',
        'not imported.',
        'roster.csv:2: The e-mail',
        'is missing.',
        `    ${'x'.repeat(19)}…`,
        'Correct it and import it',
        'again.',
        '',
      ].join('\n'),
    );
    const bright = createColour({ isTerminal: true, environment: {}, wantsColour: true });
    expect(failureAsText(failure, { colour: bright, width: 24 })).toContain(
      `${bright.red.bold('Error:')} roster`,
    );
  });

  it.each([40, 60, 80])(
    'breaks no word and no line at %i columns, the number of complaints included',
    (width) => {
      const complaints = Array.from({ length: 57 }, (_, at) => ({
        source: at % 2 === 0 ? 'roster-of-spring.csv' : 'survey.csv',
        line: at + 2,
        message: `Nobody on record has the address "ada.okafor${at}@example.org".`,
      }));
      const failure = new InputError(
        '57 rows were rejected; all others are imported.',
        complaints,
        'Correct them.',
      );
      const lines = failureAsText(failure, { colour: plain, width }).trimEnd().split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      const words = lines.join(' ').split(' ');
      expect(words.join(' ')).toContain('57 things to put right in 2 files; the first 20 are shown.');
      expect(words.filter((word) => word === 'roster-of-spring.csv:2:')).toHaveLength(1);
    },
  );

  it('puts the complaints of one file together and counts them', () => {
    const mixed = [...badRows('a.csv', 1), ...badRows('b.csv', 1), ...badRows('a.csv', 2).slice(1)];
    expect(text(new InputError('Nothing was imported.', mixed))).toBe(
      [
        'Error: Nothing was imported.',
        'a.csv:2: "x2" is no e-mail.',
        'a.csv:3: "x3" is no e-mail.',
        'b.csv:2: "x2" is no e-mail.',
        '3 things to put right in 2 files.',
        '',
      ].join('\n'),
    );
  });

  it('stops after the first twenty complaints and says so', () => {
    const lines = text(new InputError('No.', badRows('a.csv', 57)))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.at(-2)).toBe('a.csv:21: "x21" is no e-mail.');
    expect(lines.at(-1)).toBe('57 things to put right; the first 20 are shown.');
  });

  it('says once what is wrong with many rows, and shows the others within the limit', () => {
    const missing = badRows('a.csv', 57, () => 'The e-mail is missing.');
    const other = badRows('a.csv', 21).map((complaint) => ({ ...complaint, field: 'Work e-mail' }));
    expect(text(new InputError('No.', missing))).toBe(
      'Error: No.\na.csv:2: The e-mail is missing.\n  The same in 56 other lines: 3 to 58.\n57 things to put right.\n',
    );
    const lines = text(new InputError('No.', [...missing, ...other]))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('78 things to put right; the first 76 are shown.');
  });

  it('says in one line that the person cancelled', () => {
    expect(text(new Cancelled())).toBe('Cancelled.\n');
  });

  it('lets no control character of a file through', () => {
    const complaint = {
      source: 'a\u001b[2J.csv',
      message: 'x\u0007',
      excerpt: `\u001b]0;x\u0007${'y'.repeat(200)}`,
    };
    const shown = text(new InputError('m\u009b31m', [complaint]));
    expect(shown).toBe(`Error: m\na.csv: x\n    ${'y'.repeat(99)}…\n`);
  });

  it('apologises for an error of our own and repeats nothing of it', () => {
    const shown = text(new TypeError('Anna Wójcik is undefined'));
    expect(shown).toContain('a mistake in the program');
    expect(shown).toContain('MENTOR_DEBUG=1');
    expect(shown).toContain('README.md');
    expect(shown).not.toMatch(/Anna|TypeError|\bat /);
  });

  it('shows the stack when asked', () => {
    const shown = failureAsText(new TypeError('x is undefined'), { colour: plain, withStack: true });
    expect(shown).toContain('TypeError: x is undefined\n    at ');
    expect(failureAsText('thrown text', { colour: plain, withStack: true })).toContain('\nthrown text\n');
  });
});

describe('failureAsJson', () => {
  it('is one line with the code, the message, the hint and every complaint', () => {
    const complaints = badRows('a.csv', 30);
    const json = failureAsJson(new InputError('No.', complaints, 'Correct it.'));
    expect(json.indexOf('\n')).toBe(json.length - 1);
    expect(JSON.parse(json)).toEqual({
      error: { code: 'input', message: 'No.', hint: 'Correct it.', complaints },
    });
  });

  it('has a null hint where there is none, and no complaints but for input', () => {
    expect(JSON.parse(failureAsJson(new StateError('Locked.')))).toEqual({
      error: { code: 'state', message: 'Locked.', hint: null },
    });
    expect(JSON.parse(failureAsJson(new Cancelled())).error.code).toBe('cancelled');
  });

  it('keeps every character and shows none that could act on a terminal', () => {
    const message = 'a\u009b31m\u202e\u2028\u{e0041}b';
    const json = failureAsJson(new StateError(message));
    expect(json).toContain('a\\u009b31m\\u202e\\u2028\\udb40\\udc41b');
    expect(JSON.parse(json).error.message).toBe(message);
  });

  it('calls an unexpected error a bug, without its words', () => {
    const { error } = JSON.parse(failureAsJson(new Error('Anna')));
    expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
    expect(error.code).toBe('bug');
    expect(JSON.stringify(error)).not.toContain('Anna');
    expect(failureAsJson(new Error('Anna'), { withStack: true })).toContain('Error: Anna');
  });
});

describe('showFailure', () => {
  function shown(failure: unknown, environment: Record<string, string>, asJson = false): string {
    const written: string[] = [];
    const err = { write: (part: string) => written.push(part), isTerminal: true, columns: 80 };
    showFailure(failure, { err, environment, asJson, withColour: true });
    return written.join('');
  }

  it('writes red words to a terminal, plain ones with NO_COLOR, JSON when asked', () => {
    const failure = new StateError('Locked.');
    expect(shown(failure, {})).toBe('\u001b[31m\u001b[1mError:\u001b[22m\u001b[39m Locked.\n');
    expect(shown(failure, { NO_COLOR: '1' })).toBe('Error: Locked.\n');
    expect(JSON.parse(shown(failure, {}, true)).error.code).toBe('state');
  });

  it('shows a stack only with MENTOR_DEBUG', () => {
    expect(shown(new Error('inner'), {})).not.toContain('inner');
    expect(shown(new Error('inner'), { MENTOR_DEBUG: '0' })).not.toContain('inner');
    expect(shown(new Error('inner'), { MENTOR_DEBUG: '1' })).toContain('Error: inner\n    at ');
  });
});
