import { expect } from 'vitest';

/** The cells of one line as GitHub takes it apart: at every `|` that no backslash precedes, wherever it stands. */
export function cellsOfMarkdownRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') cell += line.slice(at, ++at + 1);
    else if (line[at] === '|') {
      cells.push(cell);
      cell = '';
    } else cell += line[at];
  }
  return [...cells, cell].slice(1, -1);
}

/** Nothing in it but text and the structure we gave it: no HTML, no link, no picture, no control character. */
export function expectHarmlessMarkdown(markdown: string): void {
  const unescaped = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  expect(unescaped).not.toMatch(/[<>]/);
  expect(unescaped).not.toMatch(/[[\]`$~]/);
  expect(unescaped).not.toMatch(/:\/\/|\bwww\./i);
  expect(unescaped).not.toMatch(/&(?!amp;|lt;|gt;)/);
  expect(markdown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
}

const ALLOWED_TAGS = new Set(
  [
    'html head meta title style body main nav section h1 h2 h3 p ul ol li a span div dl dt dd blockquote details summary strong br',
    'table caption thead tbody tr th td figure figcaption svg desc rect circle line path text',
  ].flatMap((tags) => tags.split(' ')),
);
const ALLOWED_ATTRIBUTES = new Set(
  [
    'lang charset http-equiv content name class scope id role tabindex aria-labelledby aria-hidden href data-heading',
    'focusable width height viewBox x y rx cx cy r x1 y1 x2 y2 d text-anchor',
  ].flatMap((names) => names.split(' ')),
);

/** Only tags and attributes of ours, every attribute quoted, no address anywhere a browser would follow. */
export function expectHarmlessHtml(html: string): void {
  const style = /<style>[^<]*<\/style>/.exec(html)?.[0] ?? '';
  expect(style).not.toMatch(/url\(|@import|expression/);
  const outsideStyle = html.replace(style, '').replace('<!doctype html>', '');
  const tags = outsideStyle.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    const parts = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)\/?>$/.exec(tag);
    expect(parts, tag).not.toBeNull();
    expect(ALLOWED_TAGS, tag).toContain(parts?.[2]);
    for (const attribute of (parts?.[3] ?? '').matchAll(/ ([a-zA-Z0-9-]+)="/g)) {
      expect(ALLOWED_ATTRIBUTES, tag).toContain(attribute[1]);
    }
  }
  for (const [, target] of outsideStyle.matchAll(/ href="([^"]*)"/g)) expect(target).toMatch(/^#[a-z0-9-]+$/);
  expect(outsideStyle.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
  expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
}
