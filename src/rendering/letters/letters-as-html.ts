import { htmlPage } from '../html-page.js';
import { htmlText } from '../html-text.js';
import type { Letter } from './letter.js';
import { markdownBody } from './markdown-as-html.js';

/** Each letter on a sheet of its own. */
const STYLE = `
article.letter { border-top: 1px solid; padding: 1rem 0; }
@media print { article.letter { border: 0; break-after: page; } }
`;

/** All letters on one page to print, each with whom it is for. */
export function lettersAsHtml(title: string, letters: readonly Letter[]): string {
  const articles = letters.map(({ words, person, subject, markdown }) => {
    const email = person.email === null ? 'no e-mail is on record' : person.email;
    return `<article class="letter">
<p>${htmlText(words.full_name ?? '')}<br>${htmlText(email)}</p>
<p><strong>${htmlText(subject)}</strong></p>
${markdownBody(markdown)}</article>`;
  });
  return htmlPage(title, `<h1>${htmlText(title)}</h1>\n${articles.join('\n')}`, STYLE);
}
