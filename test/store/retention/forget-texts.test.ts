import { expect, it } from 'vitest';
import { newInMemory } from '../../../src/store/database/open-store.js';
import { sql } from '../../../src/store/database/sql.js';
import { TEXTS_KEPT } from '../../../src/store/retention/columns-kept.js';
import { forgetTexts, whileReportsMayChange } from '../../../src/store/retention/forget-texts.js';

const REPORT = `# Quarter\n\n- “She listened when nobody did”\n- “Time”\n- “Kind words”\n\n3 of 4 met in time.\n`;

/** Two pairings with feedback, and a report that quotes it. */
function programme() {
  const db = newInMemory();
  db.execute(sql`
    INSERT INTO rounds (id, name, opened_on) VALUES (1, 'Round 1', '2026-01-01');
    INSERT INTO people (id, staff_number, given_name, family_name, status, recorded_at)
      VALUES (1, '1', 'A', 'B', 'active', 't'), (2, '2', 'C', 'D', 'active', 't'), (3, '3', 'E', 'F', 'active', 't');
    INSERT INTO pairings (id, round_id, mentee_id, mentor_id, status, started_on, ended_on, recorded_at)
      VALUES (1, 1, 1, 2, 'ended', '2026-01-01', '2026-02-01', 't'), (2, 1, 1, 3, 'active', '2026-01-01', NULL, 't');
    INSERT INTO feedback (pairing_id, given_by, given_on, rating, helpful, recorded_at)
      VALUES (1, 'mentee', '2026-01-20', 5, 'Time; She listened when nobody did', 't'),
             (1, 'mentor', '2026-01-20', 4, 'She listened when nobody did', 't'),
             (2, 'mentee', '2026-01-20', 5, 'Kind words; Time', 't');
    INSERT INTO issued_reports (id, title, period_name, period_from, period_to, period_until, produced_at, produced_on, as_of,
                                data_state, facts_then, settings, figures)
      VALUES (1, 'Q1', 'Q1', '2026-01-01', '2026-03-31', '2026-03-31', 't', '2026-04-01', '2026-04-01', 'x', '{}', '{}', '[]')`);
  db.transaction((write) => {
    write.run(sql`INSERT INTO issued_report_texts (report_id, format, text) VALUES (1, 'md', ${REPORT})`);
  });
  return db;
}

function textsOfFeedback() {
  const texts = TEXTS_KEPT.find(({ kind }) => kind === 'feedback_texts');
  if (texts === undefined) throw new Error('Texts of feedback are no kind of text.');
  return texts;
}

it('takes out what one pairing wrote, also where a report quotes it; options of a form and other quotes stay', () => {
  const db = programme();
  const went = db.transaction((write) =>
    whileReportsMayChange(write, () => forgetTexts(write, textsOfFeedback(), [1])),
  );
  expect(went).toBe(2);
  const left = db.all<{ helpful: string | null; rating: number }>(
    sql`SELECT helpful, rating FROM feedback ORDER BY id`,
  );
  expect(left).toEqual([
    { helpful: 'Time', rating: 5 },
    { helpful: null, rating: 4 },
    { helpful: 'Kind words; Time', rating: 5 },
  ]);
  expect(db.first(sql`SELECT text FROM issued_report_texts`)).toEqual({
    text: REPORT.replace('She listened when nobody did', '[no longer kept]'),
  });
  // The trigger guards again.
  expect(() =>
    db.transaction((write) => write.run(sql`UPDATE issued_report_texts SET text = 'other'`)),
  ).toThrow('stays');
  expect(db.first(sql`SELECT count(*) AS n FROM erasures`)).toEqual({ n: 0 });
  db.close();
});
