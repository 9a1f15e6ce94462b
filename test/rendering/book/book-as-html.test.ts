import { describe, expect, it } from 'vitest';
import { bookAsHtml } from '../../../src/rendering/book/book-as-html.js';
import type { ProgrammeBook } from '../../../src/rendering/book/programme-book.js';
import { proposalAsHtml } from '../../../src/rendering/book/proposal-as-html.js';
import { proposalTable } from '../../../src/rendering/tables/matching/proposal-table.js';
import { pairing, person } from '../../evaluation/facts/reported-programme.js';
import { growthOf, IN_PROPORTION } from '../../support/growth.js';
import { expectHarmlessHtml } from '../harmless.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';

const part = (words: string) => ({ criterion: 'needs', score: 0.5, weight: 1, words });
const pairOf = (menteeId: number, mentorId: number, fit: number | null, words = '1 of 2 needs covered') => ({
  menteeId,
  mentorId,
  fit,
  parts: [part(words)],
  decision: 'proposed' as const,
});

/** A book of pairs, each of a mentee and a mentor of their own, in which every text from outside is the one given. */
function bookOf(count: number, text = 'Ann'): ProgrammeBook {
  const people = Array.from({ length: 2 * count + 1 }, (_, at) =>
    person(at + 1, { givenName: text, site: text, attributes: new Map([[text, [text]]]) }),
  );
  const pairs = Array.from({ length: count }, (_, at) => pairOf(2 * at + 1, 2 * at + 2, 0.5, text));
  const leftOver = [{ menteeId: 2 * count + 1, reason: text }];
  const run = { id: 1, status: 'accepted', pairs, leftOver } as const;
  return {
    programmeName: text,
    today: '2026-03-01',
    round: null,
    members: people.map((each) => ({
      person: each,
      presence: 'active',
      parts: [{ round: text, role: 'both', capacity: 2, joinedOn: '2026-01-01' }],
    })),
    others: 3,
    pairings: pairs.map(({ menteeId, mentorId }, at) => ({
      pairing: { ...pairing(menteeId, '2026-01-05', { mentorId }), id: at + 1, runId: 1 },
      round: text,
      standing: 'active',
      health: { level: 'on_track', reasons: [text] },
      reasons: [part(text)],
      goals: [{ text, state: text }],
      timeline: [
        { on: '2026-01-05', what: text },
        { on: '2026-04-01', what: text },
      ],
    })),
    tasks: [],
    matchings: [
      {
        round: text,
        run: { ...run, menteeCount: count + 1, mentorCount: count },
        on: '2026-01-01',
        idle: [1],
      },
    ],
  };
}

/** What a reader sees of the page, tags left out. */
const textOf = (html: string) =>
  html
    .replace(/<style>.*<\/style>/su, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('the book', () => {
  it('shows text from outside as text', () => {
    for (const text of HOSTILE_TEXTS) expectHarmlessHtml(bookAsHtml(bookOf(6, text)));
  });

  it('draws what is planned unlike what has happened, and says so', () => {
    const html = bookAsHtml(bookOf(1));
    expect(html).toContain('<li><span class="day">2026-01-05</span>Ann</li>');
    expect(html).toContain('<li class="planned"><span class="day">2026-04-01</span>planned: Ann</li>');
  });

  it('tells of a matching how many, how well, who has nobody and who is left over, with the reason', () => {
    const text = textOf(bookAsHtml(bookOf(6, 'Zed')));
    expect(text).toContain(
      'Run 1 of 2026-01-01, accepted: 6 of 7 mentees matched (6 mentors), mean fit 0.50; 1 left over.',
    );
    expect(text).toContain('Half of the pairs fit at 0.50 or better');
    expect(text).toContain('1 mentor has nobody from this matching');
    expect(text).toMatch(/Left over, and why Zed Family 13 Zed/u);
  });

  it('tells of somebody left over whom they have since', () => {
    const book = bookOf(2);
    const later = { ...pairing(5, '2026-02-01', { mentorId: 2 }), id: 9, runId: null };
    const [first] = book.pairings;
    if (first === undefined) throw new Error('no pairing');
    const html = bookAsHtml({ ...book, pairings: [...book.pairings, { ...first, pairing: later }] });
    expect(textOf(html)).toContain('Has a mentor now: pairing 9 .');
  });

  it('leaves out whom somebody would rather avoid', () => {
    const [somebody] = bookOf(1).members;
    if (somebody === undefined) throw new Error('nobody');
    const attributes = new Map([
      ['avoids', ['Zebedee']],
      ['needs', ['audit']],
    ]);
    const html = bookAsHtml({
      ...bookOf(1),
      members: [{ ...somebody, person: { ...somebody.person, attributes } }],
    });
    expect(html).toContain('needs: audit');
    expect(html).not.toContain('Zebedee');
  });

  it('says of an empty programme that there is nothing', () => {
    const text = textOf(bookAsHtml({ ...bookOf(0), members: [], pairings: [], matchings: [], others: 0 }));
    expect(text).toContain('There is nothing to do today.');
    expect(text).toContain('Nothing was matched yet.');
    expect(text).toContain('There is no pairing yet.');
  });

  it('takes time in proportion to the people', () => {
    expect(growthOf((size) => bookAsHtml(bookOf(size)), 400)).toBeLessThan(IN_PROPORTION);
  });
});

describe('the page of a proposal', () => {
  const people = new Map([1, 2, 3].map((id) => [id, person(id)]));
  const words = { programmeName: 'Riverside', said: ['1 of 2 mentees matched.'] };
  const table = (text?: string) =>
    proposalTable(
      { id: 4, pairs: [pairOf(1, 2, 0.123456, text)], leftOver: [{ menteeId: 3, reason: text ?? '1 full' }] },
      people,
    );

  it('has the numbers of the spreadsheet, and boxes with the words that are typed there', () => {
    const text = textOf(proposalAsHtml(table(), words));
    expect(text).toContain('0.123456');
    expect(text).toContain('☐ keep ☐ veto');
    expect(text).toContain('Tick keep for a pair that is right');
    expect(text).toMatch(/1 mentee left over, and why .* 1 full/u);
  });

  it('asks for no tick where all is decided', () => {
    const pairs = [{ ...pairOf(1, 2, null), decision: 'vetoed' as const }];
    const text = textOf(proposalAsHtml(proposalTable({ id: 4, pairs, leftOver: [] }, people), words));
    expect(text).toContain('not judged');
    expect(text).toContain('vetoed');
    expect(text).not.toContain('Tick');
  });

  it('shows text from outside as text', () => {
    for (const text of HOSTILE_TEXTS)
      expectHarmlessHtml(proposalAsHtml(table(text), { programmeName: text, said: [text] }));
  });
});
