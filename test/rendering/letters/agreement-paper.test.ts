import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_BLANKS,
  AGREEMENT_TEMPLATE,
  blanksIn,
} from '../../../src/domain/settings/agreement-template.js';
import {
  type AgreementPaper,
  agreementAsMarkdown,
} from '../../../src/rendering/letters/agreement-as-markdown.js';
import { markdownAsHtml } from '../../../src/rendering/letters/markdown-as-html.js';

const NOTHING_SETTLED = {
  purpose: null,
  everyDays: null,
  minutes: null,
  mode: null,
  place: null,
  arrangedBy: null,
  contact: null,
  reviewsOn: [],
  endsOn: null,
};

function paper(template: string, known: Partial<AgreementPaper['agreement']['terms']> = {}): string {
  return agreementAsMarkdown({
    programme: 'Riverside',
    menteeName: 'Ann *Able*',
    mentorName: '<b>Bo</b>',
    pairing: { startedOn: '2026-01-01' },
    agreement: { version: 2, draftedOn: '2026-01-05', terms: { ...NOTHING_SETTLED, ...known } },
    times: ['Mon am', 'Tue pm'],
    template,
  });
}

describe('the paper of an agreement', () => {
  it('leaves a line to write on for what is not settled, and no word in braces', () => {
    const text = paper(AGREEMENT_TEMPLATE);
    expect(text).not.toMatch(/\{[a-z_]+\}/);
    expect(text).toContain('**How often:** ____');
    expect(text).toContain('Draft 2 of 2026-01-05');
  });

  it('has every item that the practice of mentoring asks for', () => {
    const items = [
      ...['What it is for', 'How often', 'How long', 'How and where', 'Who arranges it', 'cannot come'],
      ...['Between meetings', 'confidential', 'risk of harm', 'breach of policy', 'law', 'patient'],
      ...['supervision', 'therapy', 'selection panel', 'reference', 'Notes', 'without fault', 'coordinator'],
    ];
    expect(items.filter((item) => !AGREEMENT_TEMPLATE.includes(item))).toEqual([]);
    expect(AGREEMENT_TEMPLATE.match(/Date: _+/g)).toHaveLength(2);
  });

  it('can fill in every blank there is', () => {
    const template = Object.keys(AGREEMENT_BLANKS)
      .map((name) => `{${name}}`)
      .join('|');
    const everything = {
      purpose: 'confidence',
      everyDays: 14,
      minutes: 45,
      mode: 'in_person',
      place: 'Library',
      arrangedBy: 'both',
      contact: 'e-mail, within two days',
      reviewsOn: ['2026-04-01', '2026-05-01'],
      endsOn: '2026-07-01',
    } as const;
    expect(paper(template, everything).split('|')).toEqual([
      ...['Riverside', 'Ann \\*Able\\*', '&lt;b&gt;Bo&lt;/b&gt;', '2026-01-05', '2', 'confidence'],
      ...[
        '2026-01-01',
        '2026-07-01',
        'every 2 weeks',
        '45 minutes',
        'in person, Library',
        'both of us in turn',
      ],
      ...['Mon am, Tue pm', 'e-mail, within two days', '2026-04-01, 2026-05-01'],
    ]);
    expect(blanksIn(template)).toEqual(Object.keys(AGREEMENT_BLANKS));
  });

  it.each([
    [1, 'every day'],
    [6, 'every 6 days'],
    [7, 'every week'],
    [28, 'every 4 weeks'],
    [30, 'every 30 days'],
  ])('says of %i days: %s', (everyDays, words) => {
    expect(paper('{every}', { everyDays })).toBe(words);
  });
});

describe('a page made of Markdown', () => {
  it('shows tags and addresses as words: nothing runs, and nothing is fetched', () => {
    const page = markdownAsHtml(
      'A & B',
      '# Hi\n\n<script>alert(1)</script>\n\n[here](javascript:alert(1)) ![p](http://example.org/x.png) <i>x</i>',
    );
    const body = page.slice(page.indexOf('<main>'));
    expect(body).toContain('<h1>Hi</h1>');
    expect(body).not.toMatch(/<script|<a |<img|<i>|src=|href=/);
    expect(page).toContain('<title>A &amp; B</title>');
  });
});
