import { Marked } from 'marked';
import { htmlPage } from '../html-page.js';
import { htmlText } from '../html-text.js';

/** Tags are shown as they were written, and nothing is fetched: a picture or a link is its words. */
const MARKED = new Marked({
  renderer: {
    html: ({ text }) => htmlText(text),
    link: ({ text }) => htmlText(text),
    image: ({ text }) => htmlText(text),
  },
});

/** A text in Markdown as a page to print. */
export function markdownAsHtml(title: string, markdown: string): string {
  return htmlPage(title, markdownBody(markdown));
}

/** A text in Markdown as HTML to stand in a page or a mail. */
export function markdownBody(markdown: string): string {
  return MARKED.parse(markdown, { async: false });
}
