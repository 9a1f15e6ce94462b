import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../src/domain/reports/issued-report.js';
import { openStore } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { followedPerson } from '../../support/followed-person.js';
import { mentorIn } from '../../support/mentor-in.js';

const NOW = { now: '2026-10-06T09:00:00Z' };
const GONE = '[erased on request]';

/** What only the erased person said, as every format escapes it in its own way; one is short, one has two lines. */
const SAID = [
  'Patience',
  'A "hushed" room & <time> for C\\D, see https://x.example.org/a_b* | ~50 %',
  "First line\nand it's the second",
] as const;
const OTHERS = ['Ask 003902 or Zqgiven Zqfamily, she knows', 'Zqfamily, Zqgiven helped us'];
/** Words that stand in every report, and that somebody may write as well. */
const WORDS_OF_REPORTS = ['Agreement', 'Mentees', 'Pairings', 'Share matched', 'Reaction', 'suppressed'];

describe('reports that were issued, once somebody is erased who is quoted in them', () => {
  let folder: string;
  let file: string;
  let key: string;
  const before = new Map<string, string>();
  const after = new Map<string, string>();

  async function texts(into: Map<string, string>): Promise<void> {
    for (const format of REPORT_FORMATS)
      into.set(format, (await mentorIn(folder, ['report', 'show', '1', '--format', format], NOW)).out);
  }
  async function done(...words: string[]): Promise<string> {
    const { exitCode, out, err } = await mentorIn(folder, words, NOW);
    expect({ words, exitCode, err }).toMatchObject({ exitCode: 0 });
    return out;
  }

  beforeAll(async () => {
    let id: number;
    ({ folder, file, key, id } = await followedPerson());
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    const pairings = store.all<{ id: number; theirs: number }>(sql`
      SELECT id, ${id} IN (mentee_id, mentor_id) AS theirs FROM pairings WHERE status = 'active' ORDER BY id`);
    store.close();
    const own = String(pairings.find(({ theirs }) => theirs === 1)?.id);
    const other = pairings.filter(({ theirs }) => theirs === 0).map((each) => String(each.id));
    await done('people', 'edit', key, '--given-name', 'Zqgiven', '--family-name', 'Zqfamily');
    await done('people', 'edit', key, '--site', 'Zqsite of one', '--on', '2026-06-30');
    for (const [at, text] of WORDS_OF_REPORTS.entries())
      await done('checkin', 'add', own, '--on', `2026-09-1${at}`, '--note', text);
    for (const word of WORDS_OF_REPORTS) await done('goal', 'add', own, word);
    const [short, hostile, long] = SAID;
    const said = ['--on', '2026-09-29', '--rating', '5', '--to-improve'];
    await done('feedback', 'add', own, '--by', 'mentor', '--helpful', short, ...said, hostile);
    await done('feedback', 'add', own, '--by', 'mentee', ...said, long);
    for (const [at, text] of OTHERS.entries())
      await done('feedback', 'add', other[at] ?? '', '--by', 'mentor', ...said, text);
    writeFileSync(
      path.join(folder, 'mentor.yaml'),
      'programme:\n  name: The Zqgiven Zqfamily programme\nreport:\n  smallest_group: 2\n',
    );
    const { rows } = JSON.parse(await done('feedback', 'approve', '--json')) as { rows: { quote: string }[] };
    await done('feedback', 'approve', ...rows.map(({ quote }) => quote), '--yes');
    await done('report', '--quarter', '2026-Q3', '--issue', '--out', 'q3.md');
    await texts(before);
    const erased = await mentorIn(folder, ['privacy', 'erase', key, '--confirm', key], NOW);
    expect({ exitCode: erased.exitCode, err: erased.err }).toMatchObject({ exitCode: 0 });
    expect(erased.err).toContain('mentor.yaml names them, on line 2');
    await texts(after);
  });

  it('quoted them before', () => {
    const json = before.get('json') ?? '';
    for (const text of [...SAID.slice(1), ...OTHERS, 'Zqsite of one'])
      expect(json).toContain(JSON.stringify(text).slice(1, -1));
  });

  it.each(REPORT_FORMATS)('hold no word of theirs in %s, and every other line as it was', (format) => {
    const was = (before.get(format) ?? '').split('\n');
    const is = (after.get(format) ?? '').split('\n');
    expect(is.join('\n')).not.toMatch(/Zq|003902|Patience|hushed|First line/);
    expect(is).toHaveLength(was.length);
    const changed = is.flatMap((line, at) => (line === was[at] ? [] : [[was[at] ?? '', line] as const]));
    expect(changed.length).toBeGreaterThan(0);
    for (const [old, line] of changed) {
      expect(old).toMatch(/Zq|003902|Patience|hushed|First line/);
      expect(line).toContain(GONE);
      // Whatever is a number stays it.
      expect(line.match(/\d+/g) ?? []).toEqual(old.replace(/C\\.*|003902|&#39;/g, '').match(/\d+/g) ?? []);
    }
  });

  it('are JSON that reads as before, and whose numbers are the same', () => {
    const numbers = (text: string | undefined) => {
      const { rows } = JSON.parse(text ?? '') as { rows: Record<string, unknown>[] };
      return rows.map(({ group: _, ...row }) => row);
    };
    expect(numbers(after.get('json'))).toEqual(numbers(before.get('json')));
  });

  it('are kept with figures that name nobody', () => {
    const store = openStore({ path: file, mode: 'read', ifMissing: 'refuse' });
    const rows = store.all<{ title: string; settings: string; figures: string }>(
      sql`SELECT title, settings, figures FROM issued_reports ORDER BY id`,
    );
    store.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Zq|familyName|staffNumber|@example/);
  });
});
