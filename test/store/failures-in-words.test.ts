import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StateError, SystemError } from '../../src/errors.js';
import { failureOfDisk } from '../../src/store/database/failure-of-disk.js';
import { failureOfSqlite } from '../../src/store/database/failure-of-sqlite.js';
import { type JsonColumn, parsedJson } from '../../src/store/database/json-columns.js';
import { chooseEngine } from '../../src/store/engines/choose-engine.js';
import type { Engine } from '../../src/store/engines/engine.js';
import { emptyFolder } from '../support/mentor-in.js';

/** What is said when an engine reports a result code. */
function saidOf(code: string | undefined): unknown {
  const error = new Error('from the engine');
  const engine: Pick<Engine, 'codeOf'> = { codeOf: () => code };
  const said = failureOfSqlite(error, { engine: engine as Engine, file: 'm.db' });
  return said === error ? 'as it is' : said;
}

describe('what an engine throws about a file', () => {
  it.each([
    ['SQLITE_BUSY', StateError, 'Another mentor is using m.db.'],
    ['SQLITE_BUSY_SNAPSHOT', StateError, 'Another mentor is using m.db.'],
    ['SQLITE_FULL', SystemError, 'The disk that holds m.db is full.'],
    ['SQLITE_READONLY_DBMOVED', SystemError, 'm.db cannot be written: the file or its folder is read-only.'],
    ['SQLITE_CANTOPEN', SystemError, 'm.db cannot be opened.'],
    ['SQLITE_IOERR_READ', SystemError, 'Reading or writing m.db failed.'],
    ['SQLITE_NOTADB', StateError, 'm.db is not a mentor programme: it was written by another program.'],
    ['SQLITE_CORRUPT', StateError, 'm.db is damaged: SQLite cannot read part of it.'],
  ])('%s is said in words', (code, kind, message) => {
    expect(saidOf(code)).toBeInstanceOf(kind);
    expect(saidOf(code)).toMatchObject({ message });
  });

  it.each([undefined, 'SQLITE_CONSTRAINT', 'ERR_X', 'NOT_SQLITE_BUSY'])('%s stays as it is', (code) => {
    expect(saidOf(code)).toBe('as it is');
  });
});

describe('what SQLite says of JSON in a damaged cell', () => {
  const file = path.join(emptyFolder(), 'x.db');
  const { engine } = chooseEngine();
  const database = engine.open(file, 'write');
  const thrownBy = (text: string): unknown => {
    try {
      database.prepare(text).all();
      return undefined;
    } catch (error) {
      return failureOfSqlite(error, { engine, file: 'm.db' });
    }
  };
  afterAll(() => database.close());

  it.each([
    `SELECT json_extract('{"a', '$.a')`,
    `SELECT * FROM json_each('[1,')`,
    `SELECT json_group_array(x'00ff')`,
    `SELECT json_array(x'00ff')`,
  ])('%s is said in words', (text) => {
    expect(thrownBy(text)).toMatchObject({ message: 'm.db is damaged: SQLite cannot read part of it.' });
  });

  it('and a query that is wrong stays a mistake of ours', () => {
    expect(thrownBy(`SELECT json_extract('{}', 'a')`)).toBeInstanceOf(Error);
    expect(thrownBy(`SELECT json_extract('{}', 'a')`)).not.toBeInstanceOf(StateError);
    expect(thrownBy('SELECT none')).not.toBeInstanceOf(StateError);
  });
});

describe('what the file system throws about a file', () => {
  const thrown = (fields: object) => Object.assign(new Error('no'), fields);

  it.each([
    [{ syscall: 'write', code: 'ENOSPC' }, 'The disk that holds m.db is full.'],
    [{ syscall: 'write', code: 'EDQUOT' }, 'The disk that holds m.db is full.'],
    [{ syscall: 'open', code: 'EACCES' }, 'm.db cannot be written: no.'],
  ])('%j is said in words', (fields, message) => {
    expect(failureOfDisk(thrown(fields), 'm.db')).toMatchObject({ message });
  });

  it.each([thrown({}), thrown({ code: 'ENOSPC' }), thrown({ syscall: 'write' }), 'text', null])(
    'what is no such failure stays as it is',
    (error) => expect(failureOfDisk(error, 'm.db')).toBe(error),
  );
});

describe('JSON in a column', () => {
  const TEXTS = ['["a"]', '[]', '["a",1]', '"a"', 'null'];
  const sound = (column: JsonColumn, ...texts: readonly string[]) =>
    texts.map((text) => parsedJson(column, text) !== undefined);

  it.each<[JsonColumn, readonly string[], readonly boolean[]]>([
    ['check_ins.topics', TEXTS, [true, true, false, false, false]],
    ['erasures.entries', ['[1,2]', '[]', '["a"]', '1'], [true, true, false, false]],
    [
      'audit_anchor.rows_before',
      ['{"people":1}', '{}', '{"people":"1"}', '[1]', 'null'],
      [true, true, false, false, false],
    ],
    [
      'audit_entries.row_ranges',
      ['{"people":[0,1]}', '{"people":[0]}', '{"people":[0,1,2]}', '{"people":["0",1]}', '{"people":7}'],
      [true, false, false, false, false],
    ],
    [
      'audit_entries.changes',
      [
        '[{"what":"people","action":"add","ids":"1","count":1}]',
        '[{"what":"people","action":"add","ids":"1","count":1,"fields":["unit"]}]',
        '[{"what":"people","action":"add","ids":"1","count":1,"fields":"unit"}]',
        '[{"what":"people","action":"add","ids":"1"}]',
        '[{"what":1,"action":"add","ids":"1","count":1}]',
      ],
      [true, true, false, false, false],
    ],
    ['issued_reports.settings', ['{}', '{"a":[1]}', '[]', 'null', '7'], [true, true, false, false, false]],
    ['undo_rows.row_key', ['[1,"a",null]', '[true]', '[[1]]', '{}'], [true, false, false, false]],
    ['undo_rows.before', ['{"a":1,"b":null,"c":"x"}', '{"a":true}', '[1]'], [true, false, false]],
    [
      'runs.certificate',
      [
        '{"proven":true,"gap":null,"reasons":[]}',
        '{"proven":true,"gap":0.5,"reasons":["x"]}',
        '{"proven":1,"gap":null,"reasons":[]}',
        '{"proven":true,"gap":"0","reasons":[]}',
        '{"proven":true,"gap":null}',
      ],
      [true, true, false, false, false],
    ],
    [
      'runs.settings',
      [
        '{}',
        '{"objective":"fit"}',
        '{"objective":1}',
        '{"whoComesFirst":[{"by":"x"}]}',
        '{"whoComesFirst":[{}]}',
      ],
      [true, true, false, true, false],
    ],
    [
      'survey_responses.left_blank',
      [
        '[{"question":"q","attribute":null}]',
        '[{"question":"q","attribute":"a","saidAt":"x"}]',
        '[{"question":"q","attribute":1}]',
        '[{"question":"q","attribute":null,"saidAt":1}]',
      ],
      [true, true, false, false],
    ],
    [
      'run_pairs.parts',
      [
        '[{"criterion":"c","score":null,"weight":1,"words":"w"}]',
        '[{"criterion":"c","score":"0","weight":1,"words":"w"}]',
        '[{"criterion":"c","score":1,"weight":null,"words":"w"}]',
      ],
      [true, false, false],
    ],
  ])('%s is sound or damaged', (column, texts, expected) => {
    expect(sound(column, ...texts)).toEqual(expected);
    expect(sound(column, '{', '')).toEqual([false, false]);
  });
});
