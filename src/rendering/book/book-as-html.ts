import { isOpen } from '../../domain/pairings/pairing.js';
import { counted } from '../../domain/text/counted.js';
import { htmlPage } from '../html-page.js';
import { htmlText } from '../html-text.js';
import { bookLinks } from './book-links.js';
import { BOOK_STYLE } from './book-style.js';
import { matchingOfBook } from './matching-of-book.js';
import { pairingsOfBook } from './pairings-of-book.js';
import { peopleOfBook } from './people-of-book.js';
import type { ProgrammeBook } from './programme-book.js';
import { todayOfBook } from './today-of-book.js';

/** The whole programme on one page: today's list, the matching as a picture, every pairing's story, everybody. Nothing runs in it. */
export function bookAsHtml(book: ProgrammeBook): string {
  const { programmeName, today, round, matchings, pairings, members } = book;
  const links = bookLinks(book);
  const open = pairings.filter(({ pairing }) => isOpen(pairing.status)).length;
  const asked = book.tasks.filter(({ hiddenUntil }) => hiddenUntil === null).length;
  const sections = [
    {
      id: 'today',
      title: `To do on ${today}`,
      about: counted(asked, 'thing', 'things'),
      body: todayOfBook(book.tasks, links),
    },
    {
      id: 'matching',
      title: 'Who was matched with whom',
      about: counted(matchings.length, 'matching', 'matchings'),
      body:
        matchings.length === 0
          ? '<p>Nothing was matched yet.</p>'
          : matchings.map((each) => matchingOfBook(each, links)).join('\n'),
    },
    {
      id: 'pairings',
      title: 'Pairings',
      about: `${open} of ${pairings.length} go on`,
      body: pairingsOfBook(pairings, { links, today }),
    },
    { id: 'people', title: 'People', about: String(members.length), body: peopleOfBook(book, links) },
  ];
  const contents = sections.map(
    ({ id, title, about }) => `<li><a href="#${id}">${title}</a> (${about})</li>`,
  );
  const body = [
    `<h1>${htmlText(programmeName)}</h1>`,
    `<p class="quiet">${htmlText(`The coordinator's book${round === null ? '' : ` of ${round}`}, as things stood on ${today}. Private: it names people. What mentor.yaml calls sensitive, and whom somebody would rather avoid, is not in it.`)}</p>`,
    `<nav class="contents"><h2>Contents</h2>\n<ol>\n${contents.join('\n')}\n</ol></nav>`,
    ...sections.map(
      ({ id, title, body: content }) => `<section id="${id}">\n<h2>${title}</h2>\n${content}\n</section>`,
    ),
  ];
  return htmlPage(`${programmeName}: the coordinator's book`, body.join('\n'), BOOK_STYLE);
}
