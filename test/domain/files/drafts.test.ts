import { describe, expect, it } from 'vitest';
import { draftName, isDraftName } from '../../../src/domain/files/drafts.js';

const LOT = '0123456789ab';

describe('a draft', () => {
  it('is hidden, and named after its file, cut to what file systems allow', () => {
    expect(draftName('mentor.db', LOT)).toBe('.mentor.db.draft-0123456789ab');
    expect(draftName('x'.repeat(300), LOT)).toHaveLength(1 + 80 + '.draft-'.length + 12);
  });

  it.each([
    draftName('mentor.db', LOT),
    `${draftName('mentor.db', LOT)}-journal`,
    draftName('report.html', LOT),
    'mentor.db.new-4711',
    'mentor.db.new-4711-journal',
    'mentor.schema-12.db.new-4711',
    '.report-2026-Q3.html.0123456789ab',
  ])('is known by its name: %s', (name) => {
    expect(isDraftName(name)).toBe(true);
  });

  it.each([
    'mentor.db',
    'mentor.db-journal',
    'mentor.schema-12.db',
    'report.html',
    '.gitignore',
    '.cache.0123456789ab',
    `x${draftName('mentor.db', LOT)}`,
    `${draftName('mentor.db', LOT)}x`,
    'old-mentor.db.new-4711',
    'mentor.db.new-4711x',
    'my.report-2026-Q3.html.0123456789ab',
    '.report-2026-Q3.html.0123456789abc',
    'mentor.db.new-draft.csv',
    '.notes.draft-of-mine',
  ])('is not what has another name: %s', (name) => {
    expect(isDraftName(name)).toBe(false);
  });
});
