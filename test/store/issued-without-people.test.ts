import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/database/open-store.js';
import { sql } from '../../src/store/database/sql.js';
import { chooseEngine } from '../../src/store/engines/choose-engine.js';
import { emptyFolder } from '../support/mentor-in.js';

const FIGURES = [
  { metric: 'staff', value: 8, low: 0.13319225093904846, people: [{ id: 1, familyName: 'Okafor' }] },
  { metric: 'rating', value: 4.25, people: 12 },
  { metric: 'matched', value: null },
];

it('takes the records of people out of figures that were kept with them, and leaves every number', () => {
  const file = path.join(emptyFolder(), 'mentor.db');
  copyFileSync(path.join(import.meta.dirname, 'fixtures', 'schema-24.db'), file);
  const raw = chooseEngine().engine.open(file, 'write');
  for (const figures of [FIGURES, FIGURES.slice(1)])
    raw.exec(`INSERT INTO issued_reports (title, period_name, period_from, period_to, period_until, produced_at, produced_on,
                as_of, data_state, facts_then, settings, figures)
              VALUES ('T', 'Q', '2026-07-01', '2026-09-30', '2026-09-30', '2026-10-01T09:00:00Z', '2026-10-01',
                '2026-10-01', 'x', '{}', '{}', '${JSON.stringify(figures)}')`);
  raw.close();
  const store = openStore({ path: file, mode: 'write', ifMissing: 'refuse' });
  const kept = store.all<{ figures: string }>(sql`SELECT figures FROM issued_reports ORDER BY id`);
  expect(() => store.transaction((db) => db.run(sql`UPDATE issued_reports SET title = 'Another'`))).toThrow(
    'a report that was issued stays',
  );
  store.close();
  const { people: _, ...staff } = FIGURES[0] ?? {};
  expect(kept.map(({ figures }) => figures)).toEqual(
    [[staff, ...FIGURES.slice(1)], FIGURES.slice(1)].map((figures) => JSON.stringify(figures)),
  );
});
