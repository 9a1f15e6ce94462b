import { describe, expect, it } from 'vitest';
import { emptyFolder, mentorIn } from '../../support/mentor-in.js';

const HEAD = 'staff_number,given_name,family_name,role,capacity,site';
const ROSTER = `${HEAD}
11,Ann,One,mentee,,North
12,Bob,Two,mentee,,North
91,Eve,Nine,mentor,1,North
`;
const MORE = `${HEAD}
10,Zoe,New,mentee,,North
92,Flo,Ten,mentor,1,North
`;

describe('who was left over before', () => {
  it('comes first the next time, which the proposal, its reasons and the proof say', async () => {
    const folder = emptyFolder();
    const settings = 'matching: { who_comes_first: [{ by: left_over }] }\n';
    const files = { 'roster.csv': ROSTER, 'more.csv': MORE, 'mentor.yaml': settings };
    await mentorIn(folder, ['import', 'roster.csv', '--as-of', '2026-07-01'], { files });
    const first = await mentorIn(folder, ['match', '--as-of', '2026-07-01']);
    expect(first.out).toMatch(
      /^1,12,Bob Two,,,,,,.*Who comes first: left over before; here: none of these\./m,
    );
    await mentorIn(folder, ['match', 'accept', '--as-of', '2026-07-01']);
    await mentorIn(folder, ['import', 'more.csv', '--as-of', '2026-07-02']);
    const again = await mentorIn(folder, ['match', '--json', '--as-of', '2026-07-02']);
    const { rows, figures } = JSON.parse(again.out);
    expect(rows.map((row: { mentee: string; mentor: string | null }) => [row.mentee, row.mentor])).toEqual([
      ['12', '92'],
      ['10', null],
    ]);
    expect(rows[0].reasons).toContain('comes first: left over on 2026-07-01');
    expect(figures).toMatchObject({ who_comes_first: 'left over before', proven_optimal: true });
    expect(figures.proof).toContain(
      'as many as can be of those who come first do, before any fit: left over before.',
    );
    const shown = JSON.parse((await mentorIn(folder, ['match', 'show', '--json'])).out);
    expect(shown.figures).toMatchObject({ who_comes_first: 'left over before' });
  });

  it('is refused in words where a column or an order is missing', async () => {
    const settings = 'matching: { who_comes_first: [{ by: class, attribute: band }] }\n';
    const { err } = await mentorIn(emptyFolder(), ['match'], { files: { 'mentor.yaml': settings } });
    expect(err).toContain('by: class does not say in which order.');
  });
});
