import { describe, expect, it } from 'vitest';
import { GUIDE_KINDS, GUIDE_TEMPLATES } from '../../../src/domain/settings/guide-templates.js';
import { type GuidePaper, guideAsMarkdown } from '../../../src/rendering/letters/guide-as-markdown.js';
import { markdownBody } from '../../../src/rendering/letters/markdown-as-html.js';

const GOAL = {
  id: 1,
  pairingId: 1,
  text: 'Lead a handover',
  purpose: null,
  measure: 'three in a row',
  setOn: '2026-08-01',
  dueOn: '2026-12-01',
  changes: [{ on: '2026-09-01', progress: 40, outcome: null, note: 'slow, says the mentor' }],
  actions: [
    {
      id: 1,
      goalId: 1,
      text: 'Sit in on one',
      owner: 'mentee',
      resource: null,
      dueOn: null,
      doneOn: '2026-09-20',
    },
    {
      id: 2,
      goalId: 1,
      text: 'Find a ward',
      owner: 'mentor',
      resource: 'Sister',
      dueOn: '2026-10-30',
      doneOn: null,
    },
  ],
} as const;

const PAPER: GuidePaper = {
  programme: 'Northfield',
  menteeName: 'Ana Lim',
  mentorName: 'Bo Reid',
  today: '2026-10-05',
  pairing: { startedOn: '2026-07-01', endedOn: null },
  terms: undefined,
  checkIns: [
    { heldOn: '2026-09-10', topics: ['nights'] },
    { heldOn: '2026-07-10', topics: ['hello'] },
    { heldOn: '2026-11-01', topics: ['later'] },
  ],
  goals: [GOAL],
  resources: [],
  template: '',
};

const filled = (template: string, more: Partial<GuidePaper> = {}) =>
  guideAsMarkdown({ ...PAPER, ...more, template });

describe('a guide for a meeting', () => {
  it('lists goals and steps where the word is alone on its line, and puts them in a row elsewhere', () => {
    expect(filled('{goals}')).toBe(
      '- **Lead a handover** (measure: three in a row, by 2026-12-01, 40 % of the way)',
    );
    expect(filled('{actions}')).toBe('- **Find a ward** (Bo Reid, by 2026-10-30, with Sister)');
    expect(filled('Since: {done}.')).toBe('Since: **Sit in on one** (2026-09-20).');
  });

  it('knows what had happened by the day, and no later meeting or step', () => {
    expect(filled('{meetings}, {last_met}, {topics}')).toBe('twice, 2026-09-10, nights');
    const before = { today: '2026-09-19' };
    expect(filled('{done}', before)).toBe('- None is on record.');
    expect(filled('{actions}', before)).toContain('Sit in on one');
    expect(filled('{goals}', { today: '2026-07-31' })).toBe('- None is on record.');
  });

  it('tells of a closed goal how it ended, and asks for none of its steps', () => {
    const closed = {
      ...GOAL,
      changes: [{ on: '2026-10-01', progress: null, outcome: 'partly', note: null } as const],
    };
    expect(filled('{reached}', { goals: [closed] })).toBe('- **Lead a handover**: partly met');
    expect(filled('{actions}', { goals: [closed] })).toBe('- None is on record.');
  });

  it('leaves a line to write on for what is not agreed', () => {
    expect(filled('{purpose} {every} {ends}')).toMatch(/^_+ _+ _+$/);
    const terms = {
      purpose: 'Nights',
      everyDays: 14,
      minutes: 30,
      mode: 'in_person',
      place: 'Ward 4',
      arrangedBy: null,
      contact: null,
      reviewsOn: ['2026-09-01', '2026-11-01'],
      endsOn: '2027-01-01',
    } as const;
    expect(filled('{purpose}, {every}, {minutes}, {where}, {review}, {ends}', { terms })).toBe(
      'Nights, every 2 weeks, 30 minutes, in person, Ward 4, 2026-11-01, 2027-01-01',
    );
  });

  it.each(GUIDE_KINDS)('has every word of the guide for %s filled in, and no note of one side', (kind) => {
    const text = filled(GUIDE_TEMPLATES[kind]);
    expect(text).not.toMatch(/\{[a-z_]+\}/);
    expect(text).not.toContain('slow, says the mentor');
    expect(text).toContain('Ana Lim');
  });

  it('takes nothing that was typed for markup', () => {
    const text = '# 1. <b>x</b> {mentor} **';
    const html = markdownBody(filled('{goals}', { goals: [{ ...GOAL, text, measure: null, dueOn: null }] }));
    expect(html).not.toMatch(/<h1|<ol|<b>/);
    expect(html).toContain('{mentor}');
  });
});
